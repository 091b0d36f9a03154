package org.rolescope.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rolescope.app.TrustAnalyzer;
import org.rolescope.base.Progress;
import org.rolescope.graph.TrustNode;
import org.rolescope.iam.AdminLike;
import org.rolescope.question.Reach.Direction;
import org.rolescope.simulate.Estate;

/** All roles that may do everything in their account, as one end of ways. */
final class AdminRolesTest {
  private static Questions sample() {
    TrustAnalyzer analyzer = new TrustAnalyzer(Runnable::run, () -> Instant.EPOCH);
    return analyzer.questions(analyzer.open(List.of(Path.of("sample-data")), Progress.NONE));
  }

  private static Origin admins(Questions asked) {
    List<Origin> found = asked.matching("admin-like");
    assertThat(found).hasSize(1).isEqualTo(asked.matching(Origin.ADMIN_ROLES));
    return found.get(0);
  }

  /** The least effort, and of that the fewest hops. */
  private static Map<String, String> into(Questions asked, Origin end, int hops) {
    Map<String, String> all = new TreeMap<>();
    asked
        .reach(end, Direction.IN, hops, Effort.UNKNOWN)
        .reached()
        .forEach(one -> all.put(one.node().id(), one.effort().ordinal() + " " + one.hops()));
    return all;
  }

  @Test
  void theyAre_thoseRolesThatMayDoEverything() {
    Questions asked = sample();

    assertThat(admins(asked).principals())
        .hasSize(12)
        .allMatch(node -> node.kind() == TrustNode.Kind.ROLE)
        .extracting(TrustNode::id)
        .containsExactlyElementsOf(
            asked.index().snapshot().roles().stream()
                .filter(role -> AdminLike.test(role, asked.index()))
                .map(role -> role.arn().toString())
                .sorted()
                .toList());
    assertThat(admins(asked).label()).isEqualTo("any of 12 admin-like roles");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 6})
  void whoGetsIntoThem_isWhoGetsIntoOneOfThem_byTheEasiestAndThenTheShortestWay(int hops) {
    Questions asked = sample();
    Map<String, String> each = new TreeMap<>();
    for (TrustNode admin : admins(asked).principals()) {
      into(asked, asked.matching(admin.id()).get(0), hops)
          .forEach((id, how) -> each.merge(id, how, (a, b) -> a.compareTo(b) <= 0 ? a : b));
    }
    admins(asked).principals().forEach(admin -> each.remove(admin.id()));

    assertThat(into(asked, admins(asked), hops)).isNotEmpty().isEqualTo(each);
  }

  @Test
  void whereNoRoleMayDoEverything_nobodyGetsIntoAny() {
    Questions asked = RandomOrganization.questions(new Estate().index());

    assertThat(admins(asked).principals()).isEmpty();
    assertThat(AnswerWords.sentence(asked.reach(admins(asked), Direction.IN, 3, Effort.UNKNOWN)))
        .isEqualTo("Nobody can get into any admin-like role within 3 hops.");
  }
}
