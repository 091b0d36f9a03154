package org.rolescope.policy.condition;

/** The request's date is before the policy's (R100.5). */
final class DateLessThan extends DateOperator {
  @Override
  public String name() {
    return "DateLessThan";
  }

  @Override
  boolean holds(int order) {
    return order < 0;
  }
}
