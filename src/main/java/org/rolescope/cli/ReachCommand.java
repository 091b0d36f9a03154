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
import org.rolescope.question.Questions;
import org.rolescope.question.Reach;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells where a principal can get to. */
@Command(
    name = "reach",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    description = "Lists every role that a principal can become, by effort and by hops.")
final class ReachCommand extends QuestionCommand<Reach> {
  @Parameters(
      paramLabel = "PRINCIPAL",
      description =
          "An ARN, a name, ACCOUNT/NAME, a group, a person of Identity Center, an account with all its"
              + " principals, or outsiders for all who come in from outside.")
  private String principal = "";

  @Option(
      names = "--hops",
      paramLabel = "N",
      description = "At most so many calls, 1 to 6; default: ${DEFAULT-VALUE}.",
      defaultValue = "3")
  private int hops = 3;

  @Mixin private EffortOption effort = new EffortOption();

  @Mixin private AdminOption only = new AdminOption();

  ReachCommand(TrustAnalyzer analyzer, Terminal terminal) {
    super(analyzer, terminal);
  }

  @Override
  Reach ask(Questions asked) throws UsageProblem {
    int most = hops(hops);
    return only.of(asked.reach(origin(asked, principal), Reach.Direction.OUT, most, effort.most()));
  }

  @Override
  void print(Reach answer, Terminal terminal, IamIndex index, List<TrustNode> unread) {
    new ReachPrinter(terminal, index).print(answer, unread);
  }

  @Override
  String json(Reach answer, AnswerJson writer) {
    return writer.of(answer);
  }

  @Override
  AnswerTable table(Reach answer, AnswerTables tables) {
    return tables.of(answer);
  }

  @Override
  Optional<Origin> begins(Reach answer) {
    return Optional.of(answer.origin());
  }

  @Override
  Stream<Effort> efforts(Reach answer) {
    return answer.reached().stream().map(reached -> reached.effort());
  }
}
