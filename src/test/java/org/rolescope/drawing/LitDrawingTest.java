package org.rolescope.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rolescope.graph.TrustEdge;

class LitDrawingTest {
  private final World world = Northwind.world();
  private final Drawing drawn = Pictures.northwind();
  private final TrustEdge edge = world.graph().into(Northwind.DEPLOY).get(0);

  @Test
  void lit_arrowsStayStrong_allOthersAndWhatIsNotAtTheirEndsAreFainter_andNothingMoves() {
    Drawing lit = drawn.lit(Set.of(edge.id()), Set.of(edge.from(), edge.to()));

    assertThat(lit.bounds()).isEqualTo(drawn.bounds());
    assertThat(lit.places()).isEqualTo(drawn.places());
    for (int i = 0; i < lit.parts().size(); i++) {
      Part part = lit.parts().get(i);
      boolean itself = part.behind().contains(edge.id());
      if (part.kind() == Part.Kind.EDGE) {
        double before = drawn.parts().get(i).opacity();
        assertThat(part.opacity()).as(part.title()).isEqualTo(itself ? 1 : before / 2);
      }
      if (part.hit().equals(java.util.Optional.of(new Hit(Hit.Kind.NODE, edge.to())))) {
        assertThat(part.opacity()).isEqualTo(1);
      }
    }
    assertThat(lit.parts())
        .filteredOn(part -> part.kind() == Part.Kind.ROLE)
        .anyMatch(part -> part.opacity() < 1);
  }

  /** The provider of shop-prod is drawn as that of management. */
  @Test
  void endThatIsDrawnAsAnother_isNotDimmed() {
    TrustEdge people = world.graph().outOf(Northwind.SSO).get(0);
    Drawing lit = drawn.lit(Set.of(people.id()), Set.of(people.from(), people.to()));
    assertThat(lit.parts())
        .filteredOn(part -> part.title().equals("Identity Center"))
        .extracting(Part::opacity)
        .containsExactly(1.0);
    assertThat(drawn.dimmed(Set.of(people.from())).parts())
        .filteredOn(part -> part.title().equals("Identity Center"))
        .extracting(Part::opacity)
        .containsExactly(1.0);
  }

  @Test
  void edgesThatAreNotDrawn_dimNothing() {
    assertThat(drawn.lit(Set.of("nobody sts:AssumeRole nothing"), Set.of())).isSameAs(drawn);
  }

  @Test
  void bundle_isLitByEachOfItsEdges() {
    Part bundle =
        drawn.parts().stream()
            .filter(part -> part.kind() == Part.Kind.EDGE && part.behind().size() > 1)
            .findFirst()
            .orElseThrow();
    assertThat(drawn.behind(bundle.hit().orElseThrow())).containsAll(bundle.behind());
    for (String id : List.copyOf(bundle.behind())) {
      assertThat(drawn.lit(Set.of(id), Set.of()).parts())
          .anyMatch(part -> part.title().equals(bundle.title()) && part.opacity() == 1);
    }
  }

  @Test
  void selectedEdge_showsAllArrowsOfItsRole() {
    Drawing ofRole = drawn;
    Drawing ofEdge =
        Pictures.map(world, Pictures.view(edge.id(), Set.of(Northwind.PROD), Set.of()));

    assertThat(ofEdge.places().keySet()).containsAll(ofRole.places().keySet());
  }
}
