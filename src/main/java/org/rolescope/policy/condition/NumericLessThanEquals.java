package org.rolescope.policy.condition;

/** The request's number is at most the policy's (R100.4). */
final class NumericLessThanEquals extends NumericOperator {
  @Override
  public String name() {
    return "NumericLessThanEquals";
  }

  @Override
  boolean holds(int order) {
    return order <= 0;
  }
}
