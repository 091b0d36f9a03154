package org.rolescope.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what makes a shell complete commands, options and their values. */
@Command(
    name = "completion",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    description = "Prints a script that makes the Tab key complete commands and options.",
    footer = {
      "%nbash, zsh:  source <(rolescope completion bash)",
      "fish:       rolescope completion fish | source"
    })
final class CompletionCommand implements Callable<Integer> {
  /** A shell; zsh loads the script of bash. */
  private enum Shell {
    BASH,
    ZSH,
    FISH;

    /** As typed on the command line. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "SHELL", description = "${COMPLETION-CANDIDATES}.")
  private Shell shell = Shell.BASH;

  CompletionCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    CommandSpec root = spec.root();
    terminal
        .out()
        .print(
            switch (shell) {
              case BASH, ZSH -> AutoComplete.bash(root.name(), root.commandLine());
              case FISH -> FishCompletion.of(root);
            });
    return ExitCode.OK.number();
  }
}
