package org.rolescope.drawing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.rolescope.drawing.BlastScene.Sector;
import org.rolescope.question.Reached;

/**
 * Where everything of a blast radius stands: ring by ring from the inside. A ring grows until all
 * of it fits; where it would grow too much, what is left over is folded into one box.
 */
final class BlastPlan {
  static final double BOX_HEIGHT = 42;
  private static final double FIRST_RING = 124;
  private static final double NEXT_RING = 86;
  private static final double GROWTH = 16;

  /** As large as the outer ring becomes before anything is folded: names can still be read. */
  private static final double LARGEST = 320;

  private static final double LEAST_GROWTH = 32;

  /** So few are all drawn, however large the rings become. */
  private static final int FEW = 30;

  /**
   * The box of those of a ring and sector that have no room of their own.
   *
   * @param hidden whom it stands for; empty if they are all drawn and it folds them
   */
  record Fold(String id, Sector sector, int ring, Rect box, List<Reached> hidden) {
    Fold {
      hidden = List.copyOf(hidden);
    }
  }

  private final BlastScene scene;
  private final ToDoubleFunction<Reached> widths;
  private final List<Rect> taken = new ArrayList<>();
  private final List<BlastRing> rings = new ArrayList<>();

  /**
   * @param widths how wide the box of somebody is
   * @param middle the box of who stands in the middle
   * @param unfolded ids of folds that are open
   */
  BlastPlan(BlastScene scene, ToDoubleFunction<Reached> widths, Rect middle, Set<String> unfolded) {
    this.scene = scene;
    this.widths = widths;
    taken.add(middle);
    Map<String, Double> angles = new HashMap<>();
    for (int ring = 1; ring <= scene.rings(); ring++) {
      BlastRing placed = place(ring, unfolded, angles);
      rings.add(placed);
      taken.addAll(placed.taken());
      angles.putAll(placed.angles());
    }
  }

  private BlastRing place(int ring, Set<String> unfolded, Map<String, Double> angles) {
    double least = ring == 1 ? FIRST_RING : radius(ring - 1) + NEXT_RING;
    int after = scene.rings() - ring;
    double growth = (LARGEST - least - after * NEXT_RING) / (after + 1);
    double most = least + Math.max(LEAST_GROWTH, growth);
    for (double r = least; ; r += Math.max(GROWTH, r > most ? r / 8 : 0)) {
      BlastRing tried = new BlastRing(scene, widths, ring, r, taken, angles, unfolded);
      if (tried.fill(r >= most && scene.reach().reached().size() > FEW)) {
        return tried;
      }
    }
  }

  /** Half the height of a ring. */
  double radius(int ring) {
    return rings.get(ring - 1).r();
  }

  /** The boxes of those that have one, by node id. */
  Map<String, Rect> boxes() {
    Map<String, Rect> all = new HashMap<>();
    rings.forEach(ring -> all.putAll(ring.boxes()));
    return all;
  }

  List<Fold> folds() {
    return rings.stream().flatMap(ring -> ring.folds().stream()).toList();
  }

  /** The box of a ring's label. */
  Rect label(int ring) {
    return rings.get(ring - 1).label();
  }

  /** All boxes, to be kept clear. */
  List<Rect> taken() {
    return List.copyOf(taken);
  }
}
