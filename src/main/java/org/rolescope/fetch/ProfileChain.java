package org.rolescope.fetch;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkSystemSetting;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.profiles.ProfileFileSystemSetting;
import software.amazon.awssdk.profiles.ProfileProperty;

/**
 * The way to a profile's credentials, as the {@code aws} command goes it.
 *
 * @param source the profile whose own credentials it begins with
 * @param roles profiles whose roles are assumed one after the other, the chosen one last; none
 *     where the credentials are its own
 */
record ProfileChain(Profile source, List<Profile> roles) {
  ProfileChain {
    roles = List.copyOf(roles);
  }

  /**
   * Follows the source profiles. One that has keys of its own begins the chain, whatever role it
   * names besides: so a profile may be its own source.
   *
   * @throws SdkClientException where a profile is not there, names no source, or leads to itself
   */
  static ProfileChain of(ProfileFile file, String name) {
    Profile at =
        file.profile(name)
            .orElseThrow(() -> SdkClientException.create("there is no profile `" + name + "`"));
    Deque<Profile> roles = new ArrayDeque<>();
    Set<String> seen = new LinkedHashSet<>();
    while (assumesRole(at) && (seen.isEmpty() || !hasKeys(at))) {
      if (!seen.add(at.name())) {
        throw SdkClientException.create(
            "profile `"
                + at.name()
                + "` leads to itself: "
                + String.join(" → ", seen)
                + " → "
                + at.name());
      }
      roles.addFirst(at);
      at = sourceOf(at, file);
    }
    return new ProfileChain(at, new ArrayList<>(roles));
  }

  private static Profile sourceOf(Profile profile, ProfileFile file) {
    String name = "profile `" + profile.name() + "` ";
    String source =
        profile
            .property(ProfileProperty.SOURCE_PROFILE)
            .orElseThrow(
                () -> SdkClientException.create(name + "has a role_arn and no source_profile"));
    if (profile.property(ProfileProperty.CREDENTIAL_SOURCE).isPresent()) {
      throw SdkClientException.create(
          name + "has a source_profile and a credential_source: one of them has to go");
    }
    return file.profile(source)
        .orElseThrow(
            () ->
                SdkClientException.create(
                    name + "names the source profile `" + source + "`, which is not there"));
  }

  /**
   * The profile that the SDK's default chain comes to, where that assumes roles; empty where the
   * environment comes before it.
   */
  static Optional<String> byDefault(ProfileFile file) {
    boolean environment =
        Stream.of(SdkSystemSetting.AWS_ACCESS_KEY_ID, SdkSystemSetting.AWS_WEB_IDENTITY_TOKEN_FILE)
            .anyMatch(setting -> setting.getStringValue().isPresent());
    return environment
        ? Optional.empty()
        : ProfileFileSystemSetting.AWS_PROFILE
            .getStringValue()
            .flatMap(file::profile)
            .filter(ProfileChain::assumesRole)
            .map(Profile::name);
  }

  /** Whether its role is assumed here; with a web identity or a machine's own role the SDK does. */
  private static boolean assumesRole(Profile profile) {
    return profile.property(ProfileProperty.ROLE_ARN).isPresent()
        && profile.property(ProfileProperty.WEB_IDENTITY_TOKEN_FILE).isEmpty()
        && (profile.property(ProfileProperty.SOURCE_PROFILE).isPresent()
            || profile.property(ProfileProperty.CREDENTIAL_SOURCE).isEmpty());
  }

  /** Whether it has keys of its own. */
  static boolean hasKeys(Profile profile) {
    return profile.property(ProfileProperty.AWS_ACCESS_KEY_ID).isPresent()
        || profile.property(ProfileProperty.AWS_SECRET_ACCESS_KEY).isPresent();
  }

  /** The MFA device of which a code is asked on the way; empty if there is none. */
  Optional<String> device() {
    return roles.stream()
        .flatMap(role -> role.property(ProfileProperty.MFA_SERIAL).stream())
        .findFirst();
  }

  /** The same; empty where there is no way. */
  static Optional<ProfileChain> find(ProfileFile file, String name) {
    try {
      return Optional.of(of(file, name));
    } catch (SdkClientException none) {
      return Optional.empty();
    }
  }

  /** The ARN of the role that is assumed with a session of this one; empty if there is none. */
  Optional<String> after(Profile role) {
    int at = roles.indexOf(role);
    return at < 0 || at + 1 == roles.size()
        ? Optional.empty()
        : roles.get(at + 1).property(ProfileProperty.ROLE_ARN);
  }

  /** Whether it is the session of this role that is read with. */
  boolean endsWith(Profile role) {
    return !roles.isEmpty() && roles.get(roles.size() - 1).equals(role);
  }
}
