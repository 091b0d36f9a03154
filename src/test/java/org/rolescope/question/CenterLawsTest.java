package org.rolescope.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rolescope.graph.CenterPeople;
import org.rolescope.graph.RoleCallers;
import org.rolescope.graph.TrustLine;
import org.rolescope.graph.TrustNode;
import org.rolescope.iam.IdentityCenter;
import org.rolescope.iam.IdentityCenter.Assignment;
import org.rolescope.iam.Role;
import org.rolescope.question.Reach.Direction;
import org.rolescope.simulate.AssumeRoleRequest;
import org.rolescope.simulate.AssumeRoleRequest.Mode;
import org.rolescope.simulate.AssumeRoleRequest.Options;

/** Ways that begin at people of Identity Center. */
final class CenterLawsTest {
  static LongStream seeds() {
    return LongStream.rangeClosed(1, 200);
  }

  static LongStream fewSeeds() {
    return LongStream.rangeClosed(1, 30);
  }

  private static List<TrustNode> people(Questions asked) {
    CenterPeople center = new CenterPeople(asked.index());
    List<TrustNode> all = new ArrayList<>(center.everybody());
    all.addAll(center.groups());
    return all;
  }

  private static Origin alone(TrustNode person) {
    return new Origin(person.id(), person.label(), "", List.of(person));
  }

