package org.rolescope.policy.condition;

/** The request's number is at least the policy's (R100.4). */
final class NumericGreaterThanEquals extends NumericOperator {
  @Override
  public String name() {
    return "NumericGreaterThanEquals";
  }

  @Override
  boolean holds(int order) {
    return order >= 0;
  }
}
