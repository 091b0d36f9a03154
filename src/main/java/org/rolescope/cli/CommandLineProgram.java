package org.rolescope.cli;

import java.io.InputStream;
import java.util.stream.Collectors;
import org.rolescope.app.TrustAnalyzer;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The commands, put together. */
public final class CommandLineProgram {
  private final CommandLine commands;
  private final Terminal terminal;

  /**
   * @param input standard input
   */
  public CommandLineProgram(TrustAnalyzer analyzer, Terminal terminal, InputStream input) {
    this.terminal = terminal;
    commands =
        new CommandLine(new RoleScopeCommand(), new CommandFactory(analyzer))
            .addSubcommand(new SimulateCommand(analyzer, terminal))
            .addSubcommand(new WhoCanCommand(analyzer, terminal))
            .addSubcommand(new ReachCommand(analyzer, terminal))
            .addSubcommand(new PathsCommand(analyzer, terminal))
            .addSubcommand(new MatrixCommand(analyzer, terminal))
            .addSubcommand(new ExposedCommand(analyzer, terminal))
            .addSubcommand(new CutCommand(analyzer, terminal))
            .addSubcommand(new CyclesCommand(analyzer, terminal))
            .addSubcommand(new CompareCommand(analyzer, terminal))
            .addSubcommand(new FetchCommand(terminal))
            .addSubcommand(new InspectCommand(analyzer, terminal))
            .addSubcommand(new ExportCommand(analyzer, terminal))
            .addSubcommand(new LessonsCommand(analyzer, terminal))
            .addSubcommand(new ExplainErrorCommand(analyzer, terminal, input))
            .addSubcommand(new GenerateCommand(terminal))
            .addSubcommand(new CompletionCommand(terminal))
            .addSubcommand(new ManCommand(terminal));
    Ansi ansi = terminal.colour() ? Ansi.ON : Ansi.OFF;
    commands
        .setOut(terminal.out())
        .setErr(terminal.err())
        .setColorScheme(CommandLine.Help.defaultColorScheme(ansi))
        .setExpandAtFiles(false)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler((problem, args) -> misused(problem))
        .setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, command));
  }

  /** Whether the first word is a command or an option, rather than a file to open. */
  public boolean takes(String firstWord) {
    return firstWord.startsWith("-") || commands.getSubcommands().containsKey(firstWord);
  }

  /** Runs one command and returns its exit code. Never throws for bad input. */
  public int run(String... args) {
    try {
      return commands.execute(args);
    } finally {
      terminal.flush();
    }
  }

  /** Complains about a first word that is neither a command nor a file. */
  public int unknown(String firstWord) {
    terminal.complain(
        "`"
            + firstWord
            + "` is neither a command ("
            + commands.getSubcommands().values().stream()
                .map(CommandLine::getCommandSpec)
                .filter(command -> !command.usageMessage().hidden())
                .map(CommandSpec::name)
                .collect(Collectors.joining(", "))
            + ") nor a file or folder");
    terminal.flush();
    return ExitCode.USAGE.number();
  }

  private int misused(ParameterException problem) {
    return misused(String.valueOf(problem.getMessage()), problem.getCommandLine());
  }

  private int misused(String message, CommandLine command) {
    terminal.complain(message + "; see `" + command.getCommandSpec().qualifiedName() + " --help`");
    return ExitCode.USAGE.number();
  }

  private int failed(Exception failure, CommandLine command) {
    if (failure instanceof InputProblem) {
      terminal.complain(String.valueOf(failure.getMessage()));
      return ExitCode.UNREADABLE.number();
    }
    return failure instanceof UsageProblem
        ? misused(String.valueOf(failure.getMessage()), command)
        : internalError(failure);
  }

  /** Says in one line that the program itself failed. */
  public int internalError(Throwable failure) {
    StackTraceElement[] trace = failure.getStackTrace();
    terminal.complain(
        "internal error, a fault of this program: "
            + failure
            + (trace.length == 0 ? "" : " (at " + trace[0] + ")"));
    terminal.flush();
    return ExitCode.INTERNAL.number();
  }
}
