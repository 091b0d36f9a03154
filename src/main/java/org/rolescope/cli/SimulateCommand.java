package org.rolescope.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.rolescope.app.Analysis;
import org.rolescope.app.JsonReports;
import org.rolescope.app.LoggedIds;
import org.rolescope.app.Redacted;
import org.rolescope.app.RequestLine;
import org.rolescope.app.RequestLines;
import org.rolescope.app.TrustAnalyzer;
import org.rolescope.remedy.Snippet;
import org.rolescope.simulate.AssumeRoleRequest;
import org.rolescope.simulate.Explanation;
import org.rolescope.simulate.Simulation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Decides one call, or a file of them. */
@Command(
    name = "simulate",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    description = "Says whether an assume-role call succeeds, and which statement decides.")
final class SimulateCommand implements Callable<Integer> {
  private final TrustAnalyzer analyzer;
  private final Terminal terminal;

  @Mixin private DataOptions data = new DataOptions();
  @Mixin private RequestOptions call = new RequestOptions();

  @Option(
      names = "--requests",
      paramLabel = "FILE",
      description = "A file with one request as JSON a line; every line is answered by a line.")
  private @Nullable Path requests;

  @Option(
      names = "--expected",
      paramLabel = "FILE",
      description =
          "With --requests, a file with one expected answer as JSON a line, by the id of its"
              + " request: exit with 0 if all are so, else tell the others and exit with 1.")
  private @Nullable Path expected;

  @Option(
      names = "--output",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}.",
      defaultValue = "text")
  private OutputFormat output = OutputFormat.TEXT;

  @Option(
      names = "--expect",
      paramLabel = "DECISION",
      description = "${COMPLETION-CANDIDATES}: exit with 0 if that is the decision, else with 1.")
  private @Nullable Expectation expect;

  @Option(
      names = "--remedies",
      description = "Also says which smallest changes flip the verdict; each was tried.")
  private boolean remedies;

  @Option(
      names = "--snippets",
      paramLabel = "FORM",
      description = "${COMPLETION-CANDIDATES}: with --remedies, each change in that form.")
  private @Nullable SnippetForm snippets;

  SimulateCommand(TrustAnalyzer analyzer, Terminal terminal) {
    this.analyzer = analyzer;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws UsageProblem, InputProblem, IOException {
    return run().number();
  }

  private ExitCode run() throws UsageProblem, InputProblem, IOException {
    if (requests != null) {
      return batch(requests);
    }
    if (expected != null) {
      throw new UsageProblem("--expected is about the answers to --requests: give them, too");
    }
    AssumeRoleRequest request = call.request();
    DataOptions.Input input = data.read(analyzer, List.of(), terminal);
    if (input.complaint().isPresent()) {
      return input.complaint().get().tell(terminal);
    }
    return LoggedIds.in(input.data(), new RequestLine.Readable("", request))
        .match(
            asked -> one(input.analysis(), asked.request()),
            unread -> new DataOptions.Failure(ExitCode.USAGE, unread.message()).tell(terminal));
  }

  private ExitCode one(Analysis analysis, AssumeRoleRequest request) {
    Simulation simulation = analyzer.simulate(analysis, request);
    Explanation explanation = analyzer.explain(analysis, simulation);
    switch (output) {
      case TEXT -> {
        new VerdictPrinter(terminal).print(simulation, explanation);
        printRemedies(analysis, simulation);
      }
      case JSON -> printJson("", analysis, simulation, explanation);
    }
    Expectation wanted = expect == null ? Expectation.ALLOWED : expect;
    return wanted.isMetBy(simulation.decision()) ? ExitCode.OK : ExitCode.NOT_ALLOWED;
  }

  private ExitCode batch(Path file) throws UsageProblem, IOException {
    if (expected != null && (output != OutputFormat.TEXT || remedies || snippets != null)) {
      throw new UsageProblem("--expected tells in text what differs: leave out the others");
    }
    if (call.any() || expect != null) {
      throw new UsageProblem("--requests cannot be given with --principal, --role or --expect");
    }
    Optional<DataOptions.Failure> unread =
        BatchFile.complaint(file)
            .or(() -> Optional.ofNullable(expected).flatMap(BatchFile::complaint));
    if (unread.isPresent()) {
      return unread.get().tell(terminal);
    }
    DataOptions.Input input = data.read(analyzer, List.of(), terminal);
    if (input.complaint().isPresent()) {
      return input.complaint().get().tell(terminal);
    }
    if (expected != null) {
      return new ExpectedCheck(analyzer, input.data(), terminal).run(file, expected);
    }
    AtomicBoolean allAnswered = new AtomicBoolean(true);
    BatchFile.read(
        file,
        (number, line) -> {
          if (!answer(RequestLines.read(line), input.data())) {
            allAnswered.set(false);
          }
        });
    return allAnswered.get() ? ExitCode.OK : ExitCode.UNREADABLE;
  }

  private boolean answer(RequestLine line, Redacted data) {
    Analysis analysis = data.analysis();
    RequestLine known = line.match(read -> LoggedIds.in(data, read), unread -> unread);
    return known.match(
        asked -> {
          Simulation simulation = analyzer.simulate(analysis, asked.request());
          Explanation explanation = analyzer.explain(analysis, simulation);
          switch (output) {
            case TEXT -> {
              terminal.print(
                  asked.id() + ": " + explanation.verdict() + ". " + explanation.sentence());
              printRemedies(analysis, simulation);
            }
            case JSON -> printJson(asked.id(), analysis, simulation, explanation);
          }
          return true;
        },
        unread -> {
          switch (output) {
            case TEXT -> terminal.complain(unread.id() + ": " + unread.message());
            case JSON -> terminal.printMachine(JsonReports.error(unread));
          }
          return false;
        });
  }

  private void printRemedies(Analysis analysis, Simulation simulation) {
    if (remedies || snippets != null) {
      Optional<Snippet.Form> form = Optional.ofNullable(snippets).map(SnippetForm::form);
      new RemedyPrinter(terminal, form).print(simulation, analyzer.remedies(analysis, simulation));
    }
  }

  private void printJson(
      String id, Analysis analysis, Simulation simulation, Explanation explanation) {
    terminal.printMachine(
        remedies || snippets != null
            ? JsonReports.simulation(
                id, simulation, explanation, analyzer.remedies(analysis, simulation))
            : JsonReports.simulation(id, simulation, explanation));
  }
}
