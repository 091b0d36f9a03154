package org.rolescope.app.saved;

import java.util.List;
import java.util.function.UnaryOperator;
import org.rolescope.iam.Account;
import org.rolescope.iam.IamSnapshot;
import org.rolescope.iam.Organization;

/**
 * The data that a view was made of. A view is offered where data of the same organisation are open,
 * or such that one of its accounts was read from: exports of another day are the same data.
 *
 * @param organization its id; empty if none was read
 * @param accounts ids of accounts that were read, in order; at most {@link #MOST}
 */
public record SavedData(String organization, List<String> accounts) {
  /** So many accounts tell whose data they are. */
  static final int MOST = 100;

  public SavedData {
    accounts = accounts.stream().limit(MOST).toList();
  }

  /** What these data are known by. */
  public static SavedData of(IamSnapshot snapshot) {
    return new SavedData(
        snapshot.organization().map(Organization::id).orElse(""), read(snapshot));
  }

  private static List<String> read(IamSnapshot snapshot) {
    return snapshot.accounts().stream().filter(Account::loaded).map(Account::id).toList();
  }

  /** Whether a view of this belongs to these data. */
  public boolean isOf(IamSnapshot snapshot) {
    boolean sameOrganization =
        !organization.isEmpty()
            && snapshot.organization().filter(is -> is.id().equals(organization)).isPresent();
    return sameOrganization || read(snapshot).stream().anyMatch(accounts::contains);
  }

  /** The same under other names. */
  SavedData renamed(UnaryOperator<String> names) {
    return new SavedData(names.apply(organization), accounts.stream().map(names).toList());
  }
}
