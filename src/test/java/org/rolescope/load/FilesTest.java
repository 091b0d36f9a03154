package org.rolescope.load;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.rolescope.load.Loading.details;
import static org.rolescope.load.Loading.role;
import static org.rolescope.load.Loading.trust;
import static org.rolescope.load.Loading.write;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolescope.base.Diagnostic.Severity;
import org.rolescope.base.Progress;
import org.rolescope.iam.SourceFile;

/** Which files are read, and how their bytes become text. */
class FilesTest {
  private static final String TEXT = details(role("a", trust("b") + ",\"Description\":\"für\""));

  private final Path folder;

  FilesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Path bytes(String bom, Charset charset) throws IOException {
    return Files.write(folder.resolve("a.json"), (bom + TEXT).getBytes(charset));
  }

  @Test
  void folder_is_read_with_all_folders_in_it() {
    write(folder, "x/y/a.json", TEXT);
    assertThat(Loading.of(folder).snapshot().roles()).hasSize(1);
  }

  @Test
  void other_files_in_a_folder_are_passed_over_in_silence() {
    write(folder, "a.json", TEXT);
    write(folder, "README.md", "# Exports");
    write(folder, "requests.jsonl", "{\"id\":\"1\"}\n{\"id\":\"2\"}\n");
    write(folder, "links.md", "[one](two)");
    write(folder, "export.sh", "#!/bin/sh");
    write(folder, ".hidden.json", "nonsense");
    write(folder, ".git/config.json", "nonsense");
    Loading loaded = Loading.of(folder);
    assertThat(loaded.snapshot().sources()).hasSize(1);
    assertThat(loaded.codes()).allMatch(code -> code.startsWith("incomplete."));
  }

  @Test
  void strange_json_in_a_folder_is_noted() {
    write(folder, "a.json", TEXT);
    write(folder, "b.json", "{\"Resources\":{}}");
    assertThat(Loading.of(folder).only("load.not-recognised").severity()).isEqualTo(Severity.NOTE);
  }

  @Test
  void strange_file_that_was_named_is_a_warning() {
    Loading loaded = Loading.of(write(folder, "README.md", "# Exports"));
    assertThat(loaded.only("load.not-recognised").severity()).isEqualTo(Severity.WARNING);
    assertThat(loaded.snapshot().sources()).extracting(SourceFile::recognised).containsOnly(false);
  }

  @Test
  void export_with_another_ending_is_read() {
    write(folder, "details.txt", TEXT);
    assertThat(Loading.of(folder).snapshot().roles()).hasSize(1);
  }

  @Test
  void file_missing_is_an_error() {
    Loading loaded = Loading.of(folder.resolve("nowhere.json"));
    assertThat(loaded.only("load.unreadable").message()).isEqualTo("there is no such file");
  }

  @Test
  void file_empty_says_so() {
    Loading loaded = Loading.of(write(folder, "a.json", " \n"));
    assertThat(loaded.only("load.not-recognised").message()).isEqualTo("this file is empty");
  }

  @Test
  void folder_without_exports_is_a_warning() {
    write(folder, "README.md", "# Exports");
    assertThat(Loading.of(folder).only("load.nothing-found").severity())
        .isEqualTo(Severity.WARNING);
  }

  @Test
  void file_that_may_not_be_read_costs_only_itself() throws IOException {
    Path locked = write(folder, "b.json", TEXT);
    write(folder, "a.json", TEXT);
    assumeTrue(
        locked.toFile().setReadable(false) && !Files.isReadable(locked),
        "this user may read every file");
    Loading loaded = Loading.of(folder);
    assertThat(loaded.only("load.unreadable").message()).isEqualTo("you may not read it");
    assertThat(loaded.snapshot().roles()).hasSize(1);
  }

  @Test
  void link_that_leads_to_nothing_is_reported() throws IOException {
    Files.createSymbolicLink(folder.resolve("444455556666.json"), Path.of("gone.json"));
    assertThat(Loading.of(folder).only("load.unreadable").message())
        .isEqualTo("this link leads to nothing");
  }

  @Test
  void link_in_a_circle_is_reported_and_not_followed() throws IOException {
    write(folder, "x/a.json", TEXT);
    Files.createSymbolicLink(folder.resolve("x/again"), folder);
    Loading loaded = Loading.of(folder);
    assertThat(loaded.with("load.link-loop")).hasSize(1);
    assertThat(loaded.snapshot().sources()).hasSize(1);
  }

