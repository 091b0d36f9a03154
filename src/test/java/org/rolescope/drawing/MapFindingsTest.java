package org.rolescope.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rolescope.app.Analysis;
import org.rolescope.app.TrustAnalyzer;
import org.rolescope.base.Progress;
import org.rolescope.graph.TrustGraph;
import org.rolescope.graph.TrustNode;
import org.rolescope.iam.IamIndex;
import org.rolescope.question.EdgeTraits;
import org.rolescope.question.Exposed.Exposure;

/** What outsiders can enter has its sign on the map, near and from afar. */
class MapFindingsTest {
  private static final double[] SCALES = {0.1, 0.2, 0.4, 0.6, 1, 2};

  /** What a map is made of. */
  private record Asked(TrustGraph graph, IamIndex index) {
    List<Exposure> findings() {
      return new EdgeTraits(graph, index).findings();
    }

    Drawing map(MapView view) {
      return MapDrawing.of(graph, index, view, Progress.NONE);
    }
  }

  private static Asked sample() {
    Analysis sample =
        new TrustAnalyzer(Runnable::run, () -> Instant.EPOCH)
            .open(List.of(Path.of("sample-data")), Progress.NONE);
    return new Asked(sample.graph(), sample.index());
  }

  /** The others have outsiders whom nobody knows. */
  private static Stream<Asked> worlds() {
    return Stream.concat(
        Stream.of(sample()),
        LongStream.of(1, 3, 4)
            .mapToObj(RandomWorld::of)
            .map(world -> new Asked(world.graph(), world.index())));
  }

  /** For each account how many of its roles there are. */
  private static Map<String, Set<String>> found(Asked asked) {
    return asked.findings().stream()
        .map(exposure -> exposure.line().to())
        .collect(
            Collectors.groupingBy(
                TrustNode::account, Collectors.mapping(TrustNode::id, Collectors.toSet())));
  }

  /** Whether an account or role has the one sign, in its box or at its corner. */
  private static boolean signs(Drawing drawing, Part thing, double scale) {
    Rect box = drawing.place(thing.hit().orElseThrow()).orElseThrow().grow(2);
    List<Figure> signs =
        drawing.parts().stream()
            .filter(part -> part.kind() == thing.kind() || part.kind() == Part.Kind.NOTE)
            .flatMap(part -> signs(part, scale).stream())
            .filter(sign -> box.contains(sign.bounds().centerX(), sign.bounds().centerY()))
            .toList();
    assertThat(signs).hasSizeLessThan(2);
    return !signs.isEmpty();
  }

  private static List<Figure> signs(Part part, double scale) {
    return part.figures().stream()
        .filter(figure -> figure instanceof Figure.Icon icon && icon.glyph() == Glyph.FINDING)
        .filter(figure -> figure.scales().include(scale))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("worlds")
  void accounts_haveTheSignAtEveryScale_andTheNumberOfTheirRolesThatOutsidersEnter(Asked asked) {
    Map<String, Set<String>> found = found(asked);
    Drawing drawing = asked.map(MapView.all());

    assertThat(found).isNotEmpty();
    for (Part account : Pictures.parts(drawing, Part.Kind.ACCOUNT)) {
      int roles = found.getOrDefault(account.hit().orElseThrow().id(), Set.of()).size();
      for (double scale : SCALES) {
        assertThat(signs(drawing, account, scale)).as(account.title()).isEqualTo(roles > 0);
      }
      if (roles > 0) {
        assertThat(account.title()).contains(", " + roles + " role");
        assertThat(Pictures.texts(new Drawing("", List.of(account), Map.of()), 1))
            .extracting(Figure.Text::text)
            .contains(Integer.toString(roles));
      }
    }
  }

  @Test
  void rolesOfAnOpenedAccount_haveTheSign_whereOutsidersEnterThem() {
    Asked asked = sample();
    Set<String> found =
        asked.findings().stream()
            .map(exposure -> exposure.line().to().id())
            .collect(Collectors.toSet());
    Set<String> open = found(asked).keySet();
    MapView all = MapView.all();
    Drawing drawing =
        asked.map(new MapView("", open, Set.of(), all.edgeKinds(), all.callerKinds()));

    assertThat(open).hasSize(2);
    for (Part role : Pictures.parts(drawing, Part.Kind.ROLE)) {
      String id = role.hit().orElseThrow().id();
      assertThat(signs(drawing, role, 1)).as(id).isEqualTo(found.contains(id));
    }
    assertThat(Pictures.parts(drawing, Part.Kind.ACCOUNT))
        .filteredOn(account -> open.contains(account.hit().orElseThrow().id()))
        .allMatch(account -> signs(account, 1).size() == 1);
  }

  @ParameterizedTest
  @MethodSource("worlds")
  void numbersOfTrusts_haveTheSign_whereOneOfThemLetsAnOutsiderIn(Asked asked) {
    Set<String> edges =
        asked.findings().stream()
            .map(Exposure::line)
            .map(line -> line.edge().id())
            .collect(Collectors.toSet());
    for (Part count :
        Pictures.parts(asked.map(MapView.all()), Part.Kind.COUNT).stream()
            .filter(part -> part.figures().stream().anyMatch(f -> f.scales().include(1)))
            .toList()) {
      boolean outsider = count.behind().stream().anyMatch(edges::contains);
      assertThat(signs(count, 1)).as(count.title()).hasSize(outsider ? 1 : 0);
    }
  }

  @Test
  void theSign_isInTheLegend_whereItIsDrawn_andGoesWithTheArrowsThatAFilterTakesAway() {
    Asked asked = sample();
    MapView all = MapView.all();
    Set<TrustNode.Kind> callers = EnumSet.copyOf(all.callerKinds());
    callers.removeAll(Set.of(TrustNode.Kind.ACCOUNT, TrustNode.Kind.OIDC_PROVIDER));
    MapView filtered = new MapView("", Set.of(), Set.of(), all.edgeKinds(), Set.copyOf(callers));

    assertThat(Pictures.words(asked.map(all).legend())).contains("Open to outsiders");
    Drawing without = asked.map(filtered);
    assertThat(Pictures.words(without.legend())).doesNotContain("Open to outsiders");
    assertThat(without.parts()).allMatch(part -> signs(part, 1).isEmpty());
  }
}
