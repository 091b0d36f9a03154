package org.rolescope.drawing;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Puts what people have moved where they put it. What is in an account goes with it and is pinned
 * within it; frames go with all that they hold, and grow to hold what was moved out of them.
 * Nothing that was put somewhere covers anything: what was moved later gives way to what was moved
 * before.
 */
final class MapPins {
  /** From an account's body to the frame around it. */
  private static final double BESIDE = 10;

  /** Between what was put somewhere and an opened account that gives way to it. */
  private static final double CLEAR = 60;

  private static final double ABOVE = OpenAccountPlan.TAB + 32;

  private final MapPlan plan;
  private final Map<String, Point> pins;
  private final FreePlaces taken = new FreePlaces();

  /** Where accounts and what is outside stand now. */
  private final Map<Hit, Rect> places = new HashMap<>();

  private MapPins(MapPlan plan, Map<String, Point> pins) {
    this.plan = plan;
    this.pins = pins;
    Map<Hit, Rect> before = new LinkedHashMap<>();
    plan.accounts().forEach((id, box) -> before.put(account(id), box));
    plan.opened().forEach(open -> before.put(account(open.content().id()), open.box()));
    before.putAll(plan.outside());
    pins.forEach(
        (id, to) ->
            Stream.of(account(id), new Hit(Hit.Kind.NODE, id))
                .filter(before::containsKey)
                .forEach(hit -> put(hit, Objects.requireNonNull(before.get(hit)), to)));
    openedGiveWay();
    before.entrySet().stream()
        .filter(place -> !places.containsKey(place.getKey()))
        .sorted(Comparator.comparing(place -> !taken.free(whole(place.getKey(), place.getValue()))))
        .forEach(place -> giveWay(place.getKey(), place.getValue()));
  }

  /**
   * The last that was put somewhere gives way to those put before, by as little as it can, and to
   * frames of units that it does not belong to: in them it would be told to.
   */
  private void put(Hit hit, Rect before, Point to) {
    Rect wish = at(to, before);
    settle(hit, wish, taken.and(strange(before)).nearest(whole(hit, wish)));
  }

  /** The frames of units in which something does not stand, of those that stay where they are. */
  private List<Rect> strange(Rect box) {
    List<Rect> moving =
        bodies()
            .filter(
                body ->
                    pins.containsKey(body.getKey()) || !plan.accounts().containsKey(body.getKey()))
            .map(Map.Entry::getValue)
            .toList();
    return plan.units().stream()
        .map(MapPlan.Unit::box)
        .filter(frame -> !inside(frame, box))
        .filter(frame -> moving.stream().noneMatch(body -> inside(frame, body)))
        .toList();
  }

  /** What was not moved gives way, downwards, to what was. */
  private void giveWay(Hit hit, Rect box) {
    settle(hit, box, taken.below(whole(hit, box)));
  }

  private void settle(Hit hit, Rect box, Rect there) {
    Rect whole = whole(hit, box);
    taken.take(there);
    places.put(hit, box.moved(there.x() - whole.x(), there.y() - whole.y()));
  }

  /** Opened accounts that were not moved go all to the right, until they cover nothing. */
  private void openedGiveWay() {
    List<Rect> put = List.copyOf(places.values());
    List<OpenAccountPlan> here =
        plan.opened().stream()
            .filter(open -> !places.containsKey(account(open.content().id())))
            .toList();
    double aside = 0;
    for (Optional<Double> next = Optional.of(aside); next.isPresent(); ) {
      aside = next.get();
      double so = aside;
      next =
          here.stream()
              .flatMap(
                  open ->
                      put.stream()
                          .filter(box -> meet(box, open.box().moved(so, 0)))
                          .map(box -> box.right() + CLEAR - open.box().x()))
              .max(Comparator.naturalOrder());
    }
    for (OpenAccountPlan open : here) {
      Hit hit = account(open.content().id());
      Rect there = open.box().moved(aside, 0);
      settle(hit, there, whole(hit, there));
    }
  }

  private static boolean meet(Rect box, Rect opened) {
    return box.grow(BESIDE).intersects(OpenAccountPlan.withTab(opened).grow(BESIDE));
  }

  /** With its tab, its heading or its name. */
  private static Rect whole(Hit hit, Rect box) {
    return switch (hit.kind()) {
      case ACCOUNT -> OpenAccountPlan.withTab(box);
      case NODE -> new Rect(box.centerX() - 58, box.y(), 116, box.height() + 40);
      case FOLD, EDGE, CALL, BUNDLE -> box;
    };
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
    plan.outside().keySet().forEach(hit -> outside.put(hit, place(hit)));
    Map<String, Rect> folded = new TreeMap<>();
    plan.accounts().keySet().forEach(id -> folded.put(id, place(account(id))));
    List<OpenAccountPlan> opened = plan.opened().stream().map(this::pinned).toList();
    List<MapPlan.Unit> units = plan.units().stream().map(this::framed).toList();
    return new MapPlan(
        plan.organization().map(box -> organization(box, units)),
        units,
        folded,
        plan.gaps(),
        new OpenedAccounts(opened),
        stillVacant(),
        outside);
  }

  private Map<String, Rect> stillVacant() {
    Map<String, Rect> vacant = new TreeMap<>(plan.vacant());
    vacant.values().removeIf(box -> !taken.free(OpenAccountPlan.withTab(box)));
    return vacant;
  }

  private Rect place(Hit hit) {
    return Objects.requireNonNull(places.get(hit));
  }

  private static Rect at(Point corner, Rect box) {
    return new Rect(corner.x(), corner.y(), box.width(), box.height());
  }

  /** What was moved within it gives way to all else there, and to what stands beside it. */
  private OpenAccountPlan pinned(OpenAccountPlan open) {
    Hit here = account(open.content().id());
    Rect home = place(here);
    OpenAccountPlan there = open.moved(home.x() - open.box().x(), home.y() - open.box().y());
    FreePlaces room = new FreePlaces();
    places.forEach(
        (hit, box) -> {
          if (!hit.equals(here)) {
            room.take(whole(hit, box));
          }
        });
    there.folds().values().forEach(room::take);
    Map<String, Rect> nodes = new LinkedHashMap<>(there.nodes());
    Map<String, Rect> whole = there.whole();
    whole.forEach(
        (id, box) -> {
          if (!pins.containsKey(id)) {
            room.take(box);
          }
        });
    pins.forEach(
        (id, to) -> {
          Rect box = nodes.get(id);
          if (box != null) {
            Rect wish = at(to.plus(home.x(), home.y()), box);
            Rect stood = Objects.requireNonNull(whole.get(id));
            Rect wanted = stood.moved(wish.x() - box.x(), wish.y() - box.y());
            Rect free = room.nearest(wanted);
            room.take(free);
            nodes.put(id, wish.moved(free.x() - wanted.x(), free.y() - wanted.y()));
          }
        });
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
      Rect there = place(account(member.getKey()));
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
    Rect to = place(account(id));
    return new Point(to.x() - box.x(), to.y() - box.y());
  }
}
