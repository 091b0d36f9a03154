package org.rolescope.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.rolescope.app.AnswerJson;
import org.rolescope.app.TrustAnalyzer;
import org.rolescope.graph.TrustNode;
import org.rolescope.iam.IamIndex;
import org.rolescope.question.AnswerTable;
import org.rolescope.question.AnswerTables;
import org.rolescope.question.Cycles;
import org.rolescope.question.Effort;
import org.rolescope.question.Questions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Tells which roles can come back to themselves. */
@Command(
    name = "cycles",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    description = "Lists roles that can come back to themselves.")
final class CyclesCommand extends QuestionCommand<Cycles> {
  @Mixin private DataPaths paths = new DataPaths();

  @Mixin private EffortOption effort = new EffortOption();

  CyclesCommand(TrustAnalyzer analyzer, Terminal terminal) {
    super(analyzer, terminal);
  }

  @Override
  List<Path> beside() {
    return paths.all();
  }

  @Override
  Cycles ask(Questions asked) throws UsageProblem {
    return asked.cycles(effort.most());
  }

  @Override
  void print(Cycles answer, Terminal terminal, IamIndex index, List<TrustNode> unread) {
    new CyclesPrinter(terminal, index).print(answer, unread);
  }

  @Override
  String json(Cycles answer, AnswerJson writer) {
    return writer.of(answer);
  }

  @Override
  AnswerTable table(Cycles answer, AnswerTables tables) {
    return tables.of(answer);
  }

  @Override
  Stream<Effort> efforts(Cycles answer) {
    return answer.rings().stream().map(ring -> ring.shortest().effort());
  }
}
