package org.rolescope.iam;

import java.util.List;

/**
 * The permissions policies of a user, group or role.
 *
 * @param inline documents embedded in the entity
 * @param attached ARNs of attached managed policies
 */
public record Permissions(List<PolicyDocument> inline, List<String> attached) {
  public static final Permissions NONE = new Permissions(List.of(), List.of());

  public Permissions {
    inline = List.copyOf(inline);
    attached = List.copyOf(attached);
  }
}
