package org.rolescope.fetch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** What sessions are limited to that are begun here, whatever their roles may do. */
final class SessionPolicy {
  /** What STS takes, in characters. */
  static final int LONGEST = 2048;

  /** A session hands on its tags and its source identity, and needs these two for it. */
  private static final List<String> STEPPING =
      List.of("sts:AssumeRole", "sts:TagSession", "sts:SetSourceIdentity");

  private static final String ANY_ROLE = "arn:*:iam::*:role/*";

  /** Where a key of the customer's own guards Identity Center, AWS uses it for whoever asks. */
  private static final String DECRYPTING =
      "{\"Effect\":\"Allow\",\"Action\":\"kms:Decrypt\",\"Resource\":\"*\",\"Condition\":"
          + "{\"StringLike\":{\"kms:ViaService\":[\"sso.*\",\"identitystore.*\"]}}}";

  private SessionPolicy() {}

  /** For a session in an account that is only read. */
  static String inAccount() {
    return document(List.of(reading(false)));
  }

  /**
   * For a session of a profile's role.
   *
   * @param organization whether the organisation is read with it, too
   * @param roles ARNs of those that it steps into; there may be wildcards in them
   */
  static String reading(boolean organization, Collection<String> roles) {
    List<String> statements = new ArrayList<>(List.of(reading(organization)));
    if (organization) {
      statements.add(DECRYPTING);
    }
    return fitting(statements, roles);
  }

  /** For a session that only leads on to these roles. */
  static String leading(Collection<String> roles) {
    return fitting(List.of(), roles);
  }

  private static String fitting(List<String> statements, Collection<String> roles) {
    String exact = document(statements, roles);
    return exact.length() > LONGEST ? document(statements, List.of(ANY_ROLE)) : exact;
  }

  private static String document(List<String> statements, Collection<String> roles) {
    List<String> all = new ArrayList<>(statements);
    if (!roles.isEmpty()) {
      all.add(allow(STEPPING, list(roles)));
    }
    return document(all);
  }

  private static String document(List<String> statements) {
    return "{\"Version\":\"2012-10-17\",\"Statement\":[" + String.join(",", statements) + "]}";
  }

  private static String reading(boolean organization) {
    return allow(ReadCall.calls(organization).stream().map(ReadCall::action).toList(), "\"*\"");
  }

  private static String allow(Collection<String> actions, String resource) {
    return "{\"Effect\":\"Allow\",\"Action\":" + list(actions) + ",\"Resource\":" + resource + "}";
  }

  private static String list(Collection<String> texts) {
    // An ARN comes from a file: it stays one string of the document.
    return texts.stream()
        .map(text -> '"' + text.replace("\\", "").replace("\"", "") + '"')
        .collect(Collectors.joining(",", "[", "]"));
  }
}
