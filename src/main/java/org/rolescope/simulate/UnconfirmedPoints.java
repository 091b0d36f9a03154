package org.rolescope.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.rolescope.iam.Organization;
import org.rolescope.iam.Organization.ControlType;
import org.rolescope.policy.Effect;
import org.rolescope.policy.PatternElement;
import org.rolescope.policy.PrincipalPattern;
import org.rolescope.policy.Truth;
import org.rolescope.policy.match.Caller.Kind;
import org.rolescope.policy.match.ConditionMatch;
import org.rolescope.policy.match.StatementMatch;
import org.rolescope.simulate.AssumeRoleRequest.Mode;
import org.rolescope.simulate.DecisionTable.Relation;

/**
 * Finds the points of part L that a verdict rests on: those whose other reading would change it. A
 * point with a switch is decided again the other way; of the others those count on which a
 * statement turns that decides.
 */
final class UnconfirmedPoints {
  private final List<Combined> actions;
  private final Judgement judgement;
  private final AuthorizationCall call;
  private final List<Unconfirmed> found = new ArrayList<>();

  private UnconfirmedPoints(List<Combined> actions, Judgement judgement) {
    this.actions = actions;
    this.judgement = judgement;
    this.call = actions.get(0).call();
  }

  /**
   * Empty for edges: they are summaries of many calls.
   *
   * @param request as it was asked
   * @param again decides a request that differs in one point
   */
  static List<Unconfirmed> of(
      AssumeRoleRequest request,
      List<Combined> actions,
      Judgement judgement,
      Function<AssumeRoleRequest, Decision> again) {
    if (request.mode() == Mode.EDGE) {
      return List.of();
    }
    UnconfirmedPoints points = new UnconfirmedPoints(actions, judgement);
    for (Switch point : SwitchPoints.relevant(actions)) {
      if (again.apply(SwitchPoints.turned(request, point)) != judgement.decision()) {
        boolean on = request.options().switches().contains(point);
        points.found.add(SwitchPoints.told(point, on));
      }
    }
    points.order();
    points.requestRules();
    points.chaining();
    points.federatedScp();
    points.statements();
    return points.found.stream().distinct().toList();
  }

  private void add(String rule, String text) {
    found.add(new Unconfirmed(rule, text, Optional.empty()));
  }

  /** R22: which of two refusals is reported depends on the order of the checks. */
  private void order() {
    boolean both =
        judgement.blockedBy().contains(PolicyType.LIMITS)
            && judgement.blockedBy().size() > 1
            && !judgement.blockedBy().contains(PolicyType.REQUEST)
            && !judgement.blockedBy().contains(PolicyType.CALLER);
    if (both) {
      add("R22", "The policies are looked at before the duration");
    }
  }

  private void requestRules() {
    switch (judgement.ruling().rule()) {
      case "R5" -> add("R5", "The token's roles are looked at before the trust policy");
      case "R15" -> add("R15", "Another source identity is refused with AccessDenied");
      default -> {}
    }
  }

  /** R15: a direct grant in one account may be enough to carry the source identity on. */
  private void chaining() {
    boolean carried =
        judgement.action().call().action().equals(NeededActions.SET_SOURCE_IDENTITY)
            && DecisionTable.relation(call) == Relation.SAME_ACCOUNT
            && call.caller().caller().kind() == Kind.ROLE_SESSION
            && judgement.decision() == Decision.IMPLICIT_DENY
            && judgement.action().route().isPresent();
    boolean extra =
        carried
            && !DecisionTable.needed(
                    Relation.SAME_ACCOUNT, judgement.action().route().orElseThrow().grade())
                .contains(judgement.ruling().type());
    if (extra) {
      add("R15", "In role chaining the identity policy must allow sts:SetSourceIdentity, too");
    }
  }

  /** R53: that SCPs do not bind federated calls is inferred. */
  private void federatedScp() {
    Kind kind = call.caller().caller().kind();
    Optional<Organization> organization = call.index().organization();
    String account = call.role().arn().account();
    boolean asked =
        (kind == Kind.SAML || kind == Kind.OIDC)
            && judgement.decision() == Decision.ALLOWED
            && organization.isPresent()
            && !organization.get().managementAccount().equals(account)
            && Levels.enabled(organization.get(), ControlType.SERVICE_CONTROL_POLICY);
    if (!asked) {
      return;
    }
    boolean stopped =
        organization.get().pathTo(account).stream()
            .map(
                level ->
                    Levels.read(
                        organization.get(), ControlType.SERVICE_CONTROL_POLICY, level, call))
            .anyMatch(reading -> reading.escape().and(reading.grant()) == Certainty.NO);
    if (stopped) {
      add("R53", "SCPs do not bind federated calls");
    }
  }

