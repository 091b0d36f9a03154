package org.rolescope.load.iam;

/** Which call printed a role or user; it decides what a field that is not there means. */
public enum EntitySource {
  /** Has policies, boundary, tags and last use; never the maximum session duration. */
  AUTHORIZATION_DETAILS(true, true, true),
  /** Has policies and boundary; tags only where it has the field, be it an empty one. */
  CONFIG(true, true, false),
  /** Has none of these, whether the entity has them or not; what a tool puts beside them counts. */
  LIST(false, false, false),
  /** Has boundary and tags, but no policies. */
  GET(false, true, true),
  /** Tells how the entity began; what it does not show may have been added since. */
  CREATE(false, false, false);

  private final boolean permissions;
  private final boolean boundary;
  private final boolean tags;

  EntitySource(boolean permissions, boolean boundary, boolean tags) {
    this.permissions = permissions;
    this.boundary = boundary;
    this.tags = tags;
  }

  /** Whether the call prints the policies, so that none there means none. */
  boolean tellsPermissions() {
    return permissions;
  }

  /** Whether the call prints the boundary, so that none there means none. */
  boolean tellsBoundary() {
    return boundary;
  }

  /** Whether the call prints tags, so that none there means none. */
  boolean tellsTags() {
    return tags;
  }
}
