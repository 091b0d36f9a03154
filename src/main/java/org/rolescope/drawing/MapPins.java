package org.rolescope.drawing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Puts what people have moved where they put it. What is in an account goes with it and is pinned
 * within it; frames go with all that they hold, and grow to hold what was moved out of them.
 */
final class MapPins {
  /** From an account's body to the frame around it. */
  private static final double BESIDE = 10;

  /** Between what was put somewhere and an opened account that gives way to it. */
  private static final double CLEAR = 60;

  private static final double BETWEEN = 14;

  private static final double ABOVE = OpenAccountPlan.TAB + 32;

  private final MapPlan plan;
  private final Map<String, Point> pins;
  private final Map<String, Rect> folded = new TreeMap<>();
  private final double aside;

  private MapPins(MapPlan plan, Map<String, Point> pins) {
    this.plan = plan;
    this.pins = pins;
    this.aside = aside();
    settle();
  }

  /** Folded accounts that were not moved give way, downwards, to those that were. */
  private void settle() {
    plan.accounts()
        .forEach(
            (id, box) ->
                Optional.ofNullable(pins.get(id)).ifPresent(to -> folded.put(id, at(to, box))));
    List<Rect> put = List.copyOf(folded.values());
    plan.accounts().entrySet().stream()
        .filter(account -> !folded.containsKey(account.getKey()))
        .sorted(Comparator.comparing(account -> covered(account.getValue(), put).isPresent()))
        .forEach(account -> folded.put(account.getKey(), free(account.getValue(), put)));
  }

  /** The nearest place below at which no account stands yet; its own if none of those put does. */
  private Rect free(Rect box, List<Rect> put) {
    if (covered(box, put).isEmpty()) {
      return box;
    }
    Rect there = box;
    Optional<Rect> covers = covered(there, folded.values());
    while (covers.isPresent()) {
      there = there.moved(0, covers.get().bottom() + OpenAccountPlan.TAB + BETWEEN - there.y());
      covers = covered(there, folded.values());
    }
    return there;
  }

  private static Optional<Rect> covered(Rect box, Collection<Rect> others) {
    return others.stream().filter(other -> withTab(box).intersects(withTab(other))).findFirst();
  }

  private static Rect withTab(Rect box) {
    double tab = OpenAccountPlan.TAB;
    return new Rect(box.x(), box.y() - tab, box.width(), box.height() + tab);
  }

  /** How far opened accounts that were not moved go to the right, to cover nothing that was. */
  private double aside() {
    List<Rect> put = new ArrayList<>();
    plan.accounts()
        .forEach(
            (id, box) -> Optional.ofNullable(pins.get(id)).ifPresent(to -> put.add(at(to, box))));
    double most = 0;
    for (OpenAccountPlan open : plan.opened()) {
      if (!pins.containsKey(open.content().id())) {
        for (Rect box : put) {
          if (box.grow(BESIDE).intersects(open.box().grow(BESIDE))) {
            most = Math.max(most, box.right() + CLEAR - open.box().x());
          }
        }
      }
    }
    return most;
  }

  /**
   * The same plan with pinned things moved.
   *
   * @param pins left upper corners by id of account or node; of what is in an opened account from
   *     the corner of its body
   */
  static MapPlan of(MapPlan plan, Map<String, Point> pins) {
    return pins.isEmpty() ? plan : new MapPins(plan, pins).moved();
  }

  /** Where everything that can be pinned is pinned now. */
  static Map<Hit, Point> corners(MapPlan plan) {
    Map<Hit, Point> corners = new LinkedHashMap<>();
    plan.accounts().forEach((id, box) -> corners.put(account(id), corner(box)));
    for (OpenAccountPlan open : plan.opened()) {
      Rect home = open.box();
      corners.put(account(open.content().id()), corner(home));
      open.nodes()
          .forEach(
              (id, box) ->
                  corners.put(new Hit(Hit.Kind.NODE, id), corner(box).plus(-home.x(), -home.y())));
    }
    plan.outside()
        .forEach(
            (hit, box) -> {
              if (hit.kind() != Hit.Kind.FOLD) {
                corners.put(hit, corner(box));
              }
            });
    return corners;
  }

