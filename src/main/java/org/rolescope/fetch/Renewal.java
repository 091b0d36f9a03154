package org.rolescope.fetch;

import java.util.Optional;
import software.amazon.awssdk.core.SdkSystemSetting;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.profiles.ProfileFileSystemSetting;
import software.amazon.awssdk.profiles.ProfileProperty;

/** What renews credentials that are over, by where they come from. */
final class Renewal {
  /** What was read is not read again. */
  private static final String KEPT = ", what is there is kept (--resume)";

  static final String AGAIN = "try again" + KEPT;

  private Renewal() {}

  /**
   * What somebody has to do, in one line.
   *
   * @param profile whose credentials they are; empty for the SDK's default chain
   */
  static String of(Optional<String> profile) {
    try {
      ProfileFile file = ProfileFile.defaultProfileFile();
      return profile.isPresent() ? of(profile.get(), file) : byDefault(file);
    } catch (IllegalArgumentException | SdkClientException unreadable) {
      return then("renew the credentials");
    }
  }

  private static String byDefault(ProfileFile file) {
    if (SdkSystemSetting.AWS_ACCESS_KEY_ID.getStringValue().isPresent()) {
      return then("renew the keys in the environment (AWS_ACCESS_KEY_ID and those beside it)");
    }
    if (SdkSystemSetting.AWS_WEB_IDENTITY_TOKEN_FILE.getStringValue().isPresent()) {
      return then("renew the token in the file AWS_WEB_IDENTITY_TOKEN_FILE");
    }
    Optional<String> name =
        ProfileFileSystemSetting.AWS_PROFILE
            .getStringValue()
            .filter(one -> file.profile(one).isPresent());
    return name.isPresent() ? of(name.get(), file) : then("the machine's own credentials are over");
  }

  private static String of(String name, ProfileFile file) {
    ProfileChain chain = ProfileChain.of(file, name);
    return chain
        .device()
        .map(device -> "the session is over: try again with a new code of " + device + KEPT)
        .orElseGet(() -> source(chain.source()));
  }

  private static String source(Profile profile) {
    String whose = " of profile `" + profile.name() + "`";
    if (NamedProfile.session(profile).isPresent()) {
      return signIn(Optional.of(profile.name()));
    }
    if (profile.property(ProfileProperty.LOGIN_SESSION).isPresent()) {
      return "sign in again: `aws login --profile " + profile.name() + "`";
    }
    if (profile.property(ProfileProperty.CREDENTIAL_PROCESS).isPresent()) {
      return then("see that the program" + whose + " (credential_process) gives new credentials");
    }
    if (profile.property(ProfileProperty.WEB_IDENTITY_TOKEN_FILE).isPresent()) {
      return then("renew the token" + whose + " (web_identity_token_file)");
    }
    if (ProfileChain.hasKeys(profile)) {
      return then("renew the keys" + whose + " in the AWS configuration");
    }
    return then("renew the credentials" + whose);
  }

  /**
   * Where Identity Center has to be signed in to.
   *
   * @param profile the one that signs in; empty for the one that the aws command takes itself
   */
  static String signIn(Optional<String> profile) {
    return "sign in again: `aws sso login"
        + profile.map(name -> " --profile " + name).orElse("")
        + "`";
  }

  private static String then(String what) {
    return what + ", then " + AGAIN;
  }
}
