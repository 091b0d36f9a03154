package org.rolescope.ui.paths;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.rolescope.question.Effort;
import org.rolescope.question.TrustPath;

/**
 * What is shown.
 *
 * @param headline the answer in a sentence, or what is to be done to get one
 * @param notes what is to be known beside it, a sentence each
 * @param paths the ways that are shown, as cards, by which somebody gets in, or may
 * @param stopped those that are shown after them; where no way is open, one at least
 * @param all those that were found, shown or not; a way is called by its place among them
 * @param pinned those that somebody pinned
 * @param counts how many ways were found, by every effort, also those that are not ticked; empty
 *     where none were looked for
 */
public record PathsAnswer(
    String headline,
    List<String> notes,
    List<TrustPath> paths,
    List<TrustPath> stopped,
    List<TrustPath> all,
    List<TrustPath> pinned,
    Map<Effort, Integer> counts) {
  public PathsAnswer {
    notes = List.copyOf(notes);
    paths = List.copyOf(paths);
    stopped = List.copyOf(stopped);
    all = List.copyOf(all);
    pinned = List.copyOf(pinned);
    counts = Map.copyOf(counts);
  }

  /** Nothing but a sentence. */
  static PathsAnswer saying(String headline, String note) {
    return new PathsAnswer(
        headline, List.of(note), List.of(), List.of(), List.of(), List.of(), Map.of());
  }

  /** Under which number a way is shown, from 1: the same whatever is ticked. */
  int number(TrustPath path) {
    return Math.max(0, all.indexOf(path)) + 1;
  }

  static Map<Effort, Integer> counted(List<TrustPath> paths) {
    Map<Effort, Integer> counts = new EnumMap<>(Effort.class);
    for (Effort effort : Effort.values()) {
      counts.put(effort, 0);
    }
    paths.forEach(path -> counts.merge(path.effort(), 1, Integer::sum));
    return counts;
  }

  /** All cards in their order. */
  List<TrustPath> cards() {
    return Stream.concat(paths.stream(), stopped.stream()).toList();
  }
}
