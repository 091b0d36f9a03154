package org.rolescope.simulate;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rolescope.policy.Arn;
import org.rolescope.policy.Condition;
import org.rolescope.policy.ContextValue;
import org.rolescope.policy.Glob;
import org.rolescope.policy.condition.Witnesses;

/** Values that no assume-role call has for a key, though a policy may ask for them. */
final class ValueLimits {
  private static final String REQUEST_TAG = "aws:requesttag/";

  /** R108.30: whatever a policy compares it with, a call has no other. */
  private static final List<ContextValue> OF_MFA =
      List.of(ContextValue.of("true"), ContextValue.of("false"), ContextValue.ABSENT);

  private ValueLimits() {}

  /** Whether one of the values that conditions on a key list is none that a call can have. */
  static boolean areBeyond(String key, Collection<Condition> conditions) {
    return areLiteral(conditions)
        && conditions.stream()
            .flatMap(condition -> condition.values().stream())
            .anyMatch(value -> isBeyond(key, value));
  }

  /**
   * A few values that stand for all that a call can have, as {@link Witnesses} has them.
   *
   * @param key in lower case
   */
  static Optional<List<ContextValue>> witnesses(String key, List<Condition> conditions) {
    if (key.equals("aws:multifactorauthpresent")) {
      return Optional.of(OF_MFA);
    }
    Optional<List<ContextValue>> all = Witnesses.of(conditions);
    if (!areBeyond(key, conditions)) {
      return all;
    }
    Set<ContextValue> beyond =
        conditions.stream()
            .flatMap(condition -> condition.values().stream())
            .filter(value -> isBeyond(key, value))
            .map(ContextValue::of)
            .collect(Collectors.toSet());
    List<Condition> attainable =
        conditions.stream()
            .map(condition -> attainable(key, condition))
            .filter(condition -> !condition.values().isEmpty())
            .toList();
    // A value beyond may have stood for one that is not.
    Stream<ContextValue> others =
        attainable.isEmpty()
            ? Stream.empty()
            : Witnesses.of(attainable).stream().flatMap(List::stream);
    return all.map(
        found ->
            Stream.concat(found.stream(), others)
                .filter(value -> !beyond.contains(value))
                .distinct()
                .toList());
  }

  private static Condition attainable(String key, Condition condition) {
    List<String> values =
        condition.values().stream().filter(value -> !isBeyond(key, value)).toList();
    return new Condition(condition.operator(), condition.key(), values, "");
  }

  /** Of a pattern many values may be meant, and of a number or date each way to write it. */
  private static boolean areLiteral(Collection<Condition> conditions) {
    return conditions.stream()
        .allMatch(
            condition -> {
              String operator = condition.operator().toLowerCase(Locale.ROOT);
              if (!operator.contains("string") && !operator.contains("arn")) {
                return operator.equals("null");
              }
              boolean patterns = operator.contains("like") || operator.contains("arn");
              return !patterns || condition.values().stream().noneMatch(Glob::hasWildcard);
            });
  }

  private static boolean isBeyond(String key, String value) {
    return switch (key) {
      case "sts:rolesessionname" -> FieldRule.SESSION_NAME.fault(value).isPresent();
      case "sts:sourceidentity", "aws:sourceidentity" ->
          FieldRule.SOURCE_IDENTITY.fault(value).isPresent();
      case "sts:externalid" -> FieldRule.EXTERNAL_ID.fault(value).isPresent();
      // R27: a root user takes no role; a wildcard that is taken literally is in no name.
      case "aws:principalarn" ->
          Arn.parse(value)
              .filter(
                  arn ->
                      arn.resource().equals("root")
                          || Glob.hasWildcard(arn.account())
                          || Glob.hasWildcard(arn.name()))
              .isPresent();
      default -> key.startsWith(REQUEST_TAG) && FieldRule.TAG_VALUE.fault(value).isPresent();
    };
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
