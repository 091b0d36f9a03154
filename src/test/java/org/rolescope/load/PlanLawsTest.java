package org.rolescope.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rolescope.iam.IamEntity;
import org.rolescope.iam.IamSnapshot;
import org.rolescope.iam.IdentityCenter;
import org.rolescope.iam.IdentityCenter.Access;
import org.rolescope.iam.IdentityCenter.Assignment;
import org.rolescope.iam.Permissions;
import org.rolescope.iam.Role;
import org.rolescope.load.intake.CenterSide;
import org.rolescope.load.intake.Entities;
import org.rolescope.load.intake.Plan;
import org.rolescope.load.intake.Report;
import org.rolescope.policy.Policy;
import org.rolescope.question.CenterOrganization;
import org.rolescope.question.RandomOrganization;

/** What holds of every plan and all data. */
class PlanLawsTest {
  static Stream<Long> seeds() {
    return IntStream.range(0, 40).mapToObj(Long::valueOf);
  }

  private static IamSnapshot organization(long seed) {
    return RandomOrganization.of(seed).questions().index().snapshot();
  }

  private static Plan.Side side(IamSnapshot all) {
    return new Plan.Side(
        new Entities(all.roles(), all.users(), all.groups(), all.policies(), all.providers()),
        Set.of(),
        List.of(),
        CenterSide.NOTHING);
  }

  private static PlanOverlay.States lay(IamSnapshot data, IamSnapshot was, IamSnapshot will) {
    Plan plan = new Plan(side(was), side(will), List.of(), Set.of(), Map.of());
    return PlanOverlay.lay(new PlanOverlay.States(data, data), plan, new Report(""));
  }

  private static String told(IamEntity one) {
    Permissions all = one.permissions().orElse(Permissions.NONE);
    String trust =
        one instanceof Role role ? role.trustPolicy().map(Policy::json).orElse("none") : "";
    return one.arn()
        + " "
        + trust
        + " "
        + all.attached().stream().sorted().toList()
        + " "
        + all.inline().stream().map(each -> each.policy().map(Policy::json)).toList()
        + " "
        + one.boundary()
        + " "
        + one.tags();
  }

  /** Within an account there is one of each name. */
  private static String name(IamEntity one) {
    return one.arn().account() + one.arn().type() + one.arn().name();
  }

  private static Stream<String> told(IamSnapshot all) {
    return Stream.concat(all.roles().stream(), all.users().stream()).map(PlanLawsTest::told);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatIsAsThePlanKnewIt_becomesWhatThePlanTells(long seed) {
    IamSnapshot was = organization(seed);
    IamSnapshot will = organization(seed + 1000);
    assertThat(told(lay(was, was, will).after())).containsExactlyElementsOf(told(will).toList());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void planThatChangesNothing_changesNothing_whateverTheDataAre(long seed) {
    IamSnapshot data = organization(seed);
    IamSnapshot managed = organization(seed + 1000);
    PlanOverlay.States states = lay(data, managed, managed);
    assertThat(told(states.after())).containsExactlyElementsOf(told(states.before()).toList());
    assertThat(told(states.after())).containsAll(told(data).toList());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatThePlanDoesNotManage_stays(long seed) {
    IamSnapshot data = organization(seed);
    IamSnapshot was = organization(seed + 1000);
    IamSnapshot will = organization(seed + 2000);
    Set<String> managed =
        Stream.of(was, will)
            .flatMap(side -> Stream.concat(side.roles().stream(), side.users().stream()))
            .map(PlanLawsTest::name)
            .collect(Collectors.toSet());
    List<String> others =
        Stream.concat(data.roles().stream(), data.users().stream())
            .filter(one -> !managed.contains(name(one)))
            .map(PlanLawsTest::told)
            .toList();
    assertThat(told(lay(data, was, will).after()).toList()).containsAll(others);
  }

  private static Plan.Side side(IdentityCenter center) {
    Map<String, Assignment> assignments = new TreeMap<>();
    center.assignments().forEach(one -> assignments.put(one.toString(), one));
    CenterSide told = new CenterSide(center.partial(), Set.of(), assignments, Map.of());
    return new Plan.Side(side(IamSnapshot.EMPTY).entities(), Set.of(), List.of(), told);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void identityCenter_becomesWhatThePlanTells_andRolesGoWithTheirLastAssignment(long seed) {
    IamSnapshot data = CenterOrganization.of(seed).index().snapshot();
    IdentityCenter was = data.identityCenter().orElseThrow();
    IdentityCenter will = CenterOrganization.of(seed + 1000).center();
    Plan plan = new Plan(side(was), side(will), List.of(), Set.of(), Map.of());
    PlanOverlay.States states =
        PlanOverlay.lay(new PlanOverlay.States(data, data), plan, new Report(""));
    IdentityCenter after = states.after().identityCenter().orElseThrow();
    assertThat(states.before()).isEqualTo(data);
    assertThat(after.assignments()).containsExactlyInAnyOrderElementsOf(will.assignments());
    assertThat(after.members()).isEqualTo(will.members());
    Set<Access> gone = new HashSet<>(was.assigned());
    gone.removeAll(will.assigned());
    assertThat(states.after().roles())
        .containsExactlyElementsOf(
            data.roles().stream()
                .filter(role -> !was.whole() || Access.into(role).filter(gone::contains).isEmpty())
                .toList());
  }
}
