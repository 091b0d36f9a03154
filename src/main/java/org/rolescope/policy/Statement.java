package org.rolescope.policy;

import java.util.List;

/**
 * One statement of a policy.
 *
 * @param sid empty if absent
 * @param effect what it does when it matches
 * @param principal who it is about
 * @param action which actions
 * @param resource which resources; absent in trust policies
 * @param conditions all must hold
 * @param defects why this statement breaks the grammar; a statement with a defect matches nothing
 *     and is no missing fact (R49)
 * @param pointer JSON pointer within the policy: {@code /Statement/0}, or {@code /Statement} where
 *     the document has one object instead of a list
 */
public record Statement(
    String sid,
    Effect effect,
    PrincipalElement principal,
    PatternElement action,
    PatternElement resource,
    List<Condition> conditions,
    List<String> defects,
    String pointer) {
  public Statement {
    conditions = List.copyOf(conditions);
    defects = List.copyOf(defects);
  }

  /** Whether the statement can have any effect. */
  public boolean usable() {
    return defects.isEmpty();
  }

  /** {@code statement In}, or {@code statement 3} where there is no Sid. */
  public String called() {
    return sid.isEmpty() ? label() : "statement " + sid;
  }

  /** The Sid, or {@code statement 3} counted from one where there is none. */
  public String label() {
    if (!sid.isEmpty()) {
      return sid;
    }
    int slash = pointer.lastIndexOf('/');
    String last = pointer.substring(slash + 1);
    boolean counted = !last.isEmpty() && last.chars().allMatch(Character::isDigit);
    return "statement " + (counted ? Integer.parseInt(last) + 1 : 1);
  }
}
