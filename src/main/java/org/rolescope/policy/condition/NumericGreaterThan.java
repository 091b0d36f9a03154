package org.rolescope.policy.condition;

/** The request's number is greater than the policy's (R100.4). */
final class NumericGreaterThan extends NumericOperator {
  @Override
  public String name() {
    return "NumericGreaterThan";
  }

  @Override
  boolean holds(int order) {
    return order > 0;
  }
}
