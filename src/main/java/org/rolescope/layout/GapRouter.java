package org.rolescope.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import org.rolescope.layout.Placement.Box;
import org.rolescope.layout.Placement.Corner;

/**
 * Finds ways of right angles through the gaps between boxes: the shortest with few bends (Dijkstra
 * over the lines beside the boxes). A later way keeps off the lines that an earlier one took where
 * it can. The same questions in the same order have the same answers.
 */
public final class GapRouter {
  /** Ways keep this far from boxes. */
  public static final double CLEAR = 10;

  private static final double[] TRACKS = {CLEAR, CLEAR + 18, CLEAR + 36, CLEAR + 54};
  private static final double APART = 16;
  private static final int MANY = 60;
  private static final double NEAR = 2.5;
  private static final double BEND = 40;
  private static final double TAKEN = 12;
  private static final double PORT_TAKEN = 200;

  /** From the side of a box to where a way is free of it, and what it costs to take this one. */
  public record Port(Corner side, Corner clear, double cost) {}

  private final List<Corner[]> taken = new ArrayList<>();
  private final Set<Corner> ports = new HashSet<>();

  /**
   * The corners of the cheapest way from one of the ports to one of the others, both sides
   * included; empty if there is none. O(n log n) in the crossings of all lines.
   *
   * @param boxes that the way may not enter; that of a port may be among them
   */
  public Optional<List<Corner>> way(List<Box> boxes, List<Port> from, List<Port> to) {
    return new Search(boxes, from, to)
        .run()
        .map(
            way -> {
              for (int i = 1; i < way.size(); i++) {
                taken.add(new Corner[] {way.get(i - 1), way.get(i)});
              }
              ports.add(way.get(0));
              ports.add(way.get(way.size() - 1));
              return way;
            });
  }

  private record Visit(double cost, int state) {}

  /** One search: states are crossings, each reached along a row (even) or a column (odd). */
  private final class Search {
    private final List<Box> boxes;
    private final List<Port> from;
    private final List<Port> to;
    private final double[] xs;
    private final double[] ys;
    private final double[][] alongRow;
    private final double[][] alongColumn;
    private final double[] best;
    private final int[] before;

    Search(List<Box> boxes, List<Port> from, List<Port> to) {
      this.boxes = boxes;
      this.from = from.stream().filter(this::open).toList();
      this.to = to.stream().filter(this::open).toList();
      TreeSet<Double> x = new TreeSet<>();
      TreeSet<Double> y = new TreeSet<>();
      int tracks = boxes.size() > MANY ? 2 : TRACKS.length;
      for (Box box : boxes) {
        for (double track : Arrays.copyOf(TRACKS, tracks)) {
          x.addAll(List.of(box.x() - track, box.x() + box.width() + track));
          y.addAll(List.of(box.y() - track, box.y() + box.height() + track));
        }
      }
      thin(x);
      thin(y);
      for (List<Port> ends : List.of(this.from, this.to)) {
        for (Port port : ends) {
          x.add(port.clear().x());
          y.add(port.clear().y());
        }
      }
      this.xs = x.stream().mapToDouble(Double::doubleValue).toArray();
      this.ys = y.stream().mapToDouble(Double::doubleValue).toArray();
      this.alongRow = lengths(xs, ys.length);
      this.alongColumn = lengths(ys, xs.length);
      block();
      this.best = new double[2 * xs.length * ys.length];
      this.before = new int[best.length];
      Arrays.fill(best, Double.POSITIVE_INFINITY);
      Arrays.fill(before, -1);
    }

    /** Leaves out lines that are hardly beside another. */
    private static void thin(TreeSet<Double> lines) {
      double last = Double.NEGATIVE_INFINITY;
      for (double line : List.copyOf(lines)) {
        if (line - last < NEAR) {
          lines.remove(line);
        } else {
          last = line;
        }
      }
    }

    /** Whether nothing stands between the side of a box and where the way begins. */
    private boolean open(Port port) {
      Corner a = port.side();
      Corner b = port.clear();
      return boxes.stream().noneMatch(box -> inside(box, b, CLEAR - 1) || crosses(box, a, b));
    }

    private boolean crosses(Box box, Corner a, Corner b) {
      Corner middle = new Corner((a.x() + b.x()) / 2, (a.y() + b.y()) / 2);
      boolean own = inside(box, a, 1);
      return !own && (inside(box, middle, 0) || inside(box, b, 0));
    }

    private static boolean inside(Box box, Corner at, double margin) {
      return at.x() > box.x() - margin
          && at.x() < box.x() + box.width() + margin
          && at.y() > box.y() - margin
          && at.y() < box.y() + box.height() + margin;
    }

    private static double[][] lengths(double[] line, int times) {
      double[][] lengths = new double[times][Math.max(0, line.length - 1)];
      for (double[] each : lengths) {
        for (int i = 0; i < each.length; i++) {
          each[i] = line[i + 1] - line[i];
        }
      }
      return lengths;
    }

