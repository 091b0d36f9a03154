package org.rolescope.cli;

import java.nio.file.Path;
import java.util.List;
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
import org.rolescope.iam.IamIndex;
import org.rolescope.question.AnswerTable;
import org.rolescope.question.AnswerTables;
import org.rolescope.question.AnswerWords;
import org.rolescope.question.Effort;
import org.rolescope.question.Origin;
import org.rolescope.question.Questions;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Reads, asks one question, writes the answer.
 *
 * @param <A> the answer
 */
abstract class QuestionCommand<A> implements Callable<Integer> {
  private static final int MOST_NAMES = 10;

  private final TrustAnalyzer analyzer;
  private final Terminal terminal;
  private Redacted shown = Redacted.NOTHING;
  private Redacted before = Redacted.NOTHING;
  private DataOptions.Input input =
      new DataOptions.Input(Redacted.NOTHING, Redacted.NOTHING, Optional.empty());

  @Mixin private DataOptions data = new DataOptions();

  @Mixin private BroughtOptions brought = new BroughtOptions();

  @Option(
      names = "--output",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}.",
      defaultValue = "text")
  private AnswerForm output = AnswerForm.TEXT;

  @Option(
      names = "--expect",
      paramLabel = "MANY",
      description =
          "${COMPLETION-CANDIDATES}: exit with 0 if it is so, else with 1. What cannot be known is"
              + " neither.")
  private @Nullable Many expect;

  QuestionCommand(TrustAnalyzer analyzer, Terminal terminal) {
    this.analyzer = analyzer;
    this.terminal = terminal;
  }

  /** What to read, beside {@code --data}. */
  List<Path> beside() {
    return List.of();
  }

  /** What an earlier state is read from that the question is about, too; empty if it is not. */
  List<Path> earlier() throws UsageProblem {
    return List.of();
  }

  /** Plans that the question is about; the earlier state is the one before them. */
  List<Path> plans() {
    return List.of();
  }

  /** What the plans change, and what of it is left out. */
  DataOptions.Input read() {
    return input;
  }

  /** To be asked about the earlier state. */
  Questions askedBefore() {
    return analyzer.questions(before.analysis());
  }

  /** Asks. */
  abstract A ask(Questions asked) throws UsageProblem;

  /** Writes the answer for a reader. */
  abstract void print(A answer, Terminal terminal, IamIndex index, List<TrustNode> unread);

  /** The answer as a line of JSON. */
  abstract String json(A answer, AnswerJson writer);

  /** The answer as rows. */
  abstract AnswerTable table(A answer, AnswerTables tables);

  /** With what each of those that the answer tells of gets in. */
  abstract Stream<Effort> efforts(A answer);

  /** Where the ways of the answer begin; empty of an answer about all. */
  Optional<Origin> begins(A answer) {
    return Optional.empty();
  }

  /** Roles into which something may lead that the answer does not tell of. */
  List<TrustNode> unread(A answer, Questions asked) {
    return begins(answer).map(asked::trustNotKnown).orElseGet(asked::trustNotKnown);
  }

  /** Whether nothing else can be there than the answer tells of. */
  boolean allKnown(A answer, List<TrustNode> unread) {
    return unread.isEmpty();
  }

  @Override
  public Integer call() throws UsageProblem {
    return run().number();
  }

  private ExitCode run() throws UsageProblem {
    DataOptions.Input opened =
        plans().isEmpty()
            ? data.open(analyzer, earlier(), beside(), terminal)
            : data.openPlanned(analyzer, plans(), beside(), terminal);
    if (opened.complaint().isPresent()) {
      return opened.complaint().get().tell(terminal);
    }
    input = opened;
    before = brought.apply(analyzer, input.before(), data.progress(terminal));
    shown = brought.apply(analyzer, input.data(), data.progress(terminal));
    Analysis analysis = shown.analysis();
    Questions asked = analyzer.questions(analysis);
    A answer = ask(asked);
    List<TrustNode> unread = unread(answer, asked);
    switch (output) {
      case TEXT -> {
        BroughtOptions.print(analysis, terminal);
        print(answer, terminal, asked.index(), unread);
        begins(answer)
            .filter(Origin::isOutsiders)
            .ifPresent(
                is ->
                    Folded.lines(AnswerWords.WHO_OUTSIDERS_ARE, Folded.WIDTH)
                        .forEach(terminal::print));
      }
      case JSON -> terminal.printMachine(json(answer, new AnswerJson(unread, analysis.brought())));
      case CSV ->
          terminal.document(analyzer.formats().csv(table(answer, new AnswerTables(asked.index()))));
    }
    return expect == null || expect.isMetBy(efforts(answer), allKnown(answer, unread))
        ? ExitCode.OK
        : ExitCode.NOT_ALLOWED;
  }

  /** What somebody is called in the answer. */
  String name(String text) {
    return shown.name(text);
  }

  /** Those whom a text may mean; services and the like have names that are nobody's. */
  private static List<Origin> matching(Questions asked, Redacted shown, String text) {
    List<Origin> found = asked.matching(shown.name(text));
    return found.isEmpty() ? asked.matching(text) : found;
  }

  /** The one that a text means. */
  Origin origin(Questions asked, String text) throws UsageProblem {
    return origin(asked, shown, text);
  }

  /** The one that a text means, under the name that it is shown by. */
  static Origin origin(Questions asked, Redacted shown, String text) throws UsageProblem {
    List<Origin> found = matching(asked, shown, text);
    if (found.isEmpty()) {
      throw new UsageProblem(
          "nobody named `" + text + "` is in the data" + holding(asked.holding(text)));
    }
    if (found.size() > 1) {
      String names = listed(found.stream().map(Origin::id).toList());
      throw new UsageProblem("`" + text + "` fits several: " + names);
    }
    return found.get(0);
  }

  /** Names that are more than what was given; several may have one name. */
  static String holding(List<String> names) {
    List<String> told = names.stream().distinct().toList();
    return told.isEmpty() ? "" : "; these names hold it: " + listed(told);
  }

  private static String listed(List<String> names) {
    int more = names.size() - MOST_NAMES;
    return names.stream().limit(MOST_NAMES).collect(Collectors.joining(", "))
        + (more > 0 ? " and " + more + " more" : "");
  }

  /** The role that a text means. */
  Origin role(Questions asked, String text) throws UsageProblem {
    List<Origin> roles =
        matching(asked, shown, text).stream()
            .filter(one -> asked.index().role(one.id()).isPresent())
            .toList();
    if (roles.size() == 1) {
      return roles.get(0);
    }
    Origin found = origin(asked, text);
    throw new UsageProblem("`" + found.label() + "` is no role of the data");
  }

  /** The role that a text means, or the account with all its roles. */
  Origin roleOrAccount(Questions asked, String text) throws UsageProblem {
    Optional<Origin> account = account(asked, shown, text);
    return account.isPresent() ? account.get() : role(asked, text);
  }

  /** The account with its roles that a text means; empty if it means no such. */
  static Optional<Origin> account(Questions asked, Redacted shown, String text) {
    return matching(asked, shown, text).stream()
        .filter(origin -> origin.hasRoles() && !origin.isOne() && !origin.isOutsiders())
        .findFirst();
  }

  /** Checks a number of hops. */
  static int hops(int hops) throws UsageProblem {
    if (hops < 1 || hops > Questions.MOST_HOPS) {
      throw new UsageProblem("--hops is 1 to " + Questions.MOST_HOPS);
    }
    return hops;
  }
}
