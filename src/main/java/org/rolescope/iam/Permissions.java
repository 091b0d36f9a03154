package org.rolescope.iam;

import java.util.List;

/**
 * The permissions policies of a user, group or role, as far as they are known.
 *
 * @param inline documents embedded in the entity
 * @param attached ARNs of attached managed policies
 * @param missing in words what else there may be and which input would tell; empty if this is all
 */
public record Permissions(
    List<PolicyDocument> inline, List<String> attached, List<String> missing) {
  public static final Permissions NONE = new Permissions(List.of(), List.of());

  public Permissions {
    inline = List.copyOf(inline);
    attached = List.copyOf(attached);
    missing = List.copyOf(missing);
  }

  /** All that there is. */
  public Permissions(List<PolicyDocument> inline, List<String> attached) {
    this(inline, attached, List.of());
  }

  /** The same with other documents embedded. */
  public Permissions withInline(List<PolicyDocument> changed) {
    return new Permissions(changed, attached, missing);
  }
}
