package org.rolescope.drawing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rolescope.base.Progress;

/**
 * Places the map: what is folded and what is outside where they always stand, and at the right of
 * them the opened accounts.
 */
final class MapPlanner {
  private static final double DELETED = 46;

  private final MapScene scene;
  private final MapGround ground;
  private final MapColumns columns;
  private final List<OpenAccountPlan> opened = new ArrayList<>();
  private final List<MapPlan.Unit> units = new ArrayList<>();
  private final Map<String, Rect> accounts = new TreeMap<>();
  private final Map<Hit, Rect> outside = new LinkedHashMap<>();

  private MapPlanner(MapScene scene, Progress progress) {
    this.scene = scene;
    this.ground = new MapGround(scene.ground(), progress);
    this.columns = ground.columns().of(scene);
  }

  static MapPlanner of(MapScene scene, Progress progress) {
    return new MapPlanner(scene, progress);
  }

  MapColumns columns() {
    return columns;
  }

  private boolean stranger(AccountContent content) {
    return scene.ties().outside(content.id()) && framed();
  }

  private boolean framed() {
    return MapGround.framed(scene);
  }

  MapPlan plan() {
    // More arrows than usual may pass above all accounts, or below: no account moves for them.
    List<Rect> gaps = ground.plan().gaps();
    MapPlan rough = place(gaps);
    return place(grown(gaps, new MapRoutes(scene, rough, columns).lines()));
  }

  /** The first space upwards and the last one downwards, as far as so many lines ask for. */
  private static List<Rect> grown(List<Rect> gaps, Map<Integer, Integer> lines) {
    List<Rect> grown = new ArrayList<>(gaps);
    int last = gaps.size() - 1;
    Rect first = gaps.get(0);
    double above = Math.max(0, MapGround.lane(lines.getOrDefault(0, 0)) - first.height());
    grown.set(0, new Rect(first.x(), first.y() - above, 1, first.height() + above));
    if (last > 0) {
      Rect below = gaps.get(last);
      double height = Math.max(below.height(), MapGround.lane(lines.getOrDefault(last, 0)));
      grown.set(last, new Rect(below.x(), below.y(), 1, height));
    }
    return grown;
  }

  private MapPlan place(List<Rect> gaps) {
    accounts.clear();
    opened.clear();
    units.clear();
    outside.clear();
    MapPlan before = ground.plan();
    scene.folded().forEach(id -> accounts.put(id, before.box(new Hit(Hit.Kind.ACCOUNT, id))));
    before.units().stream().filter(this::inhabited).forEach(units::add);
    boolean alone = accounts.isEmpty();
    double top = framed() ? MapGround.HEADER : 0;
    double above = Math.min(0, gaps.get(0).y() - top);
    double frame = MapGround.outsideRoom(scene.ground());
    double left = frame + MapGround.inset(scene.ground());
    double bottom = placeDeleted(alone ? 0 : gaps.get(gaps.size() - 1).bottom());
    double openX = alone ? left + 10 : ground.right() - 10 + OpenedColumns.GAP;
    double right = alone ? left : ground.right();
    OpenedColumns inside = inside(new Rect(0, 0, right, alone ? 0 : ground.bottom()));
    double x = openX;
    // Arrows to the second column and beyond pass over the first.
    double openY = inside.columns().size() > 1 ? gaps.get(0).bottom() : top;
    for (List<AccountContent> column : inside.columns()) {
      Rect filled = column(column, x, openY);
      bottom = Math.max(bottom, filled.bottom() + 10);
      right = filled.right() + 10;
      x = filled.right() + OpenedColumns.GAP;
    }
    Optional<Rect> organization = Optional.empty();
    if (framed()) {
      organization = Optional.of(new Rect(frame, above, right + 10 - frame, bottom + 14 - above));
    }
    strangers(openX, organization);
    MapPlan placed = snapshot(organization, gaps);
    outside.putAll(OutsideColumn.place(scene, placed, alone ? Map.of() : before.outside(), top));
    if (!scene.thinningFold().isEmpty()) {
      double below = organization.map(Rect::bottom).orElse(bottom) + MapGround.PAD;
      outside.put(
          new Hit(Hit.Kind.FOLD, MapThinning.FOLD),
          new Rect(frame, below, MapPlan.LEFT_COLUMN, OutsideColumn.FOLD));
    }
    return snapshot(organization, gaps);
  }

  /** Of those that are opened. Where no account is folded nobody misses one. */
  private Map<String, Rect> vacant() {
    Map<String, Rect> vacant = new TreeMap<>(ground.plan().accounts());
    vacant.keySet().retainAll(scene.opened().stream().map(AccountContent::id).toList());
    return accounts.isEmpty() ? Map.of() : vacant;
  }

  private OpenedColumns inside(Rect beside) {
    return OpenedColumns.of(
        scene.opened().stream().filter(content -> !stranger(content)).toList(), beside);
  }

  /** Whether a folded account stands in a frame. */
  private boolean inhabited(MapPlan.Unit unit) {
    return accounts.values().stream()
        .anyMatch(body -> unit.box().contains(body.centerX(), body.centerY()));
  }

  /** The bodies of the accounts of a column together. */
  private Rect column(List<AccountContent> column, double x, double top) {
    Rect all = Rect.EMPTY;
    double y = top;
    for (AccountContent content : column) {
      OpenAccountPlan plan = open(content, x, y);
      all = all.union(plan.box());
      y = plan.box().bottom() + 10 + MapGround.ORGANIZATION_GAP;
    }
    return all;
  }

  /** Accounts that are opened but are not in the organisation stand below its frame. */
  private void strangers(double x, Optional<Rect> organization) {
    double y = organization.map(Rect::bottom).orElse(0.0) + MapGround.ORGANIZATION_GAP;
    for (AccountContent content : scene.opened()) {
      if (stranger(content)) {
        y = open(content, x, y).box().bottom() + MapGround.ORGANIZATION_GAP;
      }
    }
  }

  private OpenAccountPlan open(AccountContent content, double x, double top) {
    String unit = scene.ties().unit(content.id());
    double y = top + (unit.isEmpty() ? 0 : 32) + OpenAccountPlan.TAB;
    OpenAccountPlan plan = OpenAccountPlan.at(content, new Point(x, y));
    opened.add(plan);
    if (!unit.isEmpty()) {
      Rect box = plan.box();
      units.add(
          new MapPlan.Unit(unit, new Rect(x - 10, top, box.width() + 20, box.bottom() + 10 - top)));
    }
    return plan;
  }

  /** Below the folded accounts; the new lower side of all. */
  private double placeDeleted(double below) {
    double bottom = below;
    if (!accounts.isEmpty()) {
      double x = ground.right() - 26;
      for (Hit hit : scene.outsiders().deleted()) {
        outside.put(hit, new Rect(x - 15, bottom + 10, 30, 30));
        bottom += DELETED;
      }
    }
    return bottom;
  }

  private MapPlan snapshot(Optional<Rect> organization, List<Rect> gaps) {
    return new MapPlan(
        organization,
        units,
        new TreeMap<>(accounts),
        gaps,
        new OpenedAccounts(opened),
        vacant(),
        new LinkedHashMap<>(outside));
  }
}
