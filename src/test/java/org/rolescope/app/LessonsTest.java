package org.rolescope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lessons that come with data. */
class LessonsTest {
  private static final String TOLD =
      "{\"id\":\"a\",\"lesson\":\"One\",\"title\":\"May x?\",\"text\":\"Look.\",\"why\":\"So.\","
          + "\"call\":\"x calls\",\"hints\":[\"Read it.\",\"\",{},\"Line 3.\"]}";

  @TempDir Path folder = Path.of("");

  @BeforeEach
  void write() {
    write("requests.jsonl", asked("a"));
    write("expected.jsonl", TOLD);
  }

  private static String asked(String id) {
    return "{\"id\":\""
        + id
        + "\",\"principal\":\"arn:aws:iam::111111111111:user/"
        + id
        + "\",\"role\":\"arn:aws:iam::111111111111:role/r\"}";
  }

  private void write(String name, String... lines) {
    try {
      Files.write(folder.resolve(name), List.of(lines));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private List<LessonStep> steps() {
    return Lessons.of(folder).all().stream().flatMap(lesson -> lesson.steps().stream()).toList();
  }

  @Test
  void step_isAQuestionAndWhatIsToldOfIt() {
    assertThat(Lessons.of(folder).problems()).isEmpty();
    assertThat(Lessons.of(folder).all())
        .singleElement()
        .satisfies(lesson -> assertThat(lesson.title()).isEqualTo("One"));
    assertThat(steps())
        .singleElement()
        .satisfies(
            step -> {
              assertThat(step.title()).isEqualTo("May x?");
              assertThat(step.text()).isEqualTo("Look.");
              assertThat(step.why()).isEqualTo("So.");
              assertThat(step.call().caption()).isEqualTo("x calls");
              assertThat(step.beside()).isEmpty();
              assertThat(step.hints()).containsExactly("Read it.", "Line 3.");
              assertThat(step.request().role()).endsWith("role/r");
            });
  }

  @Test
  void steps_ofOneLesson_areTogether_inTheOrderOfTheFirst() {
    write("requests.jsonl", asked("a"), asked("b"), asked("c"), asked("d"));
    write(
        "expected.jsonl",
        "{\"id\":\"a\",\"lesson\":\"One\"}",
        "{\"id\":\"b\",\"lesson\":\"Two\"}",
        "{\"id\":\"c\",\"lesson\":\"One\"}",
        "{\"id\":\"d\"}");
    Lessons lessons = Lessons.of(folder);
    assertThat(lessons.all()).extracting(Lesson::title).containsExactly("One", "Two", "");
    assertThat(lessons.all().get(0).steps()).extracting(LessonStep::id).containsExactly("a", "c");
    assertThat(lessons.steps()).isEqualTo(4);
    // Without a title a step is called by its id.
    assertThat(steps()).extracting(LessonStep::title).containsExactly("a", "c", "b", "d");
  }

  @Test
  void call_thatOnlyAnotherIsHeldAgainst_isNoStep() {
    write("requests.jsonl", asked("a"), asked("b"));
    write(
        "expected.jsonl",
        "{\"id\":\"b\",\"call\":\"b calls\"}",
        TOLD.replace("\"id\"", "\"beside\":\"b\",\"id\""));
    assertThat(steps())
        .singleElement()
        .satisfies(
            step ->
                assertThat(step.beside())
                    .hasValueSatisfying(
                        beside -> {
                          assertThat(beside.caption()).isEqualTo("b calls");
                          assertThat(beside.request().principal()).endsWith("user/b");
                        }));
    // With a title it is asked, too.
    write(
        "expected.jsonl",
        "{\"id\":\"b\",\"title\":\"And b?\"}",
        TOLD.replace("\"id\"", "\"beside\":\"b\",\"id\""));
    assertThat(steps()).extracting(LessonStep::id).containsExactly("b", "a");
  }

  @Test
  void sameIds_inAnotherCourse_areOtherSteps() {
    String course = steps().get(0).course();
    write("expected.jsonl", TOLD.replace("Look.", "Look well."));
    assertThat(steps().get(0).course()).isEqualTo(course);
    write("requests.jsonl", asked("a"), asked("b"));
    write("expected.jsonl", TOLD, "{\"id\":\"b\"}");
    assertThat(steps().get(0).course()).isNotEqualTo(course);
  }

  @Test
  void texts_areOneParagraph_ofSoManyLetters_withNothingUnseen() {
    write(
        "expected.jsonl",
        TOLD.replace("Look.", "a\\u202eb\\n\\n\\nc")
            .replace("So.", "w".repeat(100_000))
            .replace("May x?", "a\\n".repeat(50_000)));
    assertThat(steps().get(0).text()).isEqualTo("a\uFFFDb c");
    assertThat(steps().get(0).why()).hasSize(2_001).endsWith("…");
    assertThat(steps().get(0).title()).doesNotContain("\n").hasSizeLessThan(4_001);
  }

  @Test
  void lines_thatAreThereTwice_areTold_andTheFirstCounts() {
    write("requests.jsonl", asked("a"), asked("a").replace("role/r", "role/s"));
    write("expected.jsonl", TOLD, TOLD.replace("May x?", "May y?"));
    assertThat(steps())
        .singleElement()
        .satisfies(
            step -> {
              assertThat(step.title()).isEqualTo("May x?");
              assertThat(step.request().role()).endsWith("role/r");
            });
    assertThat(Lessons.of(folder).problems())
        .satisfiesExactly(
            problem -> assertThat(problem).contains("requests.jsonl` line 2", "`a`"),
            problem -> assertThat(problem).contains("expected.jsonl` line 2", "`a`"));
  }

  @Test
  void markAtTheBeginning_isNoPartOfTheFirstLine() {
    write("requests.jsonl", "\uFEFF" + asked("a"));
    write("expected.jsonl", "\uFEFF" + TOLD);
    assertThat(steps()).hasSize(1);
    assertThat(Lessons.of(folder).problems()).isEmpty();
  }

  @Test
  void problems_areTold_untilThereAreTooMany() {
    String[] broken = new String[5_000];
    Arrays.fill(broken, "x");
    write("requests.jsonl", broken);
    assertThat(Lessons.of(folder).problems()).hasSize(100);
  }

  @Test
  void lines_thatCannotBeRead_costThemselves_andAreTold() {
    write("requests.jsonl", asked("a"), "{broken");
    write("expected.jsonl", "{broken", "", TOLD, "{\"id\":\"none\"}");
    assertThat(steps()).hasSize(1);
    assertThat(Lessons.of(folder).problems())
        .satisfiesExactly(
            problem -> assertThat(problem).contains("requests.jsonl` line 2"),
            problem -> assertThat(problem).contains("expected.jsonl` line 1", "not JSON"),
            problem -> assertThat(problem).contains("expected.jsonl` line 4", "`none`"));
  }

  @Test
  void file_thatIsTooLong_offersNone_andSaysSo() {
    write("expected.jsonl", " ".repeat(1 << 20), TOLD);
    assertThat(Lessons.of(folder).all()).isEmpty();
    assertThat(Lessons.of(folder).problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem).contains("expected.jsonl", "1 MiB"));
  }

  @Test
  void folderWithoutAnswers_andAFile_haveNone_andNothingIsWrong() throws IOException {
    assertThat(Lessons.of(folder.resolve("requests.jsonl"))).isEqualTo(Lessons.NONE);
    Files.delete(folder.resolve("expected.jsonl"));
    assertThat(Lessons.of(folder)).isEqualTo(Lessons.NONE);
    assertThat(Lessons.of(folder.resolve("none.zip"))).isEqualTo(Lessons.NONE);
  }

  @Test
  void steps_beyondTheMost_areLeftOut_andThatIsTold() {
    String[] many = new String[202];
    String[] asked = new String[202];
    for (int i = 0; i < many.length; i++) {
      many[i] = TOLD.replace("\"a\"", "\"a" + i + "\"");
      asked[i] = asked("a" + i);
    }
    write("expected.jsonl", many);
    write("requests.jsonl", asked);
    assertThat(steps()).hasSize(200);
    assertThat(Lessons.of(folder).problems()).isNotEmpty();
    assertThat(Lessons.of(folder).problems().get(0)).contains("200");
  }

  @Test
  void zip_offersThoseOfTheFolderInIt() throws IOException {
    write("expected.jsonl", TOLD, "{broken");
    for (String inside : List.of("/", "/data/")) {
      Path zip = folder.resolve("data" + inside.length() + ".zip");
      try (FileSystem files = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
        Path top = files.getPath(inside);
        Files.createDirectories(top);
        Files.copy(folder.resolve("requests.jsonl"), top.resolve("requests.jsonl"));
        Files.copy(folder.resolve("expected.jsonl"), top.resolve("expected.jsonl"));
      }
      assertThat(Lessons.of(zip).steps()).isEqualTo(1);
      assertThat(Lessons.of(zip).problems())
          .singleElement()
          .satisfies(
              problem ->
                  assertThat(problem).contains(zip + "!" + inside + "expected.jsonl` line 2"));
    }
    assertThat(Lessons.of(List.of(folder, folder.resolve("data1.zip"))).all()).hasSize(2);
  }

  @Test
  void sample_hasItsEightLessons() {
    Lessons lessons = Lessons.of(Path.of("sample-data"));
    assertThat(lessons.problems()).isEmpty();
    assertThat(lessons.all())
        .extracting(Lesson::title)
        .containsExactly(
            "One role, one user",
            "Cross-account and two locks",
            "ExternalId and the confused deputy",
            ":root is not root",
            "Chaining",
            "GitHub OIDC subject",
            "SCP, RCP, boundary",
            "Investigate");
    assertThat(lessons.steps()).isEqualTo(28);
    // Each says what it is about, and what it taught.
    assertThat(lessons.all())
        .allSatisfy(
            lesson ->
                assertThat(lesson.steps())
                    .allMatch(step -> !step.text().isEmpty() && !step.why().isEmpty())
                    .allMatch(step -> step.beside().isEmpty() || !step.call().caption().isEmpty()));
  }
}
