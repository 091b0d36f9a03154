package org.rolescope.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rolescope.load.Loading.details;
import static org.rolescope.load.Loading.role;
import static org.rolescope.load.Loading.trust;
import static org.rolescope.load.Loading.write;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolescope.iam.Account.Listing;

/** When a list counts as whole: only then does "not in it" mean "does not exist". */
class CompleteListsTest {
  private static final String ATTACHED =
      ",\"AttachedManagedPolicies\":[{\"PolicyName\":\"p\",\"PolicyArn\":\"arn:aws:iam::aws:policy/p\"}]";
  private static final String POLICY =
      "{\"PolicyName\":\"p\",\"Arn\":\"arn:aws:iam::aws:policy/p\",\"PolicyVersionList\":[]}";

  private final Path folder;

  CompleteListsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Loading load(String text) {
    return Loading.of(write(folder, "details.json", text));
  }

  private static Set<Listing> complete(Loading loaded) {
    return loaded.index().account(Loading.ACCOUNT).orElseThrow().complete();
  }

  @Test
  void list_left_out_is_not_complete() {
    Loading loaded = load("{\"RoleDetailList\":[" + role("a", trust("b")) + "]}");
    assertThat(complete(loaded)).containsExactly(Listing.ROLES);
    assertThat(loaded.only("incomplete.lists").message()).contains("users, groups, policies");
  }

  @Test
  void list_empty_is_complete() {
    assertThat(complete(load(details(role("a", trust("b")))))).hasSize(4);
  }

  @Test
  void page_with_more_to_come_completes_nothing() {
    String page =
        details(role("a", trust("b")))
            .replaceFirst("\\{", "{\"IsTruncated\":true,\"Marker\":\"x\",");
    Loading loaded = load(page);
    assertThat(complete(loaded)).isEmpty();
    assertThat(loaded.only("incomplete.page").at().pointer()).isEqualTo("/IsTruncated");
  }

  @Test
  void page_cut_by_max_items_completes_nothing() {
    String page = details(role("a", trust("b"))).replaceFirst("\\{", "{\"NextToken\":\"x\",");
    assertThat(complete(load(page))).isEmpty();
  }

  @Test
  void page_that_says_it_is_the_last_is_complete() {
    String page = details(role("a", trust("b"))).replaceFirst("\\{", "{\"IsTruncated\":false,");
    assertThat(complete(load(page))).hasSize(4);
  }

  @Test
  void pages_in_one_file_up_to_the_last_complete_each_other() {
    String first = details(role("a", trust("b"))).replaceFirst("\\{", "{\"IsTruncated\":true,");
    String last = "{\"Policies\":[" + POLICY + "],\"IsTruncated\":false}";
    assertThat(complete(load("[" + first + "," + last + "]"))).hasSize(4);
  }

  @Test
  void export_visibly_filtered_completes_nothing() {
    Loading loaded = load(details(role("a", trust("b") + ATTACHED)));
    assertThat(complete(loaded)).isEmpty();
    assertThat(loaded.with("incomplete.filtered")).hasSize(1);
  }

  @Test
  void export_without_users_of_which_a_trust_policy_names_one_does_not_have_them_all() {
    String named = trust("b").replace("role/b", "user/b");
    Loading loaded = load(details(role("a", named)));
    assertThat(complete(loaded)).doesNotContain(Listing.USERS).hasSize(3);
    assertThat(loaded.with("incomplete.filtered")).hasSize(1);
    String other = named.replace(Loading.ACCOUNT, "444455556666");
    assertThat(complete(load(details(role("a", other))))).hasSize(4);
    String user = "{\"UserName\":\"c\",\"Arn\":\"arn:aws:iam::111122223333:user/c\"}";
    assertThat(
            complete(
                load(
                    details(role("a", named))
                        .replace("\"UserDetailList\":[]", "\"UserDetailList\":[" + user + "]"))))
        .hasSize(4);
  }

  @Test
  void export_filtered_is_completed_by_a_whole_one() {
    write(folder, "x/filtered.json", details(role("a", trust("b") + ATTACHED)));
    write(
        folder,
        "x/whole.json",
        details(role("a", trust("b") + ATTACHED))
            .replace("\"Policies\":[]", "\"Policies\":[" + POLICY + "]"));
    assertThat(complete(Loading.of(folder))).hasSize(4);
  }

  @Test
  void list_from_which_an_entry_was_left_out_is_not_complete() {
    Loading loaded = load(details(role("a", trust("b")), "{\"RoleName\":\"no-arn\"}"));
    assertThat(complete(loaded)).containsExactly(Listing.USERS, Listing.GROUPS, Listing.POLICIES);
  }

  @Test
  void file_cut_in_the_middle_completes_nothing_and_keeps_what_came_before() {
    String text = details(role("a", trust("b")), role("c", trust("b")));
    Loading loaded = load(text.substring(0, text.indexOf("role/c")));
    assertThat(loaded.snapshot().roles()).hasSize(1);
    assertThat(complete(loaded)).isEmpty();
    assertThat(loaded.only("load.broken-json").at().line()).isEqualTo(2);
  }
}
