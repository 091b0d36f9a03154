package org.rolescope.simulate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rolescope.policy.Arn;
import org.rolescope.policy.Condition;
import org.rolescope.policy.ContextValue;
import org.rolescope.policy.Glob;
import org.rolescope.policy.Truth;
import org.rolescope.policy.condition.ConditionKeys;
import org.rolescope.policy.condition.OperatorName;
import org.rolescope.policy.condition.SingleValueTest;
import org.rolescope.policy.condition.Witnesses;

/**
 * Values that no assume-role call has for a key, though a policy may ask for them.
 *
 * @param arns what the ARN of every caller begins with
 */
record ValueLimits(String arns) {
  private static final String REQUEST_TAG = "aws:requesttag/";

  /**
   * All values of some keys, whatever a policy compares them with: no others call for a role (R27,
   * R28, R108).
   */
  private static final Map<String, List<String>> ONLY =
      Map.of(
          "aws:multifactorauthpresent",
          List.of("true", "false"),
          "sts:roleauthorizedbyidp",
          List.of("true", "false"),
          "aws:principaltype",
          List.of("User", "AssumedRole"));

  /** Those of a call: nobody of an account has an ARN of another one. */
  static ValueLimits of(AuthorizationCall call) {
    Optional<Arn> account =
        call.caller().caller().arn().filter(arn -> arn.resource().equals("root"));
    return new ValueLimits(
        account
            .map(arn -> "arn:" + arn.partition() + ":iam::" + arn.account() + ":")
            .orElse("arn:"));
  }

  /** Whether one of the values that conditions on a key list is none that a call can have. */
  boolean areBeyond(String key, Collection<Condition> conditions) {
    return conditions.stream().anyMatch(condition -> !beyond(key, condition).values().isEmpty());
  }

  /**
   * A few values that stand for all that a call can have, as {@link Witnesses} has them.
   *
   * @param key in lower case
   */
  Optional<List<ContextValue>> witnesses(String key, List<Condition> conditions) {
    List<String> only = ONLY.get(key);
    if (only != null) {
      return Optional.of(
          Stream.concat(only.stream().map(ContextValue::of), Stream.of(ContextValue.ABSENT))
              .toList());
    }
    List<Condition> beyond = new ArrayList<>();
    List<Condition> apart = new ArrayList<>();
    for (Condition condition : conditions) {
      Condition none = beyond(key, condition);
      beyond.add(none);
      apart.add(with(condition, value -> !none.values().contains(value)));
    }
    int min = rule(key).map(FieldRule::min).orElse(0);
    List<String> tooShort = IntStream.range(0, min).mapToObj("?"::repeat).toList();
    beyond.add(new Condition("StringLike", key, tooShort, ""));
    beyond.removeIf(condition -> condition.values().isEmpty());
    apart.removeIf(condition -> condition.values().isEmpty());
    apart.addAll(beyond);
    return Witnesses.of(apart, value -> beyond.stream().noneMatch(none -> isOf(value, none)))
        .or(() -> Witnesses.of(conditions));
  }

  private static Condition with(Condition condition, Predicate<String> wanted) {
    List<String> values = condition.values().stream().filter(wanted).toList();
    return new Condition(condition.operator(), condition.key(), values, "");
  }

  /** Whether a condition, or the one that it negates, holds of one of the values. */
  private static boolean isOf(String value, Condition condition) {
    boolean negated =
        OperatorName.parse(condition.operator()).filter(name -> name.base().negated()).isPresent();
    Condition single = new Condition(condition.operator(), "", condition.values(), "");
    return SingleValueTest.of(single).filter(test -> test.holds(value) != negated).isPresent();
  }

  /** The condition with those of its values that no call can have. */
  private Condition beyond(String key, Condition condition) {
    String operator = condition.operator().toLowerCase(Locale.ROOT);
    boolean arn = operator.contains("arn");
    boolean text = operator.contains("string");
    boolean pattern = arn || operator.contains("like");
    List<String> only = ONLY.get(key);
    if (only != null) {
      return with(condition, value -> text && !only.contains(value));
    }
    if (key.equals("aws:principalarn")) {
      return with(
          condition,
          value -> (arn || text) && (isNobody(value, pattern) || isElsewhere(value, condition)));
    }
    return with(
        condition,
        value -> text && (isMisfit(key, value, pattern) || isAgainstRule(key, value, pattern)));
  }

  /** R102: a range is no address, and not every number an account. */
  private static boolean isMisfit(String key, String value, boolean pattern) {
    boolean literal = !pattern || !Glob.hasWildcard(value);
    return literal && ConditionKeys.misfit(key, value).isPresent();
  }

  private static Optional<FieldRule> rule(String key) {
    return switch (key) {
      case "sts:rolesessionname" -> Optional.of(FieldRule.SESSION_NAME);
      case "sts:sourceidentity", "aws:sourceidentity" -> Optional.of(FieldRule.SOURCE_IDENTITY);
      case "sts:externalid" -> Optional.of(FieldRule.EXTERNAL_ID);
      case "aws:tagkeys", "sts:transitivetagkeys" -> Optional.of(FieldRule.TAG_KEY);
      default -> key.startsWith(REQUEST_TAG) ? Optional.of(FieldRule.TAG_VALUE) : Optional.empty();
    };
  }

  private static boolean isAgainstRule(String key, String value, boolean pattern) {
    return rule(key).filter(rule -> isAgainst(rule, value, pattern)).isPresent();
  }

  private static boolean isAgainst(FieldRule rule, String value, boolean pattern) {
    String text = pattern ? plainest(value, rule.min()) : value;
    String begin = pattern ? value.split("[*?]", 2)[0] : value;
    return rule.fault(text).isPresent() || rule == FieldRule.TAG_KEY && begin.startsWith("aws:");
  }

  /** The plainest text of a pattern's form; of those that are long enough the shortest. */
  private static String plainest(String pattern, int min) {
    String text = pattern.replace("*", "").replace('?', 'x');
    boolean grows = pattern.indexOf('*') >= 0;
    return grows ? text + "x".repeat(Math.max(0, min - text.length())) : text;
  }

  /**
   * R27: a root user takes no role; R108.14: the ARN is never a session's; a wildcard that is taken
   * literally is in no name.
   */
  private static boolean isNobody(String value, boolean pattern) {
    return Arn.parse(value)
        .filter(
            arn ->
                arn.resource().equals("root")
                    || arn.service().equals("sts")
                    || !pattern
                        && (Glob.hasWildcard(arn.account()) || Glob.hasWildcard(arn.name())))
        .isPresent();
  }

  private boolean isElsewhere(String value, Condition condition) {
    return OperatorName.parse(condition.operator())
        .map(OperatorName::base)
        .filter(operator -> operator.accepts(value))
        .filter(operator -> operator.compareBeginning(arns, Glob.of(value)) == Truth.FALSE)
        .isPresent();
  }

  /**
   * Whether no call carries the key: it is of a tag that nobody can pass (R2.6).
   *
   * @param key in lower case
   */
  static boolean neverPassed(String key) {
    String tag = key.startsWith(REQUEST_TAG) ? key.substring(REQUEST_TAG.length()) : "";
    return key.startsWith(REQUEST_TAG)
        && (tag.startsWith("aws:") || FieldRule.TAG_KEY.fault(tag).isPresent());
  }
}
