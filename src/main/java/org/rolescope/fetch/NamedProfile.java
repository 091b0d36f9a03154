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
 */
public record NamedProfile(String name, Way way, String detail, boolean mfa) {
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
    boolean mfa =
        ProfileChain.find(file, profile.name()).flatMap(ProfileChain::device).isPresent();
    Optional<String> role = profile.property(ProfileProperty.ROLE_ARN);
    if (role.isPresent()) {
      return new NamedProfile(profile.name(), Way.ROLE, role.get(), mfa);
    }
    Optional<String> session = session(profile);
    if (session.isPresent()) {
      return new NamedProfile(profile.name(), Way.SIGN_IN, session.get(), mfa);
    }
    Way way =
        profile.property(ProfileProperty.CREDENTIAL_PROCESS).isPresent()
            ? Way.PROGRAM
            : profile.property(ProfileProperty.AWS_ACCESS_KEY_ID).isPresent()
                ? Way.KEYS
                : Way.OTHER;
    return new NamedProfile(profile.name(), way, "", mfa);
  }

  /** What a profile signs in to Identity Center with: its session's name, or the address. */
  static Optional<String> session(Profile profile) {
    return profile
        .property("sso_session")
        .or(() -> profile.property(ProfileProperty.SSO_START_URL));
  }
}
