package org.rolescope.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rolescope.drawing.World.roleId;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rolescope.graph.TrustNode;
import org.rolescope.simulate.PolicyType;

class AccessSummaryTest {
  private static final String ROLE = roleId("1", "target");

  private static World world() {
    World world = new World().role("1", "target");
    for (String name : new String[] {"a", "b", "c", "d", "e"}) {
      world.role("1", name);
    }
    return world;
  }

  private static AccessSummary of(World world) {
    return AccessSummary.of(world.graph(), ROLE);
  }

  @Test
  void sampleRole_hasTheSentencesOfTheDesign() {
    AccessSummary summary = AccessSummary.of(Northwind.world().graph(), Northwind.DEPLOY);
    assertThat(summary)
        .isEqualTo(
            new AccessSummary(
                "deploy-prod", TrustNode.Kind.ROLE, 1, 2, 1, 1, false, Optional.empty()));
    assertThat(summary.sentence())
        .isEqualTo("3 callers can become deploy-prod: 1 always, 2 if a condition holds");
    assertThat(summary.aside()).isEqualTo("One is trusted but stopped, one cannot be decided.");
  }

  /** As the picture draws them as one. */
  @Test
  void providersOfOneSource_leadWhereAllOfThemLead() {
    World world = Northwind.world();
    AccessSummary ofOne = AccessSummary.of(world.graph(), Northwind.SSO);
    assertThat(ofOne).isEqualTo(AccessSummary.of(world.graph(), Northwind.SSO_MANAGEMENT));
    assertThat(ofOne.allowed()).isEqualTo(1);
    assertThat(ofOne.allowedIf()).isEqualTo(2);
    assertThat(ProviderLook.leads(world.graph(), Northwind.SSO))
        .extracting(line -> line.to().label())
        .containsExactly("org-1", "NwAdmin", "NwReadOnly");
    assertThat(Pictures.words(Pictures.focus(world, Northwind.SSO)))
        .containsSequence("Selected provider", "in 2 accounts")
        .contains("org-1", "NwAdmin", "NwReadOnly");
  }

  @Test
  void roleOfIdentityCenter_isCalledByItsPermissionSet() {
    String name = "AWSReservedSSO_NwAdmin_0123456789abcdef";
    World world = world().role("1", name).allowed(roleId("1", "a"), roleId("1", name));
    assertThat(AccessSummary.of(world.graph(), roleId("1", name)).sentence())
        .isEqualTo("1 caller can become NwAdmin, without any condition");
  }

  @Test
  void oneCaller_isCountedInTheSingular() {
    AccessSummary summary = of(world().allowed(roleId("1", "a"), ROLE));
    assertThat(summary.sentence()).isEqualTo("1 caller can become target, without any condition");
    assertThat(summary.aside()).isEmpty();
  }

  /** One line of the picture, and everybody there is. */
  @Test
  void anyone_isNoSingleCaller() {
    World world = world().anyone().allowedIf(roleId("1", "a"), ROLE, World.mfa());
    assertThat(of(world.allowed("*", ROLE)).sentence())
        .isEqualTo("Anyone can become target, without any condition");

    World conditional = world().anyone().allowedIf("*", ROLE, World.mfa());
    assertThat(of(conditional).sentence())
        .isEqualTo("Anyone can become target, only if a condition holds");
    assertThat(of(conditional.allowed(roleId("1", "a"), ROLE)).sentence())
        .isEqualTo(
            "2 callers, anyone among them, can become target: 1 always, 1 if a condition holds");
  }

  @Test
  void conditionalCallersOnly_areSaidToBe() {
    AccessSummary summary = of(world().allowedIf(roleId("1", "a"), ROLE, World.mfa()));
    assertThat(summary.sentence())
        .isEqualTo("1 caller can become target, only if a condition holds");
  }

  @Test
  void deniedOnly_isNobody() {
    AccessSummary summary =
        of(
            world()
                .denied(roleId("1", "a"), ROLE, PolicyType.SCP)
                .denied(roleId("1", "b"), ROLE, PolicyType.SCP));
    assertThat(summary.sentence()).isEqualTo("Nobody can become target");
    assertThat(summary.aside()).isEqualTo("2 are trusted but stopped.");
  }

  @Test
  void unknownOnly_isNotCalledNobody() {
    AccessSummary summary = of(world().unknown(roleId("1", "a"), ROLE, "document of policy X"));
    assertThat(summary.sentence())
        .isEqualTo("It cannot be known whether anybody can become target");
  }

  @Test
  void userInTheMiddle_isCountedByWhatItBecomes() {
    World world = world().user("1", "bob");
    String bob = World.userId("1", "bob");
    assertThat(AccessSummary.of(world.graph(), bob).sentence()).isEqualTo("bob can become no role");
    world.allowed(bob, ROLE).allowedIf(bob, roleId("1", "a"), World.mfa());
    world.denied(bob, roleId("1", "b"), PolicyType.SCP);
    AccessSummary summary = AccessSummary.of(world.graph(), bob);
    assertThat(summary.sentence())
        .isEqualTo("bob can become 2 roles: 1 always, 1 if a condition holds");
    assertThat(summary.aside()).isEqualTo("One trusts it, in vain.");
  }
}
