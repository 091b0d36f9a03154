package org.rolescope.policy.condition;

/** The request's date is not before the policy's (R100.5). */
final class DateGreaterThanEquals extends DateOperator {
  @Override
  public String name() {
    return "DateGreaterThanEquals";
  }

  @Override
  boolean holds(int order) {
    return order >= 0;
  }
}
