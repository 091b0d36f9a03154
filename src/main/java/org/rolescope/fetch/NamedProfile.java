package org.rolescope.fetch;

import java.util.Optional;
import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.profiles.ProfileProperty;

/**
 * A profile of the AWS configuration, as a person chooses it.
 *
 * @param name as {@code --profile} has it
 * @param way how it gets its credentials
 * @param detail of what: the role's ARN, the address or session to sign in to; empty for others.
 *     Never a key
 * @param mfa whether a code is asked for on the way
 * @param steps whether roles are assumed on the way, in sessions that can only read
 */
public record NamedProfile(String name, Way way, String detail, boolean mfa, boolean steps) {
  /** How a profile gets its credentials. */
  public enum Way {
    /** Signs in to Identity Center in a browser. */
    SIGN_IN,
    /** Assumes a role with other credentials. */
    ROLE,
    /** Asks a program. */
    PROGRAM,
    /** Has keys in the file. */
    KEYS,
    /** Says none of these. */
    OTHER
  }

  static NamedProfile of(Profile profile, ProfileFile file) {
    Optional<ProfileChain> chain = ProfileChain.find(file, profile.name());
    boolean mfa = chain.flatMap(ProfileChain::device).isPresent();
    boolean steps = chain.filter(one -> !one.roles().isEmpty()).isPresent();
    Optional<String> role = profile.property(ProfileProperty.ROLE_ARN);
    Way way = role.isPresent() ? Way.ROLE : own(profile);
    String detail = role.or(() -> session(profile)).orElse("");
    return new NamedProfile(profile.name(), way, detail, mfa, steps);
  }

  private static Way own(Profile profile) {
    if (session(profile).isPresent()) {
      return Way.SIGN_IN;
    }
    if (profile.property(ProfileProperty.CREDENTIAL_PROCESS).isPresent()) {
      return Way.PROGRAM;
    }
    return ProfileChain.hasKeys(profile) ? Way.KEYS : Way.OTHER;
  }

  /** What a profile signs in to Identity Center with: its session's name, or the address. */
  static Optional<String> session(Profile profile) {
    return profile
        .property("sso_session")
        .or(() -> profile.property(ProfileProperty.SSO_START_URL));
  }
}
