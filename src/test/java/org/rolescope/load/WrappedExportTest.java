package org.rolescope.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rolescope.load.Loading.details;
import static org.rolescope.load.Loading.role;
import static org.rolescope.load.Loading.trust;
import static org.rolescope.load.Loading.write;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rolescope.iam.Account.Listing;

/** Exports of several accounts in one file, as scripts put them together. */
class WrappedExportTest {
  private static final String ONE = details(role("a", trust("b")), role("b", trust("a")));
  private static final String OTHER = ONE.replace("111122223333", "444455556666");
  private static final String ERROR = "{\"error\":\"AccessDenied\"}";

  private final Path folder;

  WrappedExportTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Loading load(String text) {
    return Loading.of(write(folder, "all.json", text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"111122223333\":%s,\"444455556666\":%s}",
        "[%s,%s]",
        "{\"at\":\"2026-11-01\",\"111122223333\":%s,\"n\":2,\"444455556666\":%s}",
        "[{\"111122223333\":%s},{\"444455556666\":%s}]"
      })
  void details_are_read_by_account_or_in_a_list(String form) {
    Loading loaded = load(form.formatted(ONE, OTHER));
    assertThat(loaded.snapshot().roles()).hasSize(4);
    assertThat(loaded.with("load.not-recognised")).isEmpty();
    assertThat(loaded.index().account("444455556666").orElseThrow().complete()).isNotEmpty();
  }

  @Test
  void details_of_one_account_may_be_larger_than_any_one_value() {
    StringBuilder roles = new StringBuilder(role("r", trust("b")));
    for (int i = 0; i < 9_000; i++) {
      roles.append(",\n").append(role("r" + i, trust("b")));
    }
    Loading loaded = load("{\"111122223333\":%s}".formatted(details(roles.toString())));
    assertThat(loaded.snapshot().roles()).hasSize(9_001);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"111122223333\":ERROR,\"444455556666\":%s} | /111122223333",
        "{\"444455556666\":%s,\"111122223333\":ERROR} | /111122223333",
        "[%s,ERROR] | /1",
        "[ERROR,%s] | /0"
      })
  void account_that_is_no_export_beside_one_that_is_one_is_told(String form, String place) {
    Loading loaded = load(form.replace("ERROR", ERROR).formatted(OTHER));
    assertThat(loaded.snapshot().roles()).hasSize(2);
    assertThat(loaded.only("load.not-recognised").at().pointer()).isEqualTo(place);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"Roles\":[ROLE],\"Users\":[USER]}",
        "{\"Users\":[USER],\"Roles\":[ROLE],\"IsTruncated\":false}",
        "{\"RoleDetailList\":[ROLE],\"Policies\":[],\"Users\":[USER]}",
        "{\"Tags\":[1],\"Users\":[USER],\"Marks\":[{\"a\":[]}],\"RoleDetailList\":[ROLE]}"
      })
  void answers_that_were_added_into_one_object_are_all_read(String form) {
    String user = role("mara", "").replace("role", "user").replace("Role", "User");
    Loading loaded = load(form.replace("ROLE", role("a", trust("b"))).replace("USER", user));
    assertThat(loaded.snapshot().roles()).hasSize(1);
    assertThat(loaded.snapshot().users()).hasSize(1);
    assertThat(loaded.index().account(Loading.ACCOUNT).orElseThrow().complete())
        .doesNotContain(Listing.USERS);
  }

  @Test
  void export_under_another_name_is_named() {
    assertThat(load("{\"prod\":%s}".formatted(ONE)).only("load.not-recognised").message())
        .contains("`/prod` in it is account authorization details");
    assertThat(load("{\"all\":[%s]}".formatted(ONE)).only("load.not-recognised").message())
        .contains("`/all/0`");
  }
}
