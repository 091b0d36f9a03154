package org.rolescope.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rolescope.policy.Condition;
import org.rolescope.policy.ContextValue;
import org.rolescope.policy.condition.ConditionKeys;
import org.rolescope.policy.condition.OperatorName;
import org.rolescope.policy.match.ConditionMatch;

/** Puts conditions into words. */
final class ConditionWords {
  private ConditionWords() {}

  /** The condition as what must hold: {@code sts:ExternalId is "acme-7"}. */
  static String wanted(Condition condition) {
    return OperatorName.parse(condition.operator())
        .map(operator -> phrase(condition, operator, "is"))
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

  /** Short, for a chip: {@code aws:PrincipalOrgID = o-nw7rob}; of one that holds. */
  static String brief(ConditionMatch met) {
    Condition condition = met.condition();
    if (ContextValue.ABSENT.equals(met.found()) && !negated(condition)) {
      return condition.key() + " is absent";
    }
    String values = String.join(" or ", condition.values());
    return OperatorName.parse(condition.operator())
        .map(
            operator ->
                operator.base().testsPresence()
                    ? phrase(condition, operator, "is")
                    : condition.key() + sign(operator, values) + values)
        .orElse(condition.key());
  }

  private static String sign(OperatorName operator, String values) {
    String name = operator.base().name();
    if (name.endsWith("IpAddress") && values.contains("/")) {
      return operator.base().negated() ? " not in " : " in ";
    }
    if (operator.base().negated()) {
      return " ≠ ";
    }
    boolean orEqual = name.endsWith("ThanEquals");
    if (name.contains("Less")) {
      return orEqual ? " ≤ " : " < ";
    }
    return name.contains("Greater") ? (orEqual ? " ≥ " : " > ") : " = ";
  }

  private static boolean truthValue(OperatorName operator) {
    return operator.base().name().equals("Bool");
  }

  /** {@code verb} is {@code is}, or {@code to be}. */
  private static String phrase(Condition condition, OperatorName operator, String verb) {
    String key = condition.key();
    List<String> values = condition.values();
    if (operator.base().testsPresence()) {
      boolean absent = values.size() == 1 && values.get(0).equalsIgnoreCase("true");
      return key + " " + verb + (absent ? " absent" : " given");
    }
    boolean oneAtMost =
        operator.set() == OperatorName.SetQuantifier.FOR_ANY_VALUE
            && operator.base().negated()
            && ConditionKeys.isSingleValued(key);
    if (oneAtMost) {
      return key
          + " "
          + verb
          + " given and not "
          + relation(operator, values)
          + list(values, operator);
    }
    String subject =
        switch (operator.set()) {
          case NONE -> key;
          case FOR_ALL_VALUES -> "every value of " + key;
          case FOR_ANY_VALUE -> "some value of " + key;
        };
    String not = operator.base().negated() ? verb.equals("is") ? "is not " : "not to be " : "";
    boolean orNone = operator.holdsWithoutKey() && !operator.base().negated();
    String orAbsent = orNone ? " or absent" : "";
    return subject
        + " "
        + (not.isEmpty() ? verb + " " : not)
        + relation(operator, values)
        + list(values, operator)
        + orAbsent;
  }

  private static String relation(OperatorName operator, List<String> values) {
    return switch (operator.base().name()) {
      case "StringLike", "StringNotLike", "ArnLike", "ArnEquals", "ArnNotLike", "ArnNotEquals" ->
          like(values);
      case "IpAddress", "NotIpAddress" -> "in ";
      case "NumericLessThan" -> "less than ";
      case "NumericLessThanEquals" -> "at most ";
      case "NumericGreaterThan" -> "more than ";
      case "NumericGreaterThanEquals" -> "at least ";
      case "DateLessThan" -> "before ";
      case "DateLessThanEquals" -> "not after ";
      case "DateGreaterThan" -> "after ";
      case "DateGreaterThanEquals" -> "not before ";
      default -> "";
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

  /**
   * Why conditions hold: the caller's side of them, for {@code because …}; keys that are absent are
   * named together.
   */
  static String because(List<ConditionMatch> met) {
    List<String> reasons = new ArrayList<>();
    List<String> absent = new ArrayList<>();
    for (ConditionMatch match : met) {
      String tag = tagName(match.condition().key());
      if (match.found() instanceof ContextValue.Present present) {
        reasons.add(found(match.condition(), present));
      } else if (outside(match).isPresent()) {
        reasons.add(outside(match).get());
      } else if (match.found() instanceof ContextValue.Partial partial) {
        reasons.add(match.condition().key() + " " + beginning(match.condition().key(), partial));
      } else if (match.found() instanceof ContextValue.Unknown) {
        reasons.add(wanted(match.condition()) + " whatever the value is");
      } else if (!tag.isEmpty()) {
        String value = negated(match.condition()) ? " = " + values(match.condition()) : "";
        reasons.add("the caller has no tag " + tag + value);
      } else {
        absent.add("no " + match.condition().key());
      }
    }
    if (!absent.isEmpty()) {
      reasons.add("the call carries " + Wording.joined(absent.stream().distinct().toList(), "and"));
    }
    return Wording.joined(toldOnce(reasons), "and");
  }

  /** What a key is, is told once: with what it is not, where that is told, too. */
  private static List<String> toldOnce(List<String> reasons) {
    return reasons.stream()
        .distinct()
        .filter(one -> reasons.stream().noneMatch(other -> other.startsWith(one + ", not ")))
        .toList();
  }

  private static String found(Condition condition, ContextValue.Present present) {
    String is = condition.key() + " is " + quoted(present.values());
    return negated(condition)
        ? is
            + OperatorName.parse(condition.operator())
                .map(operator -> ", not " + list(condition.values(), operator))
                .orElse("")
        : is;
  }

  private static String values(Condition condition) {
    return String.join(" or ", condition.values());
  }

  private static boolean negated(Condition condition) {
    return OperatorName.parse(condition.operator())
        .filter(name -> name.base().negated())
        .isPresent();
  }

  /** What a statement wants and the call does not bring: a half sentence after its name. */
  static String unmet(ConditionMatch match) {
    Condition condition = match.condition();
    if (lacksSetOperator(match)) {
      return "tests " + condition.key() + ", which may have several values, without ForAnyValue";
    }
    if (condition.values().isEmpty()) {
      return "tests " + condition.key() + " against no values, so that it never matches";
    }
    boolean plain =
        condition.values().size() == 1 && condition.operator().equalsIgnoreCase("StringEquals");
    String wish =
        plain
            ? condition.key() + " = \"" + condition.values().get(0) + "\""
            : OperatorName.parse(condition.operator())
                .map(operator -> phrase(condition, operator, "to be"))
                .orElse("what " + condition.operator() + " says, which is no operator");
    String found =
        match.found() instanceof ContextValue.Present present
            ? "it is " + quoted(present.values())
            : outside(match).orElseGet(() -> notFound(match));
    return "wants " + wish + ", and " + found + literal(condition);
  }

  private static String notFound(ConditionMatch match) {
    String key = match.condition().key();
    if (match.found() instanceof ContextValue.Partial partial) {
      return "it " + beginning(key, partial);
    }
    return match.found() instanceof ContextValue.Unknown ? "no value is that" : none(key);
  }

  /** {@code begins with "AROA…:"}, {@code lies in 10.0.0.0/8}. */
  private static String beginning(String key, ContextValue.Partial value) {
    return ConditionKeys.isRange(key, value.knownPrefix())
        ? "lies in " + value.knownPrefix()
        : "begins with " + quoted(value.knownPrefix());
  }

  /** {@code the caller is not in o-1}; empty unless just that decides. */
  static Optional<String> outside(ConditionMatch match) {
    return match.outside().isEmpty()
        ? Optional.empty()
        : outside(match.condition().key(), match.found());
  }

  /** The same of a key of whose value nothing else is known. */
  static Optional<String> outside(String key, ContextValue found) {
    return found instanceof ContextValue.Unknown unknown && unknown.isOutside()
        ? Optional.of(
            holder(key).orElse("the account behind the call") + " is not in " + unknown.outside())
        : Optional.empty();
  }

  /** Whose the key is: {@code the caller}, {@code the role}; empty for one of the call's own. */
  private static Optional<String> holder(String key) {
    String name = key.toLowerCase(Locale.ROOT);
    if (name.startsWith("aws:principal")) {
      return Optional.of("the caller");
    }
    boolean ofRole = name.startsWith("aws:resource") || name.startsWith("iam:resource");
    return ofRole ? Optional.of("the role") : Optional.empty();
  }

  /** Who has not got the key: it is the call's, the caller's or the role's. */
  private static String none(String key) {
    return holder(key)
        .map(owner -> owner + " has none")
        .orElse(
            key.equalsIgnoreCase("aws:MultiFactorAuthPresent")
                ? "the call carries no MFA"
                : "the call carries none");
  }

  /** R98. */
  private static boolean lacksSetOperator(ConditionMatch match) {
    boolean several =
        ConditionKeys.isMultivalued(match.condition().key())
            || match.found() instanceof ContextValue.Present given && given.values().size() > 1;
    return several
        && OperatorName.parse(match.condition().operator())
            .filter(operator -> operator.set() == OperatorName.SetQuantifier.NONE)
            .filter(operator -> !operator.base().testsPresence())
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
