package org.rolescope.drawing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A name as it is read from afar: on two lines if need be, in the largest type that it fits in.
 *
 * @param style of all lines
 * @param lines one or two; what does not fit in the smallest type is cut in the middle
 */
record FarName(TextStyle style, List<String> lines) {
  private static final List<TextStyle> STYLES =
      List.of(TextStyle.FAR_LARGE, TextStyle.FAR, TextStyle.FAR_MIDDLE);

  /** The share of names that one type must hold. */
  private static final double MOST = 0.9;

  FarName {
    lines = List.copyOf(lines);
  }

  /** In the largest type in which a name fits. */
  static FarName of(String name, double width, double height) {
    return of(name, width, height, STYLES.get(0));
  }

  /** In the largest type in which a name fits, but none larger than one. */
  static FarName of(String name, double width, double height, TextStyle largest) {
    return STYLES.stream()
        .filter(style -> style.size() <= largest.size())
        .flatMap(style -> whole(style, name, width, height).stream())
        .findFirst()
        .orElseGet(() -> cut(TextStyle.FAR_MIDDLE, name, width));
  }

  /**
   * The largest type in which most names fit: the few that do not are smaller. {@link
   * TextStyle#FAR_SMALL} if there is none.
   */
  static TextStyle common(Collection<String> names, double width, double height) {
    return STYLES.stream()
        .filter(
            style ->
                names.stream().filter(name -> whole(style, name, width, height).isPresent()).count()
                    >= MOST * names.size())
        .findFirst()
        .orElse(TextStyle.FAR_SMALL);
  }

  /** In one type, from less afar. */
  static FarName of(TextStyle style, String name, double width, double height) {
    return whole(style, name, width, height).orElseGet(() -> cut(style, name, width));
  }

  private static Optional<FarName> whole(
      TextStyle style, String name, double width, double height) {
    if (Fonts.width(style, name) <= width && style.size() <= height) {
      return Optional.of(new FarName(style, List.of(name)));
    }
    return 2 * style.size() <= height ? broken(style, name, width) : Optional.empty();
  }

  /** Whether it is the whole name. */
  boolean holds(String name) {
    return lines.size() > 1 || lines.get(0).equals(name);
  }

  private static FarName cut(TextStyle style, String name, double width) {
    return new FarName(style, List.of(Fonts.cutMiddle(style, name, width)));
  }

  /** On two lines, at the place between words where the longer one is shortest. */
  private static Optional<FarName> broken(TextStyle style, String name, double width) {
    Optional<FarName> best = Optional.empty();
    double least = width;
    boolean number = name.chars().allMatch(Character::isDigit);
    for (int i = 1; i < name.length(); i++) {
      if (separates(name.charAt(i - 1))
          || WordStart.at(name, i)
          || number && i == name.length() / 2) {
        List<String> lines = List.of(name.substring(0, i).strip(), name.substring(i));
        double longer =
            lines.stream().mapToDouble(line -> Fonts.width(style, line)).max().orElse(0);
        if (longer <= least) {
          least = longer;
          best = Optional.of(new FarName(style, lines));
        }
      }
    }
    return best;
  }

  private static boolean separates(char c) {
    return c == '-' || c == '_' || c == '.' || c == '/' || c == ' ';
  }

  /** Draws it around the middle of a box. */
  void draw(Pen pen, Rect box) {
    draw(pen, box.centerX(), box.centerY() - height() / 2);
  }

  /** Draws it around a line, on a ground that hides what passes beneath it. */
  void drawOn(Style ground, Pen pen, double middle, double top) {
    double width = lines.stream().mapToDouble(line -> Fonts.width(style, line)).max().orElse(0);
    double below = 0.05 * style.size();
    pen.box(new Rect(middle - width / 2, top, width, height() + below), 3, ground);
    draw(pen, middle, top);
  }

  double height() {
    return lines.size() * pitch();
  }

  private double pitch() {
    return style.size() + 0.1;
  }

  private void draw(Pen pen, double middle, double top) {
    for (int i = 0; i < lines.size(); i++) {
      double baseline = top + i * pitch() + 0.82 * style.size();
      pen.textMiddle(style, Ink.FG, lines.get(i), middle, baseline);
    }
  }

  /**
   * The same names without the words that all of them begin or end with; as they are where fewer
   * than two differ.
   */
  static List<String> shortened(List<String> names) {
    if (names.stream().distinct().count() < 2) {
      return names;
    }
    String first = names.get(0);
    int head = 0;
    int tail = 0;
    for (int i = 1; i < first.length(); i++) {
      String begin = first.substring(0, i);
      String end = first.substring(first.length() - i);
      if (separates(begin.charAt(i - 1)) && names.stream().allMatch(n -> longer(n, begin))) {
        head = i;
      }
      if (separates(end.charAt(0)) && names.stream().allMatch(n -> n.endsWith(end))) {
        tail = i;
      }
    }
    List<String> rest = new ArrayList<>();
    for (String name : names) {
      if (name.length() <= head + tail) {
        return names;
      }
      rest.add(name.substring(head, name.length() - tail));
    }
    return rest;
  }

  private static boolean longer(String name, String begin) {
    return name.length() > begin.length() && name.startsWith(begin);
  }
}