    private void block() {
      for (Box box : boxes) {
        double reach = CLEAR - 1;
        double left = box.x() - reach;
        double right = box.x() + box.width() + reach;
        double top = box.y() - reach;
        double bottom = box.y() + box.height() + reach;
        weigh(alongRow, xs, ys, left, right, top, bottom, Double.POSITIVE_INFINITY);
        weigh(alongColumn, ys, xs, top, bottom, left, right, Double.POSITIVE_INFINITY);
      }
      for (Corner[] piece : taken) {
        double left = Math.min(piece[0].x(), piece[1].x());
        double right = Math.max(piece[0].x(), piece[1].x());
        double top = Math.min(piece[0].y(), piece[1].y());
        double bottom = Math.max(piece[0].y(), piece[1].y());
        double beside = APART;
        if (right > left) {
          weigh(alongRow, xs, ys, left, right, top - beside, bottom + beside, TAKEN);
        } else {
          weigh(alongColumn, ys, xs, top, bottom, left - beside, right + beside, TAKEN);
        }
      }
    }

    /** Makes the pieces of lines dearer that lie strictly within, across and along. */
    private static void weigh(
        double[][] pieces,
        double[] along,
        double[] across,
        double from,
        double end,
        double low,
        double high,
        double times) {
      int first = Math.max(0, after(along, from) - 1);
      for (int k = after(across, low); k < across.length && across[k] < high; k++) {
        for (int i = first; i < along.length - 1 && along[i] < end; i++) {
          pieces[k][i] *= times;
        }
      }
    }

    /** The first index whose value is larger. */
    private static int after(double[] sorted, double value) {
      int at = Arrays.binarySearch(sorted, value);
      return at < 0 ? -at - 1 : at + 1;
    }

    private int crossing(Corner at) {
      return Arrays.binarySearch(ys, at.y()) * xs.length + Arrays.binarySearch(xs, at.x());
    }

    private static int state(int crossing, Port port) {
      return 2 * crossing + (port.side().y() == port.clear().y() ? 0 : 1);
    }

    private double cost(Port port) {
      return port.cost() + (ports.contains(port.side()) ? PORT_TAKEN : 0);
    }

    Optional<List<Corner>> run() {
      PriorityQueue<Visit> queue =
          new PriorityQueue<>(
              Comparator.comparingDouble(Visit::cost).thenComparingInt(Visit::state));
      for (Port port : from) {
        reach(queue, state(crossing(port.clear()), port), cost(port), -1);
      }
      while (!queue.isEmpty()) {
        Visit next = queue.poll();
        if (next.cost() == best[next.state()]) {
          walk(queue, next);
        }
      }
      return to.stream()
          .min(Comparator.comparingDouble(this::total))
          .filter(port -> Double.isFinite(total(port)))
          .map(this::corners);
    }

    private double total(Port port) {
      return best[state(crossing(port.clear()), port)] + cost(port);
    }

    private void reach(PriorityQueue<Visit> queue, int state, double cost, int by) {
      if (cost < best[state]) {
        best[state] = cost;
        before[state] = by;
        queue.add(new Visit(cost, state));
      }
    }

    private void walk(PriorityQueue<Visit> queue, Visit visit) {
      int state = visit.state();
      reach(queue, state ^ 1, visit.cost() + BEND, state);
      int x = state / 2 % xs.length;
      int y = state / 2 / xs.length;
      if (state % 2 == 0) {
        step(queue, visit, x > 0 ? alongRow[y][x - 1] : Double.POSITIVE_INFINITY, -2);
        step(queue, visit, x < xs.length - 1 ? alongRow[y][x] : Double.POSITIVE_INFINITY, 2);
      } else {
        int row = 2 * xs.length;
        step(queue, visit, y > 0 ? alongColumn[x][y - 1] : Double.POSITIVE_INFINITY, -row);
        step(queue, visit, y < ys.length - 1 ? alongColumn[x][y] : Double.POSITIVE_INFINITY, row);
      }
    }

    private void step(PriorityQueue<Visit> queue, Visit visit, double length, int by) {
      if (Double.isFinite(length)) {
        reach(queue, visit.state() + by, visit.cost() + length, visit.state());
      }
    }

    private List<Corner> corners(Port end) {
      List<Corner> back = new ArrayList<>(List.of(end.side()));
      int state = state(crossing(end.clear()), end);
      for (int at = state; at >= 0; at = before[at]) {
        Corner corner = new Corner(xs[at / 2 % xs.length], ys[at / 2 / xs.length]);
        if (!back.get(back.size() - 1).equals(corner)) {
          back.add(corner);
        }
      }
      Corner first = back.get(back.size() - 1);
      from.stream()
          .filter(port -> port.clear().equals(first))
          .min(Comparator.comparingDouble(this::cost))
          .ifPresent(port -> back.add(port.side()));
      Collections.reverse(back);
      return straight(back);
    }

    /** Without the points between which the way only goes on. */
    private static List<Corner> straight(List<Corner> way) {
      List<Corner> corners = new ArrayList<>();
      for (Corner at : way) {
        int n = corners.size();
        if (n >= 2 && inLine(corners.get(n - 2), corners.get(n - 1), at)) {
          corners.remove(n - 1);
        }
        corners.add(at);
      }
      return corners;
    }

    private static boolean inLine(Corner a, Corner b, Corner c) {
      return a.x() == b.x() && b.x() == c.x() || a.y() == b.y() && b.y() == c.y();
    }
  }
}
