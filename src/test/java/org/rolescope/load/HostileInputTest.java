package org.rolescope.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.rolescope.load.Loading.details;
import static org.rolescope.load.Loading.fixture;
import static org.rolescope.load.Loading.role;
import static org.rolescope.load.Loading.trust;
import static org.rolescope.load.Loading.write;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in a file, loading ends soon, in bounded memory, and throws nothing. */
class HostileInputTest {
  private static final int MUTATIONS = 1_000;

  private final Path folder;

  HostileInputTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private static byte[] mutated(byte[] original, SplittableRandom random) {
    byte[] bytes = original.clone();
    int changes = 1 + random.nextInt(4);
    for (int i = 0; i < changes; i++) {
      int at = random.nextInt(bytes.length);
      switch (random.nextInt(4)) {
        case 0 -> bytes[at] = (byte) random.nextInt(256);
        case 1 -> bytes[at] = (byte) "{}[]\",:%<0".charAt(random.nextInt(10));
        case 2 -> bytes = cut(bytes, at, Math.min(bytes.length, at + 1 + random.nextInt(40)));
        default -> bytes = repeated(bytes, at, Math.min(bytes.length, at + random.nextInt(200)));
      }
    }
    return bytes;
  }

  private static byte[] cut(byte[] bytes, int from, int to) {
    byte[] result = new byte[bytes.length - (to - from) + 1];
    System.arraycopy(bytes, 0, result, 0, from);
    System.arraycopy(bytes, to, result, from, bytes.length - to);
    result[result.length - 1] = ' ';
    return result;
  }

  private static byte[] repeated(byte[] bytes, int from, int to) {
    byte[] result = new byte[bytes.length + to - from];
    System.arraycopy(bytes, 0, result, 0, to);
    System.arraycopy(bytes, from, result, to, bytes.length - from);
    return result;
  }

  @ParameterizedTest(name = "{0}, seed {1}")
  @CsvSource({
    "authorization-details.json, 1",
    "list-roles.json, 2",
    "organization.json, 3",
    "new-role/trust-policy.json, 4",
    "terraform/plan.json, 5",
    "terraform/state.json, 6",
    "cloudformation/template.json, 7",
    "cloudformation/template.yaml, 8",
    "cloudformation/get-template.json, 9",
    "yaml/list-roles.yaml, 10"
  })
  void mutated_export_never_throws_nor_hangs(String name, long seed) throws IOException {
    byte[] original = Files.readAllBytes(fixture(name));
    SplittableRandom random = new SplittableRandom(seed);
    Path file = folder.resolve("mutated.json");
    for (int i = 0; i < MUTATIONS; i++) {
      Files.write(file, mutated(original, random));
      assertTimeoutPreemptively(
          Duration.ofSeconds(20),
          () -> assertThatCode(() -> Loading.of(file)).doesNotThrowAnyException(),
          "mutation " + i);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = 5)
  void two_thousand_mutations_of_all_fixtures_never_throw(long seed) throws IOException {
    SplittableRandom random = new SplittableRandom(seed);
    List<Path> fixtures = new ArrayList<>();
    for (String name : List.of("calls", "dumps", "organization")) {
      try (var files = Files.walk(fixture(name))) {
        files.filter(Files::isRegularFile).sorted().forEach(fixtures::add);
      }
    }
    for (int i = 0; i < 2_000; i++) {
      Path original = fixtures.get(random.nextInt(fixtures.size()));
      Path file = folder.resolve(original.getFileName());
      Files.write(file, mutated(Files.readAllBytes(original), random));
      assertThatCode(() -> Loading.of(file)).as("mutation " + i).doesNotThrowAnyException();
    }
  }

  @ParameterizedTest(name = "many of {0}")
  @ValueSource(strings = {"[", "{\"a\":", "[{\"RoleDetailList\":", "{\"RoleDetailList\":[", "%7B"})
  void nesting_without_end_is_refused_at_its_place(String piece) throws IOException {
    Path file = folder.resolve("deep.json");
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (int i = 0; i < 200_000; i++) {
        out.write(piece);
      }
    }
    Loading loaded = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Loading.of(file));
    assertThat(loaded.snapshot().roles()).isEmpty();
    assertThat(loaded.codes())
        .containsAnyOf("load.over-limit", "load.not-recognised", "load.broken-json");
    assertThat(loaded.diagnostics())
        .allMatch(problem -> problem.at().pointer().length() < 200, "a place of one line");
  }

  @Test
  void nesting_inside_a_role_keeps_the_roles_before_it() {
    Path file =
        write(
            folder,
            "a.json",
            details(role("a", trust("b")), role("c", ",\"x\":" + "[".repeat(300))));
    Loading loaded = Loading.of(file);
    assertThat(loaded.snapshot().roles()).hasSize(1);
    assertThat(loaded.only("load.over-limit").at().line()).isEqualTo(2);
  }

  @Test
  void text_without_end_is_refused_at_its_place() {
    Path file =
        write(
            folder,
            "a.json",
            details(role("a", trust("b")), role("c", ",\"x\":\"" + "y".repeat(5_000_000) + "\"")));
    Loading loaded = Loading.of(file);
    assertThat(loaded.snapshot().roles()).hasSize(1);
    assertThat(loaded.only("load.over-limit").message()).contains("4000000");
  }

  @Test
  void number_without_end_is_refused() {
    Path file = write(folder, "a.json", details(role("c", ",\"x\":" + "7".repeat(5_000))));
    assertThat(Loading.of(file).only("load.over-limit").message()).contains("number");
  }

  @Test
  void role_larger_than_any_role_is_left_out_alone() {
    String filler = ",\"x\":[" + "0,".repeat(300_000) + "0]";
    Path file =
        write(
            folder,
            "a.json",
            details(role("a", trust("b")), role("c", filler), role("d", trust("b"))));
    Loading loaded = Loading.of(file);
    assertThat(loaded.snapshot().roles()).hasSize(2);
    assertThat(loaded.only("load.too-large").at().pointer()).isEqualTo("/RoleDetailList/1");
  }

  @Test
  void strange_objects_in_any_number_are_given_up_on() throws IOException {
    Path file = folder.resolve("log.json");
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (int i = 0; i < 2_000; i++) {
        out.write("{\"event\":" + i + "}\n");
      }
      out.write(details(role("a", trust("b"))));
    }
    assertThat(Loading.of(file).codes()).contains("load.not-recognised");
  }

  @Test
  void unreadable_escapes_in_a_document_are_reported() {
    Path file =
        write(folder, "a.json", details(role("a", ",\"AssumeRolePolicyDocument\":\"%7B%ZZ%7\"")));
    assertThat(Loading.of(file).role("a").trust().isKnown()).isTrue();
    assertThat(Loading.of(file).diagnostics()).isNotEmpty();
  }

  @Test
  void binary_with_the_name_of_an_export_is_not_recognised() throws IOException {
    byte[] bytes = new byte[10_000];
    new SplittableRandom(9).nextBytes(bytes);
    bytes[0] = '{';
    Path file = Files.write(folder.resolve("a.json"), bytes);
    assertThat(Loading.of(file).snapshot().roles()).isEmpty();
  }
}
