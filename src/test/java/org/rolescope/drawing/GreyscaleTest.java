package org.rolescope.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rolescope.graph.EdgeKind;
import org.rolescope.graph.TrustEdge;

/** What the kinds of node and arrow are told apart by when there is no colour. */
class GreyscaleTest {
  /** Half the width and height of what is painted of a sign, in drawing units. */
  private static final int HALF = 22;

  private static final int SCALE = 4;

  /**
   * The smallest part in which two signs differ: the gaps of a dashed arrow of the legend are a
   * tenth of it, the smoothed edges of two equal ones a hundredth.
   */
  private static final double LEAST = 0.08;

  /** Levels of grey, of 255, that are told from the ground. */
  private static final int SEEN = 24;

  @ParameterizedTest
  @EnumSource
  void signsOfTheLegend_differInShape_notInColourAlone(Theme theme) {
    Map<String, BitSet> shapes = new LinkedHashMap<>();
    signs(everything()).forEach((words, figures) -> shapes.put(words, shape(figures, theme)));
    assertThat(shapes).hasSizeGreaterThan(10);

    List<String> alike = new ArrayList<>();
    shapes.forEach(
        (words, shape) ->
            shapes.forEach(
                (other, otherShape) -> {
                  if (words.compareTo(other) < 0 && difference(shape, otherShape) < LEAST) {
                    alike.add(words + " = " + other);
                  }
                }));
    assertThat(alike).isEmpty();
  }

  private static Stream<World> worlds() {
    return Stream.concat(
        Stream.of(Northwind.world()), LongStream.rangeClosed(4, 9).mapToObj(RandomWorld::of));
  }

  @ParameterizedTest
  @MethodSource("worlds")
  void everyArrowOfTheDenied_hasACross(World world) {
    List<Drawing> drawings = new ArrayList<>();
    drawings.add(Pictures.map(world, MapView.all()));
    world.graph().nodes().stream()
        .limit(6)
        .forEach(
            node -> {
              drawings.add(
                  Pictures.map(world, Pictures.view(node.id(), Set.of(node.account()), Set.of())));
              drawings.add(Pictures.focus(world, node.id()));
            });
    drawings.forEach(drawing -> assertThat(withoutCross(world, drawing)).isEmpty());
  }

  @Test
  void arrowsOfOneWeight_differInDashOrMark_notInColourAlone() {
    List<Dash> unmarked =
        Stream.of(EdgeKind.ALLOWED, EdgeKind.ALLOWED_IF, EdgeKind.CANNOT_KNOW)
            .map(kind -> Hue.of(kind).dash())
            .toList();
    assertThat(unmarked).doesNotHaveDuplicates();
  }

  /** Titles of the arrows that only stand for what is denied and have no mark that says so. */
  private static List<String> withoutCross(World world, Drawing drawing) {
    List<Part> labels =
        drawing.parts().stream().filter(part -> part.kind() == Part.Kind.CHIP).toList();
    return drawing.parts().stream()
        .filter(part -> part.kind() == Part.Kind.EDGE)
        .filter(part -> part.behind().stream().allMatch(id -> denied(world, id)))
        .filter(part -> !crossed(part))
        .filter(
            part ->
                labels.stream()
                    .filter(GreyscaleTest::crossed)
                    .noneMatch(label -> label.standsForAny(part.behind())))
        .map(Part::title)
        .toList();
  }

  private static boolean denied(World world, String edge) {
    return world
        .graph()
        .edge(edge)
        .map(TrustEdge::kind)
        .equals(java.util.Optional.of(EdgeKind.DENIED));
  }

  private static boolean crossed(Part part) {
    Pen cross = new Pen();
    Chip.cross(cross, 0, 0);
    return part.figures().stream()
        .filter(Figure.Outline.class::isInstance)
        .anyMatch(figure -> sameSize(figure, cross.figures().get(0)));
  }

  private static boolean sameSize(Figure one, Figure other) {
    return Math.abs(one.bounds().width() - other.bounds().width()) < 1e-6
        && Math.abs(one.bounds().height() - other.bounds().height()) < 1e-6;
  }

  /** The sample's map, with somebody of every kind. */
  private static Drawing everything() {
    return Pictures.northwind();
  }

  /** What stands before each text of the legend, moved to the origin, by that text. */
  private static Map<String, List<Figure>> signs(Drawing drawing) {
    Map<String, List<Figure>> signs = new LinkedHashMap<>();
    List<Figure> sign = new ArrayList<>();
    for (Figure figure : drawing.legend().parts().get(0).figures().stream().skip(1).toList()) {
      if (figure instanceof Figure.Text text && text.style() == TextStyle.LINE) {
        Rect box = sign.stream().map(Figure::bounds).reduce(Rect.EMPTY, Rect::union);
        signs.put(
            text.text(),
            sign.stream().map(each -> each.moved(-box.centerX(), -box.centerY())).toList());
        sign = new ArrayList<>();
      } else {
        sign.add(figure);
      }
    }
    return signs;
  }

  /** The pixels that are told from the ground in grey, whatever their own grey. */
  private static BitSet shape(List<Figure> figures, Theme theme) {
    int size = 2 * HALF * SCALE;
    BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = image.createGraphics();
    Part part = new Pen().add(figures).part(Part.Kind.NOTE, "");
    Java2dPainter.paint(
        new Drawing("", List.of(part), Map.of()),
        new Viewport(-HALF, -HALF, SCALE, size, size),
        theme,
        graphics);
    graphics.dispose();
    int ground = image.getRaster().getSample(0, 0, 0);
    BitSet shape = new BitSet(size * size);
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        int grey = image.getRaster().getSample(x, y, 0);
        shape.set(y * size + x, Math.abs(grey - ground) > SEEN);
      }
    }
    return shape;
  }

  /** The part of what either covers that only one of them covers: 0 to 1. */
  private static double difference(BitSet one, BitSet other) {
    BitSet either = (BitSet) one.clone();
    either.or(other);
    BitSet different = (BitSet) one.clone();
    different.xor(other);
    return (double) different.cardinality() / Math.max(1, either.cardinality());
  }
}
