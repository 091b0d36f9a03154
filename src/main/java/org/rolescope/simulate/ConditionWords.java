package org.rolescope.simulate;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.rolescope.policy.Condition;
import org.rolescope.policy.ContextValue;
import org.rolescope.policy.condition.OperatorName;
import org.rolescope.policy.match.ConditionMatch;

/** Puts conditions into words. */
final class ConditionWords {
  private ConditionWords() {}

  /** The condition as what must hold: {@code sts:ExternalId is "acme-7"}. */
  static String wanted(Condition condition) {
    return OperatorName.parse(condition.operator())
        .map(operator -> phrase(condition, operator))
        .orElse(condition.operator() + " " + condition.key());
  }

  /** What must hold for the condition to fail, as a condition of its own. */
  static Condition opposite(Condition condition) {
    return OperatorName.parse(condition.operator())
        .map(operator -> opposite(condition, operator))
        .orElse(condition);
  }

  private static Condition opposite(Condition condition, OperatorName operator) {
    boolean turnedByValue = truthValue(operator) || operator.base().testsPresence();
    List<String> values = condition.values();
    if (turnedByValue && values.size() == 1) {
      values = List.of(values.get(0).equalsIgnoreCase("true") ? "false" : "true");
    }
    String turned = operator.opposite().toString();
    return new Condition(turned, condition.key(), values, condition.pointer());
  }

  /** Short, for a chip: {@code aws:PrincipalOrgID = o-nw7rob}. */
  static String brief(Condition condition) {
    String values = String.join(" or ", condition.values());
    return OperatorName.parse(condition.operator())
        .map(
            operator ->
                operator.base().testsPresence()
                    ? phrase(condition, operator)
                    : condition.key() + sign(operator) + values)
        .orElse(condition.key());
  }

  private static String sign(OperatorName operator) {
    if (operator.base().negated()) {
      return " ≠ ";
    }
    String name = operator.base().name();
    return name.contains("Less") ? " < " : name.contains("Greater") ? " > " : " = ";
  }

  private static boolean truthValue(OperatorName operator) {
    return operator.base().name().equals("Bool");
  }

  private static String phrase(Condition condition, OperatorName operator) {
    String key = condition.key();
    List<String> values = condition.values();
    if (operator.base().testsPresence()) {
      boolean absent = values.size() == 1 && values.get(0).equalsIgnoreCase("true");
      return key + (absent ? " is absent" : " is given");
    }
    String subject =
        switch (operator.set()) {
          case NONE -> key;
          case FOR_ALL_VALUES -> "every value of " + key;
          case FOR_ANY_VALUE -> "some value of " + key;
        };
    String orAbsent = operator.ifExists() && !operator.base().negated() ? " or absent" : "";
    return subject + " " + relation(operator, values) + list(values, operator) + orAbsent;
  }

  private static String relation(OperatorName operator, List<String> values) {
    String not = operator.base().negated() ? "not " : "";
    return switch (operator.base().name()) {
      case "StringLike", "StringNotLike", "ArnLike", "ArnEquals", "ArnNotLike", "ArnNotEquals" ->
          "is " + not + like(values);
      case "IpAddress", "NotIpAddress" -> "is " + not + "in ";
      case "NumericLessThan" -> "is less than ";
      case "NumericLessThanEquals" -> "is at most ";
      case "NumericGreaterThan" -> "is more than ";
      case "NumericGreaterThanEquals" -> "is at least ";
      case "DateLessThan" -> "is before ";
      case "DateLessThanEquals" -> "is not after ";
      case "DateGreaterThan" -> "is after ";
      case "DateGreaterThanEquals" -> "is not before ";
      default -> "is " + not;
    };
  }

  private static String like(List<String> values) {
    return values.stream().anyMatch(v -> v.contains("*") || v.contains("?")) ? "like " : "";
  }

  private static String list(List<String> values, OperatorName operator) {
    String name = operator.base().name();
    boolean bare =
        truthValue(operator)
            || name.startsWith("Numeric")
            || name.startsWith("Date")
            || name.endsWith("IpAddress");
    return values.stream()
        .map(value -> bare ? value : "\"" + value + "\"")
        .collect(Collectors.joining(" or "));
  }

  /** Why a condition holds: the caller's side of it, for {@code because …}. */
  static String because(ConditionMatch match, String caller) {
    Condition condition = match.condition();
    String key = condition.key();
    boolean negated =
        OperatorName.parse(condition.operator()).filter(name -> name.base().negated()).isPresent();
    if (match.found() instanceof ContextValue.Present present) {
      return key + " is " + quoted(present.values()) + (negated ? unlike(condition) : "");
    }
    String tag = tagName(key);
    if (!tag.isEmpty() && negated) {
      return caller + " has no tag " + tag + " = " + String.join(" or ", condition.values());
    }
    return tag.isEmpty() ? "the call carries no " + key : caller + " has no tag " + tag;
  }

  private static String unlike(Condition condition) {
    return OperatorName.parse(condition.operator())
        .map(operator -> ", not " + list(condition.values(), operator))
        .orElse("");
  }

  /** What a statement wants and the call does not bring: a half sentence after its name. */
  static String unmet(ConditionMatch match) {
    Condition condition = match.condition();
    boolean plain =
        condition.values().size() == 1 && condition.operator().equalsIgnoreCase("StringEquals");
    String wish =
        plain ? condition.key() + " = \"" + condition.values().get(0) + "\"" : wanted(condition);
    if (lacksSetOperator(match)) {
      return "tests " + condition.key() + ", which has several values, without ForAnyValue";
    }
    String found =
        match.found() instanceof ContextValue.Present present
            ? "it is " + quoted(present.values())
            : "the call carries none";
    return (plain ? "wants " : "wants that ") + wish + ", and " + found + literal(condition);
  }

  /** R98. */
  private static boolean lacksSetOperator(ConditionMatch match) {
    boolean several =
        match.found() instanceof ContextValue.Present given && given.values().size() > 1;
    return several
        && OperatorName.parse(match.condition().operator())
            .filter(operator -> operator.set() == OperatorName.SetQuantifier.NONE)
            .isPresent();
  }

  /** R100.1: what only StringLike and ArnLike understand. */
  private static String literal(Condition condition) {
    boolean wildcard =
        condition.values().stream().anyMatch(value -> value.contains("*") || value.contains("?"));
    return wildcard && condition.operator().regionMatches(true, 0, "StringEquals", 0, 12)
        ? "; " + condition.operator() + " takes the wildcard literally"
        : "";
  }

  private static String quoted(List<String> values) {
    return values.isEmpty()
        ? "empty"
        : values.stream().map(ConditionWords::quoted).collect(Collectors.joining(" and "));
  }

  private static String quoted(String value) {
    return value.equals("true") || value.equals("false") ? value : "\"" + value + "\"";
  }

  private static String tagName(String key) {
    String prefix = "aws:principaltag/";
    return key.toLowerCase(Locale.ROOT).startsWith(prefix) ? key.substring(prefix.length()) : "";
  }
}
