package org.rolescope.drawing;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Names that stand together: where one has to be cut, what tells it apart from the others stays.
 *
 * @param names as they are
 * @param rests the same without what all of them have in common
 */
record NamesApart(List<String> names, List<String> rests) {
  NamesApart {
    names = List.copyOf(names);
    rests = List.copyOf(rests);
  }

  static NamesApart of(List<String> names) {
    return new NamesApart(names, FarName.shortened(names));
  }

  /**
   * The name, or what it does not have in common with all others, or as much of that as no other
   * has: of what fits into {@code width} the first.
   */
  String cut(TextStyle style, String name, double width) {
    if (Fonts.width(style, name) <= width) {
      return name;
    }
    int index = names.indexOf(name);
    String rest = index < 0 ? name : rests.get(index);
    String middle = Fonts.cutMiddle(style, rest, width);
    return middle.equals(rest) ? rest : unlike(style, rest, middle.length(), width).orElse(middle);
  }

  /**
   * As much as there is room for, its gap as near to the middle as it can be.
   *
   * @param most about as many characters as there is room for
   */
  private Optional<String> unlike(TextStyle style, String rest, int most, double width) {
    return IntStream.iterate(Math.min(most, rest.length() - 1), kept -> kept > 1, kept -> kept - 1)
        .boxed()
        .flatMap(kept -> cuts(style, rest, kept, width))
        .findFirst();
  }

  private Stream<String> cuts(TextStyle style, String rest, int kept, double width) {
    int half = (kept + 1) / 2;
    return IntStream.rangeClosed(0, half)
        .flatMap(away -> IntStream.of(half + away, half - away))
        .filter(head -> head > 0 && head <= kept && whole(rest, head, kept))
        // The width is the cheaper question.
        .filter(head -> Fonts.width(style, cut(rest, head, kept)) <= width)
        .filter(head -> alone(rest, head, kept - head))
        .mapToObj(head -> cut(rest, head, kept));
  }

  /** Whether the gap is between characters, not in one. */
  private static boolean whole(String rest, int head, int kept) {
    int tail = rest.length() - kept + head;
    return !Character.isLowSurrogate(rest.charAt(head))
        && (tail == rest.length() || !Character.isLowSurrogate(rest.charAt(tail)));
  }

  private static String cut(String rest, int head, int kept) {
    return rest.substring(0, head) + Fonts.ELLIPSIS + rest.substring(rest.length() - kept + head);
  }

  /** Whether no other begins and ends so. */
  private boolean alone(String rest, int head, int tail) {
    String begin = rest.substring(0, head);
    String end = rest.substring(rest.length() - tail);
    return rests.stream()
        .noneMatch(other -> !other.equals(rest) && other.startsWith(begin) && other.endsWith(end));
  }
}
