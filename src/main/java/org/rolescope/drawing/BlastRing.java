package org.rolescope.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.rolescope.drawing.BlastPlan.Fold;
import org.rolescope.drawing.BlastScene.Sector;
import org.rolescope.question.Reach.Direction;
import org.rolescope.question.Reached;

/**
 * One ring of a blast radius at a radius that may do: boxes in the order of those they come from,
 * each as near to the angle of that as the others leave room.
 */
final class BlastRing {
  private static final double LABEL_HEIGHT = 20;
  private static final double GAP = 9;

  /** Between two rings an arrow needs more. */
  private static final double ARROW = 26;

  /** From one box to the next along the ring, where there is room. */
  private static final double SPACING = 74;

  /** From one angle that is tried to the next, along the ring. */
  private static final double STEP = 5;

  /** How near to the border of its sector the middle of a box may come. */
  private static final double FROM_BORDER = 24;

  /** Fewer are not worth a box of their own: the ring grows instead. */
  private static final int LEAST_FOLDED = 3;

  /** Something that is to be placed: somebody, or what is folded. */
  private record Item(Optional<Reached> member, double width, double wish) {}

  private final BlastScene scene;
  private final ToDoubleFunction<Reached> widths;
  private final int ring;
  private final double r;
  private final List<Rect> inner;
  private final Map<String, Double> innerAngles;
  private final Set<String> unfolded;
  private final Rect label;
  private final Map<String, Rect> boxes = new HashMap<>();
  private final Map<String, Double> angles = new HashMap<>();
  private final List<Fold> folds = new ArrayList<>();
  private final List<Rect> own = new ArrayList<>();

  /**
   * @param widths how wide the box of somebody is
   * @param inner boxes of the rings inside
   * @param innerAngles at which angle somebody of these stands, or is folded
   */
  BlastRing(
      BlastScene scene,
      ToDoubleFunction<Reached> widths,
      int ring,
      double r,
      List<Rect> inner,
      Map<String, Double> innerAngles,
      Set<String> unfolded) {
    this.scene = scene;
    this.widths = widths;
    this.ring = ring;
    this.r = r;
    this.inner = inner;
    this.innerAngles = innerAngles;
    this.unfolded = unfolded;
    double width = Fonts.width(TextStyle.PILL, BlastWords.hops(ring)) + 18;
    label = BlastRings.box(BlastScene.FIRST, r, width, LABEL_HEIGHT);
  }

  /** Half its height. */
  double r() {
    return r;
  }

  Map<String, Rect> boxes() {
    return boxes;
  }

  /** At which angle each stands, or is folded, by node id. */
  Map<String, Double> angles() {
    return angles;
  }

  List<Fold> folds() {
    return folds;
  }

  Rect label() {
    return label;
  }

  /** All boxes. */
  List<Rect> taken() {
    return own;
  }

  /** Places all; false if there is not room enough. */
  boolean fill(boolean mayFold) {
    return take(label) && scene.sectors().stream().allMatch(sector -> fill(sector, mayFold));
  }

  private boolean fill(Sector sector, boolean mayFold) {
    List<Reached> members = firstFirst(sector);
    boolean open = unfolded.contains(id(sector));
    boolean hopeless = members.size() * (BlastPlan.BOX_HEIGHT + GAP) > 2 * sector.sweep() * r;
    if (members.isEmpty()) {
      return true;
    }
    if (open || !mayFold) {
      return !hopeless && place(sector, members, List.of(), open) == members.size();
    }
    int shown = members.size();
    while (shown >= 0) {
      List<Reached> hidden = members.subList(shown, members.size());
      if (!hidden.isEmpty() && hidden.size() < LEAST_FOLDED) {
        shown = members.size() - LEAST_FOLDED;
        continue;
      }
      int placed = place(sector, members.subList(0, shown), hidden, false);
      if (placed == shown) {
        return true;
      }
      shown = Math.min(shown - 1, placed);
    }
    return false;
  }

  /**
   * Those of a sector that stand on this ring, who is to be shown before others first: the
   * prominent, then one that is reached through each of those inside, then a second one through
   * each, so that what is shown stands around all of them and near to whom it comes from.
   */
  private List<Reached> firstFirst(Sector sector) {
    List<Reached> members =
        sector.members().stream()
            .filter(member -> member.hops() == ring)
            .sorted(
                Comparator.comparingInt(this::prominence)
                    .thenComparing(member -> member.node().id()))
            .toList();
    Map<Double, Integer> met = new HashMap<>();
    Map<String, Integer> ranks = new HashMap<>();
    for (Reached one : members) {
      double from = innerAngles.getOrDefault(scene.reach().nearer(one).id(), 0.0);
      ranks.put(one.node().id(), met.merge(from, 1, Integer::sum));
    }
    return members.stream()
        .sorted(
            Comparator.comparingInt(this::prominence)
                .thenComparing(member -> ranks.get(member.node().id())))
        .toList();
  }

