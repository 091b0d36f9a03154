package org.rolescope.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rolescope.app.AnswerJson;
import org.rolescope.app.TrustAnalyzer;
import org.rolescope.graph.TrustNode;
import org.rolescope.iam.IamIndex;
import org.rolescope.question.AnswerTable;
import org.rolescope.question.AnswerTables;
import org.rolescope.question.Effort;
import org.rolescope.question.Origin;
import org.rolescope.question.Paths;
import org.rolescope.question.Questions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells by which ways a principal gets to a role. */
@Command(
    name = "paths",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    description = "Lists the shortest ways from a principal to a role, hop by hop.")
final class PathsCommand extends QuestionCommand<Paths> {
  @Parameters(
      index = "0",
      paramLabel = "FROM",
      description =
          "Where ways begin: an ARN, a name, ACCOUNT/NAME, a group, a person of Identity Center, an"
              + " account, or outsiders for all who come in from outside.")
  private String from = "";

  @Parameters(index = "1", paramLabel = "TO", description = "The role where they end.")
  private String to = "";

  @Option(
      names = "-k",
      paramLabel = "N",
      description = "At most so many ways, 1 to 100; default: ${DEFAULT-VALUE}.",
      defaultValue = "5")
  private int count = 5;

  @Option(
      names = "--hops",
      paramLabel = "N",
      description = "Of at most so many calls, 1 to 6; default: ${DEFAULT-VALUE}.",
      defaultValue = "6")
  private int hops = 6;

  @Option(
      names = "--stopped",
      description =
          "Also, after those, the ways that are trusted all along and stopped by another gate; the"
              + " shortest of them is told at any rate where no way is open.")
  private boolean stopped;

  @Mixin private EffortOption effort = new EffortOption();

  PathsCommand(TrustAnalyzer analyzer, Terminal terminal) {
    super(analyzer, terminal);
  }

  @Override
  Paths ask(Questions asked) throws UsageProblem {
    if (count < 1 || count > 100) {
      throw new UsageProblem("-k is 1 to 100");
    }
    int most = hops(hops);
    return asked.paths(
        origin(asked, from), role(asked, to), count, most, effort.most(), stopped ? count : 0);
  }

  @Override
  void print(Paths answer, Terminal terminal, IamIndex index, List<TrustNode> unread) {
    new PathsPrinter(terminal, index).print(answer, hops, unread);
  }

  @Override
  String json(Paths answer, AnswerJson writer) {
    return writer.of(answer, hops);
  }

  @Override
  AnswerTable table(Paths answer, AnswerTables tables) {
    return tables.of(answer);
  }

  @Override
  Optional<Origin> begins(Paths answer) {
    return Optional.of(answer.from());
  }

  @Override
  Stream<Effort> efforts(Paths answer) {
    return answer.paths().stream().map(path -> path.effort());
  }
}
