package org.rolescope.simulate;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.rolescope.policy.ContextValue;
import org.rolescope.policy.Truth;
import org.rolescope.policy.condition.ConditionKeys;
import org.rolescope.policy.condition.OperatorName;
import org.rolescope.policy.condition.OperatorName.SetQuantifier;
import org.rolescope.policy.match.Caller.Kind;
import org.rolescope.policy.match.ConditionMatch;

/** Points of part L that the outcome of one condition may rest on. */
final class ConditionPoints {
  /** Keys of which it is not sure whether a service's call carries them (R108, column V). */
  private static final Set<String> OF_SERVICE =
      Set.of(
          "sts:externalid",
          "aws:principalarn",
          "aws:principalaccount",
          "aws:principaltype",
          "aws:userid",
          "aws:sourceip");

  /** The same for federated calls (R108, columns S and O). */
  private static final Set<String> OF_FEDERATED =
      Set.of("aws:principalaccount", "aws:principaltype", "aws:userid", "aws:federatedprovider");

  private final AuthorizationCall call;

  ConditionPoints(AuthorizationCall call) {
    this.call = call;
  }

  /** The point that the condition's outcome rests on; empty if it is documented. */
  Optional<Unconfirmed> of(ConditionMatch match) {
    String key = match.condition().key().toLowerCase(Locale.ROOT);
    Optional<OperatorName> operator = OperatorName.parse(match.condition().operator());
    if (operator.isEmpty()) {
      return Optional.empty();
    }
    return values(match, operator.get())
        .or(() -> set(match, operator.get(), key))
        .or(() -> spelling(match, operator.get()))
        .or(() -> texts(match, operator.get()))
        .or(() -> presence(match, key));
  }

  /** R82: with IfExists and the set operators it is documented. */
  private static Optional<Unconfirmed> values(ConditionMatch match, OperatorName operator) {
    boolean plain = operator.set() == SetQuantifier.NONE && !operator.ifExists();
    return plain && match.condition().values().isEmpty()
        ? told("R82", "A condition without values does not match")
        : Optional.empty();
  }

  private static Optional<Unconfirmed> set(
      ConditionMatch match, OperatorName operator, String key) {
    if (operator.set() == SetQuantifier.FOR_ANY_VALUE
        && operator.ifExists()
        && match.found() instanceof ContextValue.Absent) {
      return told("R97", "ForAnyValue with IfExists is true where the key is absent");
    }
    boolean plain = operator.set() == SetQuantifier.NONE;
    return plain
            && ConditionKeys.isMultivalued(key)
            && match.found() instanceof ContextValue.Present
            && !operator.base().name().equals("Null")
        ? told(
            "R98", "A key with several values does not match without ForAnyValue or ForAllValues")
        : Optional.empty();
  }

  private static Optional<Unconfirmed> spelling(ConditionMatch match, OperatorName operator) {
    String text = match.condition().operator();
    boolean exact =
        text.contains(operator.base().name())
            && (!operator.ifExists() || text.endsWith("IfExists"));
    return exact
        ? Optional.empty()
        : told("R84", "Names of operators are read in any case of their letters");
  }

  private Optional<Unconfirmed> texts(ConditionMatch match, OperatorName operator) {
    String base = operator.base().name();
    List<String> values = match.condition().values();
    if (base.equals("Bool") && values.stream().anyMatch(value -> value.contains("${"))) {
      return told("R100", "Policy variables are not replaced in Bool");
    }
    if (base.startsWith("Date") && values.stream().anyMatch(ConditionPoints::withoutZone)) {
      return told("R100", "A time without a zone is in UTC");
    }
    if (base.endsWith("IgnoreCase") && values.stream().anyMatch(ConditionPoints::beyondAscii)) {
      return told("R100", "Letters outside ASCII are compared in simple lower case");
    }
    return values.stream().anyMatch(this::wildcardInside)
        ? told("R107", "A wildcard in the value of a policy variable is literal")
        : Optional.empty();
  }

  private static boolean withoutZone(String value) {
    int time = value.indexOf('T');
    return time > 0
        && !value.endsWith("Z")
        && value.indexOf('+', time) < 0
        && value.indexOf('-', time) < 0;
  }

  private static boolean beyondAscii(String value) {
    return value.chars().anyMatch(letter -> letter > 127);
  }

  private boolean wildcardInside(String value) {
    for (int from = value.indexOf("${"); from >= 0; from = value.indexOf("${", from + 2)) {
      int end = value.indexOf('}', from);
      String key = end < 0 ? "" : value.substring(from + 2, end).strip();
      if (key.length() > 1
          && call.context().get(key) instanceof ContextValue.Present found
          && found.values().stream().anyMatch(text -> text.contains("*") || text.contains("?"))) {
        return true;
      }
    }
    return false;
  }

  /** R108, R71: whether the key is there at all, or with that value, is not documented. */
  private Optional<Unconfirmed> presence(ConditionMatch match, String key) {
    if (call.request().context().keySet().stream().anyMatch(key::equalsIgnoreCase)) {
      return Optional.empty();
    }
    boolean absent = match.found() instanceof ContextValue.Absent;
    if (absent && unsure(key)) {
      return told("R108", match.condition().key() + " is absent from such a call");
    }
    if (key.equals("aws:multifactorauthage") && call.request().options().mfaCode()) {
      return told("R108", "The MFA age is 0 where the code is in the call");
    }
    boolean tag = key.startsWith("aws:resourcetag/") || key.startsWith("iam:resourcetag/");
    return tag && inherited(key.substring(key.indexOf('/') + 1))
        ? told("R71", "An inherited tag stands before the role's own while its trust is evaluated")
        : Optional.empty();
  }

  private boolean unsure(String key) {
    Kind kind = call.caller().caller().kind();
    boolean handsOn =
        call.request().options().callerSession().filter(CallerSession::carries).isPresent();
    return kind == Kind.SERVICE && OF_SERVICE.contains(key)
        || (kind == Kind.SAML || kind == Kind.OIDC) && OF_FEDERATED.contains(key)
        || key.startsWith("aws:vpce") && CallKeys.throughEndpoint(call.request())
        || key.equals("sts:transitivetagkeys") && handsOn;
  }

  private boolean inherited(String tag) {
    return call.request()
        .options()
        .callerSession()
        .filter(session -> session.transitiveTagKeys().stream().anyMatch(tag::equalsIgnoreCase))
        .isPresent();
  }

  private static Optional<Unconfirmed> told(String rule, String text) {
    return Optional.of(new Unconfirmed(rule, text, Optional.empty()));
  }

  /** Whether the condition alone keeps its statement from matching, or lets it match. */
  static boolean turns(ConditionMatch one, List<ConditionMatch> all) {
    return all.stream().allMatch(other -> other == one || other.truth() == Truth.TRUE);
  }
}
