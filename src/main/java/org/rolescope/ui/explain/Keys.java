package org.rolescope.ui.explain;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Names of the condition keys that the simulator treats in a way of their own (R108). */
final class Keys {
  static final String EXTERNAL_ID = "sts:ExternalId";
  static final String SESSION_NAME = "sts:RoleSessionName";
  static final String SOURCE_IDENTITY = "sts:SourceIdentity";
  static final String MFA = "aws:MultiFactorAuthPresent";
  static final String SOURCE_IP = "aws:SourceIp";
  static final String REQUEST_TAG = "aws:RequestTag/";

  /** Keys of the call that are always shown, used or not. */
  static final List<String> ALWAYS = List.of(MFA, EXTERNAL_ID, SOURCE_IDENTITY, SOURCE_IP);

  /** Keys that are offered when a person adds one. */
  static final List<String> OFFERED =
      List.of(
          SESSION_NAME,
          REQUEST_TAG,
          "aws:PrincipalTag/",
          "aws:PrincipalOrgID",
          "aws:PrincipalArn",
          "aws:SourceArn",
          "aws:SourceAccount",
          "aws:SourceVpc",
          "aws:SourceVpce",
          "aws:MultiFactorAuthAge",
          "aws:CurrentTime",
          "aws:RequestedRegion",
          "aws:UserAgent");

  private Keys() {}

  /** The tag's name if the key is a session tag of this call. */
  static Optional<String> requestTag(String key) {
    boolean tag = key.toLowerCase(Locale.ROOT).startsWith(REQUEST_TAG.toLowerCase(Locale.ROOT));
    return tag ? Optional.of(key.substring(REQUEST_TAG.length())) : Optional.empty();
  }

  /** Whether a key has a list of values, which a person writes with commas between. */
  static boolean multivalued(String key) {
    String name = key.toLowerCase(Locale.ROOT);
    return name.endsWith("orgpaths")
        || name.endsWith("tagkeys")
        || name.endsWith(":amr")
        || name.endsWith("nameslist")
        || name.equals("aws:calledvia");
  }
}
