package org.rolescope.ui.paths;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rolescope.graph.TrustLine;
import org.rolescope.graph.TrustNode;
import org.rolescope.question.AnswerWords;
import org.rolescope.question.Effort;
import org.rolescope.question.Paths;
import org.rolescope.question.Questions;
import org.rolescope.question.TrustPath;
import org.rolescope.simulate.OpenQuestion;
import org.rolescope.ui.Words;

/**
 * The ways that were found between two ends.
 *
 * @param paths with those that are trusted and stopped
 * @param from the shortest text that means the beginning
 * @param to the same of the end
 * @param unread roles whose trust is not known, so that a way through them may lack
 * @param hops of how many hops a way was to be, at most
 */
record FoundPaths(Paths paths, String from, String to, List<TrustNode> unread, int hops) {
  FoundPaths {
    unread = List.copyOf(unread);
  }

  /**
   * Which of them are shown.
   *
   * @param count how many, at most; those that are pinned stay beyond
   * @param efforts how hard they may be
   * @param pins keys of the ways that somebody pinned
   * @param onlyPinned whether of the ways only those are shown, if there are any
   */
  record Shown(int count, Set<Effort> efforts, Set<List<String>> pins, boolean onlyPinned) {
    /** The same of data in which every id is another. */
    Shown under(UnaryOperator<String> names) {
      return new Shown(
          count,
          efforts,
          pins.stream()
              .map(way -> way.stream().map(names).toList())
              .collect(Collectors.toUnmodifiableSet()),
          onlyPinned);
    }
  }

  /**
   * @param most how many ways are looked for
   * @throws Ends.Unclear if a text does not mean exactly one, or the second no role
   */
  static FoundPaths of(Questions asked, String from, String to, int hops, int most)
      throws Ends.Unclear {
    Ends ends = Ends.of(asked, from, to);
    return new FoundPaths(
        asked.paths(ends.from(), ends.to(), most, hops, Effort.UNKNOWN, most),
        Ends.text(asked, ends.from()),
        Ends.text(asked, ends.to()),
        asked.trustNotKnown(ends.from()),
        hops);
  }

  /**
   * The same ways of data in which every id is another, in the same order: of equally short ones
   * ids tell which is first.
   *
   * @param most how many ways are looked for
   */
  FoundPaths of(Questions asked, UnaryOperator<String> names, int most) {
    try {
      FoundPaths found =
          of(asked, names.apply(paths.from().id()), names.apply(paths.to().id()), hops, most);
      Paths again = found.paths;
      return new FoundPaths(
          new Paths(
              again.from(),
              again.to(),
              ordered(again.paths(), paths.paths(), names),
              again.more(),
              ordered(again.stopped(), paths.stopped(), names)),
          found.from,
          found.to,
          found.unread,
          hops);
    } catch (Ends.Unclear other) {
      throw new IllegalStateException(other.words(), other);
    }
  }

  private static List<TrustPath> ordered(
      List<TrustPath> ways, List<TrustPath> before, UnaryOperator<String> names) {
    Map<List<String>, Integer> order = new HashMap<>();
    for (TrustPath way : before) {
      order.putIfAbsent(key(way).stream().map(names).toList(), order.size());
    }
    return ways.stream()
        .sorted(Comparator.comparingInt(way -> order.getOrDefault(key(way), order.size())))
        .toList();
  }

  /** By what a way is known again. */
  static List<String> key(TrustPath path) {
    return path.hops().stream().map(hop -> hop.step().edge().id()).toList();
  }

  /** Whether other ways are between the same two. */
  boolean sameEnds(FoundPaths other) {
    return paths.from().id().equals(other.paths.from().id())
        && paths.to().id().equals(other.paths.to().id());
  }

  PathsAnswer answer(Shown wanted) {
    List<TrustPath> all = Stream.concat(paths.paths().stream(), paths.stopped().stream()).toList();
    List<TrustPath> pinned =
        all.stream().filter(path -> wanted.pins().contains(key(path))).toList();
    List<TrustPath> ticked =
        all.stream()
            .filter(path -> wanted.efforts().contains(path.effort()))
            .limit(wanted.count())
            .toList();
    boolean compared = wanted.onlyPinned() && !pinned.isEmpty();
    // What is pinned stays, whatever is ticked.
    List<TrustPath> shown =
        all.stream()
            .filter(path -> pinned.contains(path) || !compared && ticked.contains(path))
            .toList();
    List<TrustPath> open = shown.stream().filter(path -> path.effort() != Effort.STOPPED).toList();
    return new PathsAnswer(
        headline(open),
        notes(open),
        open,
        shown.isEmpty() && paths.paths().isEmpty()
            ? paths.stopped().stream().limit(1).toList()
            : shown.stream().filter(path -> path.effort() == Effort.STOPPED).toList(),
        all,
        pinned,
        PathsAnswer.counted(all));
  }

  private String headline(List<TrustPath> shown) {
    if (shown.isEmpty() && !paths.paths().isEmpty()) {
      return Words.of("paths.unticked", paths.paths().size());
    }
    boolean more = paths.more() || shown.size() < paths.paths().size();
    return AnswerWords.sentence(
        new Paths(paths.from(), paths.to(), shown, more, paths.stopped()), hops);
  }

  private List<String> notes(List<TrustPath> shown) {
    List<String> notes = new ArrayList<>();
    if (paths.paths().isEmpty()) {
      paths.stopped().stream().limit(1).forEach(path -> notes.add(stopped(path)));
    }
    shown.stream()
        .findFirst()
        .filter(path -> path.effort() == Effort.UNKNOWN)
        .map(path -> OpenQuestion.plain(path.missing()))
        .filter(missing -> !missing.isEmpty())
        .ifPresent(missing -> notes.add(Words.of("paths.lacks", missing)));
    if (!unread.isEmpty()) {
      notes.add(Words.of("paths.unread", unread.size(), unread.get(0).label()));
    }
    return notes;
  }

  private static String stopped(TrustPath path) {
    TrustLine step = path.hardest().step();
    return Words.of(
        "paths.stopped",
        path.hops().indexOf(path.hardest()) + 1,
        PathWords.names(step),
        step.edge().gateTitles());
  }
}
