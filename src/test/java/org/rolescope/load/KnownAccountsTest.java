package org.rolescope.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rolescope.load.Loading.details;
import static org.rolescope.load.Loading.fixture;
import static org.rolescope.load.Loading.role;
import static org.rolescope.load.Loading.write;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolescope.base.Diagnostic;
import org.rolescope.base.Diagnostic.Severity;
import org.rolescope.iam.SourceFile;

/** Lists of known accounts name the accounts of others, and do nothing else. */
class KnownAccountsTest {
  private static final String VENDOR = "777788889999";

  @TempDir private Path folder = Path.of("");

  /** An account that trusts {@value VENDOR}, one of AWS, and one that nobody names. */
  private Loading with(String list) {
    write(
        folder,
        "account.json",
        details(trusting(VENDOR), trusting("033677994240"), trusting("999900001111")));
    return list.isEmpty()
        ? Loading.of(folder)
        : Loading.of(folder, write(folder, "list.yaml", list));
  }

  private static String trusting(String account) {
    return role(
        "for-" + account,
        ",\"AssumeRolePolicyDocument\":{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\","
            + "\"Principal\":{\"AWS\":\"arn:aws:iam::"
            + account
            + ":root\"},\"Action\":\"sts:AssumeRole\"}]}");
  }

  private static String label(Loading loading, String account) {
    return loading.index().accountLabel(account);
  }

  @Test
  void account_ofAVendor_hasItsNameWithTheNumber_othersStayAsTheyAre() {
    with("");
    Loading loading = Loading.of(folder, fixture("known/vendors.yaml"));
    assertThat(label(loading, VENDOR)).isEqualTo("Halcyon Metrics (777788889999)");
    assertThat(label(loading, "033677994240")).isEqualTo("AWS Storage logs (033677994240)");
    assertThat(label(loading, "999900001111")).isEqualTo("999900001111");
    assertThat(loading.index().account("888899990000")).as("nobody refers to it").isEmpty();
    assertThat(loading.index().account(VENDOR).orElseThrow().loaded()).isFalse();
    assertThat(loading.snapshot().sources())
        .extracting(SourceFile::kind)
        .contains(SourceFile.KNOWN_ACCOUNTS);
  }

  @Test
  void account_thatWasRead_orIsInTheOrganization_keepsItsOwnName() {
    String list = "- name: Somebody\n  accounts: ['111122223333', '444455556666']\n";
    Path organization = fixture("organization.json");
    with("");
    Loading without = Loading.of(folder, organization);
    Loading loading = Loading.of(folder, organization, write(folder, "list.yaml", list));
    assertThat(loading.snapshot().accounts()).isEqualTo(without.snapshot().accounts());
    assertThat(loading.with("load.known-account-unused"))
        .extracting(Diagnostic::message)
        .contains("account 111122223333 is one of the data, and the list calls it `Somebody`");
    assertThat(loading.with("load.known-account-unused"))
        .allSatisfy(note -> assertThat(note.at().line()).isEqualTo(2))
        .allSatisfy(note -> assertThat(note.severity()).isEqualTo(Severity.NOTE));
  }

  @Test
  void account_inTwoEntries_isCalledByTheFirst_andTheSecondIsTold() {
    Loading loading =
        with(
            "- name: One\n  accounts: ['777788889999']\n"
                + "- name: Two\n  accounts: ['777788889999']\n"
                + "- name: One\n  accounts: ['777788889999']\n");
    assertThat(label(loading, VENDOR)).isEqualTo("One (777788889999)");
    Diagnostic told = loading.only("load.known-account-unused");
    assertThat(told.message()).startsWith("account 777788889999 is `One` in ").endsWith("`Two`");
    assertThat(told.at().line()).isEqualTo(4);
    assertThat(told.at().pointer()).isEqualTo("/1/accounts/0");
  }

  @Test
  void oddEntries_costOnlyThemselves_andAreToldWithTheirLine() {
    Loading loading =
        with(
            "- just a text\n"
                + "- accounts: ['777788889999']\n"
                + "- name: Short\n  accounts: ['7777']\n"
                + "- name: Nested\n  accounts: [[1]]\n"
                + "- name: Bare\n"
                + "- name: [a, b]\n  accounts: ['777788889999']\n"
                + "- name: Good\n  accounts: ['777788889999', x]\n");
    assertThat(label(loading, VENDOR)).isEqualTo("Good (777788889999)");
    assertThat(loading.with("load.known-account"))
        .extracting(told -> told.at().line() + ": " + told.message())
        .containsExactly(
            "1: an entry should have a name and accounts, not the text `just a text`",
            "2: an entry has no name",
            "4: an account of `Short` should have 12 digits, and is the text `7777`",
            "6: an account of `Nested` should have 12 digits, and is a list",
            "7: `Bare` has no accounts",
            "8: an entry has no name",
            "11: an account of `Good` should have 12 digits, and is the text `x`");
  }

  @Test
  void brokenYaml_isToldWithItsLine_andCostsOnlyTheList() {
    Loading loading = with("- name: One\n  accounts: ['777788889999'\n- name: Two\n");
    assertThat(label(loading, VENDOR)).isEqualTo(VENDOR);
    assertThat(loading.snapshot().roles()).hasSize(3);
    Diagnostic told = loading.only("load.broken-yaml");
    assertThat(told.at().file()).endsWith("list.yaml");
    assertThat(told.at().line()).isEqualTo(3);
  }

  @Test
  void hostileYaml_endsAtALimit_withAMessage() {
    String entry = "- name: One\n  accounts: ['777788889999']\n";
    String bomb =
        entry
            + "- &a0 {name: x, accounts: []}\n"
            + IntStream.range(0, 40)
                .mapToObj(i -> "- &a" + (i + 1) + " [*a" + i + ", *a" + i + "]\n")
                .collect(Collectors.joining());
    assertThat(with(bomb).only("load.broken-yaml").message()).contains("aliases counted in full");
    assertThat(with(entry + "- " + "[".repeat(5000)).only("load.broken-yaml").message())
        .contains("nested more than 100 levels");
    assertThat(with(entry + "# " + "x".repeat(4_000_001)).only("load.not-recognised").message())
        .contains("more than 4000000 characters");
    assertThat(with("accounts:\n-" + " ".repeat(3_900_000) + "x").codes())
        .contains("load.not-recognised");
    assertThat(label(with(entry + "- !!java.net.URL {name: x, accounts: []}\n"), VENDOR))
        .isEqualTo("One (777788889999)");
  }

  @Test
  void hostileNames_areOneShortLine() {
    Loading loading =
        with(
            "- name: \"a\\n\\u202Eb\\u001b[31m"
                + "c".repeat(500)
                + "\"\n  accounts: ['777788889999']\n");
    assertThat(label(loading, VENDOR))
        .startsWith("a\ufffd\ufffdb\ufffd[31mccc")
        .hasSizeLessThan(120);
  }

  @Test
  void otherYaml_isNotTakenForAList() {
    Loading loading = with("services:\n- name: web\n  accounts: 3\n");
    assertThat(loading.only("load.not-recognised").message())
        .isEqualTo("this is neither JSON nor a template nor a list of accounts");
  }
}
