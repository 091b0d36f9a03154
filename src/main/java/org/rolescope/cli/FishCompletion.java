package org.rolescope.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Completion for fish: a line a command, an option, or a parameter with a choice of values. */
final class FishCompletion {
  private final StringBuilder out = new StringBuilder();
  private final String program;

  private FishCompletion(String program) {
    this.program = program;
  }

  static String of(CommandSpec root) {
    FishCompletion script = new FishCompletion(root.name());
    script.options("__fish_use_subcommand", root);
    root.subcommands().values().stream()
        .map(command -> command.getCommandSpec())
        .filter(command -> !command.usageMessage().hidden())
        .forEach(script::command);
    return script.out.toString();
  }

  private void command(CommandSpec command) {
    line("__fish_use_subcommand", "-a " + command.name(), command.usageMessage().description());
    String here = "__fish_seen_subcommand_from " + command.name();
    options(here, command);
    for (PositionalParamSpec parameter : command.positionalParameters()) {
      if (parameter.completionCandidates() != null) {
        line(here, "-f" + values(parameter), parameter.description());
      }
    }
  }

  private void options(String where, CommandSpec command) {
    for (OptionSpec option : command.options()) {
      if (!option.hidden()) {
        String names =
            Stream.of(option.names())
                .map(
                    name ->
                        name.startsWith("--")
                            ? "-l " + name.substring(2)
                            : "-s " + name.substring(1))
                .reduce((one, other) -> one + " " + other)
                .orElse("");
        line(where, names + values(option), option.description());
      }
    }
  }

  /** Whether a value follows, and which there are; files where it is a path. */
  private static String values(ArgSpec argument) {
    if (argument.arity().max() == 0) {
      return "";
    }
    if (argument.completionCandidates() != null) {
      return " -x -a " + quoted(String.join(" ", argument.completionCandidates()));
    }
    return List.of(argument.auxiliaryTypes()).contains(Path.class) ? " -r" : " -x";
  }

  private void line(String where, String what, String... description) {
    String words = String.join(" ", description);
    out.append("complete -c ").append(program).append(" -n ").append(quoted(where)).append(' ');
    out.append(what).append(words.isEmpty() ? "" : " -d " + quoted(words)).append('\n');
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
