package org.rolescope.policy.condition;

/** The request's date is not after the policy's (R100.5). */
final class DateLessThanEquals extends DateOperator {
  @Override
  public String name() {
    return "DateLessThanEquals";
  }

  @Override
  boolean holds(int order) {
    return order <= 0;
  }
}
