package org.rolescope.fetch;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.profiles.ProfileProperty;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;
import software.amazon.awssdk.services.sts.model.Credentials;

/** Profiles of the AWS configuration. Credentials come from the SDK alone, and stay in memory. */
public final class Profiles {
  /** What the SDK found wrong follows, with the line. */
  static final String UNREADABLE = "the AWS configuration cannot be read: ";

  private static final String SESSION = "rolescope";
  private static final String DURATION = "duration_seconds";
  private static final int HOUR = 3600;

  private final FetchRequest request;
  private final SdkHttpClient http;
  private final CodePrompt prompt;
  private final Patience patience;

  Profiles(FetchRequest request, SdkHttpClient http, CodePrompt prompt, Patience patience) {
    this.patience = patience;
    this.request = request;
    this.http = http;
    this.prompt = prompt;
  }

  /**
   * All profiles, in the order of their names; none where there is no configuration.
   *
   * @throws IOException where the configuration is no such file
   */
  public static List<NamedProfile> all() throws IOException {
    try {
      return named();
    } catch (IllegalArgumentException broken) {
      throw new IOException(UNREADABLE + broken.getMessage(), broken);
    }
  }

  private static List<NamedProfile> named() {
    return ProfileFile.defaultProfileFile().profiles().values().stream()
        .map(NamedProfile::of)
        .sorted(Comparator.comparing(NamedProfile::name))
        .toList();
  }

  /**
   * Clients with the credentials of a profile.
   *
   * @param name empty for the SDK's default chain
   * @throws SdkClientException where a profile asks for an MFA code and nobody gives one
   */
  Connection open(Optional<String> name) {
    Optional<Profile> profile = name.flatMap(ProfileFile.defaultProfileFile()::profile);
    if (name.isPresent() && profile.isEmpty()) {
      throw SdkClientException.create("there is no profile `" + name.get() + "`");
    }
    Region region = region(name);
    Optional<Profile> guarded =
        profile.filter(
            one ->
                one.property(ProfileProperty.MFA_SERIAL).isPresent()
                    && one.property(ProfileProperty.ROLE_ARN).isPresent()
                    && one.property(ProfileProperty.SOURCE_PROFILE).isPresent());
    AwsCredentialsProvider credentials =
        guarded.isPresent() ? withCode(guarded.get(), region) : chain(name);
    return new Connection(credentials, region, request.endpoint(), http, patience);
  }

  private static AwsCredentialsProvider chain(Optional<String> profile) {
    return profile.isPresent()
        ? new ProfileCredentials(profile.get())
        : DefaultCredentialsProvider.create();
  }

  private Region region(Optional<String> profile) {
    if (request.region().isPresent()) {
      return Region.of(request.region().get());
    }
    DefaultAwsRegionProviderChain.Builder chain = DefaultAwsRegionProviderChain.builder();
    profile.ifPresent(chain::profileName);
    try {
      return chain.build().getRegion();
    } catch (SdkClientException none) {
      return Region.US_EAST_1;
    }
  }

  /** The SDK leaves {@code mfa_serial} out: the profile's role is assumed with the code here. */
  private AwsCredentialsProvider withCode(Profile profile, Region region) {
    String device = property(profile, ProfileProperty.MFA_SERIAL);
    String code =
        prompt
            .code(profile.name(), device)
            .map(String::strip)
            .filter(given -> !given.isEmpty())
            .orElseThrow(
                () ->
                    SdkClientException.create(
                        "profile `" + profile.name() + "` asks for an MFA code of " + device));
    AssumeRoleRequest.Builder call =
        AssumeRoleRequest.builder()
            .roleArn(property(profile, ProfileProperty.ROLE_ARN))
            .roleSessionName(profile.property(ProfileProperty.ROLE_SESSION_NAME).orElse(SESSION))
            .serialNumber(device)
            .tokenCode(code)
            .durationSeconds(profile.property(DURATION).map(Integer::valueOf).orElse(HOUR));
    profile.property(ProfileProperty.EXTERNAL_ID).ifPresent(call::externalId);
    Connection source =
        new Connection(
            chain(Optional.of(property(profile, ProfileProperty.SOURCE_PROFILE))),
            region,
            request.endpoint(),
            http,
            patience);
    try (StsClient sts = source.stepping()) {
      Credentials given = sts.assumeRole(call.build()).credentials();
      return StaticCredentialsProvider.create(
          AwsSessionCredentials.create(
              given.accessKeyId(), given.secretAccessKey(), given.sessionToken()));
    }
  }

  private static String property(Profile profile, String name) {
    return profile.property(name).orElse("");
  }
}
