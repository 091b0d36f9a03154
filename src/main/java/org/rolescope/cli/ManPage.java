package org.rolescope.cli;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The manual page, in the man macros of roff, made of what the commands say of themselves. */
final class ManPage {
  private final StringBuilder out = new StringBuilder();
  private final CommandSpec root;

  private ManPage(CommandSpec root) {
    this.root = root;
  }

  static String of(CommandSpec root) {
    ManPage page = new ManPage(root);
    page.head();
    root.subcommands().values().stream()
        .map(command -> command.getCommandSpec())
        .filter(command -> !command.usageMessage().hidden())
        .forEach(page::command);
    page.foot();
    return page.out.toString();
  }

  private void head() {
    String name = root.name();
    // No date: the same program has the same page.
    macro("TH", name.toUpperCase(Locale.ROOT), "1", "", root.version()[0], "User Commands");
    macro("SH", "NAME");
    text(name + " - " + uncapital(description(root)).replaceAll("\\.$", ""));
    macro("SH", "SYNOPSIS");
    macro("B", name);
    text("[PATH...]");
    macro("br");
    macro("B", name);
    text("COMMAND [OPTION...]");
    macro("SH", "DESCRIPTION");
    text(
        "Without a command, "
            + name
            + " opens its window on the files and folders that are named."
            + " They hold what the aws command prints; nothing is sent anywhere.");
    macro("SH", "COMMANDS");
  }

  private void command(CommandSpec command) {
    macro("SS", command.name() + " " + synopsis(command));
    text(description(command));
    for (PositionalParamSpec parameter : command.positionalParameters()) {
      entry(parameter.paramLabel(), parameter);
    }
    for (OptionSpec option : command.options()) {
      if (!option.hidden()) {
        String names = String.join(", ", option.names());
        entry(option.arity().max() > 0 ? names + " " + option.paramLabel() : names, option);
      }
    }
    for (String line : command.usageMessage().footer()) {
      macro("PP");
      text(line.replace("%n", ""));
    }
  }

  private static String synopsis(CommandSpec command) {
    return Stream.concat(
            Stream.of("[OPTION...]"),
            command.positionalParameters().stream()
                .map(
                    each -> each.required() ? each.paramLabel() : "[" + each.paramLabel() + "...]"))
        .collect(Collectors.joining(" "));
  }

  private void entry(String term, ArgSpec argument) {
    entry(term, String.join(" ", argument.description()));
  }

  private void entry(String term, String text) {
    macro("TP");
    macro("B", term);
    text(text);
  }

  private void foot() {
    macro("SH", "EXIT STATUS");
    root.usageMessage().exitCodeList().forEach(this::entry);
    macro("SH", "ENVIRONMENT");
    entry("JAVA_HOME", "The Java to use, 17 or newer; else the java on PATH.");
    entry("ROLESCOPE_JAVA_OPTS", "More options for Java, separated by spaces, such as -Xmx8g.");
    entry("NO_COLOR", "Where it is set and not empty, the terminal gets no colours.");
  }

  private static String description(CommandSpec command) {
    return String.join(" ", command.usageMessage().description());
  }

  private static String uncapital(String text) {
    return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }

  private void macro(String name, String... arguments) {
    out.append('.').append(name);
    for (String argument : arguments) {
      out.append(" \"").append(escaped(argument).replace("\"", "\\(dq")).append('"');
    }
    out.append('\n');
  }

  /** A line of text that roff takes for no macro. */
  private void text(String text) {
    out.append("\\&").append(escaped(text)).append('\n');
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\e").replace("-", "\\-").replaceAll("\\s*\\R\\s*", " ");
  }
}
