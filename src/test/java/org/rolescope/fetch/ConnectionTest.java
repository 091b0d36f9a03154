package org.rolescope.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;

/** Which hosts are asked, by region; none is. */
final class ConnectionTest {
  private final List<String> hosts = new ArrayList<>();

  /** Notes where a request would go, and refuses to send it. */
  private final class Noting implements SdkHttpClient {
    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
      hosts.add(request.httpRequest().host());
      throw new UnsupportedOperationException("nothing leaves");
    }

    @Override
    public void close() {}
  }

  @ParameterizedTest
  @CsvSource({
    "eu-west-1, iam.amazonaws.com, organizations.us-east-1.amazonaws.com,"
        + " sts.eu-west-1.amazonaws.com, sso.eu-west-1.amazonaws.com,"
        + " identitystore.eu-west-1.amazonaws.com",
    "cn-northwest-1, iam.cn-north-1.amazonaws.com.cn,"
        + " organizations.cn-northwest-1.amazonaws.com.cn, sts.cn-northwest-1.amazonaws.com.cn,"
        + " sso.cn-northwest-1.amazonaws.com.cn, identitystore.cn-northwest-1.amazonaws.com.cn",
    "us-gov-east-1, iam.us-gov.amazonaws.com, organizations.us-gov-west-1.amazonaws.com,"
        + " sts.us-gov-east-1.amazonaws.com, sso.us-gov-east-1.amazonaws.com,"
        + " identitystore.us-gov-east-1.amazonaws.com",
    "eu-nowhere-9, iam.amazonaws.com, organizations.us-east-1.amazonaws.com,"
        + " sts.eu-nowhere-9.amazonaws.com, sso.eu-nowhere-9.amazonaws.com,"
        + " identitystore.eu-nowhere-9.amazonaws.com"
  })
  void region_leadsToTheHostsOfItsPartition(
      String region, String iam, String organizations, String sts, String sso, String store) {
    Connection connection =
        new Connection(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("a", "b")),
            Region.of(region),
            Optional.empty(),
            new Noting(),
            new Patience(
                Duration.ofSeconds(1),
                Duration.ofSeconds(9),
                1,
                Optional.of(Duration.ofMillis(1))));
    asked(() -> connection.iam().listRoles());
    asked(() -> connection.organizations().listRoots());
    asked(() -> connection.sts().getCallerIdentity());
    asked(() -> connection.ssoAdmin().listInstances(ask -> {}));
    asked(() -> connection.identityStore().listUsers(ask -> ask.identityStoreId("d-1")));
    assertThat(hosts).containsExactly(iam, organizations, sts, sso, store);
  }

  private static void asked(Runnable call) {
    assertThatThrownBy(call::run).hasStackTraceContaining("nothing leaves");
  }
}
