package org.rolescope.load.iam;

/** Which call printed a role; it decides what a field that is not there means. */
enum RoleSource {
  /** Has policies, boundary, tags and last use; never the maximum session duration. */
  AUTHORIZATION_DETAILS(true, true),
  /** Has none of these, whether the role has them or not. */
  LIST_ROLES(false, false),
  /** Has boundary and tags, but no policies. */
  GET_ROLE(false, true),
  /** Tells how the role began; what it does not show may have been added since. */
  CREATE_ROLE(false, false);

  private final boolean permissions;
  private final boolean boundaryAndTags;

  RoleSource(boolean permissions, boolean boundaryAndTags) {
    this.permissions = permissions;
    this.boundaryAndTags = boundaryAndTags;
  }

  /** Whether the call prints the role's policies, so that none there means none. */
  boolean tellsPermissions() {
    return permissions;
  }

  /** Whether the call prints boundary and tags, so that none there means none. */
  boolean tellsBoundaryAndTags() {
    return boundaryAndTags;
  }
}
