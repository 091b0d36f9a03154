package org.rolescope.ui.brought;

import java.util.Locale;
import java.util.Map;
import org.rolescope.ui.Words;

/** Condition keys as people call them. */
public final class KeyWords {
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("aws:multifactorauthpresent", "mfa"),
          Map.entry("aws:multifactorauthage", "mfa-age"),
          Map.entry("sts:externalid", "external-id"),
          Map.entry("sts:rolesessionname", "session-name"),
          Map.entry("sts:sourceidentity", "source-identity"),
          Map.entry("aws:sourceip", "source-ip"),
          Map.entry("aws:sourcevpc", "vpc"),
          Map.entry("aws:sourcevpce", "endpoint"),
          Map.entry("aws:currenttime", "time"),
          Map.entry("aws:sourceaccount", "source-account"),
          Map.entry("aws:sourcearn", "source-arn"),
          Map.entry("aws:requestedregion", "region"));

  private KeyWords() {}

  /** {@code MFA code}; a tag or claim by its name; any other key as it is written. */
  public static String of(String key) {
    String lower = key.toLowerCase(Locale.ROOT);
    if (NAMES.containsKey(lower)) {
      return Words.of("brought.key." + NAMES.get(lower));
    }
    if (lower.startsWith("aws:requesttag/")) {
      return Words.of("brought.key.session-tag", key.substring(key.indexOf('/') + 1));
    }
    if (lower.startsWith("aws:principaltag/")) {
      return Words.of("brought.key.tag", key.substring(key.indexOf('/') + 1));
    }
    int colon = lower.lastIndexOf(':');
    String issuer = issuer(key.substring(0, Math.max(0, colon)));
    return switch (lower.substring(colon + 1)) {
      case "sub" -> Words.of("brought.key.subject", issuer);
      case "aud" -> Words.of("brought.key.audience", issuer);
      default -> key;
    };
  }

  private static String issuer(String name) {
    return name.equalsIgnoreCase("token.actions.githubusercontent.com") ? "GitHub Actions" : name;
  }

  /** Whether the key is true or false and nothing else. */
  public static boolean isTruth(String key) {
    return key.equalsIgnoreCase("aws:MultiFactorAuthPresent")
        || key.equalsIgnoreCase("aws:SecureTransport")
        || key.equalsIgnoreCase("aws:ViaAWSService");
  }
}
