package org.rolescope.simulate;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rolescope.policy.Arn;
import org.rolescope.policy.ContextValue;
import org.rolescope.policy.condition.ConditionKeys;
import org.rolescope.policy.condition.OperatorName;
import org.rolescope.policy.condition.OperatorName.SetQuantifier;
import org.rolescope.policy.match.Caller.Kind;
import org.rolescope.policy.match.ConditionMatch;

/** The rule that made a condition hold or fail. */
final class ConditionRule {
  private ConditionRule() {}

  /** Why it holds although its key is absent; empty where it holds by its value. */
  static Optional<String> ofAbsent(ConditionMatch met) {
    if (!met.found().equals(ContextValue.ABSENT) && ConditionWords.outside(met).isEmpty()) {
      return Optional.empty();
    }
    if (isMfa(met)) {
      return Optional.of("R120");
    }
    return OperatorName.parse(met.condition().operator())
        .filter(OperatorName::holdsWithoutKey)
        .map(
            operator ->
                operator.ifExists()
                    ? "R93"
                    : operator.set() == SetQuantifier.FOR_ALL_VALUES ? "R95" : "R92");
  }

  /**
   * Why it fails.
   *
   * @param replaced whether the document's version replaces policy variables
   */
  static String ofFailed(ConditionMatch failed, Kind caller, boolean replaced) {
    Optional<OperatorName> operator = OperatorName.parse(failed.condition().operator());
    if (operator.isEmpty()) {
      return "R102";
    }
    if (isMfa(failed)) {
      return caller == Kind.USER ? "R120" : "R119";
    }
    if (operator.get().base().testsPresence()) {
      return "R94";
    }
    if (failed.condition().values().isEmpty()) {
      return "R82";
    }
    if (hasVariable(failed) && operator.get().base().takesVariables()) {
      return replaced ? failed.found().equals(ContextValue.ABSENT) ? "R92" : "R103" : "R83";
    }
    return failed.found() instanceof ContextValue.Present present
        ? ofValue(failed, operator.get(), present.values())
        : ofMissingKey(failed, operator.get());
  }

  private static String ofMissingKey(ConditionMatch failed, OperatorName operator) {
    if (neverInTheCall(failed)) {
      return "R108";
    }
    return operator.set() == SetQuantifier.FOR_ANY_VALUE ? "R95" : "R92";
  }

  private static String ofValue(ConditionMatch failed, OperatorName operator, List<String> values) {
    boolean several = values.size() > 1 || ConditionKeys.isMultivalued(failed.condition().key());
    if (several && operator.set() == SetQuantifier.NONE) {
      return "R98";
    }
    boolean session =
        failed.condition().key().equalsIgnoreCase("aws:PrincipalArn")
            && failed.condition().values().stream().allMatch(ConditionRule::isSession);
    return session ? "R108" : ofFamily(operator.base().name());
  }

  /** R108.14: the key holds the role's ARN, never the session's. */
  private static boolean isSession(String value) {
    return Arn.parse(value).filter(arn -> arn.type().equals("assumed-role")).isPresent();
  }

  private static String ofFamily(String operator) {
    return switch (operator) {
      case "StringEquals", "StringNotEquals" -> "R100.1";
      case "StringEqualsIgnoreCase", "StringNotEqualsIgnoreCase" -> "R100.2";
      case "StringLike", "StringNotLike" -> "R100.3";
      case "Bool" -> "R100.6";
      case "IpAddress", "NotIpAddress" -> "R100.8";
      case "ArnEquals", "ArnNotEquals", "ArnLike", "ArnNotLike" -> "R100.9";
      default ->
          operator.startsWith("Numeric")
              ? "R100.4"
              : operator.startsWith("Date") ? "R100.5" : "R100";
    };
  }

  /** R108.11 to R108.13, R108.36: keys that no call for a role carries. */
  private static boolean neverInTheCall(ConditionMatch failed) {
    return switch (failed.condition().key().toLowerCase(Locale.ROOT)) {
      case "sts:durationseconds", "sts:awsservicename", "sts:taskpolicyarn", "aws:referer" -> true;
      default -> false;
    };
  }

  private static boolean isMfa(ConditionMatch match) {
    return match.condition().key().regionMatches(true, 0, "aws:MultiFactorAuth", 0, 19);
  }

  private static boolean hasVariable(ConditionMatch match) {
    for (String value : match.condition().values()) {
      if (Names.variable(value).isPresent()) {
        return true;
      }
    }
    return false;
  }
}
