package org.rolescope.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rolescope.app.AnswerJson;
import org.rolescope.app.TrustAnalyzer;
import org.rolescope.graph.TrustNode;
import org.rolescope.iam.IamIndex;
import org.rolescope.question.AnswerTable;
import org.rolescope.question.AnswerTables;
import org.rolescope.question.Effort;
import org.rolescope.question.Matrix;
import org.rolescope.question.MatrixGroup;
import org.rolescope.question.Questions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells who comes in where. */
@Command(
    name = "matrix",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    description = "Counts who comes in where, account by account.")
final class MatrixCommand extends QuestionCommand<Matrix> {
  @Mixin private DataPaths paths = new DataPaths();

  @Option(
      names = "--from",
      paramLabel = "CALLERS",
      description = "Only callers from there: an account, a provider, services; repeatable.")
  private List<String> from = new ArrayList<>();

  @Option(
      names = "--into",
      paramLabel = "ACCOUNT",
      description = "Only roles in this account; with one --from the pairs are listed; repeatable.")
  private List<String> into = new ArrayList<>();

  MatrixCommand(TrustAnalyzer analyzer, Terminal terminal) {
    super(analyzer, terminal);
  }

  @Override
  List<Path> beside() {
    return paths.all();
  }

  @Override
  Matrix ask(Questions asked) throws UsageProblem {
    Matrix all = asked.matrix();
    return all.only(chosen(all.rows(), into), chosen(all.columns(), from));
  }

  private List<MatrixGroup> chosen(List<MatrixGroup> groups, List<String> names)
      throws UsageProblem {
    if (names.isEmpty()) {
      return groups;
    }
    for (String name : names) {
      if (groups.stream().noneMatch(group -> isNamed(group, name))) {
        throw new UsageProblem(
            "`"
                + name
                + "` is none of "
                + groups.stream().map(MatrixGroup::label).collect(Collectors.joining(", ")));
      }
    }
    return groups.stream()
        .filter(group -> names.stream().anyMatch(name -> isNamed(group, name)))
        .toList();
  }

  private boolean isNamed(MatrixGroup group, String name) {
    return group.isNamed(name(name)) || group.isNamed(name);
  }

  @Override
  void print(Matrix answer, Terminal terminal, IamIndex index, List<TrustNode> unread) {
    new MatrixPrinter(terminal, index).print(answer, !from.isEmpty() && !into.isEmpty(), unread);
  }

  @Override
  String json(Matrix answer, AnswerJson writer) {
    return writer.of(answer);
  }

  @Override
  AnswerTable table(Matrix answer, AnswerTables tables) {
    return tables.of(answer);
  }

  @Override
  Stream<Effort> efforts(Matrix answer) {
    return answer.cells().stream()
        .flatMap(cell -> cell.pairs().stream())
        .map(pair -> Effort.of(pair.edge().kind()));
  }
}
