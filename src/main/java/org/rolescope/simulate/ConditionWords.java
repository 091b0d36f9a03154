package org.rolescope.simulate;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.rolescope.policy.Condition;
import org.rolescope.policy.ContextValue;
import org.rolescope.policy.match.ConditionMatch;

/** Puts conditions into words. */
final class ConditionWords {
  private ConditionWords() {}

  /** The condition as what must hold: {@code sts:ExternalId is "acme-7"}. */
  static String wanted(Condition condition) {
    return phrase(condition.key(), OperatorName.of(condition.operator()), condition.values());
  }

  /** What must hold for the condition to fail, as a condition of its own. */
  static Condition opposite(Condition condition) {
    OperatorName operator = OperatorName.of(condition.operator());
    List<String> values = condition.values();
    if ((operator.truthValue() || operator.presence()) && values.size() == 1) {
      values = List.of(values.get(0).equalsIgnoreCase("true") ? "false" : "true");
    }
    return new Condition(operator.opposite().text(), condition.key(), values, condition.pointer());
  }

  /** Short, for a chip: {@code aws:PrincipalOrgID = o-nw7rob}. */
  static String brief(Condition condition) {
    OperatorName operator = OperatorName.of(condition.operator());
    String values = String.join(" or ", condition.values());
    if (operator.presence()) {
      return phrase(condition.key(), operator, condition.values());
    }
    String sign =
        operator.negated()
            ? " ≠ "
            : operator.plain().contains("less")
                ? " < "
                : operator.plain().contains("greater") ? " > " : " = ";
    return condition.key() + sign + values;
  }

  private static String phrase(String key, OperatorName operator, List<String> values) {
    String name = operator.plain();
    String every =
        operator.qualifier().equalsIgnoreCase("ForAllValues:") ? "every value of " + key : key;
    String subject =
        operator.qualifier().equalsIgnoreCase("ForAnyValue:") ? "some value of " + key : every;
    String orAbsent = operator.ifExists() && !operator.negated() ? " or absent" : "";
    String not = operator.negated() ? "not " : "";
    String listed = list(values, operator);
    if (operator.presence()) {
      boolean absent = values.size() == 1 && values.get(0).equalsIgnoreCase("true");
      return key + (absent ? " is absent" : " is given");
    }
    String relation =
        switch (name) {
          case "stringlike", "stringnotlike" -> "is " + not + like(values);
          case "arnlike", "arnequals", "arnnotlike", "arnnotequals" -> "is " + not + like(values);
          case "ipaddress" -> "is in ";
          case "notipaddress" -> "is not in ";
          case "numericlessthan" -> "is less than ";
          case "numericlessthanequals" -> "is at most ";
          case "numericgreaterthan" -> "is more than ";
          case "numericgreaterthanequals" -> "is at least ";
          case "datelessthan" -> "is before ";
          case "datelessthanequals" -> "is not after ";
          case "dategreaterthan" -> "is after ";
          case "dategreaterthanequals" -> "is not before ";
          default -> "is " + not;
        };
    return subject + " " + relation + listed + orAbsent;
  }

  private static String like(List<String> values) {
    return values.stream().anyMatch(v -> v.contains("*") || v.contains("?")) ? "like " : "";
  }

  private static String list(List<String> values, OperatorName operator) {
    boolean bare =
        operator.truthValue()
            || operator.plain().startsWith("numeric")
            || operator.plain().startsWith("date")
            || operator.plain().contains("ipaddress");
    return values.stream()
        .map(value -> bare ? value : "\"" + value + "\"")
        .collect(Collectors.joining(" or "));
  }

  /** Why a condition holds: the caller's side of it, for {@code because …}. */
  static String because(ConditionMatch match, String caller) {
    Condition condition = match.condition();
    String key = condition.key();
    if (match.found() instanceof ContextValue.Present present) {
      return key + " is " + quoted(present.values()) + unlike(condition);
    }
    String tag = tagName(key);
    OperatorName operator = OperatorName.of(condition.operator());
    if (!tag.isEmpty() && operator.negated()) {
      return caller + " has no tag " + tag + " = " + String.join(" or ", condition.values());
    }
    return tag.isEmpty() ? "the call carries no " + key : caller + " has no tag " + tag;
  }

  private static String unlike(Condition condition) {
    OperatorName operator = OperatorName.of(condition.operator());
    return operator.negated() ? ", not " + list(condition.values(), operator) : "";
  }

  /** What a statement wants and the call does not bring: a half sentence after its name. */
  static String unmet(ConditionMatch match) {
    Condition condition = match.condition();
    OperatorName operator = OperatorName.of(condition.operator());
    boolean plain = condition.values().size() == 1 && operator.plain().equals("stringequals");
    String wish =
        plain && operator.qualifier().isEmpty()
            ? condition.key() + " = \"" + condition.values().get(0) + "\""
            : wanted(condition);
    String found =
        match.found() instanceof ContextValue.Present present
            ? "it is " + quoted(present.values())
            : "the call carries none";
    return (plain ? "wants " : "wants that ") + wish + ", and " + found;
  }

  private static String quoted(List<String> values) {
    return values.isEmpty()
        ? "empty"
        : values.stream().map(v -> "\"" + v + "\"").collect(Collectors.joining(" and "));
  }

  private static String tagName(String key) {
    String prefix = "aws:principaltag/";
    return key.toLowerCase(Locale.ROOT).startsWith(prefix) ? key.substring(prefix.length()) : "";
  }
}
