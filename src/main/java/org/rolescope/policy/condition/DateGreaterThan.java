package org.rolescope.policy.condition;

/** The request's date is after the policy's (R100.5). */
final class DateGreaterThan extends DateOperator {
  @Override
  public String name() {
    return "DateGreaterThan";
  }

  @Override
  boolean holds(int order) {
    return order > 0;
  }
}
