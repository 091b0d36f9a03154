package org.rolescope.export;

import java.util.ArrayList;
import java.util.List;
import org.rolescope.drawing.Figure;
import org.rolescope.drawing.Ink;
import org.rolescope.drawing.Path;
import org.rolescope.drawing.Point;
import org.rolescope.drawing.Rect;
import org.rolescope.drawing.Scales;
import org.rolescope.drawing.Style;
import org.rolescope.drawing.TextStyle;

/**
 * Lays out a worksheet on pages. Everything is a row across the page; some rows are not parted from
 * the next.
 */
final class WorksheetPages {
  private static final double MARGIN = 68;

  /** From the last row to the line with the page's number. */
  private static final double FOOT = 34;

  /** What is no higher than this stays together, in shares of a page. */
  private static final double TOGETHER = 0.4;

  /** More than this is not kept together, in shares of a page. */
  private static final double MOST_KEPT = 0.7;

  /** No line has more characters. */
  private static final int MOST_IN_A_LINE = 400;

  private static final double NUMBERS = 34;
  private static final double INDENT = 12;
  private static final double BAR = 3;
  private static final double NAMES = 112;
  private static final double WORDS = 108;
  private static final double BOX = 13;
  private static final double RULE = 30;

  private final Rect paper;
  private final double width;
  private final double bottom;
  private final List<Row> rows = new ArrayList<>();

  /**
   * What stands side by side.
   *
   * @param figures as if the row began at the top of the paper
   * @param kept on the page of the next one
   * @param begins a page
   */
  private record Row(double height, List<Figure> figures, boolean kept, boolean begins) {
    Row(double height, List<Figure> figures) {
      this(height, figures, false, false);
    }

    Row keeping() {
      return new Row(height, figures, true, begins);
    }

    Row parting() {
      return new Row(height, figures, false, begins);
    }

    Row beginning() {
      return new Row(height, figures, kept, true);
    }
  }

  /**
   * @param paper in drawing units, from the origin
   */
  WorksheetPages(Rect paper) {
    this.paper = paper;
    width = paper.width() - 2 * MARGIN;
    bottom = paper.height() - MARGIN - FOOT;
  }

  /** What is drawn on each page. */
  List<List<Figure>> of(Worksheet sheet) {
    rows.addAll(text(sheet.title(), TextStyle.FAR_SMALL, Ink.FG, 30));
    boolean first = true;
    for (Worksheet.Block block : sheet.blocks()) {
      List<Row> made = together(rows(block));
      if (block instanceof Worksheet.Choices) {
        // What is to be answered is in sight.
        rows.set(rows.size() - 1, rows.get(rows.size() - 1).keeping());
      } else if (block instanceof Worksheet.Part || block instanceof Worksheet.Heading) {
        rows.set(rows.size() - 1, rows.get(rows.size() - 1).parting());
      }
      if (block instanceof Worksheet.Part) {
        made.set(0, first ? made.get(0) : made.get(0).beginning());
        first = false;
      }
      rows.addAll(made);
    }
    List<List<Figure>> pages = paged();
    for (int i = 0; i < pages.size(); i++) {
      foot(pages.get(i), sheet.title(), (i + 1) + " / " + pages.size());
    }
    return pages;
  }

  private List<Row> rows(Worksheet.Block block) {
    if (block instanceof Worksheet.Part part) {
      return below(24, kept(text(part.heading(), TextStyle.ANSWER, Ink.FG, 26)));
    }
    if (block instanceof Worksheet.Heading heading) {
      return below(26, kept(text(heading.text(), TextStyle.ACCOUNT, Ink.FG, 20)));
    }
    if (block instanceof Worksheet.Text text) {
      return below(
          6,
          kept(
              text.small()
                  ? text(text.text(), TextStyle.SECOND, Ink.MUTED, 16)
                  : text(text.text(), TextStyle.BODY, Ink.FG, 19)));
    }
    if (block instanceof Worksheet.Choices choices) {
      return below(14, kept(List.of(choices(choices))));
    }
    if (block instanceof Worksheet.Ruled ruled) {
      return ruled(ruled.lines());
    }
    if (block instanceof Worksheet.Code code) {
      return below(12, code(code));
    }
    if (block instanceof Worksheet.Verdict verdict) {
      return below(12, verdict(verdict));
    }
    List<Row> gates = new ArrayList<>();
    ((Worksheet.Ladder) block).gates().forEach(gate -> gates.addAll(gate(gate)));
    return below(8, gates);
  }

  // Rows ------------------------------------------------------------------------------------

  private List<Row> text(String words, TextStyle style, Ink ink, double line) {
    return lines(words, style, width).stream()
        .map(each -> new Row(line, List.of(words(each, style, ink, 0, line))))
        .toList();
  }

