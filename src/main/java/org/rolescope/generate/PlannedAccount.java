package org.rolescope.generate;

/**
 * An account as the others know it.
 *
 * @param place 0 for the management account
 * @param id twelve digits
 * @param unit id of the organisational unit it is in
 * @param users how many it has
 */
record PlannedAccount(int place, String id, String name, String unit, int users) {
  String root() {
    return "arn:aws:iam::" + id + ":root";
  }

  /**
   * @param name with its path: {@code service-role/x}
   */
  String role(String name) {
    return "arn:aws:iam::" + id + ":role/" + name;
  }

  String policy(String name) {
    return "arn:aws:iam::" + id + ":policy/" + name;
  }

  /** What is said of the stage in names and tags. */
  String stage() {
    int dash = name.lastIndexOf('-');
    return dash < 0 ? name : name.substring(dash + 1);
  }
}