  private static Map<String, String> reached(Questions asked, TrustNode person, int hops) {
    Map<String, String> found = new TreeMap<>();
    asked
        .reach(alone(person), Direction.OUT, hops, Effort.UNKNOWN)
        .reached()
        .forEach(one -> found.put(one.node().id(), one.effort().name()));
    return found;
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void aPerson_reachesTheRolesForWhichWhoCanNamesIt_asTheEdgeSays(long seed) {
    Questions asked = CenterOrganization.of(seed).questions();
    Map<String, Map<String, String>> named = new TreeMap<>();
    for (Role role : asked.index().snapshot().roles()) {
      for (TrustLine line :
          RoleCallers.of(role.arn().toString(), asked.graph(), asked.index(), asked.simulator())) {
        if (line.from().kind() == TrustNode.Kind.PERSON && line.edge().kind().letsIn()) {
          named
              .computeIfAbsent(line.from().id(), id -> new TreeMap<>())
              .put(role.arn().toString(), Effort.of(line.edge().kind()).name());
        }
      }
    }
    for (TrustNode person : people(asked)) {
      assertThat(reached(asked, person, 1))
          .as(person.label())
          .isEqualTo(named.getOrDefault(person.id(), Map.of()));
    }
  }

  /** From the assignments and the simulator alone. */
  private static Map<String, String> bruteForce(
      CenterOrganization data, Questions asked, String id) {
    Map<String, String> found = new TreeMap<>();
    for (Role role : data.index().snapshot().roles()) {
      String set = IdentityCenter.permissionSetOf(role).orElse("");
      boolean assigned = false;
      for (Assignment one : data.center().assignments()) {
        Set<String> members =
            one.group()
                ? data.center().members().getOrDefault(one.principal(), Set.of())
                : Set.of(one.principal());
        assigned |=
            one.permissionSet().endsWith("ps-" + set)
                && one.account().equals(role.account())
                && members.contains(id);
      }
      String provider = "arn:aws:iam::" + role.account() + ":saml-provider/AWSSSO_0_DO_NOT_DELETE";
      if (assigned && !set.isEmpty() && asked.graph().node(provider).isPresent()) {
        switch (decision(asked, provider, role)) {
          case NOW, WITH, UNKNOWN ->
              found.put(role.arn().toString(), decision(asked, provider, role).name());
          case STOPPED -> {}
        }
      }
    }
    return found;
  }

  private static Effort decision(Questions asked, String provider, Role role) {
    return switch (asked
        .simulator()
        .simulate(
            new AssumeRoleRequest(
                "sts:AssumeRoleWithSAML",
                provider,
                role.arn().toString(),
                Options.NONE,
                Map.of(),
                Mode.EDGE))
        .decision()) {
      case ALLOWED -> Effort.NOW;
      case CONDITIONAL -> Effort.WITH;
      case UNDETERMINED -> Effort.UNKNOWN;
      case REFUSED, EXPLICIT_DENY, IMPLICIT_DENY -> Effort.STOPPED;
    };
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void aPerson_reachesTheRolesOfItsAssignments_asTheSimulatorSaysOfTheProvider(long seed) {
    CenterOrganization data = CenterOrganization.of(seed);
    Questions asked = data.questions();
    for (TrustNode person : new CenterPeople(asked.index()).everybody()) {
      String id = person.id().substring(person.id().lastIndexOf('/') + 1);
      assertThat(reached(asked, person, 1)).as(id).isEqualTo(bruteForce(data, asked, id));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("fewSeeds")
  void beyondItsRoles_aPersonReachesWhatTheyReach(long seed) {
    Questions asked = CenterOrganization.of(seed).questions();
    for (TrustNode person : people(asked)) {
      Set<String> through = new HashSet<>();
      reached(asked, person, 1)
          .keySet()
          .forEach(
              role -> {
                through.add(role);
                through.addAll(reached(asked, asked.graph().node(role).orElseThrow(), 2).keySet());
              });
      assertThat(reached(asked, person, 3).keySet()).isEqualTo(through);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void whoCanBecomeARole_namesEverybodyWhoReachesIt(long seed) {
    Questions asked = CenterOrganization.of(seed).questions();
    Map<String, String> out = new TreeMap<>();
    for (TrustNode person : people(asked)) {
      reached(asked, person, 3)
          .forEach((role, effort) -> out.put(person.id() + " > " + role, effort));
    }
    Map<String, String> in = new TreeMap<>();
    for (Role role : asked.index().snapshot().roles()) {
      String arn = role.arn().toString();
      asked.reach(asked.matching(arn).get(0), Direction.IN, 3, Effort.UNKNOWN).reached().stream()
          .filter(one -> one.node().kind() == TrustNode.Kind.PERSON)
          .forEach(one -> in.put(one.node().id() + " > " + arn, one.effort().name()));
    }
    assertThat(in).isEqualTo(out);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("fewSeeds")
  void ways_areThereExactlyToWhatIsReached_andACutLeavesNone(long seed) {
    Questions asked = CenterOrganization.of(seed).questions();
    List<TrustNode> people = people(asked).stream().limit(4).toList();
    for (TrustNode person : people) {
      Map<String, String> reached = reached(asked, person, 3);
      for (Role role : asked.index().snapshot().roles()) {
        Origin to = asked.matching(role.arn().toString()).get(0);
        Paths paths = asked.paths(alone(person), to, 1, 3, Effort.UNKNOWN);
        assertThat(!paths.paths().isEmpty()).isEqualTo(reached.containsKey(to.id()));
        Cut cut = asked.cut(alone(person), to, Effort.UNKNOWN);
        if (cut.outcome() == Cut.Outcome.CUT) {
          List<org.rolescope.graph.TrustEdge> trusts =
              cut.trusts().stream()
                  .map(trust -> asked.graph().edgeOf(trust.line()).orElseThrow())
                  .toList();
          assertThat(Cuts.closes(asked, trusts, person.id(), to.id())).isTrue();
          assertThat(Cuts.closes(asked, trusts.subList(1, trusts.size()), person.id(), to.id()))
              .isFalse();
        }
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("fewSeeds")
  void withoutAllAssignments_rolesThatMayBeAssigned_areToldBeside(long seed) {
    CenterOrganization data = CenterOrganization.of(seed);
    Questions asked = data.questions();
    boolean unknown = !data.center().whole();
    for (TrustNode person : new CenterPeople(asked.index()).everybody()) {
      Set<String> told = new HashSet<>();
      asked.trustNotKnown(alone(person)).forEach(role -> told.add(role.id()));
      for (Role role : data.index().snapshot().roles()) {
        String arn = role.arn().toString();
        boolean lets =
            IdentityCenter.permissionSetOf(role).isPresent()
                && asked.graph().into(arn).stream().anyMatch(edge -> edge.kind().letsIn());
        if (unknown && lets && !reached(asked, person, 1).containsKey(arn)) {
          assertThat(told).contains(arn);
        }
        if (reached(asked, person, 1).containsKey(arn)) {
          assertThat(told).doesNotContain(arn);
        }
      }
    }
  }

  @Test
  void aPerson_isFoundByEveryName_andSeveralOfOneNameAreAllOffered() {
    Questions asked = CenterOrganization.of(3).questions();
    String id = "arn:aws:identitystore:::user/p3";
    for (String name :
        List.of("p3", "person 3", "PERSON3@example.com", "Person 3 (person3@example.com)", id)) {
      assertThat(asked.matching(name)).as(name).extracting(Origin::id).containsExactly(id);
    }
    assertThat(asked.matching("Person 5"))
        .extracting(Origin::id)
        .containsExactly("arn:aws:identitystore:::user/p5", "arn:aws:identitystore:::user/p6");
    assertThat(asked.matching("Zero")).extracting(Origin::label).containsExactly("group Zero");
    assertThat(asked.matching("person")).isEmpty();
  }
}
