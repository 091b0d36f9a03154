package org.rolescope.fetch;

import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.profiles.ProfileProperty;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.auth.StsAssumeRoleCredentialsProvider;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;
import software.amazon.awssdk.services.sts.model.Credentials;

/**
 * A session of the role that a profile names, limited to a session policy. It goes on as long as it
 * is used, unless a code began it: that counts once, and the session ends when its time is over.
 */
final class RoleSession implements AwsCredentialsProvider, AutoCloseable {
  static final String ACTION = "sts:AssumeRole";

  private static final String NAME = "rolescope";

  private final Profile profile;
  private final StsClient sts;
  private final AwsCredentialsProvider credentials;

  private RoleSession(Profile profile, StsClient sts, AwsCredentialsProvider credentials) {
    this.profile = profile;
    this.sts = sts;
    this.credentials = credentials;
  }

  /**
   * Begins it.
   *
   * @param source whose credentials assume the role
   * @param code what the profile's MFA device shows; empty if it is not asked
   * @throws NoSession where AWS begins none
   */
  static RoleSession begin(
      Profile profile, Connection source, String sessionPolicy, Optional<String> code) {
    String role = profile.property(ProfileProperty.ROLE_ARN).orElse("");
    StsClient sts = source.stepping(role, sessionPolicy);
    RoleSession session;
    try {
      Consumer<AssumeRoleRequest.Builder> call = call(profile, role, sessionPolicy, code);
      session = new RoleSession(profile, sts, code.isPresent() ? once(sts, call) : kept(sts, call));
      session.resolveCredentials();
    } catch (SdkException failure) {
      sts.close();
      throw none(profile, failure);
    }
    return session;
  }

  private static Consumer<AssumeRoleRequest.Builder> call(
      Profile profile, String role, String sessionPolicy, Optional<String> code) {
    return call -> {
      call.roleArn(role)
          .roleSessionName(profile.property(ProfileProperty.ROLE_SESSION_NAME).orElse(NAME))
          .policy(sessionPolicy);
      profile.property(ProfileProperty.EXTERNAL_ID).ifPresent(call::externalId);
      profile
          .property(ProfileProperty.DURATION_SECONDS)
          .flatMap(RoleSession::seconds)
          .ifPresent(call::durationSeconds);
      code.ifPresent(
          shown ->
              call.serialNumber(profile.property(ProfileProperty.MFA_SERIAL).orElse(""))
                  .tokenCode(shown));
    };
  }

  /** What is no number does not count, as with the aws command. */
  private static Optional<Integer> seconds(String text) {
    try {
      return Optional.of(Integer.valueOf(text.strip()));
    } catch (NumberFormatException none) {
      return Optional.empty();
    }
  }

  private static AwsCredentialsProvider once(
      StsClient sts, Consumer<AssumeRoleRequest.Builder> call) {
    Credentials given = sts.assumeRole(call).credentials();
    AwsCredentials session =
        AwsSessionCredentials.create(
            given.accessKeyId(), given.secretAccessKey(), given.sessionToken());
    return () -> session;
  }

  private static AwsCredentialsProvider kept(
      StsClient sts, Consumer<AssumeRoleRequest.Builder> call) {
    return StsAssumeRoleCredentialsProvider.builder().stsClient(sts).refreshRequest(call).build();
  }

  private static NoSession none(Profile profile, SdkException failure) {
    Lack lack = Failures.of(ACTION, Optional.of(profile.name()), failure);
    String why =
        failure instanceof AwsServiceException
            ? "profile `" + profile.name() + "`: " + lack.why()
            : lack.why();
    return new NoSession(new Lack(lack.action(), why, lack.cure()));
  }

  /**
   * @throws NoSession where it cannot go on
   */
  @Override
  public AwsCredentials resolveCredentials() {
    try {
      return credentials.resolveCredentials();
    } catch (SdkException failure) {
      throw none(profile, failure);
    }
  }

  @Override
  public void close() {
    sts.close();
  }
}
