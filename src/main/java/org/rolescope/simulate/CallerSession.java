package org.rolescope.simulate;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of the caller's own credentials.
 *
 * @param credentials how they were obtained
 * @param mfa whether they were obtained with MFA; empty if not said
 * @param tags session tags
 * @param transitiveTagKeys those of the tags that are handed on
 * @param sourceIdentity empty if none is set
 */
public record CallerSession(
    Credentials credentials,
    Optional<Boolean> mfa,
    Map<String, String> tags,
    List<String> transitiveTagKeys,
    String sourceIdentity) {
  /** Kinds of credentials; the wire name is the lower-case name with hyphens. */
  public enum Credentials {
    LONG_TERM,
    SESSION_TOKEN,
    ROLE_SESSION,
    FEDERATION_TOKEN,
    INSTANCE_PROFILE;

    /** As typed on the command line. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public CallerSession {
    tags = Map.copyOf(tags);
    transitiveTagKeys = List.copyOf(transitiveTagKeys);
  }

  /** Whether it has session tags or a source identity. */
  boolean carries() {
    return !tags.isEmpty() || !transitiveTagKeys.isEmpty() || !sourceIdentity.isEmpty();
  }

  CallerSession carryingNothing() {
    return new CallerSession(credentials, mfa, Map.of(), List.of(), "");
  }
}
