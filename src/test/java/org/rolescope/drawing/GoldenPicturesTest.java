package org.rolescope.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rolescope.app.Analysis;
import org.rolescope.app.TrustAnalyzer;
import org.rolescope.base.Progress;
import org.rolescope.question.Reach;

/**
 * The pictures of the sample are, to the letter, those in {@code drawing/golden}. Where they should
 * differ, {@code mvn test -Dtest=GoldenPicturesTest -Drolescope.golden=renew} writes them anew;
 * look at them before they are committed.
 */
class GoldenPicturesTest {
  private static final Path FOLDER = Path.of("src/test/resources/drawing/golden");
  private static final boolean RENEW = "renew".equals(System.getProperty("rolescope.golden"));
  private static final String DEPLOY_PROD = "arn:aws:iam::444455556666:role/deploy-prod";

  private static final String CI_RUNNER = "arn:aws:iam::333344445555:role/ci-runner";

  private static final TrustAnalyzer ANALYZER =
      new TrustAnalyzer(Runnable::run, () -> Instant.parse("2026-01-01T12:00:00Z"));
  private static final Analysis SAMPLE =
      ANALYZER.open(List.of(Path.of("sample-data")), Progress.NONE);

  private static void check(String name, Drawing drawing, Theme theme) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ANALYZER.export(new Handout(drawing, theme), "svg", out);
    String svg = out.toString(StandardCharsets.UTF_8);
    Path file = FOLDER.resolve(name + "-" + theme.name().toLowerCase(Locale.ROOT) + ".svg");
    if (RENEW) {
      Files.writeString(file, svg);
    }
    assertThat(svg).isEqualTo(Files.readString(file));
  }

  @ParameterizedTest
  @EnumSource
  void map_ofTheSample_isTheGoldenOne(Theme theme) throws IOException {
    check("map", ANALYZER.map(SAMPLE, MapView.all(), Progress.NONE), theme);
  }

  @ParameterizedTest
  @EnumSource
  void focus_onDeployProd_isTheGoldenOne(Theme theme) throws IOException {
    check("focus", ANALYZER.focus(SAMPLE, DEPLOY_PROD, MapView.all(), Progress.NONE), theme);
  }

  @ParameterizedTest
  @EnumSource
  void blastRadius_ofCiRunner_isTheGoldenOne(Theme theme) throws IOException {
    Reach reach = ANALYZER.reach(SAMPLE, CI_RUNNER, 3).orElseThrow();
    check("blast", ANALYZER.blast(SAMPLE, reach, MapView.all()), theme);
  }

  /** Where ours lack a character, the machine's own font, which measures otherwise, stands in. */
  @Test
  void goldenPictures_needTheBundledFontsOnly() throws IOException {
    Pattern text = Pattern.compile("<text[^>]*family=\"&#39;([^&]+)&#39;[^>]*>([^<]*)</text>");
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.toList()) {
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
