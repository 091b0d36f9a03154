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
import org.rolescope.question.Effort;
import org.rolescope.question.Exposed;
import org.rolescope.question.Questions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Tells which roles can be entered from outside. */
@Command(
    name = "exposed",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    description =
        "Lists roles that can be entered from outside: by outside accounts, by providers whose subject is not pinned, by everybody.")
final class ExposedCommand extends QuestionCommand<Exposed> {
  @Mixin private DataPaths paths = new DataPaths();

  ExposedCommand(TrustAnalyzer analyzer, Terminal terminal) {
    super(analyzer, terminal);
  }

  @Override
  List<Path> beside() {
    return paths.all();
  }

  @Override
  Exposed ask(Questions asked) throws UsageProblem {
    return asked.exposed();
  }

  @Override
  void print(Exposed answer, Terminal terminal, IamIndex index, List<TrustNode> unread) {
    new ExposedPrinter(terminal, index).print(answer, unread);
  }

  @Override
  String json(Exposed answer, AnswerJson writer) {
    return writer.of(answer);
  }

  @Override
  AnswerTable table(Exposed answer, AnswerTables tables) {
    return tables.of(answer);
  }

  @Override
  Stream<Effort> efforts(Exposed answer) {
    return answer.exposures().stream().map(one -> one.effort());
  }
}