  /** Less is shown first: admins; of callers those from outside, then people, then admins. */
  private int prominence(Reached member) {
    int admin = member.adminLike() ? 2 : 3;
    return scene.reach().direction() == Direction.OUT
        ? admin
        : switch (member.node().kind()) {
          case ANYONE, ACCOUNT, SAML_PROVIDER, OIDC_PROVIDER -> 0;
          case USER, PERSON -> 1;
          case ROLE, SERVICE, DELETED, SESSION -> admin;
        };
  }

  private String id(Sector sector) {
    return BlastWords.fold(scene.reach(), sector.effort(), ring);
  }

  /**
   * Places these, and the box of those that are hidden; nothing where not all fit.
   *
   * @return how many found room; -1 if not even the hidden ones did
   */
  private int place(Sector sector, List<Reached> shown, List<Reached> hidden, boolean open) {
    List<Item> items = new ArrayList<>();
    if (open || !hidden.isEmpty()) {
      double middle =
          hidden.stream().mapToDouble(one -> wish(sector, one)).average().orElse(sector.middle());
      items.add(new Item(Optional.empty(), BlastNodes.foldWidth(hidden.size()), middle));
    }
    for (Reached one : shown) {
      items.add(new Item(Optional.of(one), widths.applyAsDouble(one), wish(sector, one)));
    }
    items.sort(Comparator.comparingDouble(Item::wish));
    List<Double> wishes = spread(sector, items);
    List<Rect> before = List.copyOf(own);
    Map<Item, Double> found = new HashMap<>();
    // What is folded first: it must have room.
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      order.add(items.get(i).member().isEmpty() ? 0 : order.size(), i);
    }
    boolean full = false;
    for (int i : order) {
      Optional<Double> angle = free(sector, wishes.get(i), items.get(i).width());
      full |= angle.isEmpty();
      angle.ifPresent(at -> found.put(items.get(i), at));
    }
    if (full) {
      own.clear();
      own.addAll(before);
      long members = found.keySet().stream().filter(item -> item.member().isPresent()).count();
      return (int) Math.min(members, shown.size() - 1);
    }
    found.forEach((item, angle) -> keep(sector, item, angle, hidden));
    return shown.size();
  }

  private void keep(Sector sector, Item item, double angle, List<Reached> hidden) {
    Rect box = BlastRings.box(angle, r, item.width(), BlastPlan.BOX_HEIGHT);
    if (item.member().isPresent()) {
      boxes.put(item.member().get().node().id(), box);
      angles.put(item.member().get().node().id(), angle);
    } else {
      folds.add(new Fold(id(sector), sector, ring, box, hidden));
      hidden.forEach(one -> angles.put(one.node().id(), angle));
    }
  }

  /** The angle of whom it comes from; where that is in another sector, one of its own. */
  private double wish(Sector sector, Reached one) {
    double own = scene.wishes().getOrDefault(one.node().id(), sector.middle());
    double angle = innerAngles.getOrDefault(scene.reach().nearer(one).id(), own);
    return angle >= sector.start() && angle <= sector.end() ? angle : own;
  }

  /** The wishes of all, in order, with room between them. */
  private List<Double> spread(Sector sector, List<Item> items) {
    double edge = sector.whole() ? 0 : FROM_BORDER / r;
    double spacing = Math.min(SPACING / r, (sector.sweep() - 2 * edge) / items.size());
    List<Double> tops =
        Spread.tops(
            items.stream().map(item -> item.wish() - spacing / 2).toList(),
            items.stream().map(item -> spacing).toList(),
            sector.start() + edge);
    List<Double> middles = new ArrayList<>();
    for (int i = 0; i < tops.size(); i++) {
      double last = sector.end() - edge - (tops.size() - i) * spacing;
      middles.add(Math.min(tops.get(i), last) + spacing / 2);
    }
    return middles;
  }

  /** Takes the room nearest to a wish; across no border of the sector if that can be. */
  private Optional<Double> free(Sector sector, double wish, double width) {
    Optional<Double> inside = free(sector, wish, width, true);
    return inside.isPresent() || sector.whole() ? inside : free(sector, wish, width, false);
  }

  private Optional<Double> free(Sector sector, double wish, double width, boolean inside) {
    double edge = sector.whole() ? 0 : FROM_BORDER / r;
    double step = STEP / r;
    for (int i = 0; i * step <= sector.sweep(); i++) {
      for (int side = -1; side <= (i == 0 ? -1 : 1); side += 2) {
        double angle = wish + side * i * step;
        if (angle >= sector.start() + edge && angle <= sector.end() - edge) {
          Rect box = BlastRings.box(angle, r, width, BlastPlan.BOX_HEIGHT);
          if (!(inside && leaves(sector, box)) && take(box)) {
            return Optional.of(angle);
          }
        }
      }
    }
    return Optional.empty();
  }

  private boolean take(Rect box) {
    Rect near = box.grow(GAP);
    Rect far = box.grow(ARROW);
    if (own.stream().anyMatch(near::intersects) || inner.stream().anyMatch(far::intersects)) {
      return false;
    }
    own.add(box);
    return true;
  }

  private static boolean leaves(Sector sector, Rect box) {
    Rect wide = box.grow(4);
    return !sector.whole()
        && (BlastRings.crosses(wide, sector.start()) || BlastRings.crosses(wide, sector.end()));
  }
}
