package org.rolescope.drawing;

import java.util.ArrayList;
import java.util.List;
import org.rolescope.graph.TrustNode;

/**
 * Where the columns and rows of a focus stand.
 *
 * @param columns the backgrounds
 * @param middle box of the node in the middle
 * @param callers middle of each caller's row
 * @param further middles of the rows of each caller's callers
 * @param moreFurther middle of the line that says how many more callers a caller has
 * @param targets middle of each target's row
 */
record FocusPlan(
    Columns columns,
    Rect middle,
    List<Double> callers,
    List<List<Double>> further,
    List<Double> moreFurther,
    List<Double> targets) {
  static final double HEADER = 58;
  static final double NODE_WIDTH = 156;
  static final double NODE_HEIGHT = 42;
  static final double PILL = 22;
  private static final double LEAST_HEIGHT = 480;
  private static final double FURTHER_WIDTH = 166;
  private static final double WIDTH = 172;
  private static final double LEAST_MIDDLE = 160;
  private static final double MOST_MIDDLE = 208;
  private static final double MIDDLE_INSET = 12;
  private static final double FURTHER_GAP = 64;
  private static final double CALLER_GAP = 214;
  private static final double TARGET_GAP = 100;
  private static final double FURTHER_PITCH = 50;
  private static final double MORE_PITCH = 26;
  private static final double LEAST_GAP = 14;
  private static final double MOST_GAP = 62;
  private static final double FOLD = 34;

  /** Backgrounds of the columns; those for which there is nothing to show are empty. */
  record Columns(Rect further, Rect callers, Rect middle, Rect targets) {
    Columns grown(double height) {
      return new Columns(
          grown(further, height),
          grown(callers, height),
          grown(middle, height),
          grown(targets, height));
    }

    private static Rect grown(Rect box, double height) {
      return new Rect(box.x(), box.y(), box.width(), height);
    }
  }

  static FocusPlan of(FocusScene scene) {
    List<Double> callerBlocks = scene.callers().stream().map(FocusPlan::block).toList();
    List<Double> targetBlocks = scene.targets().stream().map(FocusPlan::block).toList();
    double height =
        Math.max(
            LEAST_HEIGHT,
            Math.max(
                least(callerBlocks, scene.hiddenCallers()),
                least(targetBlocks, scene.hiddenTargets())));
    Columns columns = columns(scene).grown(height);
    List<Double> callers = rows(callerBlocks, height, scene.hiddenCallers());
    List<List<Double>> further = new ArrayList<>();
    List<Double> more = new ArrayList<>();
    for (int i = 0; i < callers.size(); i++) {
      further.add(furtherRows(scene.callers().get(i), callers.get(i)));
      more.add(callers.get(i) + block(scene.callers().get(i)) / 2 - MORE_PITCH / 2);
    }
    List<Double> targets =
        rows(targetBlocks, height, scene.hiddenTargets()).stream()
            .map(y -> y - (PILL + 6) / 2)
            .toList();
    Rect box = columns.middle();
    boolean role = scene.middle().kind() == TrustNode.Kind.ROLE;
    double size = role ? box.width() - MIDDLE_INSET : 44;
    double tall = role ? 80 : 44;
    Rect middle = new Rect(box.centerX() - size / 2, (HEADER + height) / 2 - tall / 2, size, tall);
    return new FocusPlan(columns, middle, callers, further, more, targets);
  }

  private static Columns columns(FocusScene scene) {
    Rect further = Rect.EMPTY;
    Rect callers = Rect.EMPTY;
    double x = 0;
    if (scene.hasFurther()) {
      further = new Rect(x, 0, FURTHER_WIDTH, 1);
      x = further.right() + FURTHER_GAP;
    }
    // Whatever is not a role cannot be assumed: nobody stands at its left.
    if (scene.middle().kind() == TrustNode.Kind.ROLE) {
      callers = new Rect(x, 0, WIDTH, 1);
      x = callers.right() + CALLER_GAP;
    }
    Rect middle = new Rect(x, 0, MIDDLE_INSET + middle(scene), 1);
    return new Columns(
        further, callers, middle, new Rect(middle.right() + TARGET_GAP, 0, WIDTH, 1));
  }

  /** Of the node in the middle, as wide as its name if that is neither short nor very long. */
  private static double middle(FocusScene scene) {
    double name = Fonts.width(TextStyle.CENTER, ShortName.of(scene.middle().label()).name());
    return Math.max(LEAST_MIDDLE, Math.min(MOST_MIDDLE, FocusMiddle.NAME + name + 12));
  }

  private static double block(FocusScene.Caller caller) {
    double further =
        caller.further().size() * FURTHER_PITCH + (caller.hidden() > 0 ? MORE_PITCH : 0);
    return Math.max(NODE_HEIGHT + 6, further);
  }

  private static double block(FocusScene.Target target) {
    return NODE_HEIGHT + 6 + PILL;
  }

  private static double least(List<Double> blocks, int hidden) {
    double sum = blocks.stream().mapToDouble(Double::doubleValue).sum();
    return HEADER + sum + (blocks.size() + 1) * LEAST_GAP + (hidden > 0 ? FOLD : 0);
  }

  /** Middles of blocks that share the height between header and bottom evenly. */
  private static List<Double> rows(List<Double> blocks, double height, int hidden) {
    double sum = blocks.stream().mapToDouble(Double::doubleValue).sum();
    double bottom = height - (hidden > 0 ? FOLD : 0);
    double free = bottom - HEADER - sum;
    double gap = Math.min(MOST_GAP, free / (blocks.size() + 1));
    double y = HEADER + (free - gap * (blocks.size() - 1)) / 2;
    List<Double> middles = new ArrayList<>();
    for (double block : blocks) {
      middles.add(y + block / 2);
      y += block + gap;
    }
    return middles;
  }

  private static List<Double> furtherRows(FocusScene.Caller caller, double middle) {
    int n = caller.further().size();
    double top = middle - (n * FURTHER_PITCH + (caller.hidden() > 0 && n > 0 ? MORE_PITCH : 0)) / 2;
    List<Double> rows = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      rows.add(top + (i + 0.5) * FURTHER_PITCH);
    }
    return rows;
  }
}
