package org.rolescope.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The column at the left: each thing stands as near as it can to what its arrows point at. */
final class OutsideColumn {
  private static final double ACCOUNT_ROW = 100;
  private static final double SHAPE_ROW = 108;

  /** What is looked at from afar has larger names. */
  private static final double FAR_ACCOUNT_ROW = 112;

  private static final double FAR_SHAPE_ROW = 150;

  private static final int MANY = 40;

  /** Height of the line that shows more. */
  static final double FOLD = 22;

  private OutsideColumn() {}

  /** What stands there. Deleted principals do where there are no folded accounts to stand below. */
  static List<Hit> members(MapScene scene) {
    List<Hit> members = new ArrayList<>(scene.outsiders().shown());
    if (scene.folded().isEmpty()) {
      members.addAll(scene.outsiders().deleted());
    }
    return members;
  }

  /**
   * Boxes of the members.
   *
   * @param plan where all else stands
   * @param before where some of them stood, and should stay
   * @param top no box begins above
   */
  static Map<Hit, Rect> place(MapScene scene, MapPlan plan, Map<Hit, Rect> before, double top) {
    Map<Hit, Rect> boxes = new LinkedHashMap<>();
    double free = top;
    for (Map.Entry<Hit, Rect> stood : before.entrySet()) {
      if (scene.outsiders().shows(stood.getKey())) {
        boxes.put(stood.getKey(), stood.getValue());
        free = Math.max(free, below(scene, stood.getKey(), stood.getValue()));
      }
    }
    List<Hit> hits = members(scene);
    hits.removeAll(boxes.keySet());
    Map<Hit, Double> wanted = new HashMap<>();
    hits.forEach(hit -> wanted.put(hit, middleOfTargets(scene, plan, hit)));
    hits.sort(
        Comparator.comparing((Hit hit) -> wanted.getOrDefault(hit, 0.0)).thenComparing(Hit::id));
    List<Double> heights = hits.stream().map(hit -> height(scene, hit)).toList();
    List<Double> wishes =
        hits.stream().map(hit -> wanted.getOrDefault(hit, 0.0) - height(scene, hit) / 2).toList();
    List<Double> tops = Spread.tops(wishes, heights, free);
    for (int i = 0; i < hits.size(); i++) {
      boxes.put(hits.get(i), shape(hits.get(i), tops.get(i)));
      free = tops.get(i) + heights.get(i);
    }
    if (!scene.outsiders().fold().isEmpty()) {
      boxes.put(
          new Hit(Hit.Kind.FOLD, Outsiders.FOLD), new Rect(0, free, MapPlan.LEFT_COLUMN, FOLD));
    }
    return boxes;
  }

  /** Where the next row may begin; the line that shows more is always the last. */
  private static double below(MapScene scene, Hit hit, Rect box) {
    return hit.kind() == Hit.Kind.FOLD ? box.y() : top(hit, box) + height(scene, hit);
  }

  private static double middleOfTargets(MapScene scene, MapPlan plan, Hit hit) {
    return scene.arrows().stream()
        .filter(arrow -> arrow.from().equals(hit) && !scene.outsiders().holds(arrow.to()))
        .mapToDouble(arrow -> plan.box(arrow.to()).centerY())
        .average()
        .orElse(0);
  }

  /** Whether so much stands inside that what is outside must be read from far away, too. */
  static boolean fromFarAway(MapScene scene) {
    MapScene ground = scene.ground();
    return ground.thinned() || ground.folded().size() > MANY;
  }

  private static boolean account(Hit hit) {
    return hit.kind() == Hit.Kind.ACCOUNT;
  }

  private static double height(MapScene scene, Hit hit) {
    if (fromFarAway(scene)) {
      return account(hit) ? FAR_ACCOUNT_ROW : FAR_SHAPE_ROW;
    }
    return account(hit) ? ACCOUNT_ROW : SHAPE_ROW;
  }

  /** Where the row of a shape begins. */
  private static double top(Hit hit, Rect shape) {
    return shape.y() - (account(hit) ? 26 : 10);
  }

  private static Rect shape(Hit hit, double top) {
    double middle = MapPlan.LEFT_COLUMN / 2;
    return account(hit)
        ? new Rect(0, top + 26, MapPlan.LEFT_COLUMN, 56)
        : new Rect(middle - 22, top + 10, 44, 44);
  }
}
