package org.rolescope.policy.condition;

/** The request's number is equal to the policy's (R100.4). */
final class NumericEquals extends NumericOperator {
  @Override
  public String name() {
    return "NumericEquals";
  }

  @Override
  boolean holds(int order) {
    return order == 0;
  }
}
