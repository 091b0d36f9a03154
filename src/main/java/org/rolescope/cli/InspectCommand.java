package org.rolescope.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.rolescope.app.Inspection;
import org.rolescope.app.JsonReports;
import org.rolescope.app.TrustAnalyzer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what was recognised and what is missing. */
@Command(
    name = "inspect",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    description = "Says what was recognised, file by file, and what is missing.")
final class InspectCommand implements Callable<Integer> {
  private final TrustAnalyzer analyzer;
  private final Terminal terminal;

  @Mixin private DataOptions data = new DataOptions();

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description = "Files or folders with exports, the same as --data.")
  private List<Path> paths = new ArrayList<>();

  @Option(
      names = "--output",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}.",
      defaultValue = "text")
  private OutputFormat output = OutputFormat.TEXT;

  InspectCommand(TrustAnalyzer analyzer, Terminal terminal) {
    this.analyzer = analyzer;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws UsageProblem {
    return run().number();
  }

  private ExitCode run() throws UsageProblem {
    if (data.isEmpty() && paths.isEmpty()) {
      throw new UsageProblem("give a file or folder to inspect");
    }
    DataOptions.Input input = data.open(analyzer, paths, terminal);
    switch (output) {
      case TEXT -> new InspectionPrinter(terminal).print(Inspection.of(input.analysis()));
      case JSON -> terminal.printMachine(JsonReports.inspection(input.analysis()));
    }
    return input.complaint().map(failure -> failure.tell(terminal)).orElse(ExitCode.OK);
  }
}
