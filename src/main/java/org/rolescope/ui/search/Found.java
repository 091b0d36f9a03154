package org.rolescope.ui.search;

import org.rolescope.ui.look.Sign;

/**
 * Something that can be found.
 *
 * @param group what it is listed under
 * @param id what choosing it selects; of a command its id, of a saved view its name
 * @param sign of its kind
 * @param name what it is called
 * @param detail its account, what it is, or the keys of a command
 */
public record Found(Group group, String id, Sign sign, String name, String detail) {
  /** The headings of the list; among equally good ones the first comes first. */
  public enum Group {
    COMMANDS,
    VIEWS,
    ACCOUNTS,
    ROLES,
    USERS,
    PEOPLE,
    OTHERS
  }
}
