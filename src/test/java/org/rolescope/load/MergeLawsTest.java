package org.rolescope.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rolescope.load.Loading.details;
import static org.rolescope.load.Loading.role;
import static org.rolescope.load.Loading.trust;
import static org.rolescope.load.Loading.write;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rolescope.base.Diagnostic;
import org.rolescope.base.Progress;
import org.rolescope.iam.Fact;
import org.rolescope.iam.IamSnapshot;
import org.rolescope.iam.Permissions;
import org.rolescope.iam.PolicyDocument;
import org.rolescope.iam.Role;

/** The same ARN in several places is one entity. */
class MergeLawsTest {
  private final Path folder;

  MergeLawsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  /** What the parts of one estate say, each in a file of its own; no two contradict each other. */
  private static List<String> parts(SplittableRandom random) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      String role = "role" + random.nextInt(4);
      String other = "role" + random.nextInt(4);
      switch (random.nextInt(4)) {
        case 0 -> parts.add(details(role(role, trust("caller")), role(other, trust("caller"))));
        case 1 ->
            parts.add(
                "{\"Roles\":["
                    + role(role, trust("caller") + ",\"MaxSessionDuration\":7200")
                    + "]}");
        case 2 ->
            parts.add(
                "{\"Role\":"
                    + role(role, trust("caller") + ",\"Description\":\"text\",\"RoleLastUsed\":{}")
                    + "}");
        default -> parts.add("{\"Role\":" + role(role, ",\"RoleId\":\"AROA" + role + "\"") + "}");
      }
    }
    return parts;
  }

  /** Everything about a role but where it was read. */
  private static List<Object> values(Role role) {
    return List.of(
        role.arn(),
        role.uniqueId(),
        role.trust().map(PolicyDocument::policy),
        role.permissions().map(Permissions::attached),
        role.boundary(),
        role.tags(),
        role.maxSessionSeconds(),
        role.lastUsed(),
        role.created(),
        role.description(),
        role.instanceProfiles());
  }

  private List<List<Object>> load(List<String> parts, String name) {
    for (int i = 0; i < parts.size(); i++) {
      write(folder, "%s/%02d.json".formatted(name, i), parts.get(i));
    }
    Loading loaded = Loading.of(folder.resolve(name));
    assertThat(loaded.with("load.conflict")).isEmpty();
    return loaded.snapshot().roles().stream().map(MergeLawsTest::values).toList();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void merge_of_agreeing_files_does_not_depend_on_their_order(long seed) {
    List<String> parts = parts(new SplittableRandom(seed));
    List<String> shuffled = new ArrayList<>(parts);
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(load(shuffled, "shuffled")).isEqualTo(load(parts, "plain"));
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4})
  void merge_with_itself_changes_nothing(long seed) {
    List<String> parts = parts(new SplittableRandom(seed));
    List<String> twice = new ArrayList<>(parts);
    twice.addAll(parts);
    assertThat(load(twice, "twice")).isEqualTo(load(parts, "once"));
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4})
  void merge_of_one_file_with_all_parts_is_that_of_a_file_each(long seed) {
    List<String> parts = parts(new SplittableRandom(seed));
    assertThat(load(List.of(String.join("\n", parts)), "one")).isEqualTo(load(parts, "each"));
  }

  @Test
  void order_in_which_paths_are_given_changes_nothing_at_all() {
    Path a = write(folder, "a.json", details(role("x", trust("b"))));
    Path b = write(folder, "b.json", details(role("x", trust("c"))));
    assertThat(Loading.of(b, a).snapshot()).isEqualTo(Loading.of(a, b).snapshot());
    assertThat(Loading.of(b, a).diagnostics()).isEqualTo(Loading.of(a, b).diagnostics());
  }

  @Test
  void who_is_in_one_of_two_whole_exports_is_kept_and_told() {
    Path a = write(folder, "a.json", details(role("x", trust("b")), role("made", trust("b"))));
    Path b = write(folder, "b.json", details(role("x", trust("b")), role("gone", trust("b"))));
    Loading loaded = Loading.of(a, b);
    assertThat(loaded.snapshot().roles()).hasSize(3);
    assertThat(loaded.only("load.not-in-both").message())
        .contains("role/gone", "b.json", "not in " + a, "1 more");
    assertThat(Loading.of(a, a).with("load.not-in-both")).isEmpty();
  }

  @Test
  void part_that_a_state_tells_of_policies_is_no_contradiction_and_all_of_them_counts() {
    String inline =
        ",\"RolePolicyList\":[{\"PolicyName\":\"p\",\"PolicyDocument\":{\"Statement\":[]}}]";
    Path all = write(folder, "b.json", details(role("x", trust("b") + inline)));
    Path part =
        write(
            folder,
            "a.tfstate",
            "{\"version\":4,\"terraform_version\":\"1.5.0\",\"serial\":1,\"resources\":[{\"mode\":\"managed\","
                + "\"type\":\"aws_iam_role\",\"name\":\"x\",\"provider\":\"aws\",\"instances\":[{\"attributes\":"
                + "{\"name\":\"x\",\"path\":\"/\",\"arn\":\"arn:aws:iam::111122223333:role/x\"}}]}]}");
    Loading loaded = Loading.of(part, all);
    assertThat(loaded.role("x").permissions()).isEqualTo(Loading.of(all).role("x").permissions());
    assertThat(loaded.with("load.conflict")).isEmpty();
  }

  @Test
  void conflict_is_reported_with_both_places_and_the_first_path_wins() {
    Path a = write(folder, "a.json", details(role("x", trust("first"))));
    Path b = write(folder, "b.json", details(role("y", ""), role("x", trust("second"))));
    Loading loaded = Loading.of(a, b);
    Diagnostic conflict = loaded.only("load.conflict");
    assertThat(conflict.severity()).isEqualTo(Diagnostic.Severity.WARNING);
    assertThat(conflict.message()).contains("a.json:1").contains("b.json:2");
    assertThat(loaded.role("x").trust().toOptional().orElseThrow().policy().orElseThrow().json())
        .contains("role/first");
  }

  @Test
  void known_in_a_later_file_beats_missing_in_an_earlier_one() {
    write(folder, "a.json", "{\"Role\":" + role("x", "") + "}");
    write(folder, "b.json", details(role("x", trust("b") + ",\"MaxSessionDuration\":3600")));
    Role role = Loading.of(folder).role("x");
    assertThat(role.permissions().isKnown()).isTrue();
    assertThat(role.maxSessionSeconds()).isEqualTo(Fact.known(3600));
  }

  @Test
  void entity_twice_in_one_file_counts_once() {
    Path file = write(folder, "a.json", details(role("x", trust("b")), role("x", trust("b"))));
    IamSnapshot snapshot = Loading.of(file).snapshot();
    assertThat(snapshot.roles()).hasSize(1);
    assertThat(snapshot.sources().get(0).roles()).isEqualTo(1);
  }

  @Test
  void file_named_twice_is_read_once() {
    Path file = write(folder, "a.json", details(role("x", trust("b"))));
    assertThat(Loading.of(file, folder, file).snapshot().sources()).hasSize(1);
  }

  @Test
  void executor_with_many_threads_gives_what_one_thread_gives() {
    for (int i = 0; i < 20; i++) {
      write(folder, i + ".json", details(role("x" + i, trust("b")), role("y", trust("b" + i))));
    }
    var pool = Executors.newFixedThreadPool(4);
    try {
      var parsed = SnapshotLoader.load(List.of(folder), pool, Progress.NONE);
      Loading plain = Loading.of(folder);
      assertThat(parsed.value()).contains(plain.snapshot());
      assertThat(parsed.diagnostics()).isEqualTo(plain.diagnostics());
    } finally {
      pool.shutdown();
    }
  }
}
