package org.rolescope.ui.graph;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.rolescope.drawing.CutArrow;
import org.rolescope.drawing.Hit;
import org.rolescope.drawing.Part;
import org.rolescope.drawing.ShortName;
import org.rolescope.ui.Words;
import org.rolescope.ui.look.Sentences;
import org.rolescope.ui.state.Workspace;

/** What is said of the things in the picture: where the keyboard is, and where the pointer. */
final class PictureWords {
  private final Workspace workspace;
  private final Camera camera;
  private final PictureCursor cursor;
  private final Pins pins;
  private final BooleanSupplier onMap;

  /**
   * @param onMap whether the map is drawn, where things stand where they were put
   */
  PictureWords(
      Workspace workspace, Camera camera, PictureCursor cursor, Pins pins, BooleanSupplier onMap) {
    this.workspace = workspace;
    this.camera = camera;
    this.cursor = cursor;
    this.pins = pins;
    this.onMap = onMap;
  }

  /** Whether it can be selected with others. */
  static boolean mayGather(Hit hit) {
    return hit.kind() == Hit.Kind.NODE || hit.kind() == Hit.Kind.ACCOUNT;
  }

  /** Of the thing where the keyboard is; empty if it is nowhere. */
  String atCursor() {
    String words = cursor.get().map(hit -> pinned(hit, cursor.words())).orElseGet(cursor::words);
    Optional<Hit> at = cursor.get().filter(PictureWords::mayGather);
    if (at.isEmpty() || !workspace.selection().gathering()) {
      return words;
    }
    boolean in = workspace.selection().ids().contains(at.get().id());
    int count = workspace.selection().ids().size();
    return Words.of(in ? "picture.selected" : "picture.gathering", words, count);
  }

  /** What the pointer is at, found once; empty if nothing is there. */
  Optional<Pointed> pointedAt(double x, double y) {
    return camera
        .topmost(x, y)
        .flatMap(part -> part.hit().map(hit -> Pointed.at(hit, words(hit, part), camera)));
  }

  /** The name of where an arrow begins or ends that is cut; empty if it has none. */
  String endBeyond(CutArrow cut) {
    return switch (cut.hit().kind()) {
      case EDGE ->
          workspace
              .analysis()
              .graph()
              .edge(cut.hit().id())
              .map(edge -> name(cut.entering() ? edge.from() : edge.to()))
              .orElse("");
      case BUNDLE, CALL -> name(cut.entering() ? cut.hit().start() : cut.hit().end());
      case NODE, ACCOUNT, FOLD -> "";
    };
  }

  private String name(String id) {
    return ShortName.of(Sentences.name(workspace.analysis(), id)).name();
  }

  private String words(Hit hit, Part part) {
    return pinned(hit, HoverWords.of(workspace.analysis(), hit, part.title()));
  }

  /** With what is to be said of a thing that stands where it was put. */
  private String pinned(Hit hit, String words) {
    boolean put =
        onMap.getAsBoolean() && mayGather(hit) && pins.property().get().containsKey(hit.id());
    return put ? words + "\n" + Words.of("hover.pinned") : words;
  }
}
