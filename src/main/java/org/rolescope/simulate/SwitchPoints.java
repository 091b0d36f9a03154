package org.rolescope.simulate;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rolescope.policy.Effect;
import org.rolescope.policy.PrincipalPattern;
import org.rolescope.policy.match.Caller.Kind;
import org.rolescope.simulate.AssumeRoleRequest.Options;
import org.rolescope.simulate.CallerSession.Credentials;

/** Which of the five switches a call may turn on: cheap to ask, most calls have none. */
final class SwitchPoints {
  private static final int HOUR = 3600;

  private SwitchPoints() {}

  static Set<Switch> relevant(List<Combined> actions) {
    Combined main = actions.get(0);
    Set<Switch> relevant = EnumSet.noneOf(Switch.class);
    for (Switch point : Switch.values()) {
      if (relevant(point, main)) {
        relevant.add(point);
      }
    }
    return relevant;
  }

  private static boolean relevant(Switch point, Combined main) {
    AuthorizationCall call = main.call();
    Options options = call.request().options();
    return switch (point) {
      case INSTANCE_PROFILES_UNLIMITED ->
          options.calledWith(Credentials.INSTANCE_PROFILE)
              && options.durationSeconds().orElse(0) > HOUR;
      case INHERITED_TAGS_NEED_NO_PERMISSION ->
          options.sessionTags().isEmpty()
              && options.callerSession().filter(s -> !s.transitiveTagKeys().isEmpty()).isPresent();
      case WILDCARD_ADMITS_EVERY_KIND ->
          DecisionTable.relation(call) == DecisionTable.Relation.NO_ACCOUNT && trustsEveryone(main);
      case BOUNDARY_LIMITS_DIRECT_USER_TRUST ->
          call.caller().caller().kind() == Kind.USER && call.sameAccount() && hasBoundary(main);
      case LEGACY_SELF_TRUST -> SelfTrust.isSelf(call);
    };
  }

  private static boolean hasBoundary(Combined main) {
    return main.rulings().stream()
        .anyMatch(
            ruling -> ruling.type() == PolicyType.PERMISSIONS_BOUNDARY && ruling.applicable());
  }

  private static boolean trustsEveryone(Combined main) {
    return main.rulings().stream()
        .filter(ruling -> ruling.type() == PolicyType.TRUST)
        .flatMap(ruling -> ruling.reading().stream())
        .flatMap(reading -> reading.statements(Effect.ALLOW).stream())
        .flatMap(found -> found.match().statement().principal().entries().stream())
        .anyMatch(PrincipalPattern.Everyone.class::isInstance);
  }

  /** The same request with one switch turned round. */
  static AssumeRoleRequest turned(AssumeRoleRequest request, Switch point) {
    Set<Switch> switches = EnumSet.noneOf(Switch.class);
    switches.addAll(request.options().switches());
    if (!switches.remove(point)) {
      switches.add(point);
    }
    return request.withOptions(request.options().withSwitches(switches));
  }

  static Unconfirmed told(Switch point, boolean on) {
    return new Unconfirmed(point.rule(), on ? point.text() : otherwise(point), Optional.of(point));
  }

  /** What holds while the switch is off. */
  private static String otherwise(Switch point) {
    return switch (point) {
      case INSTANCE_PROFILES_UNLIMITED ->
          "The one-hour limit of chaining holds for credentials of an EC2 instance profile, too";
      case INHERITED_TAGS_NEED_NO_PERMISSION ->
          "Tags that are only inherited need sts:TagSession, too";
      case WILDCARD_ADMITS_EVERY_KIND ->
          "\"AWS\": \"*\" in an Allow admits neither services nor federated callers";
      case BOUNDARY_LIMITS_DIRECT_USER_TRUST ->
          "A boundary does not limit a user of the same account whom the trust policy names";
      case LEGACY_SELF_TRUST -> "The role does not trust itself";
    };
  }
}
