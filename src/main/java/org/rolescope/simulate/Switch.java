package org.rolescope.simulate;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Points that AWS does not document and that a user may have decided otherwise (part L). */
public enum Switch {
  INSTANCE_PROFILES_UNLIMITED(
      "instanceProfilesUnlimited",
      "R9",
      "Credentials of an EC2 instance profile are not bound by the one-hour limit of chaining"),
  INHERITED_TAGS_NEED_NO_PERMISSION(
      "inheritedTagsNeedNoPermission",
      "R14",
      "Tags that are only inherited do not need sts:TagSession"),
  WILDCARD_ADMITS_EVERY_KIND(
      "wildcardAdmitsEveryKind",
      "R34",
      "\"AWS\": \"*\" in an Allow also admits services and federated callers"),
  BOUNDARY_LIMITS_DIRECT_USER_TRUST(
      "boundaryLimitsDirectUserTrust",
      "R63",
      "A boundary limits a user of the same account whom the trust policy names"),
  LEGACY_SELF_TRUST(
      "legacySelfTrust", "R69", "The role still trusts itself, as roles did before September 2022");

  private final String wireName;
  private final String rule;
  private final String text;

  Switch(String wireName, String rule, String text) {
    this.wireName = wireName;
    this.rule = rule;
    this.text = text;
  }

  /** The switch of that wire name. */
  public static Optional<Switch> named(String wireName) {
    return Arrays.stream(values()).filter(one -> one.wireName.equals(wireName)).findFirst();
  }

  /** All names, in the order of the rules. */
  public static List<String> wireNames() {
    return Arrays.stream(values()).map(Switch::wireName).toList();
  }

  /** The name in request lines and options: {@code legacySelfTrust}. */
  public String wireName() {
    return wireName;
  }

  /** The rule that it turns round: {@code R69}. */
  public String rule() {
    return rule;
  }

  /** What holds while it is on, as a sentence without its full stop. */
  public String text() {
    return text;
  }

  /** As typed on the command line. */
  @Override
  public String toString() {
    return wireName;
  }
}
