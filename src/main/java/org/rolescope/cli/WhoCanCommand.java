package org.rolescope.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rolescope.app.Analysis;
import org.rolescope.app.AnswerJson;
import org.rolescope.app.Redacted;
import org.rolescope.app.TrustAnalyzer;
import org.rolescope.graph.TrustNode;
import org.rolescope.graph.TrustReport;
import org.rolescope.iam.Role;
import org.rolescope.iam.RoleNames;
import org.rolescope.question.AnswerTables;
import org.rolescope.question.Effort;
import org.rolescope.question.Origin;
import org.rolescope.question.Questions;
import org.rolescope.question.Reach;
import org.rolescope.question.Reached;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists everybody who can assume a role. */
@Command(
    name = "who-can",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    description =
        "Lists everybody who can assume a role, and those whom it trusts in vain; or who gets into an"
            + " account.")
final class WhoCanCommand implements Callable<Integer> {
  private final TrustAnalyzer analyzer;
  private final Terminal terminal;

  /** For whom the command writes. */
  private enum Form {
    TEXT,
    JSON,
    CSV,
    MARKDOWN;

    /** As typed on the command line; for all but text also the exporter's name. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Mixin private DataOptions data = new DataOptions();

  @Mixin private BroughtOptions brought = new BroughtOptions();

  @Parameters(
      paramLabel = "ROLE",
      description =
          "The role: its ARN, its name, or ACCOUNT/NAME where several have the name; or an account,"
              + " by number or name: who gets into any of its roles from elsewhere; or admin-like: who"
              + " gets into any role that may do everything in its account.")
  private String role = "";

  @Option(
      names = "--output",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}.",
      defaultValue = "text")
  private Form output = Form.TEXT;

  @Option(
      names = "--expect",
      paramLabel = "MANY",
      description =
          "${COMPLETION-CANDIDATES}: exit with 0 if it is so, else with 1. What cannot be known is"
              + " neither.")
  private @Nullable Many expect;

  @Option(
      names = "--hops",
      paramLabel = "N",
      description =
          "Also who gets there through other roles, in at most so many calls; 1 to 6, default:"
              + " ${DEFAULT-VALUE}.",
      defaultValue = "1")
  private int hops = 1;

  WhoCanCommand(TrustAnalyzer analyzer, Terminal terminal) {
    this.analyzer = analyzer;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws UsageProblem, IOException {
    return run().number();
  }

  private ExitCode run() throws UsageProblem, IOException {
    DataOptions.Input input = data.open(analyzer, List.of(), terminal);
    if (input.complaint().isPresent()) {
      return input.complaint().get().tell(terminal);
    }
    Redacted shown = brought.apply(analyzer, input.data(), data.progress(terminal));
    Analysis analysis = shown.analysis();
    if (output == Form.TEXT) {
      BroughtOptions.print(analysis, terminal);
    }
    Optional<Origin> account = account(shown);
    if (account.isPresent()) {
      return further(analysis, account.get());
    }
    Role meant = meant(shown);
    if (hops > 1) {
      return further(
          analysis, analyzer.questions(analysis).matching(meant.arn().toString()).get(0));
    }
    TrustReport report = analyzer.whoCan(analysis, meant);
    print(report);
    Stream<Effort> efforts = report.lines().stream().map(line -> Effort.of(line.edge().kind()));
    return expect == null || expect.isMetBy(efforts, trustKnown(meant))
        ? ExitCode.OK
        : ExitCode.NOT_ALLOWED;
  }

  /** The account that is meant; empty where it is a role, which goes before, or nothing. */
  private Optional<Origin> account(Redacted shown) {
    return RoleNames.matching(shown.analysis().index(), shown.name(role)).isEmpty()
        ? QuestionCommand.account(analyzer.questions(shown.analysis()), shown, role)
        : Optional.empty();
  }

  /** Everybody who is within some hops, not only those whom the role trusts itself. */
  private ExitCode further(Analysis analysis, Origin entered) throws UsageProblem {
    int most = QuestionCommand.hops(hops);
    Questions asked = analyzer.questions(analysis);
    Reach reach = asked.reach(entered, Reach.Direction.IN, most, Effort.UNKNOWN);
    List<TrustNode> unread = asked.trustNotKnown();
    switch (output) {
      case TEXT -> new ReachPrinter(terminal, analysis.index()).print(reach, unread);
      case JSON -> terminal.printMachine(new AnswerJson(unread, analysis.brought()).of(reach));
      case CSV ->
          terminal.document(analyzer.formats().csv(new AnswerTables(analysis.index()).of(reach)));
      case MARKDOWN -> throw new UsageProblem("--output markdown lists one hop into a role only");
    }
    return expect == null
            || expect.isMetBy(
                reach.reached().stream().map(Reached::effort),
                unread.isEmpty() && !entered.open() && trustsKnown(entered, asked))
        ? ExitCode.OK
        : ExitCode.NOT_ALLOWED;
  }

  private static boolean trustsKnown(Origin entered, Questions asked) {
    return entered.principals().stream()
        .flatMap(node -> asked.index().role(node.id()).stream())
        .allMatch(WhoCanCommand::trustKnown);
  }

  /** Whether all that get in are told. */
  private static boolean trustKnown(Role role) {
    return role.trustPolicy().isPresent() && !role.trustsEveryKind();
  }

  private Role meant(Redacted shown) throws UsageProblem {
    List<Role> found = RoleNames.matching(shown.analysis().index(), shown.name(role));
    if (found.isEmpty()) {
      List<String> names =
          RoleNames.holding(shown.analysis().index(), role).stream().map(Role::name).toList();
      throw new UsageProblem(
          "no role `" + role + "` is in the data" + QuestionCommand.holding(names));
    }
    if (found.size() > 1) {
      String names =
          found.stream()
              .map(each -> each.account() + "/" + each.name())
              .collect(Collectors.joining(", "));
      throw new UsageProblem("`" + role + "` fits several roles: " + names);
    }
    return found.get(0);
  }

  private void print(TrustReport report) throws IOException {
    if (output == Form.TEXT) {
      new CallersPrinter(terminal).print(report);
    } else {
      ByteArrayOutputStream text = new ByteArrayOutputStream();
      analyzer.formats().export(report, output.toString(), text);
      terminal.document(text.toString(StandardCharsets.UTF_8));
    }
  }
}
