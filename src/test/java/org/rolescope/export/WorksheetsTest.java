package org.rolescope.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rolescope.drawing.Figure;
import org.rolescope.drawing.Rect;

/** Worksheets as pages of HTML and PDF. */
class WorksheetsTest {
  private static final Instant AT = Instant.parse("2026-11-01T12:00:00Z");
  private static final String HOSTILE = "<script>alert(1)</script> & \"x\" \u202e\u0007";
  private static final Rect PAPER = new Rect(0, 0, 794, 1123);

  private static final Worksheet SHEET =
      new Worksheet(
          "Who gets in?",
          List.of(
              new Worksheet.Part("1. First"),
              new Worksheet.Heading("1.1  May x?"),
              new Worksheet.Text(HOSTILE, false),
              new Worksheet.Code(
                  "Trust policy of r",
                  List.of(
                      new Worksheet.Line(4, "    {", false),
                      new Worksheet.Line(5, "      \"Sid\": \"" + HOSTILE + "\"", true))),
              new Worksheet.Choices(List.of("Allowed", "Denied"), OptionalInt.of(1)),
              new Worksheet.Verdict(Worksheet.Tone.DENIED, "Denied", "Because of " + HOSTILE),
              new Worksheet.Ladder(
                  List.of(
                      new Worksheet.Gate(Worksheet.Tone.DENIED, "Trust", "Not allowed", HOSTILE))),
              new Worksheet.Part("2. Second"),
              new Worksheet.Ruled(2)));

  private static byte[] written(Worksheet sheet, String format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      Worksheets.write(sheet, format, AT, out);
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
    return out.toByteArray();
  }

  private static String html() {
    return new String(written(SHEET, "html"), StandardCharsets.UTF_8);
  }

  @Test
  void html_runsNothing_asksForNothing_andEscapesAll() {
    assertThat(html())
        .contains("default-src 'none'", "&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;x&quot;")
        .doesNotContain("<script", "http:", "https:", "\u202e", "\u0007", " style=\"", " src=");
  }

  @Test
  void html_marksWhatDecides_andTicksWhatIsRight() {
    assertThat(html())
        .contains(
            "<span class=\"marked\"><b>5</b>      &quot;Sid&quot;",
            "<li>Allowed</li>\n<li class=\"right\">Denied</li>",
            "<p class=\"verdict denied\"><b>Denied</b> Because of ",
            "<tr class=\"denied\"><td>Trust</td><td>Not allowed</td>");
  }

  @Test
  void pdf_hasItsWords_aPageForEachPart_andTheSameBytesAgain() throws IOException {
    byte[] pdf = written(SHEET, "pdf");
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isEqualTo(2);
      assertThat(new PDFTextStripper().getText(document))
          .contains("Who gets in?", "1.1 May x?", "<script>alert(1)</script> &", "Denied")
          .contains("1 / 2", "2 / 2");
      assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Who gets in?");
    }
    assertThat(written(SHEET, "pdf")).isEqualTo(pdf);
  }

  private static Stream<Long> seeds() {
    return Stream.iterate(1L, seed -> seed + 1).limit(40);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void page_holdsAllThatIsOnIt_andNoHeadingStandsAtItsEnd(long seed) {
    Worksheet sheet = random(new SplittableRandom(seed));
    List<List<Figure>> pages = new WorksheetPages(PAPER).of(sheet);
    for (List<Figure> page : pages) {
      assertThat(page).extracting(Figure::bounds).allMatch(WorksheetsTest::withinMargins);
      double lowest =
          page.stream()
              .mapToDouble(figure -> figure.bounds().bottom())
              .filter(bottom -> bottom < PAPER.height() - 80)
              .max()
              .orElse(0);
      assertThat(page)
          .filteredOn(
              figure -> figure instanceof Figure.Text text && text.text().startsWith("HEAD"))
          .allMatch(heading -> heading.bounds().bottom() < lowest - 4);
    }
    // Whatever the width, nothing is left out.
    long drawn =
        pages.stream()
            .flatMap(List::stream)
            .filter(figure -> figure instanceof Figure.Text text && text.text().contains("§"))
            .count();
    assertThat(drawn).isGreaterThanOrEqualTo(sheet.blocks().size());
  }

  private static boolean withinMargins(Rect box) {
    Rect inside = PAPER.grow(-40);
    return inside.contains(box.x(), box.y()) && inside.contains(box.right(), box.bottom());
  }

  private static Worksheet random(SplittableRandom random) {
    List<Worksheet.Block> blocks = new ArrayList<>();
    int count = random.nextInt(4, 40);
    for (int i = 0; i < count; i++) {
      blocks.add(new Worksheet.Heading("HEAD§ " + words(random)));
      blocks.add(
          switch (random.nextInt(4)) {
            case 0 -> new Worksheet.Text("§ " + words(random), random.nextInt(2) == 0);
            case 1 -> new Worksheet.Verdict(Worksheet.Tone.ALLOWED, "§ Allowed", words(random));
            case 2 -> new Worksheet.Code("§ " + words(random), lines(random));
            default ->
                new Worksheet.Ladder(
                    List.of(
                        new Worksheet.Gate(Worksheet.Tone.NONE, "§ SCP", "Pass", words(random))));
          });
    }
    return new Worksheet("Who gets in?", blocks);
  }

  private static List<Worksheet.Line> lines(SplittableRandom random) {
    return IntStream.range(0, random.nextInt(1, 90))
        .mapToObj(i -> new Worksheet.Line(i, " ".repeat(i % 60) + words(random), i % 7 == 0))
        .toList();
  }

  /** Some with words that are longer than a line. */
  private static String words(SplittableRandom random) {
    StringBuilder words = new StringBuilder();
    int count = random.nextInt(1, 30);
    for (int i = 0; i < count; i++) {
      words.append("w".repeat(random.nextInt(20) == 0 ? 300 : random.nextInt(1, 14))).append(' ');
    }
    return words.toString();
  }
}
