package org.rolescope.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rolescope.base.Progress;

/** Makes the pictures that tests look at, and looks at them. */
final class Pictures {
  private Pictures() {}

  static MapView view(String selected, Set<String> open, Set<String> unfolded) {
    MapView all = MapView.all();
    return new MapView(selected, open, unfolded, all.edgeKinds(), all.callerKinds());
  }

  static Drawing map(World world, MapView view) {
    return MapDrawing.of(world.graph(), world.index(), view, Progress.NONE);
  }

  static Drawing focus(World world, String node) {
    return FocusDrawing.of(
        world.graph(), world.index(), node, view(node, Set.of(), Set.of()), Progress.NONE);
  }

  /** Northwind with deploy-prod selected, as in the design. */
  static Drawing northwind() {
    return map(Northwind.world(), view(Northwind.DEPLOY, Set.of(Northwind.PROD), Set.of()));
  }

  static List<Figure.Text> texts(Drawing drawing, double scale) {
    List<Figure.Text> texts = new ArrayList<>();
    for (Part part : drawing.parts()) {
      for (Figure figure : part.figures()) {
        if (figure instanceof Figure.Text text && text.scales().include(scale)) {
          texts.add(text);
        }
      }
    }
    return texts;
  }

  static List<String> words(Drawing drawing) {
    return texts(drawing, 1).stream().map(Figure.Text::text).toList();
  }

  /** Pairs of texts that cover each other, in words. */
  static List<String> overlaps(Drawing drawing, double scale) {
    List<Figure.Text> texts = texts(drawing, scale);
    List<String> overlaps = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      for (int j = i + 1; j < texts.size(); j++) {
        if (texts.get(i).bounds().intersects(texts.get(j).bounds())) {
          overlaps.add(texts.get(i).text() + " over " + texts.get(j).text());
        }
      }
    }
    return overlaps;
  }

  /** Texts of a part that an arrow of the drawing passes over. */
  static List<String> crossed(Drawing drawing, Part part) {
    List<Point> ways =
        parts(drawing, Part.Kind.EDGE).stream()
            .flatMap(edge -> ((Figure.Outline) edge.figures().get(0)).path().flattened().stream())
            .toList();
    return texts(new Drawing("", List.of(part), Map.of()), 1).stream()
        .filter(text -> ways.stream().anyMatch(p -> text.bounds().contains(p.x(), p.y())))
        .map(Figure.Text::text)
        .toList();
  }

  static List<Part> parts(Drawing drawing, Part.Kind kind) {
    return drawing.parts().stream().filter(part -> part.kind() == kind).toList();
  }

  static Optional<Rect> node(Drawing drawing, String id) {
    return drawing.place(new Hit(Hit.Kind.NODE, id));
  }
}
