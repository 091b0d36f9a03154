package org.rolescope.policy.parse;

import java.util.Optional;
import java.util.regex.Pattern;
import org.rolescope.policy.Arn;
import org.rolescope.policy.Glob;
import org.rolescope.policy.PrincipalPattern;
import org.rolescope.policy.Unresolved;

/** Tells what an entry of a principal element names (R33). */
final class PrincipalEntries {
  private static final Pattern DIGITS = Pattern.compile("\\d+");
  private static final int ACCOUNT_DIGITS = 12;
  private static final Pattern UNIQUE_ID = Pattern.compile("A[A-Z]{3}[A-Z0-9]*");

  /** R2.2. */
  private static final Pattern SESSION_NAME = Pattern.compile("[\\w+=,.@-]{2,64}");

  private PrincipalEntries() {}

  /** The entry {@code text} under {@code key}: AWS, Service, Federated or CanonicalUser. */
  static PrincipalPattern read(String key, String text, String pointer) {
    if (key.equals("CanonicalUser")) {
      return nobody(key, text, "canonical users are for S3 only", pointer);
    }
    if (Unresolved.in(text)) {
      String known = Unresolved.known(text);
      return Glob.hasWildcard(known) && !known.equals("*")
          ? nobody(key, text, "a wildcard may only stand alone", pointer)
          : new PrincipalPattern.Open(key, text, pointer);
    }
    if (key.equals("AWS")) {
      return aws(text, pointer);
    }
    boolean service = key.equals("Service");
    if (Glob.hasWildcard(text)) {
      // R41: service principals compare as exact strings.
      String whose = service ? "a service's name" : "the name of an identity provider";
      return nobody(key, text, "AWS takes no wildcard in " + whose, pointer);
    }
    return service
        ? new PrincipalPattern.Service(text, pointer)
        : new PrincipalPattern.Federated(text, pointer);
  }

  private static PrincipalPattern aws(String text, String pointer) {
    if (text.equals("*")) {
      return new PrincipalPattern.Everyone(true, pointer);
    }
    if (Glob.hasWildcard(text)) {
      // R35
      return nobody("AWS", text, "a wildcard may only stand alone", pointer);
    }
    if (DIGITS.matcher(text).matches()) {
      return text.length() == ACCOUNT_DIGITS
          ? new PrincipalPattern.AccountRoot(text, "", text, pointer)
          : nobody("AWS", text, "an account id has 12 digits", pointer);
    }
    if (UNIQUE_ID.matcher(text).matches()) {
      return text.startsWith("AIDA") || text.startsWith("AROA")
          ? new PrincipalPattern.UniqueId(text, pointer)
          : nobody("AWS", text, "the id is neither a user's nor a role's", pointer);
    }
    if (text.chars().anyMatch(Character::isWhitespace)) {
      return nobody("AWS", text, "no ARN has a space", pointer);
    }
    Optional<Arn> arn = Arn.parse(text);
    return arn.isPresent()
        ? arn(arn.get(), text, pointer)
        : nobody("AWS", text, "neither an account, nor an ARN, nor an id", pointer);
  }

  private static PrincipalPattern arn(Arn arn, String text, String pointer) {
    boolean named = !arn.name().isEmpty() && arn.resource().contains("/");
    if (arn.service().equals("iam") && arn.resource().equals("root")) {
      return new PrincipalPattern.AccountRoot(text, arn.partition(), arn.account(), pointer);
    }
    if (named && (arn.isIam("user") || arn.isIam("role"))) {
      return new PrincipalPattern.IamArn(arn, pointer);
    }
    if (arn.isIam("group")) {
      return nobody("AWS", text, "a group cannot be a principal", pointer);
    }
    int parts = arn.resource().split("/", -1).length;
    boolean session = arn.type().equals("assumed-role") && parts == 3;
    boolean federated = arn.type().equals("federated-user") && parts == 2;
    if (session && !SESSION_NAME.matcher(arn.name()).matches()) {
      return nobody("AWS", text, "no session can have this name", pointer);
    }
    if (named && arn.service().equals("sts") && (session || federated)) {
      return new PrincipalPattern.Session(arn, pointer);
    }
    return nobody("AWS", text, "the ARN names neither a user, nor a role, nor a session", pointer);
  }

  private static PrincipalPattern nobody(String key, String text, String reason, String pointer) {
    return new PrincipalPattern.Nobody(key, text, reason, pointer);
  }
}
