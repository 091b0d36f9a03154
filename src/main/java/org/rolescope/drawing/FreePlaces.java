package org.rolescope.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is taken already, and where else there is room. */
final class FreePlaces {
  /** Between what gives way and what it gives way to. */
  private static final double BETWEEN = 14;

  private final List<Rect> taken = new ArrayList<>();

  void take(Rect place) {
    taken.add(place);
  }

  /** The same with more that is taken. */
  FreePlaces and(List<Rect> more) {
    FreePlaces both = new FreePlaces();
    both.taken.addAll(taken);
    both.taken.addAll(more);
    return both;
  }

  boolean free(Rect place) {
    return taken.stream().noneMatch(place::intersects);
  }

  /** Itself if it is free, else the free place that is least far away. O(n³) in what is taken. */
  Rect nearest(Rect wish) {
    if (free(wish)) {
      return wish;
    }
    List<Double> xs =
        Stream.concat(
                Stream.of(wish.x()),
                taken.stream()
                    .flatMap(o -> Stream.of(o.right() + BETWEEN, o.x() - BETWEEN - wish.width())))
            .distinct()
            .toList();
    List<Double> ys =
        Stream.concat(
                Stream.of(wish.y()),
                taken.stream()
                    .flatMap(o -> Stream.of(o.bottom() + BETWEEN, o.y() - BETWEEN - wish.height())))
            .distinct()
            .toList();
    Comparator<Rect> nearer =
        Comparator.comparingDouble((Rect at) -> Math.hypot(at.x() - wish.x(), at.y() - wish.y()))
            .thenComparingDouble(Rect::y)
            .thenComparingDouble(Rect::x);
    Optional<Rect> best = Optional.empty();
    for (double x : xs) {
      for (double y : ys) {
        Rect at = new Rect(x, y, wish.width(), wish.height());
        if ((best.isEmpty() || nearer.compare(at, best.get()) < 0) && free(at)) {
          best = Optional.of(at);
        }
      }
    }
    return best.orElse(wish);
  }

  /** Itself if it is free, else the nearest free place below. */
  Rect below(Rect wish) {
    Rect there = wish;
    Optional<Rect> covers = covering(there);
    while (covers.isPresent()) {
      there = there.moved(0, covers.get().bottom() + BETWEEN - there.y());
      covers = covering(there);
    }
    return there;
  }

  private Optional<Rect> covering(Rect place) {
    return taken.stream().filter(place::intersects).findFirst();
  }
}