  private void statements() {
    boolean denied =
        switch (judgement.decision()) {
          case REFUSED, EXPLICIT_DENY, IMPLICIT_DENY -> true;
          case ALLOWED, CONDITIONAL, UNDETERMINED -> false;
        };
    for (Combined action : actions) {
      for (Ruling ruling : action.rulings()) {
        boolean decides = denied ? ruling == judgement.ruling() : counts(action, ruling);
        if (decides && ruling.reading().isPresent()) {
          effect(action, ruling, Effect.DENY);
          effect(action, ruling, Effect.ALLOW);
        }
      }
    }
  }

  private static boolean counts(Combined action, Ruling ruling) {
    return switch (ruling.type()) {
      case SCP, RCP, VPC_ENDPOINT, TRUST -> true;
      case IDENTITY, PERMISSIONS_BOUNDARY, SESSION -> action.needed().contains(ruling.type());
      case REQUEST, CALLER, LIMITS -> false;
    };
  }

  /** One statement that matches without a doubt is enough; else every doubtful one counts. */
  private void effect(Combined action, Ruling ruling, Effect effect) {
    List<Unconfirmed> matching = new ArrayList<>();
    List<Unconfirmed> missing = new ArrayList<>();
    ConditionPoints conditions = new ConditionPoints(action.call());
    for (Reading.Found statement : ruling.reading().orElseThrow().statements(effect)) {
      StatementMatch match = statement.match();
      Optional<Unconfirmed> point = point(match, conditions);
      if (match.truth() == Truth.TRUE) {
        if (point.isEmpty()) {
          return;
        }
        matching.add(point.get());
      } else if (match.truth() == Truth.FALSE) {
        point.ifPresent(missing::add);
      }
    }
    found.addAll(matching.isEmpty() ? missing : matching);
  }

  private Optional<Unconfirmed> point(StatementMatch match, ConditionPoints conditions) {
    boolean rest =
        match.action().truth() == Truth.TRUE
            && match.conditions().stream().allMatch(one -> one.truth() == Truth.TRUE);
    if (rest && match.resource().truth() == Truth.TRUE && shortPattern(match)) {
      return Optional.of(
          new Unconfirmed(
              "R89", "A resource pattern that ends early goes on with `*`", Optional.empty()));
    }
    if (rest && match.principal().truth() == Truth.FALSE && regional(match)) {
      return Optional.of(
          new Unconfirmed(
              "R42", "A regional service principal names only calls from there", Optional.empty()));
    }
    boolean elements =
        match.principal().truth() == Truth.TRUE
            && match.action().truth() == Truth.TRUE
            && match.resource().truth() == Truth.TRUE;
    if (!elements) {
      return Optional.empty();
    }
    for (ConditionMatch condition : match.conditions()) {
      if (ConditionPoints.turns(condition, match.conditions())) {
        Optional<Unconfirmed> point = conditions.of(condition);
        if (point.isPresent()) {
          return point;
        }
      }
    }
    return Optional.empty();
  }

  /** Whether every pattern that could match the role has fewer than six segments. */
  private static boolean shortPattern(StatementMatch match) {
    PatternElement resource = match.statement().resource();
    return resource.sense() != PatternElement.Sense.ABSENT
        && resource.patterns().stream()
            .allMatch(pattern -> pattern.startsWith("arn:") && pattern.split(":", 6).length < 6);
  }

  /** {@code ec2.eu-south-1.amazonaws.com} where {@code ec2.amazonaws.com} calls. */
  private boolean regional(StatementMatch match) {
    String name = call.caller().caller().name().toLowerCase(Locale.ROOT);
    int dot = name.indexOf('.');
    return call.caller().caller().kind() == Kind.SERVICE
        && dot > 0
        && match.statement().principal().entries().stream()
            .filter(PrincipalPattern.Service.class::isInstance)
            .map(PrincipalPattern::text)
            .anyMatch(
                entry ->
                    entry.startsWith(name.substring(0, dot + 1))
                        && entry.endsWith(name.substring(dot))
                        && entry.length() > name.length());
  }
}
