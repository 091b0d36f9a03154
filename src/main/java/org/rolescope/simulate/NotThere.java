package org.rolescope.simulate;

import org.rolescope.iam.IamEntity;
import org.rolescope.iam.IamIndex;
import org.rolescope.policy.Arn;

/** Says that an account has no such user or role, and which is like it (R31, R88). */
final class NotThere {
  private NotThere() {}

  /**
   * {@code account shop-dev has no role `ops`, but `team/ops`}: path and case count.
   *
   * @param arn of the user or role, or of a session of the role
   */
  static String said(Arn arn, IamIndex index) {
    boolean session = arn.service().equals("sts");
    String type = session ? "role" : arn.type();
    // Of `arn:aws:iam::111111111111:user` nothing is left.
    String whole = arn.resource().replaceFirst("^[^/]*/?", "");
    String path = session ? whole.split("/", 2)[0] : whole;
    String name = path.substring(path.lastIndexOf('/') + 1);
    return "account "
        + index.accountLabel(arn.account())
        + " has no "
        + type
        + " `"
        + path
        + "`"
        + index.entities(arn.account()).stream()
            .map(IamEntity::arn)
            .filter(other -> other.type().equals(type) && other.name().equalsIgnoreCase(name))
            .findFirst()
            .map(other -> ", but `" + other.resource().substring(type.length() + 1) + "`")
            .orElse("");
  }
}
