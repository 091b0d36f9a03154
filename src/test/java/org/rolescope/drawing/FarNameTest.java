package org.rolescope.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names as they are read from afar. */
class FarNameTest {
  @Test
  void longName_isBrokenBetweenItsWords_inTheLargestType() {
    FarName name = FarName.of("payroll-8-prod", 156, 76);
    assertThat(name.lines()).containsExactly("payroll-", "8-prod");
    assertThat(name.style()).isEqualTo(TextStyle.FAR_LARGE);
  }

  @Test
  void nameInCapitalsAndSmallLetters_isBrokenBeforeAWord() {
    assertThat(FarName.of("SharedServices", 156, 76).lines()).containsExactly("Shared", "Services");
  }

  @Test
  void number_isBrokenInTheMiddle() {
    assertThat(FarName.of("123456789012", 156, 76).lines()).containsExactly("123456", "789012");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "שלום-עולם",
        "本番環境アカウント用の名前",
        "a-name-of-some-sixty-four-characters-which-is-as-long-as-it-gets"
      })
  void anyName_staysWithinItsRoom(String name) {
    FarName far = FarName.of(name, 156, 76);
    assertThat(far.lines().size() * far.style().size()).isLessThanOrEqualTo(76);
    assertThat(far.lines()).allMatch(line -> Fonts.width(far.style(), line) <= 156);
  }

  @Test
  void shortened_leavesOutWhatAllBeginAndEndWith() {
    assertThat(FarName.shortened(List.of("acme-shop-prod", "acme-crm-2-prod")))
        .containsExactly("shop", "crm-2");
    assertThat(FarName.shortened(List.of("acme-prod", "acme-b-prod")))
        .containsExactly("acme-prod", "acme-b-prod");
    assertThat(FarName.shortened(List.of("same-name", "same-name")))
        .containsExactly("same-name", "same-name");
  }

  @Test
  void accountsOfALargeMap_areBlocksWhileTheirNamesCouldNotBeRead_andThenAllNamed() {
    World world = new World();
    IntStream.range(0, 500)
        .forEach(i -> world.account(String.valueOf(100000000000L + i), "team-" + i + "-prod", ""));
    Drawing drawing = Pictures.map(world, MapView.all());
    double fit = Viewport.fit(drawing.bounds(), 672, 480).scale();
    assertThat(named(drawing, Scales.LEAST_TYPE / 38 - 0.001)).isZero();
    assertThat(Pictures.texts(drawing, fit))
        .isNotEmpty()
        .allMatch(text -> text.style().size() * fit >= Scales.LEAST_TYPE);
    for (double scale = Scales.LEAST_TYPE / 38 + 0.001; scale < Scales.FAR; scale += 0.005) {
      assertThat(named(drawing, scale)).as("at %s", scale).isEqualTo(500);
      assertThat(Pictures.overlaps(drawing, scale)).as("at %s", scale).isEmpty();
    }
  }

  private static long named(Drawing drawing, double scale) {
    return Pictures.texts(drawing, scale).stream()
        .filter(text -> text.text().matches("\\d+"))
        .count();
  }
}
