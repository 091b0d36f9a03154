package org.rolescope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rolescope.base.Progress;
import org.rolescope.export.Worksheet;
import org.rolescope.simulate.Decision;

/** Lessons on paper. */
class LessonWorksheetTest {
  private static final Path SAMPLE = Path.of("sample-data");
  private static final TrustAnalyzer ANALYZER =
      new TrustAnalyzer(Runnable::run, () -> Instant.parse("2026-11-01T12:00:00Z"));
  private static final Analysis DATA = ANALYZER.read(List.of(SAMPLE), Progress.NONE);
  private static final List<Lesson> LESSONS = Lessons.of(SAMPLE).all();

  private static Worksheet sheet(boolean answers) {
    return ANALYZER.worksheet(DATA, LESSONS, answers);
  }

  private static <T> Stream<T> blocks(boolean answers, Class<T> kind) {
    return sheet(answers).blocks().stream().filter(kind::isInstance).map(kind::cast);
  }

  private static List<LessonStep> steps() {
    return LESSONS.stream().flatMap(lesson -> lesson.steps().stream()).toList();
  }

  @Test
  void questions_areThere_eachOnce_andTellNoAnswer() {
    assertThat(blocks(false, Worksheet.Part.class).map(Worksheet.Part::heading))
        .startsWith("1. One role, one user")
        .hasSize(LESSONS.size());
    assertThat(blocks(false, Worksheet.Heading.class).map(Worksheet.Heading::text))
        .startsWith("1.1  bob forgot his MFA code: does dev-deployer still take him?")
        .hasSize(steps().size());
    assertThat(blocks(false, Worksheet.Choices.class))
        .hasSize(steps().size())
        .allMatch(choices -> choices.ticked().isEmpty());
    assertThat(blocks(false, Worksheet.Verdict.class)).isEmpty();
    assertThat(blocks(false, Worksheet.Ladder.class)).isEmpty();
    assertThat(blocks(false, Worksheet.Code.class).flatMap(code -> code.lines().stream()))
        .noneMatch(Worksheet.Line::marked);
    List<String> why = steps().stream().map(LessonStep::why).toList();
    assertThat(blocks(false, Worksheet.Text.class).map(Worksheet.Text::text))
        .doesNotContainAnyElementsOf(why);
  }

  @Test
  void answers_areThoseOfTheSimulator_andTeach() {
    List<Decision> decisions =
        steps().stream().map(step -> ANALYZER.simulate(DATA, step.request()).decision()).toList();
    assertThat(blocks(true, Worksheet.Verdict.class).map(Worksheet.Verdict::word))
        .containsExactlyElementsOf(decisions.stream().map(Decision::word).toList());
    assertThat(blocks(true, Worksheet.Choices.class).map(each -> each.ticked().orElseThrow()))
        .containsExactlyElementsOf(
            decisions.stream()
                .map(is -> is == Decision.ALLOWED ? 0 : is.denies() ? 1 : 2)
                .toList());
    assertThat(blocks(true, Worksheet.Text.class).map(Worksheet.Text::text))
        .containsAll(steps().stream().map(LessonStep::why).toList());
    // A call through another role has a ladder for each hop.
    assertThat(blocks(true, Worksheet.Ladder.class)).hasSizeGreaterThan(steps().size());
  }

  /** Whatever else is printed: what the answer is found in. */
  @Test
  void policyThatDecides_isPrinted_andNoneIsCalledSilentThatSpeaks() {
    for (LessonStep step : steps()) {
      Lesson alone = new Lesson("", List.of(step));
      Worksheet sheet = ANALYZER.worksheet(DATA, List.of(alone), true);
      List<Worksheet.Code> codes =
          sheet.blocks().stream()
              .filter(Worksheet.Code.class::isInstance)
              .map(Worksheet.Code.class::cast)
              .toList();
      ANALYZER
          .simulate(DATA, step.request())
          .deciding()
          .deciding()
          .filter(ref -> !ref.statement().isEmpty())
          .ifPresent(
              ref ->
                  assertThat(codes)
                      .as(step.id())
                      .anyMatch(
                          code -> code.caption().contains(fileOf(ref.document().at().label()))));
    }
    Worksheet tags = sheetOf("tags-need-tagsession");
    assertThat(tags.blocks())
        .filteredOn(block -> block instanceof Worksheet.Text text && text.small())
        .extracting(block -> ((Worksheet.Text) block).text())
        .filteredOn(text -> text.startsWith("Says nothing"))
        .noneMatch(text -> text.contains("rust policy"));
    assertThat(sheetOf("management-exempt-from-scp").blocks())
        .anyMatch(
            block ->
                block instanceof Worksheet.Code code
                    && code.caption().startsWith("Identity policy AdministratorAccess"));
    assertThat(sheetOf("audit-sync-policy-missing").blocks())
        .filteredOn(block -> block instanceof Worksheet.Text text && text.small())
        .extracting(block -> ((Worksheet.Text) block).text())
        .anyMatch(text -> text.startsWith("Not in the data") && text.contains("AuditSyncAccess"));
  }

  private static String fileOf(String place) {
    return place.substring(place.lastIndexOf('/') + 1);
  }

  private static Worksheet sheetOf(String id) {
    List<LessonStep> found = steps().stream().filter(step -> step.id().equals(id)).toList();
    return ANALYZER.worksheet(DATA, List.of(new Lesson("", found)), false);
  }

  @Test
  void policies_areThoseThatSpeakOfTheCall_withTheLinesThatDecideMarked() {
    List<Worksheet.Code> first =
        sheet(true).blocks().stream()
            .takeWhile(block -> !(block instanceof Worksheet.Choices))
            .filter(Worksheet.Code.class::isInstance)
            .map(Worksheet.Code.class::cast)
            .toList();

    assertThat(first)
        .extracting(Worksheet.Code::caption)
        .containsExactly(
            "The call: bob calls with his access key alone",
            "Trust policy of dev-deployer (555566667777.json:1100)",
            "Identity policy DeveloperAccess of bob (555566667777.json:4054)");
    assertThat(first.get(1).lines().stream().filter(Worksheet.Line::marked))
        .singleElement()
        .isEqualTo(
            new Worksheet.Line(
                16, "        \"Bool\": { \"aws:MultiFactorAuthPresent\": \"true\" }", true));
    // Of the other statements of that policy there is nothing.
    assertThat(first.get(2).lines().stream().map(Worksheet.Line::text))
        .contains("      \"Sid\": \"TeamRoles\",")
        .noneMatch(line -> line.contains("s3:"));
    assertThat(first.get(2).lines()).last().extracting(Worksheet.Line::text).isEqualTo("    }");
  }
}
