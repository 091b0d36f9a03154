package org.rolescope.fetch;

import java.net.URI;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.client.builder.SdkSyncClientBuilder;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.PartitionMetadata;
import software.amazon.awssdk.regions.Region;
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
 * @param patience how long is waited for answers
 */
record Connection(
    AwsCredentialsProvider credentials,
    Region region,
    Optional<URI> endpoint,
    SdkHttpClient http,
    Patience patience) {
  IamClient iam() {
    return with(IamClient.builder(), ReadOnly.reading()).region(global()).build();
  }

  StsClient sts() {
    return with(StsClient.builder(), ReadOnly.reading()).region(region).build();
  }

  /** The only client that may step into a role: this one, with this session policy. */
  StsClient stepping(String role, String sessionPolicy) {
    return with(StsClient.builder(), ReadOnly.stepping(role, sessionPolicy)).region(region).build();
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
    return new Connection(others, region, endpoint, http, patience);
  }

  /** IAM and Organizations have one endpoint in a partition. */
  private Region global() {
    return switch (PartitionMetadata.of(region).id()) {
      case "aws-cn" -> Region.AWS_CN_GLOBAL;
      case "aws-us-gov" -> Region.AWS_US_GOV_GLOBAL;
      case "aws-iso" -> Region.AWS_ISO_GLOBAL;
      case "aws-iso-b" -> Region.AWS_ISO_B_GLOBAL;
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
                    .addExecutionInterceptor(new AnswerLimit())
                    .retryStrategy(patience.retries())
                    .apiCallTimeout(patience.call())
                    .build());
    endpoint.ifPresent(ready::endpointOverride);
    return ready;
  }
}
