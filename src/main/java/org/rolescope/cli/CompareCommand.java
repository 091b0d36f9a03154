package org.rolescope.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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
        "Compares two exports: who lost a way into a role, who gained one, and of whom something"
            + " else is asked.")
final class CompareCommand extends QuestionCommand<Differences> {
  @Parameters(
      index = "0",
      paramLabel = "EARLIER",
      description = "A file or folder with the earlier exports.")
  private Path earlier = Path.of("");

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "LATER",
      description = "Files or folders with the later exports, the same as --data.")
  private List<Path> later = new ArrayList<>();

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
  List<Path> earlier() {
    return List.of(earlier);
  }

  @Override
  List<Path> beside() {
    return later;
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
    return answer.complete();
  }

  @Override
  void print(Differences answer, Terminal terminal, IamIndex index, List<TrustNode> unread) {
    new ComparePrinter(terminal, index).print(answer);
  }

  @Override
  String json(Differences answer, AnswerJson writer) {
    return writer.of(answer);
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
