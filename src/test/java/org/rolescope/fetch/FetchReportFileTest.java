package org.rolescope.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolescope.base.Diagnostic;
import org.rolescope.fetch.Loopback.Answer;
import org.rolescope.iam.IamSnapshot;
import org.rolescope.iam.Organization;

/** What stays on disk of what could not be read, and what opening the folder makes of it. */
final class FetchReportFileTest {
  private static final String OTHER = "444455556666";

  private final Shop shop;

  FetchReportFileTest(@TempDir Path folder) throws IOException {
    shop = new Shop(folder);
  }

  @AfterEach
  void close() {
    shop.close();
  }

  private void lets(String role) {
    shop.aws()
        .xml(
            "AssumeRole",
            "<Credentials><AccessKeyId>ASIAEXAMPLE000000000</AccessKeyId><SecretAccessKey>s"
                + "</SecretAccessKey><SessionToken>t</SessionToken>"
                + "<Expiration>2099-01-01T00:00:00Z</Expiration></Credentials><Role>"
                + role
                + "</Role>");
  }

  private IamSnapshot snapshot() {
    return shop.opened().value().orElseThrow();
  }

  @Test
  void refusedCall_isTold_withAccount_reason_andPermission_andNoSecret() throws IOException {
    shop.aws().on("ListRoles", given -> Answer.denied("iam:ListRoles"));
    shop.fetch(false);
    assertThat(shop.opened().diagnostics())
        .filteredOn(found -> found.code().equals("incomplete.not-read"))
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.severity()).isEqualTo(Diagnostic.Severity.WARNING);
              assertThat(found.message())
                  .startsWith(
                      "account 111122223333 was read without `iam:ListRoles`: AccessDenied");
              assertThat(found.effect()).endsWith("the permission iam:ListRoles lacks");
              assertThat(found.at().file()).endsWith(Fetch.REPORT);
            });
    assertThat(shop.report()).doesNotContain("AKIA", "example-secret");
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(shop.out().resolve(Fetch.REPORT))))
        .isEqualTo("rw-------");
  }

  @Test
  void fileThatIsCopiedAlone_saysItself_whatIsNotInIt() throws IOException {
    shop.aws().on("GetPolicyVersion", given -> Answer.denied("iam:GetPolicyVersion"));
    shop.aws().on("DescribePolicy", given -> Answer.denied("organizations:DescribePolicy"));
    shop.fetch(false);
    Files.delete(shop.out().resolve(Fetch.REPORT));
    assertThat(shop.told())
        .satisfiesExactly(
            one -> assertThat(one).contains("iam:GetPolicyVersion", "account 111122223333"),
            one -> assertThat(one).contains("organizations:DescribePolicy", "policy `p-1`"));
  }

  @Test
  void resumed_namesNoMoreWhatIsThere_andStillWhatLacks() throws IOException {
    lets("Reader");
    shop.aws().on("ListRoles", given -> Answer.denied("iam:ListRoles"));
    shop.aws().on("ListSAMLProviders", given -> Answer.denied("iam:ListSAMLProviders"));
    shop.fetch(shop.request(false, "Reader", OTHER));
    shop.aws().xml("ListSAMLProviders", "<SAMLProviderList/>");
    shop.aws().on("ListRoles", given -> Answer.error(400, "Throttling", "later"));
    shop.fetch(shop.request(true, "Reader", OTHER));
    assertThat(shop.told()).singleElement().asString().contains("iam:ListRoles", "Throttling");

    shop.aws().on("AssumeRole", given -> Answer.denied("sts:AssumeRole"));
    shop.fetch(shop.request(true, "Reader", OTHER));
    assertThat(shop.told())
        .satisfiesExactly(
            one -> assertThat(one).contains("iam:ListRoles", OTHER, "Throttling"),
            one -> assertThat(one).contains("sts:AssumeRole", OTHER));

    lets("Reader");
    shop.answers();
    shop.fetch(shop.request(true, "Reader", OTHER));
    assertThat(shop.told()).isEmpty();
  }

  @Test
  void accountOfAnEarlierRun_staysInTheReport() throws IOException {
    shop.aws().on("AssumeRole", given -> Answer.denied("sts:AssumeRole"));
    shop.fetch(shop.request(false, "Reader", OTHER));
    shop.fetch(shop.request(true, ""));
    assertThat(shop.told()).singleElement().asString().contains("sts:AssumeRole", OTHER);
  }

  @Test
  void cancelled_namesWhatWasNotReached_andNothingOfWhatWasFinished() throws IOException {
    FetchProgress progress =
        new FetchProgress() {
          private boolean cancelled;

          @Override
          public void at(String account, String doing) {
            cancelled |= account.equals(OTHER);
          }

          @Override
          public boolean cancelled() {
            return cancelled;
          }
        };
    lets("Reader");
    Shop.fetch(shop.request(false, "Reader", Shop.ACCOUNT, OTHER), Runnable::run, progress);
    assertThat(shop.told())
        .containsExactly("account " + OTHER + " was not read to its end: reading was stopped");
  }

  @Test
  void programThatIsEndedInTheMiddle_leavesAReportOfWhatWasNotReached() throws IOException {
    AtomicReference<String> then = new AtomicReference<>("");
    shop.aws()
        .on(
            "ListInstances",
            given -> {
              try {
                then.set(shop.report());
              } catch (IOException failure) {
                throw new java.io.UncheckedIOException(failure);
              }
              return Answer.denied("sso:ListInstances");
            });
    shop.fetch(false);
    assertThat(String.valueOf(then.get()).replaceAll("\\s", ""))
        .contains(
            "{\"Account\":\"organization\",\"State\":\"READ\"}",
            "{\"Account\":\"111122223333\",\"State\":\"CANCELLED\",\"Lacks\":[{\"Action\":\"\"");
  }

  private boolean listsScps() {
    return snapshot()
        .organization()
        .orElseThrow()
        .lists(Organization.ControlType.SERVICE_CONTROL_POLICY);
  }

  @Test
  void organizationThatWasRefused_isKnownToLack_oneThatIsNotThereIsNot() throws IOException {
    shop.aws().on("ListRoots", given -> Answer.denied("organizations:ListRoots"));
    shop.fetch(false);
    assertThat(snapshot().organizationLacks()).isTrue();
    shop.answers();
    shop.aws().on("ListPolicies", given -> Answer.denied("organizations:ListPolicies"));
    shop.fetch(true);
    assertThat(snapshot().organizationLacks()).isFalse();
    assertThat(snapshot().organization().orElseThrow().nodes()).isNotEmpty();
    assertThat(listsScps()).isFalse();
    shop.answers();
    shop.fetch(true);
    assertThat(listsScps()).isTrue();
    Files.delete(shop.out().resolve(OrganizationFetch.FILE));
    shop.aws()
        .on(
            "DescribeOrganization",
            given -> Answer.error(400, "AWSOrganizationsNotInUseException", "none"));
    shop.fetch(true);
    assertThat(snapshot().organizationLacks()).isFalse();
    assertThat(shop.told()).singleElement().asString().contains("AWSOrganizationsNotInUse");
  }

  @Test
  void folderOfAnEarlierReading_isNotReadInto_unlessItIsGoneOnWith() throws IOException {
    shop.fetch(false);
    Map<String, String> before = shop.files();
    int calls = shop.aws().calls().size();
    assertThatThrownBy(() -> shop.fetch(false))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("earlier reading");
    assertThat(shop.aws().calls()).hasSize(calls);
    assertThat(shop.files()).isEqualTo(before);
    assertThat(shop.fetch(true).whole()).isTrue();
  }

  @Test
  void folderOfAReadingThatGotNothing_isReadInto_andItsReportIsForgotten() throws IOException {
    shop.aws().on("GetCallerIdentity", given -> Answer.error(403, "ExpiredToken", "over"));
    shop.fetch(false);
    assertThat(shop.told()).singleElement().asString().contains("default credentials");
    shop.answers();
    assertThat(shop.fetch(false).whole()).isTrue();
    assertThat(shop.told()).isEmpty();
  }

  @Test
  void folderOfOtherThings_isReadInto() throws IOException {
    Files.createDirectories(shop.out());
    Files.writeString(shop.out().resolve("notes.json"), "{}");
    assertThat(shop.fetch(false).whole()).isTrue();
  }
}
