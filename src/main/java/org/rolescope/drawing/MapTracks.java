package org.rolescope.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where arrows from the column at the left go up and down before they reach the accounts: those
 * that would run over each other each on a line of its own, so that each can be followed.
 */
final class MapTracks {
  /** Distance of two lines. */
  static final double APART = 10;

  /** Nearer than that they are not told apart, and more are not followed. */
  private static final double LEAST_APART = 5;

  private static final int MOST = 10;

  /** Where more go up or down none is followed. */
  private static final int FEW = 200;

  /** What goes up or down less bends in one curve. */
  private static final double STEEP = 24;

  /** Free between the end of one arrow and the begin of another on one line. */
  private static final double FREE = 14;

  /**
   * @param key of arrows that are drawn as one
   * @param from its height in the column at the left
   * @param to its height where it arrives
   */
  record Climb(String key, double from, double to) {
    private boolean down() {
      return to > from;
    }

    private boolean steep() {
      return Math.abs(to - from) >= STEEP;
    }

    private boolean isOverrunBy(Climb other) {
      return !key.equals(other.key) && meets(other);
    }

    private boolean meets(Climb other) {
      return Math.min(from, to) < Math.max(other.from, other.to) + FREE
          && Math.min(other.from, other.to) < Math.max(from, to) + FREE;
    }
  }

  private final List<List<Climb>> tracks = new ArrayList<>();
  private final Map<String, Integer> trackOf = new HashMap<>();

  /** O(n²) in those that go up or down, of which there are {@link #FEW} at most. */
  MapTracks(List<Climb> climbs) {
    List<Climb> steep = climbs.stream().filter(Climb::steep).toList();
    if (steep.size() > FEW) {
      return;
    }
    List<Climb> crowded =
        steep.stream().filter(one -> steep.stream().anyMatch(one::isOverrunBy)).toList();
    Comparator<Climb> byHeight = Comparator.comparingDouble(Climb::from);
    Stream<Climb> down = crowded.stream().filter(Climb::down).sorted(byHeight);
    Stream<Climb> up = crowded.stream().filter(c -> !c.down()).sorted(byHeight.reversed());
    Stream.concat(down, up).forEach(this::add);
  }

  private void add(Climb climb) {
    if (trackOf.containsKey(climb.key())) {
      return;
    }
    int track = afterThoseBefore(climb);
    while (track < tracks.size() && tracks.get(track).stream().anyMatch(climb::meets)) {
      track++;
    }
    while (track >= tracks.size()) {
      tracks.add(new ArrayList<>());
    }
    tracks.get(track).add(climb);
    trackOf.put(climb.key(), track);
  }

  /** Of two that go down the upper one turns farther right, or they would cross twice. */
  private int afterThoseBefore(Climb climb) {
    for (int track = tracks.size() - 1; track >= 0; track--) {
      if (tracks.get(track).stream()
          .anyMatch(other -> other.down() == climb.down() && climb.meets(other))) {
        return track + 1;
      }
    }
    return 0;
  }

  /** So wide a space lets all lines stand apart; 0 where there are more than can be followed. */
  double room() {
    return tracks.size() > MOST ? 0 : Math.max(0, tracks.size() - 1) * APART;
  }

  /** Where, in the space between two places, an arrow goes up or down; empty for one curve. */
  Optional<Double> x(String key, double left, double right) {
    Integer track = trackOf.get(key);
    double apart = Math.min(APART, (right - left) / Math.max(1, tracks.size() - 1));
    return track == null || tracks.size() > MOST || apart < LEAST_APART
        ? Optional.empty()
        : Optional.of((left + right) / 2 + ((tracks.size() - 1) / 2.0 - track) * apart);
  }
}
