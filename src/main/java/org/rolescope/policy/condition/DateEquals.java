package org.rolescope.policy.condition;

/** The request's date is the same instant as the policy's (R100.5). */
final class DateEquals extends DateOperator {
  @Override
  public String name() {
    return "DateEquals";
  }

  @Override
  boolean holds(int order) {
    return order == 0;
  }
}
