package org.rolescope.simulate;

import java.util.Optional;
import org.rolescope.iam.Account;
import org.rolescope.iam.Account.Listing;
import org.rolescope.iam.IamIndex;
import org.rolescope.iam.Role;
import org.rolescope.policy.Arn;

/**
 * The role of a request, looked up.
 *
 * @param arn as asked; made up of the text where that is no ARN
 * @param role if it is in the data
 * @param lacks the fact that would tell; empty if the role is known, or known not to exist
 */
record ResolvedRole(Arn arn, Optional<Role> role, String lacks) {
  static ResolvedRole of(String text, IamIndex index) {
    Optional<Arn> parsed = Arn.parse(text).filter(arn -> arn.isIam("role"));
    if (parsed.isEmpty()) {
      return new ResolvedRole(new Arn("aws", "iam", "", "", text), Optional.empty(), "");
    }
    Arn arn = parsed.get();
    Optional<Role> role = index.role(text);
    return new ResolvedRole(arn, role, role.isPresent() ? "" : lacking(arn, index));
  }

  private static String lacking(Arn arn, IamIndex index) {
    Optional<Account> account = index.account(arn.account()).filter(Account::loaded);
    if (account.isEmpty()) {
      return Wording.exportOf(arn.account(), index);
    }
    return account.get().complete().contains(Listing.ROLES)
        ? ""
        : "full list of roles of account " + index.accountLabel(arn.account());
  }

  String name() {
    return arn.name();
  }

  boolean exists() {
    return role.isPresent();
  }
}