  private Row choices(Worksheet.Choices choices) {
    List<Figure> figures = new ArrayList<>();
    double x = 0;
    for (int i = 0; i < choices.words().size(); i++) {
      String word = PlainText.line(choices.words().get(i));
      Rect box = new Rect(MARGIN + x, 4, BOX, BOX);
      figures.add(outline(Path.roundRect(box, 2), Style.stroke(Ink.FG, 1.2)));
      if (choices.ticked().isPresent() && choices.ticked().getAsInt() == i) {
        Point corner = new Point(box.x() + 5.4, box.y() + 10);
        figures.add(tick(new Point(box.x() + 2.6, box.y() + 6.8), corner));
        figures.add(tick(corner, new Point(box.x() + 10.8, box.y() + 2.8)));
      }
      figures.add(words(word, TextStyle.HEADING, Ink.FG, x + BOX + 8, 21));
      x += BOX + 8 + TextStyle.HEADING.width(word) + 30;
    }
    return new Row(24, figures);
  }

  private static Figure tick(Point from, Point to) {
    return outline(Path.line(from, to), Style.stroke(Ink.FG, 1.8));
  }

  private List<Row> ruled(int lines) {
    List<Row> ruled = new ArrayList<>();
    for (int i = 0; i < lines; i++) {
      Path line = Path.line(new Point(MARGIN, RULE), new Point(MARGIN + width, RULE));
      ruled.add(new Row(RULE, List.of(outline(line, Style.stroke(Ink.BORDER, 0.8)))));
    }
    return ruled;
  }

  private List<Row> code(Worksheet.Code code) {
    List<Row> made = new ArrayList<>();
    for (String line : lines(code.caption(), TextStyle.GROUP, width - 2 * INDENT)) {
      made.add(
          new Row(22, List.of(fill(Ink.INSET, 22), words(line, TextStyle.GROUP, INDENT, 21)))
              .keeping());
    }
    for (Worksheet.Line line : code.lines()) {
      Ink ground = line.marked() ? Ink.CODE_HIGHLIGHT : Ink.SUBTLE;
      String number = line.number() > 0 ? Integer.toString(line.number()) : "";
      for (String part : hanging(line.text(), width - NUMBERS - 2 * INDENT)) {
        List<Figure> figures = new ArrayList<>();
        figures.add(fill(ground, 16.5));
        double right = NUMBERS - TextStyle.MONO.width(number);
        if (!number.isEmpty()) {
          figures.add(words(number, TextStyle.MONO, Ink.MUTED, right, 16.5));
        }
        figures.add(words(part, TextStyle.MONO, Ink.FG, NUMBERS + INDENT, 16.5));
        made.add(new Row(16.5, figures));
        number = "";
      }
    }
    return made;
  }

  private List<Row> verdict(Worksheet.Verdict verdict) {
    List<Row> made = new ArrayList<>();
    made.add(toned(verdict.tone(), verdict.word(), TextStyle.HEADING, ink(verdict.tone()), 24));
    lines(verdict.sentence(), TextStyle.BODY, width - 2 * INDENT)
        .forEach(line -> made.add(toned(verdict.tone(), line, TextStyle.BODY, Ink.FG, 19)));
    return made;
  }

  private Row toned(Worksheet.Tone tone, String words, TextStyle style, Ink ink, double height) {
    Rect bar = new Rect(MARGIN, 0, BAR, height);
    return new Row(
        height,
        List.of(
            fill(ground(tone), height),
            outline(Path.roundRect(bar, 0), Style.fill(ink(tone))),
            words(words, style, ink, INDENT, height)));
  }

  private List<Row> gate(Worksheet.Gate gate) {
    List<Row> made = new ArrayList<>();
    for (String line : lines(gate.said(), TextStyle.LINE, width - NAMES - WORDS)) {
      List<Figure> figures = new ArrayList<>();
      if (made.isEmpty()) {
        figures.add(words(gate.name(), TextStyle.UNIT, Ink.FG, 0, 19));
        figures.add(words(gate.word(), TextStyle.UNIT, ink(gate.tone()), NAMES, 19));
      }
      figures.add(words(line, TextStyle.LINE, Ink.FG, NAMES + WORDS, 19));
      made.add(new Row(19, figures));
    }
    return made;
  }

  private static Ink ink(Worksheet.Tone tone) {
    return switch (tone) {
      case ALLOWED -> Ink.ALLOWED;
      case DENIED -> Ink.DENIED;
      case DEPENDS -> Ink.ALLOWED_IF;
      case UNKNOWN -> Ink.UNKNOWN;
      case NONE -> Ink.MUTED;
    };
  }

  private static Ink ground(Worksheet.Tone tone) {
    return switch (tone) {
      case ALLOWED -> Ink.ALLOWED_BG;
      case DENIED -> Ink.DENIED_BG;
      case DEPENDS -> Ink.ALLOWED_IF_BG;
      case UNKNOWN -> Ink.UNKNOWN_BG;
      case NONE -> Ink.SUBTLE;
    };
  }

  private Figure fill(Ink ink, double height) {
    // A hair higher, so that nothing shines through between two rows.
    return outline(Path.roundRect(new Rect(MARGIN, 0, width, height + 0.4), 0), Style.fill(ink));
  }

