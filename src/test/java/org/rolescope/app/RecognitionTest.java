package org.rolescope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rolescope.base.Diagnostic;
import org.rolescope.base.Progress;
import org.rolescope.graph.EdgeKind;
import org.rolescope.iam.Account;
import org.rolescope.iam.Owners;

/** Opening in two steps is opening, and stopping it makes no missing fact a no. */
class RecognitionTest {
  private static final Path SAMPLE = Path.of("sample-data");
  private final TrustAnalyzer analyzer =
      new TrustAnalyzer(Runnable::run, () -> Instant.parse("2025-05-12T09:00:00Z"));

  @TempDir private Path folder = Path.of("");

  private Recognition recognise(Path... paths) {
    return analyzer.recognise(List.of(paths), Progress.NONE);
  }

  private Analysis open(Path... paths) {
    return analyzer.open(List.of(paths), Progress.NONE);
  }

  private Analysis open(Recognition recognised) {
    return analyzer.open(recognised, Progress.NONE);
  }

  private static void assertSame(Analysis one, Analysis other) {
    assertThat(one.snapshot()).isEqualTo(other.snapshot());
    assertThat(one.problems()).isEqualTo(other.problems());
    assertThat(one.graph().edges()).isEqualTo(other.graph().edges());
  }

  /** Cancels once it was asked so often. */
  private static Progress stoppedAfter(int questions) {
    AtomicInteger asked = new AtomicInteger();
    return new Progress() {
      @Override
      public void at(Stage stage, long done, long total) {}

      @Override
      public boolean cancelled() {
        return asked.incrementAndGet() > questions;
      }
    };
  }

  @Test
  void recognisingThenOpeningAll_isOpening() {
    assertSame(open(recognise(SAMPLE)), open(SAMPLE));
  }

  @Test
  void adding_isOpeningBoth() {
    Path one = SAMPLE.resolve("444455556666.json");
    Path other = SAMPLE.resolve("organization.json");
    Path more = SAMPLE.resolve("list-roles");
    assertSame(
        open(recognise(one).plus(recognise(other)).plus(recognise(more))), open(one, other, more));
    assertSame(open(recognise(more).plus(recognise(one, other))), open(more, one, other));
  }

  @Test
  void addingAnArchive_addsEveryEntry() throws IOException {
    Path archive = folder.resolve("exports.zip");
    try (var out = new ZipOutputStream(Files.newOutputStream(archive))) {
      for (String name : List.of("444455556666.json", "555566667777.json")) {
        out.putNextEntry(new ZipEntry(name));
        out.write(Files.readAllBytes(SAMPLE.resolve(name)));
        out.closeEntry();
      }
    }
    Path more = SAMPLE.resolve("organization.json");
    assertSame(open(recognise(archive).plus(recognise(more))), open(archive, more));
  }

  @Test
  void addingTheSame_changesNothing() {
    assertSame(open(recognise(SAMPLE).plus(recognise(SAMPLE))), open(SAMPLE));
  }

  @Test
  void leavingOut_isOpeningTheRest() {
    List<Path> rest = new ArrayList<>();
    String left = "sample-data/444455556666.json";
    Recognition all = recognise(SAMPLE);
    all.files().stream()
        .map(RecognisedFile::path)
        .filter(path -> !path.equals(left))
        .forEach(path -> rest.add(Path.of(path)));
    Recognition chosen = all.choose(Set.of(left), Owners.NONE);
    assertSame(open(chosen), open(rest.toArray(Path[]::new)));
    assertThat(chosen.counts().files()).isEqualTo(all.counts().files() - 1);
    assertSame(open(chosen.choose(Set.of(), Owners.NONE)), open(SAMPLE));
  }

  @Test
  void fileLeftOutOfWhatIsAdded_staysAsItWasOpen() {
    Path one = SAMPLE.resolve("444455556666.json");
    Recognition again = recognise(SAMPLE).choose(Set.of(one.toString()), Owners.NONE);
    assertThat(recognise(one).plus(again).leftOut()).isEmpty();
    assertThat(again.plus(recognise(one)).leftOut()).isEmpty();
  }

  @Test
  void owner_isKeptThroughAdding() throws IOException {
    Path trust = SAMPLE.resolve("ec2-s3-readonly/trust-policy.json");
    Path alone = Files.copy(trust, folder.resolve("web.json"));
    Recognition asked = recognise(alone);
    assertThat(asked.files().get(0).source().ownerless()).isEqualTo("trust policy");
    assertThat(asked.clean()).isFalse();
    String role = "arn:aws:iam::444455556666:role/web";
    Recognition told = asked.choose(Set.of(), Owners.NONE.and(alone.toString(), role));
    assertThat(open(told.plus(recognise(SAMPLE))).index().role(role)).isPresent();
    Recognition account = asked.choose(Set.of(), Owners.NONE.and(alone.toString(), "444455556666"));
    assertThat(open(account).index().role(role)).isPresent();
  }

  @Test
  void files_standExportsFirst_withProblemsAndTheNearestShape() throws IOException {
    Files.copy(SAMPLE.resolve("organization.json"), folder.resolve("b.json"));
    Files.writeString(folder.resolve("a.json"), "{\"UserDetailLists\":[]}");
    Files.writeString(folder.resolve("c.json"), "{\"UserDetailList\":[");
    Recognition found = recognise(folder, folder.resolve("none.json"));
    assertThat(found.files())
        .extracting(file -> Path.of(file.path()).getFileName().toString())
        .containsExactly("b.json", "c.json", "a.json", "none.json");
    assertThat(found.files().get(0).clean()).isTrue();
    assertThat(found.files().get(1).problems()).hasSize(1);
    assertThat(found.files().get(2).source().nearest()).isEqualTo("account authorization details");
    assertThat(found.files().get(2).note()).contains("which has `RoleDetailList`");
    assertThat(found.files().get(3).note()).contains("no such file");
    assertThat(found.clean()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 60, 400})
  void stoppedReading_leavesNoListComplete_andNoOrganisation(int questions) {
    Recognition found = analyzer.recognise(List.of(SAMPLE), stoppedAfter(questions));
    assertThat(found.stopped()).isTrue();
    assertThat(found.filesRead()).isLessThan(found.filesFound());
    Analysis opened = open(found);
    assertThat(opened.snapshot().organization()).isEmpty();
    assertThat(opened.snapshot().accounts())
        .extracting(Account::complete)
        .allSatisfy(complete -> assertThat(complete).isEmpty());
    assertThat(opened.problems()).extracting(Diagnostic::code).contains("load.stopped");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 20, 150})
  void stoppedDeciding_keepsEveryEdge_theOthersAreNotKnown(int questions) {
    Recognition found = recognise(SAMPLE);
    Analysis whole = open(found);
    Analysis stopped = analyzer.open(found, stoppedAfter(questions));
    assertThat(stopped.problems()).extracting(Diagnostic::code).contains("graph.stopped");
    whole
        .graph()
        .edges()
        .forEach(
            edge ->
                assertThat(stopped.graph().edge(edge.id()))
                    .hasValueSatisfying(
                        other ->
                            assertThat(
                                    other.kind() == edge.kind()
                                        || other.kind() == EdgeKind.CANNOT_KNOW
                                            && !other.isDecided())
                                .as(edge.id())
                                .isTrue()));
  }
}
