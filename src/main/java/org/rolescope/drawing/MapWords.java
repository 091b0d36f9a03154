package org.rolescope.drawing;

import java.util.stream.Collectors;
import org.rolescope.graph.EdgeKind;
import org.rolescope.graph.TrustEdge;
import org.rolescope.simulate.OpenQuestion;

/** What a hover on an arrow says. */
final class MapWords {
  private MapWords() {}

  static String of(MapScene scene, MapArrow arrow) {
    if (arrow.edges().size() == 1) {
      TrustEdge edge = arrow.edges().get(0);
      return name(scene, edge.from()) + " → " + name(scene, edge.to()) + ": " + words(edge);
    }
    String counted = arrow.count() + " " + word(arrow.kind());
    return place(scene, arrow.from()) + " → " + place(scene, arrow.to()) + ": " + counted;
  }

  static String word(EdgeKind kind) {
    return switch (kind) {
      case ALLOWED -> "allowed";
      case ALLOWED_IF -> "allowed if a condition holds";
      case DENIED -> "denied though trusted";
      case CANNOT_KNOW -> "cannot be known";
      case NOBODY -> "nobody: the principal is deleted";
    };
  }

  /** What an edge says, with its conditions, its missing facts, or the gates that stop it. */
  static String words(TrustEdge edge) {
    String word = word(edge.kind());
    String why =
        edge.kind() == EdgeKind.DENIED
            ? edge.stops()
            : edge.open().stream().map(OpenQuestion::text).collect(Collectors.joining("; "));
    return word + (why.isEmpty() ? "" : ": " + why);
  }

  private static String name(MapScene scene, String id) {
    return scene.ties().node(id).label();
  }

  private static String place(MapScene scene, Hit end) {
    return switch (end.kind()) {
      case ACCOUNT -> scene.ties().accountName(end.id());
      case FOLD -> end.id();
      case NODE, EDGE, CALL, BUNDLE -> name(scene, end.id());
    };
  }
}
