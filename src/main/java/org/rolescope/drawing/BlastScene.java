package org.rolescope.drawing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rolescope.question.Effort;
import org.rolescope.question.Reach;
import org.rolescope.question.Reached;

/**
 * What a blast radius shows, and at which angle each would like to stand: with those that are
 * reached through it around it.
 *
 * @param reach what is shown
 * @param sectors one for each effort that somebody needs, clockwise
 * @param rings how many there are: the most hops that somebody needs; at least one
 * @param wishes an angle for each that is drawn, inside its sector, by node id
 * @param together whom one box stands for, by the node id of the first of them
 */
record BlastScene(
    Reach reach,
    List<Sector> sectors,
    int rings,
    Map<String, Double> wishes,
    Map<String, List<Reached>> together) {
  /** Where the first sector begins: at the lower left, so that it lies above. */
  static final double FIRST = Math.toRadians(-120);

  /** No sector is narrower than this. */
  private static final double LEAST = Math.toRadians(52);

  /** So much of a sector stays free at each side, as a part of it. */
  private static final double EDGE = 0.06;

  /**
   * Those that need the same effort.
   *
   * @param members of several that one box stands for the first
   * @param start angle, in radians, clockwise from the top
   * @param sweep how much of the circle it takes, in radians
   */
  record Sector(Effort effort, double start, double sweep, List<Reached> members) {
    Sector {
      members = List.copyOf(members);
    }

    boolean whole() {
      return sweep >= BlastRings.WHOLE;
    }

    double end() {
      return start + sweep;
    }

    double middle() {
      return start + sweep / 2;
    }
  }

  BlastScene {
    sectors = List.copyOf(sectors);
    wishes = Map.copyOf(wishes);
    together = Map.copyOf(together);
  }

  static BlastScene of(Reach reach) {
    Map<String, List<Reached>> together = new HashMap<>();
    ReachedBox.of(reach.direction(), reach.reached())
        .forEach(box -> together.put(box.first().node().id(), box.all()));
    List<Sector> sectors = sectors(reach, together);
    Map<String, Double> wishes = new HashMap<>();
    sectors.forEach(sector -> new Wishes(reach, sector, wishes).spread());
    int rings = reach.reached().stream().mapToInt(Reached::hops).max().orElse(1);
    return new BlastScene(reach, sectors, rings, wishes, together);
  }

  /** All that the boxes of these stand for. */
  List<Reached> all(List<Reached> drawn) {
    return drawn.stream().flatMap(one -> box(one).all().stream()).toList();
  }

  /** All that the box of somebody stands for. */
  ReachedBox box(Reached drawn) {
    return new ReachedBox(together.getOrDefault(drawn.node().id(), List.of(drawn)));
  }

  private static List<Sector> sectors(Reach reach, Map<String, List<Reached>> together) {
    List<Effort> efforts =
        List.of(Effort.NOW, Effort.WITH, Effort.UNKNOWN).stream()
            .filter(effort -> !reach.with(effort).isEmpty())
            .toList();
    double free = efforts.size() == 1 ? 0 : BlastRings.WHOLE - LEAST * efforts.size();
    List<Sector> sectors = new ArrayList<>();
    double start = FIRST;
    for (Effort effort : efforts) {
      List<Reached> members =
          reach.with(effort).stream().filter(one -> together.containsKey(one.node().id())).toList();
      double share = (double) members.size() / together.size();
      double sweep = efforts.size() == 1 ? BlastRings.WHOLE : LEAST + free * share;
      sectors.add(new Sector(effort, start, sweep, members));
      start += sweep;
    }
    return sectors;
  }

  /** Gives everybody of a sector an angle, as a tree is spread around its root. */
  private static final class Wishes {
    private final Sector sector;
    private final Map<String, Double> wishes;
    private final Map<String, List<Reached>> below = new LinkedHashMap<>();

    Wishes(Reach reach, Sector sector, Map<String, Double> wishes) {
      this.sector = sector;
      this.wishes = wishes;
      Map<String, Integer> inside = new HashMap<>();
      sector.members().forEach(member -> inside.put(member.node().id(), member.hops()));
      for (Reached member : sector.members()) {
        String before = reach.nearer(member).id();
        // Ways of other sectors come in from the middle.
        boolean here = inside.getOrDefault(before, Integer.MAX_VALUE) < member.hops();
        below.computeIfAbsent(here ? before : "", id -> new ArrayList<>()).add(member);
      }
    }

    void spread() {
      double edge = sector.whole() ? 0 : EDGE * sector.sweep();
      spread("", sector.start() + edge, sector.sweep() - 2 * edge);
    }

    private void spread(String id, double from, double sweep) {
      List<Reached> children = below.getOrDefault(id, List.of());
      double all = children.stream().mapToInt(this::weight).sum();
      double at = from;
      for (Reached child : children) {
        double part = sweep * weight(child) / all;
        wishes.put(child.node().id(), at + part / 2);
        spread(child.node().id(), at, part);
        at += part;
      }
    }

    /** How many ends are beyond; hops grow on the way, so this comes to an end. */
    private int weight(Reached member) {
      List<Reached> children = below.getOrDefault(member.node().id(), List.of());
      return Math.max(1, children.stream().mapToInt(this::weight).sum());
    }
  }
}
