package org.rolescope.simulate;

import java.util.List;
import java.util.Optional;
import org.rolescope.iam.Fact;
import org.rolescope.iam.IamIndex;
import org.rolescope.iam.Permissions;
import org.rolescope.iam.PolicyDocument;
import org.rolescope.iam.User;
import org.rolescope.policy.Arn;
import org.rolescope.policy.Truth;
import org.rolescope.policy.match.Caller;
import org.rolescope.policy.match.ConditionMatch;
import org.rolescope.policy.match.StatementMatch;

/**
 * A simulation as sentences need it: its gates, and the words for who and what takes part.
 *
 * @param simulation what was decided
 * @param index the data it was decided on
 */
record Told(Simulation simulation, IamIndex index) {
  /** The gate that the verdict is reported for. */
  GateResult gate() {
    return simulation.deciding();
  }

  String caller() {
    return Wording.caller(simulation.caller());
  }

  /** The same, one named session told apart from its role: {@code session s1 of dev}. */
  String callerInFull() {
    return simulation
        .caller()
        .arn()
        .filter(arn -> arn.service().equals("sts") && arn.type().equals("assumed-role"))
        .map(arn -> "session " + arn.name() + " of " + caller())
        .orElse(caller());
  }

  Arn roleArn() {
    return ResolvedRole.of(simulation.request().role(), index).arn();
  }

  String role() {
    return roleArn().name();
  }

  Names names() {
    return new Names(caller(), action(), roleArn(), simulation.context(), index);
  }

  boolean sameAccount() {
    return roleArn().account().equals(simulation.caller().account());
  }

  String mainAction() {
    return simulation.actions().get(0).action();
  }

  /** The action that the deciding gate is about. */
  String action() {
    return simulation.actions().stream()
        .filter(result -> result.gates().stream().anyMatch(candidate -> candidate == gate()))
        .map(ActionResult::action)
        .findFirst()
        .orElse(mainAction());
  }

  /** What the gate's conditions that hold say of the call: {@code aws:PrincipalOrgID is "o-1"}. */
  static List<ConditionMatch> met(StatementMatch match) {
    return match.conditions().stream()
        .filter(condition -> condition.truth() == Truth.TRUE)
        .toList();
  }

  /** The first gate of that type, for the main action. */
  GateResult first(PolicyType type) {
    return simulation.actions().get(0).gates().stream()
        .filter(candidate -> candidate.type() == type)
        .findFirst()
        .orElse(gate());
  }

  /** The deciding gate as the subject of a sentence. */
  String holder() {
    return switch (gate().type()) {
      case SCP -> "the SCP on " + level();
      case RCP -> named("the RCP", "the RCPs of the role's account");
      case VPC_ENDPOINT -> "the policy of the VPC endpoint";
      case TRUST -> "the trust policy of " + role();
      case IDENTITY -> namedOfCaller("the identity policy", "the identity side of ");
      case PERMISSIONS_BOUNDARY -> namedOfCaller("the permissions boundary", "the boundary of ");
      case SESSION -> "the session policy of " + caller();
      case REQUEST -> "the request";
      case CALLER -> callersSide();
      case LIMITS -> "the duration";
    };
  }

  private String named(String kind, String otherwise) {
    String policy = Deciding.policy(gate());
    return policy.isEmpty() ? otherwise : kind + " " + policy;
  }

  private String namedOfCaller(String kind, String otherwise) {
    String policy = boundary().orElse(Deciding.policy(gate()));
    return policy.isEmpty()
        ? otherwise + caller()
        : kind + " " + policy + " of " + groupOrCaller(gate());
  }

  /** Whose identity policy decided: the caller's own, or that of a group the caller is in. */
  String groupOrCaller(GateResult gate) {
    return gate.type() == PolicyType.IDENTITY
        ? gate.deciding()
            .flatMap(decided -> group(decided.document()))
            .map(group -> "the group " + group + ", which " + caller() + " is in,")
            .orElse(caller())
        : caller();
  }

  private Optional<String> group(PolicyDocument document) {
    Optional<User> user =
        simulation
            .caller()
            .arn()
            .flatMap(arn -> index.entity(arn.toString()))
            .filter(User.class::isInstance)
            .map(User.class::cast);
    if (user.filter(found -> holds(found.permissions(), document)).isPresent()) {
      return Optional.empty();
    }
    return user.stream()
        .flatMap(
            found ->
                found.groups().orElse(List.of()).stream()
                    .flatMap(name -> index.group(found.account(), name).stream()))
        .filter(group -> holds(group.permissions(), document))
        .map(group -> group.arn().name())
        .findFirst();
  }

  private boolean holds(Fact<Permissions> permissions, PolicyDocument document) {
    Permissions known = permissions.orElse(Permissions.NONE);
    return known.inline().contains(document)
        || known.attached().stream()
            .anyMatch(arn -> index.managedDocument(arn).filter(document::equals).isPresent());
  }

  /** A boundary is one policy, whether or not a statement of it decided. */
  private Optional<String> boundary() {
    return gate().type() == PolicyType.PERMISSIONS_BOUNDARY && gate().policies().size() == 1
        ? Optional.of(gate().policies().get(0).document().name())
        : Optional.empty();
  }

  private String callersSide() {
    return simulation.caller().kind() == Caller.Kind.ANY_OF_ACCOUNT
        ? "that account's side"
        : "the side of " + caller();
  }

  /** {@code OU Workloads / Dev}, {@code the root of o-1}, {@code account shop-dev}. */
  String level() {
    return level(gate().subject());
  }

  /** The same of the subject of a gate. */
  static String level(String subject) {
    if (subject.startsWith("OU ")) {
      return subject;
    }
    return subject.startsWith("Root")
        ? "the root" + subject.substring("Root".length())
        : Wording.uncapital(subject);
  }

  /** {@code statement DevTeam}, {@code statement 2}. */
  static String statement(StatementMatch match) {
    return match.statement().called();
  }

  /** {@code statement DevTeam}, {@code its statement 2}. */
  static String itsStatement(StatementMatch match) {
    return match.statement().sid().isEmpty() ? "its " + statement(match) : statement(match);
  }
}