  private static Figure outline(Path path, Style style) {
    return new Figure.Outline(path, style, Scales.ALWAYS);
  }

  private static Figure words(String text, TextStyle style, double x, double line) {
    return words(text, style, Ink.FG, x, line);
  }

  /** A text within the margins, in the middle of a row of this height. */
  private static Figure words(String text, TextStyle style, Ink ink, double x, double line) {
    Point at = new Point(MARGIN + x, line / 2 + 0.36 * style.size());
    return new Figure.Text(text, at, style.width(text), style, ink, Scales.ALWAYS);
  }

  // Lines -----------------------------------------------------------------------------------

  /** One line at least. */
  private static List<String> lines(String text, TextStyle style, double room) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : PlainText.line(text).strip().split(" +")) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (style.width(longer) <= room) {
        line.setLength(0);
        line.append(longer);
        continue;
      }
      if (!line.isEmpty()) {
        lines.add(line.toString());
        line.setLength(0);
      }
      List<String> pieces = pieces(word, style, room);
      lines.addAll(pieces.subList(0, pieces.size() - 1));
      line.append(pieces.get(pieces.size() - 1));
    }
    lines.add(line.toString());
    return lines;
  }

  /** A line of JSON; what is too long goes on below, further in. */
  private static List<String> hanging(String text, double room) {
    String line = PlainText.line(text);
    int blanks = (int) line.chars().takeWhile(c -> c == ' ').count();
    String further = " ".repeat(Math.min(blanks, 24) + 4);
    List<String> lines = new ArrayList<>();
    for (String piece : pieces(line, TextStyle.MONO, room - TextStyle.MONO.width(further))) {
      lines.add(lines.isEmpty() ? piece : further + piece);
    }
    return lines;
  }

  /** As much as fits of what has no blanks to be parted at. */
  private static List<String> pieces(String word, TextStyle style, double room) {
    List<String> pieces = new ArrayList<>();
    int from = 0;
    while (from < word.length()) {
      int to = Math.min(word.length(), from + MOST_IN_A_LINE);
      while (to > from + 1 && style.width(word.substring(from, to)) > room) {
        to -= Math.max(1, (to - from) / 8);
      }
      if (to < word.length() && Character.isHighSurrogate(word.charAt(to - 1))) {
        to += to > from + 1 ? -1 : 1;
      }
      pieces.add(word.substring(from, to));
      from = to;
    }
    return pieces.isEmpty() ? List.of("") : pieces;
  }

  // Pages -----------------------------------------------------------------------------------

  private static List<Row> below(double gap, List<Row> made) {
    List<Row> all = new ArrayList<>();
    all.add(new Row(gap, List.of(), true, false));
    all.addAll(made);
    return all;
  }

  private static List<Row> kept(List<Row> made) {
    return made.stream().map(Row::keeping).toList();
  }

  /** Keeps what is low on one page, all but headings apart from what follows. */
  private List<Row> together(List<Row> made) {
    List<Row> all = new ArrayList<>(made);
    double height = all.stream().mapToDouble(Row::height).sum();
    if (height <= TOGETHER * bottom) {
      for (int i = 0; i < all.size() - 1; i++) {
        all.set(i, all.get(i).keeping());
      }
    }
    return all;
  }

  private List<List<Figure>> paged() {
    List<List<Figure>> pages = new ArrayList<>(List.of(new ArrayList<>()));
    double y = MARGIN;
    double promised = MARGIN;
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      boolean top = pages.get(pages.size() - 1).isEmpty();
      boolean fits = y + row.height() <= promised || y + needed(i) <= bottom;
      if (!top && (row.begins() || !fits)) {
        pages.add(new ArrayList<>());
        y = MARGIN;
        promised = MARGIN;
        top = true;
      }
      // What was let onto the page with a row before it is not parted from that.
      promised = Math.max(promised, Math.min(bottom, y + needed(i)));
      if (top && row.figures().isEmpty()) {
        continue;
      }
      double dy = y;
      row.figures().forEach(figure -> last(pages).add(figure.moved(0, dy)));
      y += row.height();
    }
    return pages;
  }

  private static List<Figure> last(List<List<Figure>> pages) {
    return pages.get(pages.size() - 1);
  }

  /** The height of a row with what is kept with it; of what is very high with the begin of that. */
  private double needed(int first) {
    double height = rows.get(first).height();
    for (int i = first; i < rows.size() - 1 && rows.get(i).kept(); i++) {
      if (height > MOST_KEPT * bottom) {
        break;
      }
      height += rows.get(i + 1).height();
    }
    return height;
  }

  private void foot(List<Figure> page, String title, String number) {
    double y = paper.height() - MARGIN;
    TextStyle style = TextStyle.SECOND;
    String name = lines(title, style, width - 80).get(0);
    page.add(words(name, style, Ink.MUTED, 0, 0).moved(0, y));
    page.add(words(number, style, Ink.MUTED, width - style.width(number), 0).moved(0, y));
  }
}