  @Test
  void names_are_those_the_user_gave() {
    write(folder, "x/a.json", TEXT);
    Path given = folder.resolve("x/../x");
    assertThat(Loading.of(given).snapshot().sources().get(0).path())
        .isEqualTo(given.resolve("a.json").toString());
  }

  @Test
  void byte_order_mark_is_no_character() throws IOException {
    assertThat(Loading.of(bytes("\ufeff", UTF_8)).role("a").description()).isEqualTo("für");
  }

  @Test
  void utf_16_as_powershell_writes_it_is_read() throws IOException {
    assertThat(Loading.of(bytes("\ufeff", UTF_16LE)).role("a").description()).isEqualTo("für");
  }

  @Test
  void utf_16_without_a_mark_is_read() throws IOException {
    assertThat(Loading.of(bytes("", UTF_16BE)).role("a").description()).isEqualTo("für");
  }

  @Test
  void bytes_that_are_no_utf_8_cost_only_their_character() throws IOException {
    Loading loaded = Loading.of(bytes("", StandardCharsets.ISO_8859_1));
    assertThat(loaded.role("a").description()).isEqualTo("f\ufffdr");
    assertThat(loaded.with("load.bad-encoding")).hasSize(1);
  }

  @Test
  void gzip_is_unpacked() throws IOException {
    Path file = folder.resolve("a.json.gz");
    try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(TEXT.getBytes(UTF_8));
    }
    assertThat(Loading.of(file).role("a").description()).isEqualTo("für");
  }

  @Test
  void gzip_cut_off_keeps_what_came_before() throws IOException {
    Path file = folder.resolve("a.json.gz");
    try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(TEXT.getBytes(UTF_8));
    }
    byte[] all = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(all, all.length / 2));
    assertThat(Loading.of(file).diagnostics()).isNotEmpty();
  }

  @Test
  void zip_archive_that_is_none_is_unreadable() {
    Loading loaded = Loading.of(write(folder, "a.json", "PK\u0003\u0004rest"));
    assertThat(loaded.only("load.unreadable").message()).contains("zip");
  }

  @Test
  void progress_counts_every_file() {
    for (int i = 0; i < 5; i++) {
      write(folder, i + ".json", TEXT);
    }
    AtomicInteger calls = new AtomicInteger();
    SnapshotLoader.load(
        List.of(folder),
        Runnable::run,
        new Progress() {
          @Override
          public void at(Stage stage, long done, long total) {
            assertThat(stage).isEqualTo(Stage.READ);
            assertThat(done).isEqualTo(calls.incrementAndGet());
            assertThat(total).isEqualTo(5);
          }

          @Override
          public boolean cancelled() {
            return false;
          }
        });
    assertThat(calls).hasValue(5);
  }

  @Test
  void load_cancelled_gives_what_it_has_and_nothing_counts_as_complete() {
    String[] roles = new String[5000];
    for (int i = 0; i < roles.length; i++) {
      roles[i] = role("r" + i, trust("b"));
    }
    Path file = write(folder, "a.json", details(roles));
    AtomicInteger asked = new AtomicInteger();
    Progress impatient =
        new Progress() {
          @Override
          public void at(Stage stage, long done, long total) {}

          @Override
          public boolean cancelled() {
            return asked.incrementAndGet() > 1000;
          }
        };
    var snapshot =
        SnapshotLoader.load(List.of(file), Runnable::run, impatient).value().orElseThrow();
    assertThat(snapshot.roles()).hasSizeBetween(1, 4999);
    assertThat(snapshot.accounts().get(0).complete()).isEmpty();
  }

  @Test
  void executor_that_refuses_work_leaves_it_to_the_caller() {
    Path file = write(folder, "a.json", TEXT);
    var parsed =
        SnapshotLoader.load(
            List.of(file),
            task -> {
              throw new RejectedExecutionException();
            },
            Progress.NONE);
    assertThat(parsed.value().orElseThrow().roles()).hasSize(1);
  }

  @Test
  void executor_that_never_runs_anything_leaves_it_to_the_caller() {
    Path file = write(folder, "a.json", TEXT);
    var parsed = SnapshotLoader.load(List.of(file), task -> {}, Progress.NONE);
    assertThat(parsed.value().orElseThrow().roles()).hasSize(1);
  }
}
