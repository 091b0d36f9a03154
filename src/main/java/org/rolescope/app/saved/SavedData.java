package org.rolescope.app.saved;

import java.util.List;
import java.util.function.UnaryOperator;
import org.rolescope.iam.Account;
import org.rolescope.iam.IamIndex;
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
        snapshot.organization().map(Organization::id).orElse(""),
        snapshot.accounts().stream().filter(Account::loaded).map(Account::id).toList());
  }

  /** Whether a view of this belongs to these data. */
  public boolean isOf(IamIndex data) {
    boolean sameOrganization =
        !organization.isEmpty()
            && data.snapshot()
                .organization()
                .filter(is -> is.id().equals(organization))
                .isPresent();
    return sameOrganization || accounts.stream().anyMatch(id -> data.isRead(id));
  }

  /** The same under other names. */
  SavedData renamed(UnaryOperator<String> names) {
    return new SavedData(names.apply(organization), accounts.stream().map(names).toList());
  }
}
