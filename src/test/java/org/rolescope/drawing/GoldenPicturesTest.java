package org.rolescope.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rolescope.app.Analysis;
import org.rolescope.app.Comparison;
import org.rolescope.app.EarlierSample;
import org.rolescope.app.Reaching;
import org.rolescope.app.TrustAnalyzer;
import org.rolescope.base.Progress;
import org.rolescope.graph.TrustReport;
import org.rolescope.question.Reach;

/**
 * The pictures of the sample are those in {@code drawing/golden}: as SVG to the letter, as PNG but
 * for what fonts and rounding change. Where they should differ, {@code mvn test
 * -Dtest=GoldenPicturesTest -Drolescope.golden=renew} writes them anew; look at them before they
 * are committed.
 */
class GoldenPicturesTest {
  private static final Path FOLDER = Path.of("src/test/resources/drawing/golden");
  private static final boolean RENEW = "renew".equals(System.getProperty("rolescope.golden"));
  private static final String DEPLOY_PROD = "arn:aws:iam::444455556666:role/deploy-prod";

  private static final String BREAK_GLASS_ADMIN =
      "arn:aws:iam::444455556666:role/break-glass-admin";
  private static final String CI_RUNNER = "arn:aws:iam::333344445555:role/ci-runner";

  private static final TrustAnalyzer ANALYZER =
      new TrustAnalyzer(Runnable::run, () -> Instant.parse("2026-01-01T12:00:00Z"));
  private static final Analysis SAMPLE =
      ANALYZER.open(List.of(Path.of("sample-data")), Progress.NONE);

  @TempDir private Path folder = Path.of("");

  private static void check(String name, Drawing drawing, TrustReport report, Theme theme)
      throws IOException {
    checkSvg(name, drawing, report, theme);
    Path file = FOLDER.resolve(base(name, theme) + ".png");
    GoldenPng.check(file, export(drawing, report, theme, "png"), RENEW);
  }

  private static String base(String name, Theme theme) {
    return name + "-" + theme.name().toLowerCase(Locale.ROOT);
  }

  private static void checkSvg(String name, Drawing drawing, TrustReport report, Theme theme)
      throws IOException {
    String svg = new String(export(drawing, report, theme, "svg"), StandardCharsets.UTF_8);
    Path file = FOLDER.resolve(base(name, theme) + ".svg");
    if (RENEW) {
      Files.writeString(file, svg);
    }
    assertThat(svg).isEqualTo(Files.readString(file));
  }

  private static byte[] export(Drawing drawing, TrustReport report, Theme theme, String format)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ANALYZER.formats().export(new Handout(drawing, report, theme, OptionalInt.of(1)), format, out);
    return out.toByteArray();
  }

  @ParameterizedTest
  @EnumSource
  void map_ofTheSample_isTheGoldenOne(Theme theme) throws IOException {
    check(
        "map",
        ANALYZER.map(SAMPLE, MapView.all(), Progress.NONE),
        ANALYZER.report(SAMPLE, "", MapView.all()),
        theme);
  }

  @ParameterizedTest
  @EnumSource
  void map_withShopProdOpened_isTheGoldenOne(Theme theme) throws IOException {
    MapView view = Pictures.view(DEPLOY_PROD, Set.of("444455556666"), Set.of());
    // As SVG only: of pixels the others have enough.
    checkSvg(
        "map-opened",
        ANALYZER.map(SAMPLE, view, Progress.NONE),
        ANALYZER.report(SAMPLE, DEPLOY_PROD, view),
        theme);
  }

  @ParameterizedTest
  @EnumSource
  void focus_onDeployProd_isTheGoldenOne(Theme theme) throws IOException {
    check(
        "focus",
        ANALYZER.focus(SAMPLE, DEPLOY_PROD, MapView.all(), Progress.NONE),
        ANALYZER.report(SAMPLE, DEPLOY_PROD, MapView.all()),
        theme);
  }

  @ParameterizedTest
  @EnumSource
  void blastRadius_ofCiRunner_isTheGoldenOne(Theme theme) throws IOException {
    checkReach("blast", CI_RUNNER, Reaching.USUAL, theme);
  }

  @ParameterizedTest
  @EnumSource
  void whoCanBecomeBreakGlassAdmin_isTheGoldenOne(Theme theme) throws IOException {
    checkReach(
        "who-can", BREAK_GLASS_ADMIN, new Reaching(Reach.Direction.IN, 3, false, true), theme);
  }

  @ParameterizedTest
  @EnumSource
  void whatChangedAtBreakGlassAdmin_isTheGoldenOne(Theme theme) throws IOException {
    Analysis before = ANALYZER.open(List.of(EarlierSample.in(folder)), Progress.NONE);
    Comparison comparison = ANALYZER.compared(before, SAMPLE, Progress.NONE);
    check(
        "changes", ANALYZER.changes(comparison, MapView.all()), ANALYZER.report(comparison), theme);
  }

  private static void checkReach(String name, String middle, Reaching wanted, Theme theme)
      throws IOException {
    Reach reach = ANALYZER.reach(SAMPLE, middle, wanted).orElseThrow();
    check(
        name, ANALYZER.blast(SAMPLE, reach, MapView.all()), ANALYZER.report(SAMPLE, reach), theme);
  }

  @Test
  void goldenPng_withoutOneChip_orOneArrow_isAnother() throws IOException {
    Drawing map = ANALYZER.map(SAMPLE, MapView.all(), Progress.NONE);
    byte[] whole = export(map, TrustReport.EMPTY, Theme.LIGHT, "png");
    for (Part.Kind kind : List.of(Part.Kind.CHIP, Part.Kind.EDGE, Part.Kind.PROVIDER)) {
      List<Part> parts = new ArrayList<>(map.parts());
      parts.remove(parts.stream().filter(part -> part.kind() == kind).findFirst().orElseThrow());
      Drawing less = new Drawing(map.title(), parts, Map.of(), map.legend().parts());
      byte[] without = export(less, TrustReport.EMPTY, Theme.LIGHT, "png");
      assertThat(GoldenPng.off(GoldenPng.reduced(whole), GoldenPng.reduced(without)))
          .as("%s", kind)
          .isGreaterThan(GoldenPng.MOST_OFF);
    }
  }

  /** Where ours lack a character, the machine's own font, which measures otherwise, stands in. */
  @Test
  void goldenPictures_needTheBundledFontsOnly() throws IOException {
    Pattern text = Pattern.compile("<text[^>]*family=\"&#39;([^&]+)&#39;[^>]*>([^<]*)</text>");
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.filter(name -> name.toString().endsWith(".svg")).toList()) {
        assertThat(text.matcher(Files.readString(file)).results())
            .isNotEmpty()
            .allSatisfy(
                match -> {
                  boolean mono = match.group(1).equals(Face.MONO.family());
                  TextStyle style = mono ? TextStyle.MONO : TextStyle.NODE;
                  assertThat(Fonts.of(style, match.group(2)).getFamily())
                      .startsWith(style.face().family());
                });
      }
    }
  }
}
