package org.rolescope.iam;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rolescope.policy.Arn;

/** Roles by what people call them. */
public final class RoleNames {
  private RoleNames() {}

  /**
   * The roles that a text may mean, by ARN: an ARN, a unique id or a session means one; a name all
   * that have it, ignoring case (R30); {@code account/name}, with the account's number or name,
   * those of that account. Empty if there is none. O(roles).
   */
  public static List<Role> matching(IamIndex index, String text) {
    Optional<IamEntity> logged = index.logged(text);
    if (logged.isPresent() || Arn.parse(text).isPresent()) {
      return logged.stream().filter(Role.class::isInstance).map(Role.class::cast).toList();
    }
    int slash = text.indexOf('/');
    String account = slash < 0 ? "" : text.substring(0, slash);
    String name = lower(text.substring(slash + 1));
    return index.snapshot().roles().stream()
        .filter(role -> lower(role.name()).equals(name))
        .filter(role -> account.isEmpty() || named(index, role.account(), account))
        .toList();
  }

  /** The roles whose names hold the text, ignoring case, by ARN. O(roles). */
  public static List<Role> holding(IamIndex index, String text) {
    return index.snapshot().roles().stream()
        .filter(role -> !text.isBlank() && lower(role.name()).contains(lower(text.strip())))
        .toList();
  }

  private static boolean named(IamIndex index, String id, String account) {
    return id.equals(account) || lower(index.accountLabel(id)).equals(lower(account));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
