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
import org.rolescope.question.Cut;
import org.rolescope.question.Effort;
import org.rolescope.question.Origin;
import org.rolescope.question.Questions;
import org.rolescope.question.Reach;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Tells what to take out. */
@Command(
    name = "cut",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    description = "Finds the fewest trusts to take out so that no way is left.")
final class CutCommand extends QuestionCommand<Cut> {
  @Parameters(
      index = "0",
      paramLabel = "FROM",
      description =
          "Where ways begin: an ARN, a name, ACCOUNT/NAME, a group, a person of Identity Center, an"
              + " account, or outsiders for all who come in from outside.")
  private String from = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "TO",
      description =
          "The role where they end, an account with all its roles, or admin-like for all roles that"
              + " may do everything in their account; without it every role that"
              + " FROM can become, in at most 6 calls.")
  private String to = "";

  @Mixin private EffortOption effort = new EffortOption();

  @Mixin private AdminOption only = new AdminOption();

  CutCommand(TrustAnalyzer analyzer, Terminal terminal) {
    super(analyzer, terminal);
  }

  @Override
  Cut ask(Questions asked) throws UsageProblem {
    Origin begin = origin(asked, from);
    if (to.isEmpty()) {
      Reach all = asked.reach(begin, Reach.Direction.OUT, Questions.MOST_HOPS, effort.most());
      return asked.contain(only.of(all), effort.most());
    }
    if (only.isGiven()) {
      throw new UsageProblem("--only is of all that " + from + " can become: leave out TO");
    }
    return asked.cut(begin, roleOrAccount(asked, to), effort.most());
  }

  @Override
  void print(Cut answer, Terminal terminal, IamIndex index, List<TrustNode> unread) {
    new CutPrinter(terminal, index).print(answer, unread);
  }

  @Override
  String json(Cut answer, AnswerJson writer) {
    return writer.of(answer);
  }

  @Override
  AnswerTable table(Cut answer, AnswerTables tables) {
    return tables.of(answer);
  }

  @Override
  Optional<Origin> begins(Cut answer) {
    return Optional.of(answer.from());
  }

  @Override
  Stream<Effort> efforts(Cut answer) {
    return answer.outcome() == Cut.Outcome.NO_WAY ? Stream.of() : Stream.of(answer.effort());
  }
}
