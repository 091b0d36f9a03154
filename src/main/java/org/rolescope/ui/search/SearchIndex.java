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
   * The best of each group among these and others, the group with the best first. O(characters of
   * all names and ids).
   */
  List<Found> find(Fuzzy query, SearchIndex also) {
    Map<Found.Group, PriorityQueue<Match>> best = new EnumMap<>(Found.Group.class);
    entries.forEach(entry -> compare(query, entry, best));
    also.entries.forEach(entry -> compare(query, entry, best));
    return best.values().stream()
        .map(SearchIndex::sorted)
        .sorted(Comparator.comparingInt(matches -> matches.get(0).cost()))
        .flatMap(List::stream)
        .map(match -> match.entry().found())
        .toList();
  }

  private static void compare(
      Fuzzy query, Entry entry, Map<Found.Group, PriorityQueue<Match>> best) {
    int cost = query.cost(entry.name(), entry.id(), entry.letters());
    if (cost != Fuzzy.NONE) {
      keep(
          best.computeIfAbsent(
              entry.found().group(), group -> new PriorityQueue<>(Match.BEST_FIRST.reversed())),
          new Match(entry, cost));
    }
  }

  /** A queue whose head is the worst that is kept. */
  private static void keep(PriorityQueue<Match> kept, Match match) {
    if (kept.size() < OFFERED) {
      kept.add(match);
    } else if (Match.BEST_FIRST.compare(match, kept.element()) < 0) {
      kept.remove();
      kept.add(match);
    }
  }

  private static List<Match> sorted(PriorityQueue<Match> matches) {
    List<Match> sorted = new ArrayList<>(matches);
    sorted.sort(Match.BEST_FIRST);
    return sorted;
  }
}
