package org.rolescope.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.rolescope.app.Analysis;
import org.rolescope.app.JsonReports;
import org.rolescope.app.TrustAnalyzer;
import org.rolescope.message.ErrorExplanation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Explains a refusal by AWS. */
@Command(
    name = "explain-error",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    description = "Says what an AccessDenied message of AWS means, and what the data say of it.")
final class ExplainErrorCommand implements Callable<Integer> {
  /** Of longer input the rest is not read, and the answer says so. */
  private static final int MOST_BYTES = 256 * 1024;

  private final TrustAnalyzer analyzer;
  private final Terminal terminal;
  private final InputStream input;

  @Mixin private DataOptions data = new DataOptions();

  @Parameters(
      paramLabel = "TEXT",
      arity = "0..*",
      description = "The message; - or nothing reads it from standard input.")
  private List<String> words = new ArrayList<>();

  @Option(
      names = "--output",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}.",
      defaultValue = "text")
  private OutputFormat output = OutputFormat.TEXT;

  ExplainErrorCommand(TrustAnalyzer analyzer, Terminal terminal, InputStream input) {
    this.analyzer = analyzer;
    this.terminal = terminal;
    this.input = input;
  }

  @Override
  public Integer call() throws UsageProblem, IOException {
    return run().number();
  }

  private ExitCode run() throws UsageProblem, IOException {
    DataOptions.Input read = data.read(analyzer, List.of(), terminal);
    if (read.complaint().isPresent()) {
      return read.complaint().get().tell(terminal);
    }
    return explain(read.analysis(), read.data().prose(text()));
  }

  private String text() throws IOException {
    boolean fromInput = words.isEmpty() || words.equals(List.of("-"));
    return fromInput
        ? new String(input.readNBytes(MOST_BYTES), StandardCharsets.UTF_8)
        : String.join(" ", words);
  }

  private ExitCode explain(Analysis analysis, String text) {
    ErrorExplanation explained = analyzer.explainError(analysis, text);
    switch (output) {
      case TEXT ->
          new ErrorPrinter(terminal, simulation -> analyzer.explain(analysis, simulation))
              .print(explained);
      case JSON -> terminal.printMachine(JsonReports.error(explained));
    }
    return explained.understood() ? ExitCode.OK : ExitCode.NOT_ALLOWED;
  }
}
