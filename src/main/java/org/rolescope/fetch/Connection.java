package org.rolescope.fetch;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.builder.SdkSyncClientBuilder;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.identitystore.IdentitystoreClient;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.ssoadmin.SsoAdminClient;
import software.amazon.awssdk.services.sts.StsClient;

/**
 * Clients of AWS that can only read.
 *
 * @param credentials whose calls they make
 * @param region where STS and Identity Center are asked, and which partition it all belongs to
 * @param endpoint asked in place of AWS
 * @param http shared by all clients; whoever opened it closes it
 */
record Connection(
    AwsCredentialsProvider credentials, Region region, Optional<URI> endpoint, SdkHttpClient http) {
  private static final int ATTEMPTS = 8;
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  /** IAM's calls are slow where an account is large. */
  static final Duration ANSWER = Duration.ofSeconds(90);

  IamClient iam() {
    return with(IamClient.builder(), ReadOnly.reading()).region(global()).build();
  }

  StsClient sts() {
    return with(StsClient.builder(), ReadOnly.reading()).region(region).build();
  }

  /** The only client that may step into an account. */
  StsClient stepping() {
    return with(StsClient.builder(), ReadOnly.stepping()).region(region).build();
  }

  OrganizationsClient organizations() {
    return with(OrganizationsClient.builder(), ReadOnly.reading()).region(global()).build();
  }

  /** Identity Center lives in one region: this one, or it is not found. */
  SsoAdminClient ssoAdmin() {
    return with(SsoAdminClient.builder(), ReadOnly.reading()).region(region).build();
  }

  IdentitystoreClient identityStore() {
    return with(IdentitystoreClient.builder(), ReadOnly.reading()).region(region).build();
  }

  Connection as(AwsCredentialsProvider others) {
    return new Connection(others, region, endpoint, http);
  }

  /** IAM and Organizations have one endpoint in a partition. */
  private Region global() {
    return switch (region.metadata() == null ? "aws" : region.metadata().partition().id()) {
      case "aws-cn" -> Region.AWS_CN_GLOBAL;
      case "aws-us-gov" -> Region.AWS_US_GOV_GLOBAL;
      default -> Region.AWS_GLOBAL;
    };
  }

  private <B extends AwsClientBuilder<B, ?> & SdkSyncClientBuilder<B, ?>> B with(
      B builder, ExecutionInterceptor reads) {
    B ready =
        builder
            .credentialsProvider(credentials)
            .httpClient(http)
            .overrideConfiguration(
                ClientOverrideConfiguration.builder()
                    .addExecutionInterceptor(reads)
                    .retryStrategy(retries())
                    .apiCallTimeout(PATIENCE)
                    .build());
    endpoint.ifPresent(ready::endpointOverride);
    return ready;
  }

  /** Waits longer the more often AWS says that it is asked too much. */
  private static RetryStrategy retries() {
    return AwsRetryStrategy.adaptiveRetryStrategy().toBuilder().maxAttempts(ATTEMPTS).build();
  }
}
