package org.rolescope.ui.search;

import org.rolescope.ui.look.Sign;

/**
 * Something that can be found.
 *
 * @param group what it is listed under
 * @param id what choosing it selects; of a command its id, of a saved view or a lesson its name
 * @param sign of its kind
 * @param name what it is called
 * @param detail its account, what it is, or the keys of a command
 * @param possible whether it can be chosen now; a command may not be
 */
public record Found(
    Group group, String id, Sign sign, String name, String detail, boolean possible) {
  /** What can be chosen. */
  Found(Group group, String id, Sign sign, String name, String detail) {
    this(group, id, sign, name, detail, true);
  }

  /** The headings of the list; among equally good ones the first comes first. */
  public enum Group {
    COMMANDS,
    VIEWS,
    LESSONS,
    ACCOUNTS,
    ROLES,
    USERS,
    PEOPLE,
    OTHERS
  }
}
