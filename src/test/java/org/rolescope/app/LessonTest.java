package org.rolescope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The questions that come with data. */
class LessonTest {
  private static final String ASKED =
      "{\"id\":\"a\",\"principal\":\"arn:aws:iam::111111111111:user/x\","
          + "\"role\":\"arn:aws:iam::111111111111:role/r\"}";
  private static final String TOLD =
      "{\"id\":\"a\",\"title\":\"May x?\",\"text\":\"Look.\",\"why\":\"So.\",\"start\":true}";

  @TempDir Path folder = Path.of("");

  @BeforeEach
  void write() throws IOException {
    write("requests.jsonl", ASKED);
    write("expected.jsonl", TOLD);
  }

  private void write(String name, String... lines) throws IOException {
    Files.write(folder.resolve(name), List.of(lines));
  }

  @Test
  void lesson_isAQuestionAndWhatIsToldOfIt() {
    assertThat(Lesson.offeredBy(folder))
        .singleElement()
        .satisfies(
            lesson -> {
              assertThat(lesson.title()).isEqualTo("May x?");
              assertThat(lesson.text()).isEqualTo("Look.");
              assertThat(lesson.why()).isEqualTo("So.");
              assertThat(lesson.start()).isTrue();
              assertThat(lesson.request().role()).endsWith("role/r");
            });
  }

  @Test
  void lesson_withoutWords_isCalledByItsId() throws IOException {
    write("expected.jsonl", "{\"id\":\"a\",\"decision\":\"DENIED\"}", "", "{\"id\":\"none\"}");
    assertThat(Lesson.offeredBy(folder)).extracting(Lesson::title).containsExactly("a");
  }

  @Test
  void lessons_thatCannotBeRead_areNone() throws IOException {
    write("expected.jsonl", "{broken", TOLD);
    assertThat(Lesson.offeredBy(folder)).hasSize(1);
    write("expected.jsonl", " ".repeat(1 << 20), TOLD);
    assertThat(Lesson.offeredBy(folder)).isEmpty();
    Files.delete(folder.resolve("expected.jsonl"));
    assertThat(Lesson.offeredBy(folder)).isEmpty();
    assertThat(Lesson.offeredBy(folder.resolve("requests.jsonl"))).isEmpty();
  }

  @Test
  void lessons_beyondTheMost_areLeftOut() throws IOException {
    String[] many = new String[201];
    String[] asked = new String[201];
    for (int i = 0; i < many.length; i++) {
      many[i] = TOLD.replace("\"a\"", "\"a" + i + "\"");
      asked[i] = ASKED.replace("\"a\"", "\"a" + i + "\"");
    }
    write("expected.jsonl", many);
    write("requests.jsonl", asked);
    assertThat(Lesson.offeredBy(folder)).hasSize(200);
  }
}
