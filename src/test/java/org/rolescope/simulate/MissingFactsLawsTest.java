package org.rolescope.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rolescope.base.SourceLocation;
import org.rolescope.iam.Fact;
import org.rolescope.iam.IamIndex;
import org.rolescope.iam.IamSnapshot;
import org.rolescope.iam.Organization;
import org.rolescope.iam.Organization.ControlPolicy;
import org.rolescope.iam.PolicyDocument;
import org.rolescope.iam.Role;
import org.rolescope.iam.User;
import org.rolescope.policy.ContextValue.Unknown.Why;

/** A missing fact never becomes a yes or a no, unless another gate decides (R73). */
class MissingFactsLawsTest {
  private static final Instant NOW = Instant.parse("2025-05-12T09:00:00Z");
  private static final String AWAY = "333333333333";

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 10);
  }

  private static IamSnapshot withoutAccount(IamSnapshot whole) {
    return new IamSnapshot(
        whole.accounts().stream().filter(account -> !account.id().equals(AWAY)).toList(),
        whole.roles().stream().filter(role -> !role.account().equals(AWAY)).toList(),
        whole.users().stream().filter(user -> !user.account().equals(AWAY)).toList(),
        whole.groups(),
        whole.policies(),
        whole.providers(),
        whole.organization(),
        whole.identityCenter(),
        whole.sources());
  }

  private static IamSnapshot withoutBoundaries(IamSnapshot whole) {
    return new IamSnapshot(
        whole.accounts(),
        whole.roles(),
        whole.users(),
        whole.groups(),
        List.of(),
        whole.providers(),
        whole.organization(),
        whole.identityCenter(),
        whole.sources());
  }

  private static IamSnapshot withRoles(IamSnapshot whole, UnaryOperator<Role> change) {
    return new IamSnapshot(
        whole.accounts(),
        whole.roles().stream().map(change).toList(),
        whole.users(),
        whole.groups(),
        whole.policies(),
        whole.providers(),
        whole.organization(),
        whole.identityCenter(),
        whole.sources());
  }

  private static Role withoutTrust(Role role) {
    return new Role(
        role.arn(),
        role.uniqueId(),
        Fact.missing("trust policy"),
        role.permissions(),
        role.boundary(),
        role.tags(),
        role.maxSessionSeconds(),
        role.lastUsed(),
        role.created(),
        role.description(),
        role.instanceProfiles(),
        role.at());
  }

  private static Role withoutTags(Role role) {
    return new Role(
        role.arn(),
        "",
        role.trust(),
        role.permissions(),
        role.boundary(),
        Fact.missing("tags"),
        role.maxSessionSeconds(),
        role.lastUsed(),
        role.created(),
        role.description(),
        role.instanceProfiles(),
        role.at());
  }

  private static User withoutPermissions(User user) {
    return new User(
        user.arn(),
        user.uniqueId(),
        Fact.missing("permissions"),
        user.groups(),
        user.boundary(),
        user.tags(),
        user.created(),
        user.at());
  }

  private static IamSnapshot withoutIdentity(IamSnapshot whole) {
    return new IamSnapshot(
        whole.accounts(),
        whole.roles(),
        whole.users().stream().map(MissingFactsLawsTest::withoutPermissions).toList(),
        whole.groups(),
        whole.policies(),
        whole.providers(),
        whole.organization(),
        whole.identityCenter(),
        whole.sources());
  }

  private static IamSnapshot withoutControls(IamSnapshot whole) {
    Organization organization = whole.organization().orElseThrow();
    List<ControlPolicy> unread =
        organization.policies().stream()
            .map(
                policy ->
                    new ControlPolicy(
                        policy.id(),
                        policy.type(),
                        new PolicyDocument(policy.name(), Optional.empty(), SourceLocation.NOWHERE),
                        policy.targets()))
            .toList();
    return new IamSnapshot(
        whole.accounts(),
        whole.roles(),
        whole.users(),
        whole.groups(),
        whole.policies(),
        whole.providers(),
        Optional.of(
            new Organization(
                organization.id(),
                organization.name(),
                organization.managementAccount(),
                organization.nodes(),
                unread,
                organization.at())),
        whole.identityCenter(),
        whole.sources());
  }

  private interface Check {
    void of(Simulation less, Simulation whole);
  }

  private static void each(long seed, UnaryOperator<IamSnapshot> removal, Check check) {
    RandomEstate estate = RandomEstate.of(seed);
    IamIndex index = estate.index();
    AssumeRoleSimulator whole = new AssumeRoleSimulator(index, NOW);
    AssumeRoleSimulator less =
        new AssumeRoleSimulator(IamIndex.of(removal.apply(index.snapshot())), NOW);
    for (String caller : estate.callers()) {
      for (String role : estate.roles()) {
        AssumeRoleRequest request = AssumeRoleRequest.of(caller, role);
        check.of(less.simulate(request), whole.simulate(request));
      }
    }
  }

  /** Decided with less is decided alike with all; what is missing names what would settle it. */
  private static void assertRefines(Simulation less, Simulation whole) {
    if (!less.decision().wireName().equals("UNDETERMINED")) {
      assertThat(whole.decision().wireName())
          .as("%s -> %s", less.request().principal(), less.request().role())
          .isEqualTo(less.decision().wireName());
    }
    assertThat(less.open())
        .filteredOn(question -> question.why() == Why.MISSING)
        .allMatch(question -> !question.settling().file().isEmpty())
        .allMatch(
            question ->
                question.settling().command().contains("export-organization")
                    || question.settling().command().startsWith("aws iam "));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void boundary_notInTheData_decidesNothing(long seed) {
    each(seed, MissingFactsLawsTest::withoutBoundaries, MissingFactsLawsTest::assertRefines);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void controlPolicies_notReadable_decideNothing(long seed) {
    each(seed, MissingFactsLawsTest::withoutControls, MissingFactsLawsTest::assertRefines);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void account_notInTheData_decidesNothing(long seed) {
    each(seed, MissingFactsLawsTest::withoutAccount, MissingFactsLawsTest::assertRefines);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void trustPolicy_notInTheData_decidesNothing(long seed) {
    each(
        seed,
        snapshot -> withRoles(snapshot, MissingFactsLawsTest::withoutTrust),
        MissingFactsLawsTest::assertRefines);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void tagsAndIds_notInTheData_decideNothing(long seed) {
    each(
        seed,
        snapshot -> withRoles(snapshot, MissingFactsLawsTest::withoutTags),
        MissingFactsLawsTest::assertRefines);
  }

  /** By contract an identity document that lacks is taken to hold no Deny, and that is said. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void identityPolicies_notInTheData_denyNobody(long seed) {
    each(
        seed,
        MissingFactsLawsTest::withoutIdentity,
        (less, whole) -> {
          boolean said =
              less.assumptions().stream().anyMatch(found -> found.text().startsWith("no Deny in"));
          if (less.decision() != Decision.ALLOWED || !said) {
            assertRefines(less, whole);
          }
        });
  }
}
