package org.rolescope.drawing;

import static java.util.Comparator.reverseOrder;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rolescope.question.Cause;
import org.rolescope.question.Difference;
import org.rolescope.question.Differences;
import org.rolescope.question.Questions;
import org.rolescope.question.RandomOrganization;

/** What holds of every picture of what changed, however much did. */
class ChangesDrawingTest {
  static LongStream seeds() {
    return LongStream.rangeClosed(740, 769);
  }

  /** Two made-up organisations that have accounts and roles in common. */
  private record Two(Questions before, Questions after, Differences differences) {
    static Two of(long seed) {
      Questions before = RandomOrganization.of(seed).questions();
      Questions after = RandomOrganization.of(seed + 1000).questions();
      return new Two(before, after, after.since(before));
    }

    Drawing draw(Set<String> unfolded) {
      return ChangesDrawing.of(
          new ChangesDrawing.Side(before.graph(), before.index()),
          new ChangesDrawing.Side(after.graph(), after.index()),
          differences,
          Cause.TIME,
          Pictures.view("", Set.of(), unfolded));
    }

    /** With every line unfolded that there is. */
    Drawing whole() {
      Set<String> unfolded = new HashSet<>();
      Drawing drawing = draw(unfolded);
      while (unfolded.addAll(folds(drawing))) {
        drawing = draw(unfolded);
      }
      return drawing;
    }
  }

  private static Set<String> folds(Drawing drawing) {
    return Pictures.parts(drawing, Part.Kind.FOLD).stream()
        .map(part -> part.hit().orElseThrow().id())
        .collect(Collectors.toSet());
  }

  private static void nothingOverlaps(Drawing drawing) {
    List<Part> boxes =
        drawing.parts().stream()
            .filter(part -> part.hit().isPresent() && part.kind() != Part.Kind.EDGE)
            .toList();
    List<String> over = new ArrayList<>();
    for (int i = 0; i < boxes.size(); i++) {
      for (int j = i + 1; j < boxes.size(); j++) {
        if (boxes.get(i).bounds().grow(-1).intersects(boxes.get(j).bounds().grow(-1))) {
          over.add(boxes.get(i).title() + " over " + boxes.get(j).title());
        }
      }
    }
    assertThat(over).isEmpty();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void whatIsDrawn_coversNothing_andTheSameIsDrawnAgain(long seed) {
    Two two = Two.of(seed);
    Drawing first = two.draw(Set.of());
    nothingOverlaps(first);
    nothingOverlaps(two.whole());
    assertThat(two.draw(Set.of()).parts()).isEqualTo(first.parts());
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void everyWay_hasAnArrowAndAChip_onceAllIsUnfolded(long seed) {
    Two two = Two.of(seed);
    Drawing whole = two.whole();
    List<String> words = two.differences().ways().stream().map(ChangesWords::words).toList();
    assertThat(Pictures.parts(whole, Part.Kind.EDGE).stream().map(Part::title))
        .containsExactlyInAnyOrderElementsOf(words);
    assertThat(Pictures.parts(whole, Part.Kind.CHIP).stream().map(Part::title))
        .containsExactlyInAnyOrderElementsOf(words);
    assertThat(folds(whole)).isEmpty();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void legend_tellsOfWhatIsDrawn_andOfNothingElse(long seed) {
    Drawing first = Two.of(seed).draw(Set.of());
    Set<String> signs =
        Pictures.parts(first, Part.Kind.CHIP).stream()
            .flatMap(part -> part.figures().stream())
            .filter(Figure.Text.class::isInstance)
            .map(figure -> ((Figure.Text) figure).text().substring(0, 1))
            .collect(Collectors.toSet());
    assertThat(
            first.legend().parts().stream()
                .flatMap(part -> part.figures().stream())
                .filter(Figure.Text.class::isInstance)
                .map(figure -> ((Figure.Text) figure).text().substring(0, 1)))
        .containsExactlyInAnyOrderElementsOf(signs);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void whoGetsInNoMore_andWhatIsGone_isFainter_andAllElseIsNot(long seed) {
    Two two = Two.of(seed);
    Map<Difference.Kind, Long> ways =
        two.differences().ways().stream()
            .collect(Collectors.groupingBy(Difference::kind, Collectors.counting()));
    long gone =
        two.differences().roles().stream()
            .filter(role -> two.after().graph().node(role.id()).isEmpty())
            .count();
    List<Part> nodes =
        two.whole().parts().stream()
            .filter(part -> part.hit().filter(hit -> hit.kind() == Hit.Kind.NODE).isPresent())
            .toList();
    assertThat(nodes).hasSize(two.differences().ways().size() + two.differences().roles().size());
    assertThat(nodes.stream().filter(part -> part.opacity() < 1))
        .hasSize((int) (ways.getOrDefault(Difference.Kind.LOST, 0L) + gone))
        .allMatch(part -> part.figures().stream().noneMatch(ChangesDrawingTest::muted));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void rolesThatSomebodyGainsAWayInto_comeBeforeOthersThatAreAlike(long seed) {
    Differences differences = Two.of(seed).differences();
    List<Boolean> gains =
        ChangesScene.of(differences, role -> false, Set.of(ChangesScene.ROLES)).blocks().stream()
            .map(block -> differences.byRole().getOrDefault(block.role(), List.of()))
            .map(ways -> ways.stream().anyMatch(way -> way.kind() == Difference.Kind.GAINED))
            .toList();
    assertThat(gains).hasSameSizeAs(differences.roles()).isSortedAccordingTo(reverseOrder());
  }

  private static boolean muted(Figure figure) {
    return figure instanceof Figure.Text text && text.ink() == Ink.MUTED;
  }

  /** What may be so is not told as if it were. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void headline_countsWhatIsKnownApartFromWhatMayBe(long seed) {
    Differences differences = Two.of(seed).differences();
    String title = ChangesWords.title(differences, Cause.EDIT);
    Map<Difference.Kind, String> verbs =
        Map.of(
            Difference.Kind.LOST, "close",
            Difference.Kind.GAINED, "open",
            Difference.Kind.CHANGED, "change");
    verbs.forEach(
        (kind, verb) -> {
          long sure = differences.of(kind).stream().filter(Difference::sure).count();
          long perhaps = differences.of(kind).size() - sure;
          assertThat(title.matches(".* " + verb + "s " + sure + "(,| .*|$).*"))
              .as("%s: %s known in: %s", kind, sure, title)
              .isEqualTo(sure > 0);
          assertThat(title.contains("may " + verb + " " + perhaps))
              .as("%s: %s perhaps in: %s", kind, perhaps, title)
              .isEqualTo(perhaps > 0);
        });
  }

  @Test
  void nothingChanged_isSaid() {
    Questions same = RandomOrganization.of(740).questions();
    Drawing drawing = new Two(same, same, Differences.NONE).draw(Set.of());
    assertThat(drawing.title()).isEqualTo("Nobody gets into a role otherwise than before.");
    assertThat(drawing.parts()).hasSize(1);
  }

  @Test
  void theEstates_differInEveryWay() {
    assertThat(
            seeds()
                .mapToObj(Two::of)
                .flatMap(two -> two.differences().ways().stream())
                .map(Difference::kind))
        .contains(Difference.Kind.values());
  }
}
