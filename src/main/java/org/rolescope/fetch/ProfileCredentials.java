package org.rolescope.fetch;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.profiles.ProfileProperty;

/**
 * The credentials that a profile has of its own, which count before the environment as with the aws
 * command. Whatever the SDK throws where it finds none becomes one line that a person can act on.
 */
final class ProfileCredentials implements AwsCredentialsProvider {
  /** Causes of causes. */
  private static final int DEEPEST = 8;

  private static final int UNAUTHORIZED = 401;

  private final Profile profile;
  private final AwsCredentialsProvider credentials;

  ProfileCredentials(Profile profile) {
    this.profile = profile;
    // The SDK would assume the role, though the keys are to assume it.
    boolean keysOnly =
        ProfileChain.hasKeys(profile) && profile.property(ProfileProperty.ROLE_ARN).isPresent();
    credentials =
        keysOnly ? () -> keys(profile) : ProfileCredentialsProvider.create(profile.name());
  }

  private static AwsCredentials keys(Profile profile) {
    String id = needed(profile, ProfileProperty.AWS_ACCESS_KEY_ID);
    String secret = needed(profile, ProfileProperty.AWS_SECRET_ACCESS_KEY);
    Optional<String> token = profile.property(ProfileProperty.AWS_SESSION_TOKEN);
    return token.isPresent()
        ? AwsSessionCredentials.create(id, secret, token.get())
        : AwsBasicCredentials.create(id, secret);
  }

  private static String needed(Profile profile, String name) {
    return profile
        .property(name)
        .orElseThrow(() -> SdkClientException.create(name + " lacks beside the other key"));
  }

  /**
   * @throws SdkClientException if the profile leads to no credentials
   * @throws AwsServiceException if AWS gives none
   */
  @Override
  public AwsCredentials resolveCredentials() {
    boolean signsIn = NamedProfile.session(profile).isPresent();
    try {
      return credentials.resolveCredentials();
    } catch (AwsServiceException refused) {
      if (signsIn && refused.statusCode() == UNAUTHORIZED) {
        throw over();
      }
      throw refused;
    } catch (RuntimeException failure) {
      if (unreachable(failure)) {
        throw failure;
      }
      throw signsIn ? over() : none(failure);
    }
  }

  private SdkClientException over() {
    return SdkClientException.create(
        "the SSO session of profile `" + profile.name() + "` is over, or was never begun");
  }

  private SdkClientException none(RuntimeException failure) {
    String why = Failures.withoutProfiles(String.valueOf(failure.getMessage()));
    return SdkClientException.create("no credentials in profile `" + profile.name() + "`: " + why);
  }

  private static boolean unreachable(Throwable failure) {
    @Nullable Throwable cause = failure;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
      if (cause instanceof UnknownHostException || cause instanceof ConnectException) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }
}
