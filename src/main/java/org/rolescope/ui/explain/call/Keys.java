package org.rolescope.ui.explain.call;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Names of the condition keys that the simulator treats in a way of their own (R108). */
public final class Keys {
  public static final String EXTERNAL_ID = "sts:ExternalId";
  public static final String SESSION_NAME = "sts:RoleSessionName";
  public static final String SOURCE_IDENTITY = "sts:SourceIdentity";
  public static final String MFA = "aws:MultiFactorAuthPresent";
  public static final String SOURCE_IP = "aws:SourceIp";
  public static final String REQUEST_TAG = "aws:RequestTag/";
  public static final String PRINCIPAL_TAG = "aws:PrincipalTag/";
  public static final String SOURCE_ARN = "aws:SourceArn";
  public static final String SOURCE_ACCOUNT = "aws:SourceAccount";
  public static final String TIME = "aws:CurrentTime";

  /** Keys of the call that are always shown, used or not. */
  public static final List<String> ALWAYS =
      List.of(MFA, EXTERNAL_ID, SOURCE_IDENTITY, SOURCE_IP, TIME);

  /** Keys that are offered when a person adds one. */
  public static final List<String> OFFERED =
      List.of(
          SESSION_NAME,
          REQUEST_TAG,
          PRINCIPAL_TAG,
          "aws:PrincipalOrgID",
          "aws:PrincipalArn",
          SOURCE_ARN,
          SOURCE_ACCOUNT,
          "aws:SourceVpc",
          "aws:SourceVpce",
          "aws:MultiFactorAuthAge",
          "aws:RequestedRegion",
          "aws:UserAgent");

  private Keys() {}

  /** The tag's name if the key is a session tag of this call. */
  public static Optional<String> requestTag(String key) {
    return key.length() > REQUEST_TAG.length()
            && key.regionMatches(true, 0, REQUEST_TAG, 0, REQUEST_TAG.length())
        ? Optional.of(key.substring(REQUEST_TAG.length()))
        : Optional.empty();
  }

  /** Whether only the caller brings the key: another kind of caller cannot have it (R108). */
  static boolean ofCaller(String key) {
    String name = key.toLowerCase(Locale.ROOT);
    boolean general = name.startsWith("aws:") || name.startsWith("sts:") || name.startsWith("iam:");
    return !general
        || name.startsWith("aws:principal")
        || name.startsWith("aws:sourceorg")
        || name.equals("aws:sourcearn")
        || name.equals("aws:sourceaccount")
        || name.equals("aws:multifactorauthpresent")
        || name.equals("aws:multifactorauthage");
  }

  /** Whether a key has a list of values, which a person writes with commas between. */
  public static boolean multivalued(String key) {
    String name = key.toLowerCase(Locale.ROOT);
    return name.endsWith("orgpaths")
        || name.endsWith("tagkeys")
        || name.endsWith(":amr")
        || name.endsWith("nameslist")
        || name.equals("aws:calledvia");
  }
}
