package org.rolescope.ui.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;

/** All that can be found, made once so that a key stroke only compares. */
final class SearchIndex {
  /** Of each group so many are offered. */
  private static final int OFFERED = 8;

  /** What cannot be chosen comes so much later, and only if its name holds what is typed. */
  private static final int IMPOSSIBLE = 60;

  /** A thing that can be found, in lower case. */
  private record Entry(Found found, String name, String id, long letters) {
    static Entry of(Found found) {
      String name = found.name().toLowerCase(Locale.ROOT);
      String id = found.id().toLowerCase(Locale.ROOT);
      return new Entry(found, name, id, Fuzzy.letters(name) | Fuzzy.letters(id));
    }
  }

  private record Match(Entry entry, int cost) {
    static final Comparator<Match> BEST_FIRST =
        Comparator.comparingInt(Match::cost)
            .thenComparing(match -> match.entry().name())
            .thenComparing(match -> match.entry().id());
  }

  private final List<Entry> entries;

  SearchIndex(List<Found> all) {
    entries = all.stream().map(Entry::of).toList();
  }

  /**
   * The best of a group.
   *
   * @param best at least one, the best first
   * @param more how many others match
   */
  record Answer(Found.Group group, List<Found> best, int more) {
    Answer {
      best = List.copyOf(best);
    }
  }

  /**
   * The best of each group among these and others, the group with the best first. O(characters of
   * all names and ids).
   */
  List<Answer> find(Fuzzy query, SearchIndex also) {
    Map<Found.Group, Best> best = new EnumMap<>(Found.Group.class);
    entries.forEach(entry -> compare(query, entry, best));
    also.entries.forEach(entry -> compare(query, entry, best));
    return best.entrySet().stream()
        .sorted(Comparator.comparingInt(group -> group.getValue().sorted().get(0).cost()))
        .map(group -> group.getValue().answer(group.getKey()))
        .toList();
  }

  private static void compare(Fuzzy query, Entry entry, Map<Found.Group, Best> best) {
    int cost = query.cost(entry.name(), entry.id(), entry.letters());
    if (!entry.found().possible()) {
      cost = cost < Fuzzy.ID ? cost + IMPOSSIBLE : Fuzzy.NONE;
    }
    if (cost != Fuzzy.NONE) {
      best.computeIfAbsent(entry.found().group(), group -> new Best()).add(entry, cost);
    }
  }

  /** The best of what was compared so far, and how many there were. */
  private static final class Best {
    /** Its head is the worst that is kept. */
    private final PriorityQueue<Match> kept = new PriorityQueue<>(Match.BEST_FIRST.reversed());

    private int all;

    void add(Entry entry, int cost) {
      all++;
      if (kept.size() == OFFERED && cost > kept.element().cost()) {
        return;
      }
      Match match = new Match(entry, cost);
      if (kept.size() < OFFERED) {
        kept.add(match);
      } else if (Match.BEST_FIRST.compare(match, kept.element()) < 0) {
        kept.remove();
        kept.add(match);
      }
    }

    List<Match> sorted() {
      List<Match> sorted = new ArrayList<>(kept);
      sorted.sort(Match.BEST_FIRST);
      return sorted;
    }

    Answer answer(Found.Group group) {
      List<Found> best = sorted().stream().map(match -> match.entry().found()).toList();
      return new Answer(group, best, all - best.size());
    }
  }
}
