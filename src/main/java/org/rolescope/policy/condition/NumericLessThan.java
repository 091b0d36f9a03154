package org.rolescope.policy.condition;

/** The request's number is less than the policy's (R100.4). */
final class NumericLessThan extends NumericOperator {
  @Override
  public String name() {
    return "NumericLessThan";
  }

  @Override
  boolean holds(int order) {
    return order < 0;
  }
}
