package org.rolescope.policy.condition;

import org.rolescope.policy.Glob;
import org.rolescope.policy.Truth;

/**
 * How a condition compares one value of the request with one value of the policy (R100). What
 * absent keys, several values, negation and {@code IfExists} make of that is the evaluator's
 * business.
 */
public interface ConditionOperator {
  /** As AWS spells it: {@code StringEquals}. */
  String name();

  /**
   * Compares without regard to {@link #negated()}.
   *
   * @param found the value in the request
   * @param expected the value in the policy, variables replaced; its wildcards count only for the
   *     operators that have them
   */
  Comparison compare(String found, Glob expected);

  /**
   * Compares where only the beginning of the request's value is known: UNKNOWN unless that decides.
   */
  default Truth compareBeginning(String beginning, Glob expected) {
    return Truth.UNKNOWN;
  }

  /** Whether the condition holds when {@link #compare} matches none of the values (R90). */
  default boolean negated() {
    return false;
  }

  /** Whether policy variables are replaced in its values (R103). */
  default boolean takesVariables() {
    return false;
  }

  /** What its values are, in words: {@code a number}; empty where any text will do. */
  default String valuesAre() {
    return "";
  }

  /** A value of that kind. */
  default String example() {
    return "";
  }

  /** Whether a policy's value is of the operator's type; one that is not never matches (R102). */
  default boolean accepts(String value) {
    return valuesAre().isEmpty() || compare(example(), Glob.of(value)) != Comparison.MALFORMED;
  }

  /** A policy's value in one spelling: equal for values that no request can tell apart. */
  default String canonical(String value) {
    return value;
  }

  /** Whether it asks if the key is absent instead of what its value is (R94). */
  default boolean testsPresence() {
    return false;
  }
}
