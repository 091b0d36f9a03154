package org.rolescope.remedy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rolescope.policy.Condition;
import org.rolescope.policy.ContextValue;
import org.rolescope.policy.RequestContext;
import org.rolescope.policy.Truth;
import org.rolescope.policy.condition.ConditionEvaluator;
import org.rolescope.policy.condition.Operand;
import org.rolescope.policy.condition.OperatorName;
import org.rolescope.policy.condition.PolicyVariables;

/** Finds values of a condition key with which conditions hold, or do not: tried, not derived. */
final class Samples {
  private static final int MOST = 3;

  private final RequestContext context;
  private final boolean variables;

  /**
   * @param context the keys of the call
   * @param variables whether the policy replaces variables (R83)
   */
  Samples(RequestContext context, boolean variables) {
    this.context = context;
    this.variables = variables;
  }

  /**
   * Values with which every condition of one key has this truth; the likeliest first.
   *
   * @param usual what such calls have, if that is known
   */
  List<ContextValue> values(List<Condition> conditions, Truth wanted, ContextValue usual) {
    String key = conditions.get(0).key();
    List<ContextValue> pool = new ArrayList<>();
    if (usual instanceof ContextValue.Present) {
      pool.add(usual);
    }
    conditions.forEach(condition -> pool.addAll(pool(condition)));
    pool.add(ContextValue.ABSENT);
    pool.add(ContextValue.of(plausible(key)));
    return pool.stream()
        .distinct()
        .filter(value -> conditions.stream().allMatch(c -> truth(c, key, value) == wanted))
        .limit(MOST)
        .toList();
  }

  private Truth truth(Condition condition, String key, ContextValue value) {
    return ConditionEvaluator.evaluate(condition, context.with(key, value), variables).truth();
  }

  private List<ContextValue> pool(Condition condition) {
    List<ContextValue> pool = new ArrayList<>();
    Optional<OperatorName> name = OperatorName.parse(condition.operator());
    if (name.isEmpty()) {
      return pool;
    }
    // Of what the call passes already, what fits.
    if (context.get(condition.key()) instanceof ContextValue.Present present
        && present.values().size() > 1) {
      pool.add(
          new ContextValue.Present(
              present.values().stream()
                  .filter(v -> truth(condition, condition.key(), ContextValue.of(v)) == Truth.TRUE)
                  .toList()));
    }
    String base = name.get().base().name().replace("Not", "");
    for (String value : condition.values()) {
      replaced(value)
          .ifPresent(
              text ->
                  sample(base, condition.key(), text)
                      .forEach(found -> pool.add(ContextValue.of(found))));
    }
    return pool;
  }

  private Optional<String> replaced(String value) {
    if (!variables || !value.contains("${")) {
      return Optional.of(value);
    }
    Operand operand = PolicyVariables.replace(value, context);
    return operand.value().map(Object::toString);
  }

  private static List<String> sample(String base, String key, String value) {
    if (base.startsWith("Numeric")) {
      return numbers(value);
    }
    if (base.startsWith("Date")) {
      return Moments.around(value);
    }
    return switch (base) {
      case "StringLike", "ArnLike", "ArnEquals" -> List.of(filled(key, value));
      case "IpAddress" -> List.of(address(value));
      case "Bool" -> List.of("true", "false");
      case "Null" -> List.of(plausible(key));
      // No name, id or subject has a wildcard in it: what was meant is another operator.
      default -> value.indexOf('*') < 0 ? List.of(value) : List.of();
    };
  }

  private static List<String> numbers(String value) {
    try {
      long number = Long.parseLong(value.strip());
      return List.of(
          String.valueOf(number), String.valueOf(number - 1), String.valueOf(number + 1));
    } catch (NumberFormatException none) {
      return List.of(value);
    }
  }

  /** An address of the range: its tenth where it has as many, else its first. */
  private static String address(String range) {
    if (range.endsWith("/0")) {
      return range.indexOf(':') < 0 ? plausible("aws:SourceIp") : "2001:db8::10";
    }
    int slash = range.indexOf('/');
    String base = slash < 0 ? range : range.substring(0, slash);
    String length = slash < 0 ? "" : range.substring(slash + 1);
    boolean wide = length.length() == 1 || length.equals("16") || length.equals("24");
    if (base.endsWith(".0") && wide) {
      return base.substring(0, base.length() - 1) + "10";
    }
    return base.endsWith("::") && !length.equals("128") ? base + "10" : base;
  }

  /** The pattern with something likely for its wildcards. */
  private static String filled(String key, String pattern) {
    if (pattern.equals("*")) {
      return plausible(key);
    }
    if (pattern.endsWith("/*") && isPath(key)) {
      // A path ends with a slash: that of the unit itself, not of one below it.
      return filled(key, pattern.substring(0, pattern.length() - 1));
    }
    boolean github = key.toLowerCase(Locale.ROOT).endsWith(":sub") && pattern.startsWith("repo:");
    String word = isAddress(key) ? "10" : "example";
    String filling = word;
    if (github && pattern.endsWith(":*")) {
      filling = "ref:refs/heads/main";
    } else if (github && pattern.endsWith("/*")) {
      filling = "example:ref:refs/heads/main";
    } else if (github && pattern.endsWith("/heads/*")) {
      filling = "main";
    }
    String known = arn(pattern);
    int last = known.lastIndexOf('*');
    String text =
        last < 0
            ? known
            : known.substring(0, last).replace("*", word) + filling + known.substring(last + 1);
    return text.replace('?', isAddress(key) ? '1' : 'x');
  }

  private static boolean isAddress(String key) {
    return key.equalsIgnoreCase("aws:SourceIp") || key.equalsIgnoreCase("aws:VpcSourceIp");
  }

  /** R108.17. */
  private static boolean isPath(String key) {
    return key.toLowerCase(Locale.ROOT).endsWith("orgpaths");
  }

  /** An ARN's pattern with a Region and an account for their wildcards. */
  private static String arn(String pattern) {
    String[] parts = pattern.split(":", 6);
    if (parts.length < 6 || !parts[0].equals("arn")) {
      return pattern;
    }
    parts[3] = parts[3].equals("*") ? "us-east-1" : parts[3];
    parts[4] = parts[4].equals("*") ? "111122223333" : parts[4];
    return String.join(":", parts);
  }

  /** A likely value of a key of which nothing is said. */
  private static String plausible(String key) {
    String plain = key.toLowerCase(Locale.ROOT);
    return switch (plain) {
      case "aws:sourceip", "aws:vpcsourceip" -> "203.0.113.10";
      case "aws:sourcevpce" -> "vpce-0123456789abcdef0";
      case "aws:sourcevpc" -> "vpc-0123456789abcdef0";
      case "aws:multifactorauthpresent" -> "true";
      case "aws:multifactorauthage" -> "0";
      case "aws:sourceaccount" -> "111122223333";
      case "sts:externalid" -> "example-id";
      case "aws:sourceorgid" -> "o-exampleorgid";
      case "aws:sourceorgpaths" -> "o-exampleorgid/r-ab12/ou-ab12-11111111/";
      default -> "example";
    };
  }
}
