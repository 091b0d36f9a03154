package org.rolescope.drawing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rolescope.drawing.BlastScene.Sector;
import org.rolescope.question.Reached;

/**
 * Where everything of a blast radius stands: ring by ring from the inside, each box as near to the
 * angle it wishes as those before it leave room. A ring grows until all of it fits; one that would
 * grow too much folds what is left over.
 */
final class BlastPlan {
  static final double BOX_HEIGHT = 42;
  static final double LABEL_HEIGHT = 20;
  private static final double FIRST_RING = 140;
  private static final double NEXT_RING = 98;
  private static final double GROWTH = 16;

  /** As large as the outer ring becomes before anything is folded: names can still be read. */
  private static final double LARGEST = 460;

  private static final double LEAST_GROWTH = 32;
  private static final double GAP = 9;

  /** Between two rings an arrow needs more. */
  private static final double ARROW = 26;

  /** From one angle that is tried to the next, along the ring. */
  private static final double STEP = 5;

  /** How near to the border of its sector the middle of a box may come. */
  private static final double FROM_BORDER = 24;

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

  /** One ring as it came out. */
  private record Ring(double r, Map<String, Rect> boxes, List<Fold> folds, Rect label) {
    List<Rect> taken() {
      List<Rect> all = new ArrayList<>(boxes.values());
      folds.forEach(fold -> all.add(fold.box()));
      all.add(label);
      return all;
    }
  }

  private final BlastScene scene;
  private final Set<String> unfolded;
  private final List<Rect> taken = new ArrayList<>();
  private final List<Ring> rings = new ArrayList<>();

  /**
   * @param middle the box of who stands in the middle
   * @param unfolded ids of folds that are open
   */
  BlastPlan(BlastScene scene, Rect middle, Set<String> unfolded) {
    this.scene = scene;
    this.unfolded = unfolded;
    taken.add(middle);
    for (int ring = 1; ring <= scene.rings(); ring++) {
      Ring placed = place(ring);
      rings.add(placed);
      taken.addAll(placed.taken());
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

  private Ring place(int ring) {
    double least = ring == 1 ? FIRST_RING : radius(ring - 1) + NEXT_RING;
    int after = scene.rings() - ring;
    double growth = (LARGEST - least - after * NEXT_RING) / (after + 1);
    double most = least + Math.max(LEAST_GROWTH, growth);
    for (double r = least; ; r += Math.max(GROWTH, r > most ? r / 8 : 0)) {
      Optional<Ring> tried = tried(ring, r, r >= most);
      if (tried.isPresent()) {
        return tried.get();
      }
    }
  }

  private Optional<Ring> tried(int ring, double r, boolean mayFold) {
    double width = Fonts.width(TextStyle.PILL, BlastWords.hops(ring)) + 18;
    Rect label = BlastRings.box(BlastScene.FIRST, r, width, LABEL_HEIGHT);
    Attempt attempt = new Attempt(ring, r, mayFold);
    if (!attempt.take(label)) {
      return Optional.empty();
    }
    for (Sector sector : scene.sectors()) {
      if (!attempt.place(sector)) {
        return Optional.empty();
      }
    }
    return Optional.of(new Ring(r, attempt.boxes, attempt.folds, label));
  }

  /** A ring with a radius that may do. */
  private final class Attempt {
    private final int ring;
    private final double r;
    private final boolean mayFold;
    private final List<Rect> own = new ArrayList<>();
    private final Map<String, Rect> boxes = new HashMap<>();
    private final List<Fold> folds = new ArrayList<>();

    Attempt(int ring, double r, boolean mayFold) {
      this.ring = ring;
      this.r = r;
      this.mayFold = mayFold;
    }

    boolean take(Rect box) {
      Rect near = box.grow(GAP);
      Rect far = box.grow(ARROW);
      if (own.stream().anyMatch(near::intersects) || taken.stream().anyMatch(far::intersects)) {
        return false;
      }
      own.add(box);
      return true;
    }

    /** False if there is not room for all. */
    boolean place(Sector sector) {
      List<Reached> members = sector.on(ring);
      String id = BlastWords.fold(scene.reach(), sector.effort(), ring);
      boolean open = unfolded.contains(id);
      if (members.isEmpty()) {
        return true;
      }
      boolean hopeless = members.size() * (BOX_HEIGHT + GAP) > 2 * sector.sweep() * r;
      if (hopeless && (open || !mayFold)) {
        return false;
      }
      if (open && !fold(sector, id, List.of())) {
        return false;
      }
      List<Reached> placed = new ArrayList<>();
      for (Reached member : members) {
        double width = BlastNodes.width(member);
        Optional<Rect> free = free(sector, scene.wishes().get(member.node().id()), width);
        if (free.isEmpty()) {
          return !open && mayFold && foldRest(sector, id, placed, members);
        }
        boxes.put(member.node().id(), free.get());
        placed.add(member);
      }
      return true;
    }

    private boolean foldRest(
        Sector sector, String id, List<Reached> placed, List<Reached> members) {
      while (!fold(sector, id, members.subList(placed.size(), members.size()))) {
        if (placed.isEmpty()) {
          return false;
        }
        Reached last = placed.remove(placed.size() - 1);
        own.remove(boxes.remove(last.node().id()));
      }
      return true;
    }

    private boolean fold(Sector sector, String id, List<Reached> hidden) {
      double width = BlastNodes.foldWidth(hidden.size());
      Optional<Rect> free = free(sector, sector.middle(), width);
      free.ifPresent(box -> folds.add(new Fold(id, sector, ring, box, hidden)));
      return free.isPresent();
    }

    /** Takes the room nearest to a wish; across no border of the sector if that can be. */
    private Optional<Rect> free(Sector sector, double wish, double width) {
      Optional<Rect> inside = free(sector, wish, width, true);
      return inside.isPresent() || sector.whole() ? inside : free(sector, wish, width, false);
    }

    private Optional<Rect> free(Sector sector, double wish, double width, boolean inside) {
      double edge = sector.whole() ? 0 : FROM_BORDER / r;
      double step = STEP / r;
      for (int i = 0; i * step <= sector.sweep(); i++) {
        for (int side = -1; side <= (i == 0 ? -1 : 1); side += 2) {
          double angle = wish + side * i * step;
          if (angle >= sector.start() + edge && angle <= sector.end() - edge) {
            Rect box = BlastRings.box(angle, r, width, BOX_HEIGHT);
            if (!(inside && leaves(sector, box)) && take(box)) {
              return Optional.of(box);
            }
          }
        }
      }
      return Optional.empty();
    }

    private static boolean leaves(Sector sector, Rect box) {
      Rect wide = box.grow(4);
      return !sector.whole()
          && (BlastRings.crosses(wide, sector.start()) || BlastRings.crosses(wide, sector.end()));
    }
  }
}
