package org.rolescope.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rolescope.app.AnswerJson;
import org.rolescope.app.TrustAnalyzer;
import org.rolescope.graph.TrustNode;
import org.rolescope.iam.IamIndex;
import org.rolescope.question.AnswerTable;
import org.rolescope.question.AnswerTables;
import org.rolescope.question.Difference;
import org.rolescope.question.Differences;
import org.rolescope.question.Effort;
import org.rolescope.question.Questions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells who gets in otherwise than in an earlier export. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    description =
        "Compares two exports, or data with what a Terraform plan makes of them: who lost a way into"
            + " a role, who gained one, and of whom something else is asked.")
final class CompareCommand extends QuestionCommand<Differences> {
  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "EARLIER",
      description = "A file or folder with the earlier exports; with --plan, with the data.")
  private @Nullable Path earlier;

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "LATER",
      description = "Files or folders with the later exports, the same as --data.")
  private List<Path> later = new ArrayList<>();

  @Option(
      names = "--plan",
      paramLabel = "FILE",
      description =
          "What terraform show -json wrote of a plan: the later state is the data as the plan"
              + " leaves them. Without data it is what the plan alone tells; repeatable.")
  private List<Path> plans = new ArrayList<>();

  @Option(
      names = "--only",
      paramLabel = "CHANGE",
      split = ",",
      description = "Only these ways: ${COMPLETION-CANDIDATES}.")
  private List<Difference.Kind> kinds = List.of();

  CompareCommand(TrustAnalyzer analyzer, Terminal terminal) {
    super(analyzer, terminal);
  }

  @Override
  List<Path> earlier() throws UsageProblem {
    if (earlier == null) {
      throw new UsageProblem("give EARLIER, or --plan FILE");
    }
    return List.of(earlier);
  }

  @Override
  List<Path> plans() {
    return plans;
  }

  @Override
  List<Path> beside() {
    return plans.isEmpty()
        ? later
        : Stream.concat(Stream.ofNullable(earlier), later.stream()).toList();
  }

  @Override
  Differences ask(Questions asked) throws UsageProblem {
    Differences all = asked.since(askedBefore());
    Set<Difference.Kind> wanted = EnumSet.noneOf(Difference.Kind.class);
    wanted.addAll(kinds.isEmpty() ? Arrays.asList(Difference.Kind.values()) : kinds);
    return all.only(wanted);
  }

  @Override
  List<TrustNode> unread(Differences answer, Questions asked) {
    return answer.notKnown();
  }

  @Override
  boolean allKnown(Differences answer, List<TrustNode> unread) {
    return answer.complete() && read().leftOut().isEmpty();
  }

  @Override
  void print(Differences answer, Terminal terminal, IamIndex index, List<TrustNode> unread) {
    ComparePrinter printer = new ComparePrinter(terminal, askedBefore().index(), index);
    printer.print(answer);
    printer.planned(answer, read().planned(), read().leftOut());
  }

  @Override
  String json(Differences answer, AnswerJson writer) {
    return plans.isEmpty()
        ? writer.of(answer)
        : writer.of(answer, read().planned(), read().leftOut());
  }

  @Override
  AnswerTable table(Differences answer, AnswerTables tables) {
    return tables.of(answer);
  }

  @Override
  Stream<Effort> efforts(Differences answer) {
    return answer.ways().stream().map(Difference::effort);
  }
}