  private static Hit account(String id) {
    return new Hit(Hit.Kind.ACCOUNT, id);
  }

  private static Point corner(Rect box) {
    return new Point(box.x(), box.y());
  }

  private MapPlan moved() {
    Map<Hit, Rect> outside = new LinkedHashMap<>();
    plan.outside().forEach((hit, box) -> outside.put(hit, pinned(hit.id(), box)));
    List<OpenAccountPlan> opened = plan.opened().stream().map(this::pinned).toList();
    List<MapPlan.Unit> units = plan.units().stream().map(this::framed).toList();
    return new MapPlan(
        plan.organization().map(box -> organization(box, units)),
        units,
        new TreeMap<>(folded),
        plan.gaps(),
        opened,
        outside);
  }

  private Rect pinned(String id, Rect box) {
    return Optional.ofNullable(pins.get(id)).map(to -> at(to, box)).orElse(box);
  }

  private static Rect at(Point corner, Rect box) {
    return new Rect(corner.x(), corner.y(), box.width(), box.height());
  }

  private Rect opened(String id, Rect box) {
    return pins.containsKey(id) ? pinned(id, box) : box.moved(aside, 0);
  }

  private OpenAccountPlan pinned(OpenAccountPlan open) {
    Rect home = opened(open.content().id(), open.box());
    OpenAccountPlan there = open.moved(home.x() - open.box().x(), home.y() - open.box().y());
    Map<String, Rect> nodes = new LinkedHashMap<>();
    there
        .nodes()
        .forEach(
            (id, box) ->
                nodes.put(
                    id,
                    Optional.ofNullable(pins.get(id))
                        .map(to -> at(to.plus(home.x(), home.y()), box))
                        .orElse(box)));
    return new OpenAccountPlan(there.content(), home, there.panels(), nodes, there.folds());
  }

  /** Bodies of accounts by id, folded and opened. */
  private Stream<Map.Entry<String, Rect>> bodies() {
    return Stream.concat(
        plan.accounts().entrySet().stream(),
        plan.opened().stream().map(open -> Map.entry(open.content().id(), open.box())));
  }

  private MapPlan.Unit framed(MapPlan.Unit unit) {
    List<Map.Entry<String, Rect>> members =
        bodies().filter(body -> inside(unit.box(), body.getValue())).toList();
    List<Point> ways =
        members.stream().map(body -> way(body.getKey(), body.getValue())).distinct().toList();
    if (ways.size() == 1) {
      Rect box = unit.box();
      Point way = ways.get(0);
      return new MapPlan.Unit(unit.label(), at(corner(box).plus(way.x(), way.y()), box));
    }
    return new MapPlan.Unit(unit.label(), around(unit.box(), members));
  }

  private Rect organization(Rect organization, List<MapPlan.Unit> units) {
    Rect all =
        around(
            organization, bodies().filter(body -> inside(organization, body.getValue())).toList());
    for (int i = 0; i < units.size(); i++) {
      if (!units.get(i).equals(plan.units().get(i))) {
        all = all.union(units.get(i).box().grow(BESIDE));
      }
    }
    return all;
  }

  /** A frame, larger where some that it holds were moved out of it. */
  private Rect around(Rect frame, List<Map.Entry<String, Rect>> members) {
    Rect all = frame;
    for (Map.Entry<String, Rect> member : members) {
      Rect there =
          Optional.ofNullable(folded.get(member.getKey()))
              .orElseGet(() -> pinned(member.getKey(), member.getValue()));
      if (!there.equals(member.getValue())) {
        Rect to = there.grow(BESIDE);
        double above = ABOVE - BESIDE;
        all = all.union(new Rect(to.x(), to.y() - above, to.width(), to.height() + above));
      }
    }
    return all;
  }

  private static boolean inside(Rect frame, Rect box) {
    return frame.contains(box.centerX(), box.centerY());
  }

  private Point way(String id, Rect box) {
    Rect to = Optional.ofNullable(folded.get(id)).orElseGet(() -> opened(id, box));
    return new Point(to.x() - box.x(), to.y() - box.y());
  }
}
