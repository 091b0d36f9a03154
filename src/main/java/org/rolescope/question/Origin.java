package org.rolescope.question;

import java.util.List;
import org.rolescope.graph.TrustNode;

/**
 * Where ways begin or end: one principal, or all of an account or group, or all roles that may do
 * everything in their account, or all who come in from outside.
 *
 * @param id as in the graph; of a group its ARN; of those roles {@link #ADMIN_ROLES}, of those from
 *     outside {@link #OUTSIDERS}
 * @param label short name, for a reader: {@code bob}, {@code account shop-prod}
 * @param account id of the account it is in; empty if it is in none
 * @param principals those who call, in order of the ids; empty if there is nobody
 * @param open whether a role is among them of which it is not known whom it trusts
 */
public record Origin(
    String id, String label, String account, List<TrustNode> principals, boolean open) {
  /** All roles that may do everything in their account; no principal has such an id. */
  public static final String ADMIN_ROLES = "admin-like roles";

  /**
   * Whoever can, or may, enter a role from outside (see {@link Exposed}), by those steps alone; no
   * principal has such an id.
   */
  public static final String OUTSIDERS = "all outsiders";

  public Origin {
    principals = List.copyOf(principals);
  }

  /** One into which what leads is known. */
  public Origin(String id, String label, String account, List<TrustNode> principals) {
    this(id, label, account, principals, false);
  }

  /** Whether somebody can become it, or one of it; of the admin-like roles there may be none. */
  public boolean hasRoles() {
    return isAdminRoles()
        || principals.stream().anyMatch(node -> node.kind() == TrustNode.Kind.ROLE);
  }

  /** Whether it is all roles that may do everything in their account. */
  public boolean isAdminRoles() {
    return id.equals(ADMIN_ROLES);
  }

  /** Whether it is all who come in from outside. */
  public boolean isOutsiders() {
    return id.equals(OUTSIDERS);
  }

  /** Whether an id means many who have nothing else in common, and is no node's or account's. */
  public static boolean isOfMany(String id) {
    return id.equals(ADMIN_ROLES) || id.equals(OUTSIDERS);
  }

  /** Whether it is one principal, and not all of an account or group. */
  public boolean isOne() {
    return principals.size() == 1 && principals.get(0).id().equals(id);
  }
}
