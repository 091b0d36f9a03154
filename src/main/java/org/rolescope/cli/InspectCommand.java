package org.rolescope.cli;

import java.util.concurrent.Callable;
import org.rolescope.app.Inspection;
import org.rolescope.app.JsonReports;
import org.rolescope.app.TrustAnalyzer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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

  @Mixin private DataPaths paths = new DataPaths();

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
    DataOptions.Input input = data.open(analyzer, paths.all(), terminal);
    switch (output) {
      case TEXT -> new InspectionPrinter(terminal).print(Inspection.of(input.analysis()));
      case JSON -> terminal.printMachine(JsonReports.inspection(input.analysis()));
    }
    return input.complaint().map(failure -> failure.tell(terminal)).orElse(ExitCode.OK);
  }
}
