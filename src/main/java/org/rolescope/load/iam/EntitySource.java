package org.rolescope.load.iam;

/** Which call printed a role or user; it decides what a field that is not there means. */
public enum EntitySource {
  /** Has policies, boundary, tags and last use; never the maximum session duration. */
  AUTHORIZATION_DETAILS(true, true),
  /** Has none of these, whether the entity has them or not; what a tool puts beside them counts. */
  LIST(false, false),
  /** Has boundary and tags, but no policies. */
  GET(false, true),
  /** Tells how the entity began; what it does not show may have been added since. */
  CREATE(false, false);

  private final boolean permissions;
  private final boolean boundaryAndTags;

  EntitySource(boolean permissions, boolean boundaryAndTags) {
    this.permissions = permissions;
    this.boundaryAndTags = boundaryAndTags;
  }

  /** Whether the call prints the policies, so that none there means none. */
  boolean tellsPermissions() {
    return permissions;
  }

  /** Whether the call prints boundary and tags, so that none there means none. */
  boolean tellsBoundaryAndTags() {
    return boundaryAndTags;
  }
}
