package org.rolescope.policy.condition;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rolescope.policy.Condition;
import org.rolescope.policy.ContextValue;
import org.rolescope.policy.RequestContext;
import org.rolescope.policy.Truth;

/** Short ways to evaluate one condition. */
final class Evaluate {
  static final String KEY = "aws:test";

  private Evaluate() {}

  /** {@code operator} on a key that holds {@code found}. */
  static Truth with(String operator, ContextValue found, String... expected) {
    return result(operator, KEY, Map.of(KEY, found), expected).truth();
  }

  /** {@code operator} on a key that holds the one value {@code found}. */
  static Truth one(String operator, String found, String... expected) {
    return with(operator, ContextValue.of(found), expected);
  }

  static Truth absent(String operator, String... expected) {
    return with(operator, ContextValue.ABSENT, expected);
  }

  static ConditionResult result(
      String operator, String key, Map<String, ContextValue> context, String... expected) {
    Condition condition = new Condition(operator, key, List.of(expected), "/c");
    RequestContext request = RequestContext.of(new HashMap<>(context));
    return ConditionEvaluator.evaluate(condition, request, true);
  }
}
