package org.rolescope.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rolescope.base.Progress;
import org.rolescope.graph.TrustInsiders.Insider;
import org.rolescope.iam.IamIndex;
import org.rolescope.iam.IamSnapshot;
import org.rolescope.iam.IdentityCenter;
import org.rolescope.load.SnapshotLoader;
import org.rolescope.simulate.AssumeRoleSimulator;
import org.rolescope.simulate.OpenQuestion;
import org.rolescope.simulate.Settling;

/** Who is behind the edge of Identity Center, in the sample. */
class CenterPeopleTest {
  private static final String ROLE =
      "arn:aws:iam::555566667777:role/aws-reserved/sso.amazonaws.com/eu-west-1/"
          + "AWSReservedSSO_NwAdmin_252bbff1957f15c4";
  private static final IamSnapshot SAMPLE =
      SnapshotLoader.load(List.of(Path.of("sample-data")), Runnable::run, Progress.NONE)
          .value()
          .orElseThrow();

  private static IamSnapshot with(Optional<IdentityCenter> center) {
    return new IamSnapshot(
        SAMPLE.accounts(),
        SAMPLE.roles(),
        SAMPLE.users(),
        SAMPLE.groups(),
        SAMPLE.policies(),
        SAMPLE.providers(),
        SAMPLE.organization(),
        center,
        SAMPLE.sources());
  }

  private static List<Insider> people(IamSnapshot snapshot) {
    IamIndex index = IamIndex.of(snapshot);
    AssumeRoleSimulator simulator =
        new AssumeRoleSimulator(index, Instant.parse("2025-05-12T09:00:00Z"));
    TrustGraph graph = TrustGraphBuilder.build(index, simulator, Progress.NONE);
    return TrustInsiders.of(graph.into(ROLE).get(0), graph, index, simulator);
  }

  @Test
  void people_getInAsTheirProviderDoes_underTheirNames() {
    List<Insider> people = people(SAMPLE);
    assertThat(people)
        .extracting(one -> one.node().label() + "|" + one.through())
        .containsExactly(
            "Ada Lindqvist (ada)|in group Platform",
            "Ben Okafor (ben)|in group Platform",
            "Hugo Martins (hugo)|");
    assertThat(people).extracting(one -> one.edge().kind()).containsOnly(EdgeKind.ALLOWED_IF);
    assertThat(people).extracting(one -> one.edge().id()).doesNotHaveDuplicates();
    assertThat(people.get(0).node().id()).startsWith("arn:aws:identitystore:::user/");
  }

  @Test
  void withoutAssignments_itIsNotKnownWho_andSaidWhatWouldTell() {
    List<Insider> people = people(with(Optional.empty()));
    assertThat(people).singleElement().satisfies(CenterPeopleTest::isNotKnown);
    assertThat(people.get(0).node().label()).isEqualTo("whoever has NwAdmin");
  }

  @Test
  void assignmentsThatWereNotAllRead_leaveOpenWhoElse() {
    List<Insider> people = people(with(SAMPLE.identityCenter().map(IdentityCenter::partial)));
    assertThat(people).hasSize(4);
    isNotKnown(people.get(3));
    assertThat(people.get(3).node().label()).isEqualTo("whoever else has NwAdmin");
  }

  private static void isNotKnown(Insider insider) {
    assertThat(insider.edge().kind()).isEqualTo(EdgeKind.CANNOT_KNOW);
    assertThat(insider.edge().open())
        .extracting(OpenQuestion::settling)
        .containsExactly(Settling.identityCenter());
    assertThat(CenterPeople.isNamed(insider.edge())).isFalse();
  }
}
