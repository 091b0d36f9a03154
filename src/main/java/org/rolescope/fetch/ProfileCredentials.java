package org.rolescope.fetch;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.profiles.ProfileProperty;

/**
 * The credentials of a named profile, which counts before the environment as with the aws command.
 * Whatever the SDK throws where it finds none becomes one line that a person can act on.
 */
final class ProfileCredentials implements AwsCredentialsProvider {
  /** A role of a role of a role; the SDK refuses circles. */
  private static final int DEEPEST = 8;

  private static final int UNAUTHORIZED = 401;

  /** The SDK adds all profiles that there are. */
  private static final Pattern DUMP = Pattern.compile("(?s):? *ProfileFile\\(.*");

  private final String name;
  private final AwsCredentialsProvider credentials;

  ProfileCredentials(String name) {
    this.name = name;
    credentials = ProfileCredentialsProvider.create(name);
  }

  /**
   * @throws SdkClientException if the profile leads to no credentials
   * @throws AwsServiceException if AWS gives none
   */
  @Override
  public AwsCredentials resolveCredentials() {
    Optional<String> signsIn = signsIn(ProfileFile.defaultProfileFile(), name);
    try {
      return credentials.resolveCredentials();
    } catch (AwsServiceException refused) {
      if (signsIn.isPresent() && refused.statusCode() == UNAUTHORIZED) {
        throw over(signsIn.get());
      }
      throw refused;
    } catch (RuntimeException failure) {
      if (unreachable(failure)) {
        throw failure;
      }
      throw signsIn.map(ProfileCredentials::over).orElseGet(() -> none(failure));
    }
  }

  private static SdkClientException over(String profile) {
    return SdkClientException.create(
        "the SSO session of profile `" + profile + "` is over, or was never begun");
  }

  private static SdkClientException none(RuntimeException failure) {
    String why = DUMP.matcher(String.valueOf(failure.getMessage())).replaceAll("");
    return SdkClientException.create("no credentials: " + why);
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

  /** The profile at the end of the sources, if it is one that signs in to Identity Center. */
  private static Optional<String> signsIn(ProfileFile file, String first) {
    Optional<String> at = Optional.of(first);
    for (int depth = 0; at.isPresent() && depth < DEEPEST; depth++) {
      Optional<Profile> profile = file.profile(at.get());
      if (profile.flatMap(NamedProfile::session).isPresent()) {
        return at;
      }
      Optional<String> source =
          profile.flatMap(one -> one.property(ProfileProperty.SOURCE_PROFILE));
      at = source.filter(one -> profile.filter(own -> own.name().equals(one)).isEmpty());
    }
    return Optional.empty();
  }
}
