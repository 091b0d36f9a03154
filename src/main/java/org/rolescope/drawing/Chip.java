package org.rolescope.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rolescope.graph.EdgeKind;
import org.rolescope.graph.TrustEdge;
import org.rolescope.question.Difference;
import org.rolescope.simulate.OpenQuestion;
import org.rolescope.simulate.PolicyType;

/**
 * A little label on an arrow.
 *
 * @param rim colour of its edge
 * @param mark what stands before the words
 * @param glyph the icon, where the mark is one
 * @param text may be empty
 */
record Chip(Ink rim, Mark mark, Glyph glyph, String text) {
  static final double HEIGHT = 20;
  private static final double PADDING = 8;
  private static final double ICON = 12;
  private static final Pattern NUMBER = Pattern.compile("(\\S) \\(\\d{12}\\)$");

  /** What stands before the words. */
  enum Mark {
    NONE,
    FINDING,
    ICON,
    CROSS,
    QUESTION,
    /** Filled with its colour: what became of a way in. */
    CHANGE
  }

  /** A number in bold. */
  static Chip count(EdgeKind kind, int count) {
    return new Chip(Hue.of(kind).ink(), Mark.NONE, Glyph.CONDITION, Integer.toString(count));
  }

  /** What became of a way in. */
  static Chip change(Difference.Kind kind, String text) {
    return new Chip(Hue.of(kind).ink(), Mark.CHANGE, Glyph.CONDITION, text);
  }

  /** The same number with the sign that one of those counted deserves a look. */
  Chip withFinding() {
    return new Chip(rim, Mark.FINDING, Glyph.FINDING, text);
  }

  /** The same of a way in that deserves a look. */
  Chip ofFinding() {
    return new Chip(Ink.ANYONE, mark, glyph, text);
  }

  /** Whether it is a number of trusts. */
  boolean counts() {
    return mark == Mark.NONE || mark == Mark.FINDING;
  }

  /**
   * What edges of one kind depend on, if that is the same for all of them; of what is denied by
   * what any of them is.
   */
  static List<Chip> brief(List<TrustEdge> edges) {
    if (edges.get(0).kind() == EdgeKind.DENIED) {
      Ink rim = Hue.of(EdgeKind.DENIED).ink();
      return List.of(new Chip(rim, Mark.CROSS, Glyph.CONDITION, letters(edges)));
    }
    List<List<Chip>> all = edges.stream().map(Chip::brief).distinct().limit(2).toList();
    return all.size() == 1 ? all.get(0) : List.of();
  }

  /** What an edge depends on, in one chip that fits on the map. */
  static List<Chip> brief(TrustEdge edge) {
    Ink rim = Hue.of(edge.kind()).ink();
    return switch (edge.kind()) {
      case ALLOWED, NOBODY -> List.of();
      case ALLOWED_IF -> briefConditions(edge, rim);
      case DENIED -> brief(List.of(edge));
      case CANNOT_KNOW -> List.of(new Chip(rim, Mark.QUESTION, Glyph.CONDITION, ""));
    };
  }

  private static List<Chip> briefConditions(TrustEdge edge, Ink rim) {
    List<ConditionMark> all =
        telling(edge.open()).stream().map(ConditionMark::of).distinct().toList();
    if (all.isEmpty()) {
      return List.of();
    }
    String more = all.size() > 1 ? " +" + (all.size() - 1) : "";
    return List.of(new Chip(rim, Mark.ICON, all.get(0).glyph(), all.get(0).word() + more));
  }

  /** What an edge depends on: for each condition the chips that say it, longest first. */
  static List<List<Chip>> detailed(TrustEdge edge) {
    return switch (edge.kind()) {
      case ALLOWED, NOBODY -> List.of();
      case ALLOWED_IF ->
          telling(edge.open()).stream()
              .map(ConditionMark::of)
              .distinct()
              .map(words -> ways(edge, words))
              .toList();
      case DENIED -> List.of(brief(edge));
      case CANNOT_KNOW -> List.of(List.of(missing(edge)));
    };
  }

  /** Key and value, then the value alone. */
  static List<Chip> ways(TrustEdge edge, ConditionMark words) {
    Ink rim = Hue.of(edge.kind()).ink();
    return List.of(
        new Chip(rim, Mark.ICON, words.glyph(), words.detail()),
        new Chip(rim, Mark.ICON, words.glyph(), words.value()));
  }

  /** The audience of a token says little: it is left out where anything else is asked. */
  private static List<OpenQuestion> telling(List<OpenQuestion> open) {
    List<OpenQuestion> others =
        open.stream().filter(q -> !q.key().toLowerCase(Locale.ROOT).endsWith(":aud")).toList();
    return others.isEmpty() ? open : others;
  }

  private static String letters(List<TrustEdge> edges) {
    return edges.stream()
        .flatMap(edge -> edge.blockedBy().stream())
        .sorted()
        .map(PolicyType::letter)
        .distinct()
        .collect(Collectors.joining(" "));
  }

  private static Chip missing(TrustEdge edge) {
    int n = edge.open().size();
    // The number of an account that has a name is on the whole label.
    String first =
        n == 0
            ? ""
            : NUMBER.matcher(ConditionMark.of(edge.open().get(0)).detail()).replaceAll("$1");
    String words = n > 1 ? first + " +" + (n - 1) : first;
    return new Chip(Hue.of(edge.kind()).ink(), Mark.QUESTION, Glyph.CONDITION, words);
  }

  /** Only the mark. */
  Chip bare() {
    return new Chip(
        rim,
        mark,
        glyph,
        switch (mark) {
          case CROSS -> text;
          case CHANGE -> text.substring(0, 1);
          case NONE, FINDING, ICON, QUESTION -> "";
        });
  }

  /** With words cut in the middle so that it is no wider than this. */
  Chip cut(double most) {
    double frame = width() - Fonts.width(style(), text);
    return new Chip(rim, mark, glyph, Fonts.cutMiddle(style(), text, Math.max(24, most - frame)));
  }

  double width() {
    double words = Fonts.width(style(), text);
    double gap = text.isEmpty() ? 0 : 5;
    double icon =
        switch (mark) {
          case NONE, CHANGE -> -gap;
          case ICON, FINDING -> ICON;
          case CROSS -> 10;
          case QUESTION -> 7;
        };
    return Math.max(22, 2 * PADDING + icon + gap + words);
  }

  private TextStyle style() {
    return mark == Mark.ICON ? TextStyle.CHIP : TextStyle.PILL;
  }

  /** Draws it with its left end and middle at a point; only the mark where words would be small. */
  List<Figure> figures(double x, double y) {
    return figures(x, y, Scales.CHIPS);
  }

  /**
   * The same.
   *
   * @param words the smallest scale at which there are words
   */
  List<Figure> figures(double x, double y, double words) {
    List<Figure> all = new ArrayList<>();
    if (counts()) {
      all.addAll(whole(new Pen().at(Scales.from(Scales.FAR).readable(style())), x, y));
      return all;
    }
    all.addAll(whole(new Pen().at(Scales.from(words)), x, y));
    Chip bare = bare();
    double middle = x + (width() - bare.width()) / 2;
    Scales afar = new Scales(Scales.FAR, words);
    Pen pen = new Pen().at(mark == Mark.QUESTION ? afar.readable(TextStyle.PILL) : afar);
    all.addAll(bare.whole(pen, middle, y));
    return all;
  }

  private List<Figure> whole(Pen pen, double x, double y) {
    Rect box = new Rect(x, y - HEIGHT / 2, width(), HEIGHT);
    Ink ground = mark == Mark.CHANGE ? rim : Ink.BG;
    pen.box(box, HEIGHT / 2, Style.fill(ground).edged(rim, 1.25));
    double left = box.x() + PADDING;
    Ink words = mark == Mark.CROSS ? Ink.DENIED : Ink.FG;
    double baseline = y + 4.1;
    switch (mark) {
      case NONE -> pen.textMiddle(style(), words, text, box.centerX(), baseline);
      case CHANGE -> pen.textMiddle(style(), Ink.BG, text, box.centerX(), baseline);
      case FINDING -> {
        pen.icon(glyph, left + ICON / 2, y, ICON + 1, Ink.ANYONE);
        pen.text(style(), words, text, left + ICON + 5, baseline);
      }
      case ICON -> {
        double icon = text.isEmpty() ? box.centerX() : left + ICON / 2;
        pen.icon(glyph, icon, y, ICON, rim);
        pen.text(style(), words, text, left + ICON + 5, baseline);
      }
      case CROSS -> {
        cross(pen, text.isEmpty() ? box.centerX() : left + 5, y);
        pen.text(style(), words, text, left + 15, baseline);
      }
      case QUESTION -> {
        double x0 = text.isEmpty() ? box.centerX() - 3.5 : left;
        pen.text(TextStyle.PILL, Ink.MUTED, "?", x0, baseline);
        pen.text(TextStyle.CHIP, words, text, left + 12, baseline);
      }
    }
    return pen.figures();
  }

  static void cross(Pen pen, double x, double y) {
    pen.outline(
        Path.line(new Point(x - 4, y - 4), new Point(x + 4, y + 4)), Style.stroke(Ink.DENIED, 2));
    pen.outline(
        Path.line(new Point(x - 4, y + 4), new Point(x + 4, y - 4)), Style.stroke(Ink.DENIED, 2));
  }
}
