package org.rolescope.drawing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rolescope.graph.EdgeKind;
import org.rolescope.graph.TrustEdge;
import org.rolescope.question.Difference;
import org.rolescope.simulate.PolicyType;

/** Says what the shapes and lines of a drawing mean: only those that are drawn. */
final class Legend {
  /** More letters than these are told apart from their arrow: together they are too wide. */
  private static final int FEW_LETTERS = 2;

  private static final double ROW = 24;
  private static final double PAD = 14;
  private static final double ICON = 30;
  private static final double WIDE = 44;
  private static final double COLUMN_GAP = 24;
  private static final int ROWS = 3;

  /** In logical pixels. */
  private static final double MOST_WIDTH = 620;

  /** One that is wider has a row more: a narrow window could not show it large enough to read. */
  private static final double MOST_READABLE = 960;

  /** What does not fit beside the others begins another line. */
  private static final double MOST_LINE = 900;

  private final List<Entry> entries = new ArrayList<>();

  /** One sign, drawn around the origin, and its words. */
  private record Entry(Consumer<Pen> sign, double width, String words) {}

  /** The letters that chips show; empty if all may be shown. */
  private final Optional<Set<String>> shown;

  private Legend(Optional<Set<String>> shown) {
    this.shown = shown;
  }

  /** A framed panel of three rows, or four if they would be too wide to read. */
  static List<Part> panel(List<Part> drawn, List<TrustEdge> edges) {
    Legend legend = new Legend(Optional.of(lettersOn(drawn)));
    legend.collectNodes(drawn);
    legend.collectEdges(edges);
    if (drawn.stream().anyMatch(part -> part.kind() == Part.Kind.COUNT)) {
      legend.add(WIDE, "Number of trusts", Legend::heavy);
    }
    legend.collectFindings(drawn);
    return legend.entries.isEmpty() ? List.of() : List.of(legend.rows());
  }

  /** A line without a frame, or two: arrows, what deserves a look, how users sign in. */
  static List<Part> line(List<Part> drawn, List<TrustEdge> edges) {
    Legend legend = new Legend(Optional.empty());
    legend.collectEdges(edges);
    legend.collectFindings(drawn);
    legend.collectSignIns(drawn);
    return legend.entries.isEmpty() ? List.of() : List.of(legend.oneRow());
  }

  /** One line without a frame: what became of ways in. */
  static List<Part> changes(List<Difference.Kind> kinds) {
    Legend legend = new Legend(Optional.empty());
    kinds.forEach(
        kind -> legend.add(WIDE, ChangesWords.legend(kind), pen -> arrow(pen, Hue.of(kind))));
    return legend.entries.isEmpty() ? List.of() : List.of(legend.oneRow());
  }

  private void collectNodes(List<Part> drawn) {
    Set<Part.Kind> kinds = EnumSet.noneOf(Part.Kind.class);
    drawn.forEach(part -> kinds.add(part.kind()));
    if (kinds.contains(Part.Kind.ROLE)) {
      add(ICON, "Role", Legend::role);
    }
    if (kinds.contains(Part.Kind.USER)) {
      add(ICON, "User", pen -> NodeShapes.user(pen, 0, 0, 9));
    }
    if (drawn.stream().anyMatch(part -> shows(part, Glyph.PINNED))) {
      add(ICON, "Pinned: put there by hand", pen -> PinMark.draw(pen, 0, 0, 9));
    }
    if (drawn.stream().anyMatch(part -> shows(part, Glyph.ADMIN))) {
      add(ICON, "Admin", pen -> NodeShapes.admin(pen, new Rect(-4, -9, 20, 18)));
    }
    collectSignIns(drawn);
    if (kinds.contains(Part.Kind.PROVIDER)) {
      add(
          ICON,
          "SAML or OIDC",
          pen ->
              pen.outline(
                  NodeShapes.diamond(0, 0, 9),
                  Style.fill(Ink.FEDERATED).edged(Ink.FEDERATED_STROKE, 1)));
    }
    if (kinds.contains(Part.Kind.SERVICE)) {
      add(
          ICON,
          "AWS service",
          pen ->
              pen.outline(
                  NodeShapes.hexagon(0, 0, 9),
                  Style.fill(Ink.SERVICE).edged(Ink.SERVICE_STROKE, 1)));
    }
    if (kinds.contains(Part.Kind.EXTERNAL)) {
      add(ICON, "External account", Legend::external);
    }
    if (kinds.contains(Part.Kind.DELETED)) {
      add(ICON, "Deleted or unknown", Legend::deleted);
    }
    if (kinds.contains(Part.Kind.ANYONE)) {
      add(
          ICON,
          "Anyone",
          pen -> pen.outline(NodeShapes.octagon(0, 0, 9), Style.fill(Ink.ANYONE).edged(Ink.FG, 1)));
    }
  }

  private void collectSignIns(List<Part> drawn) {
    if (ofUsers(drawn, Glyph.MFA)) {
      add(ICON, "MFA device", pen -> SignInMark.shield(pen, 0, 0));
    }
    if (ofUsers(drawn, Glyph.ACCESS_KEY)) {
      add(ICON, "Long-lived access key", pen -> SignInMark.key(pen, 0, 0));
    }
  }

  private void collectFindings(List<Part> drawn) {
    if (drawn.stream().anyMatch(part -> shows(part, Glyph.FINDING))) {
      add(WIDE, "Open to outsiders", pen -> pen.icon(Glyph.FINDING, 1, 0, 17, Ink.ANYONE));
    }
  }

  private void collectEdges(List<TrustEdge> edges) {
    Set<EdgeKind> kinds = EnumSet.noneOf(EdgeKind.class);
    edges.forEach(edge -> kinds.add(edge.kind()));
    // Both are dotted and grey.
    if (kinds.contains(EdgeKind.CANNOT_KNOW) && kinds.remove(EdgeKind.NOBODY)) {
      kinds.remove(EdgeKind.CANNOT_KNOW);
      addEdge(kinds, edges);
      add(WIDE, "Nobody or cannot know", pen -> arrow(pen, EdgeKind.CANNOT_KNOW));
    } else {
      addEdge(kinds, edges);
    }
  }

  private void addEdge(Set<EdgeKind> kinds, List<TrustEdge> edges) {
    kinds.forEach(kind -> add(WIDE, words(kind, edges), pen -> arrow(pen, kind)));
    List<String> letters = letters(edges);
    for (int i = 0; letters.size() > FEW_LETTERS && i < letters.size(); i += FEW_LETTERS) {
      int end = Math.min(letters.size(), i + FEW_LETTERS);
      add(ICON, String.join(", ", letters.subList(i, end)), pen -> Chip.cross(pen, 0, 0));
    }
  }

  private static String denied(List<String> letters) {
    return letters.isEmpty() || letters.size() > FEW_LETTERS
        ? "Denied though trusted"
        : "Denied (" + String.join(", ", letters) + ")";
  }

  private String words(EdgeKind kind, List<TrustEdge> edges) {
    return switch (kind) {
      case ALLOWED -> "Allowed";
      case ALLOWED_IF -> "Allowed if the chip holds";
      case DENIED -> denied(letters(edges));
      case CANNOT_KNOW -> "Cannot know: a file is missing";
      case NOBODY -> "Nobody: a deleted principal";
    };
  }

  /** The letters on chips of what is denied: {@code O ×3}. */
  private static Set<String> lettersOn(List<Part> drawn) {
    return drawn.stream()
        .filter(part -> part.kind() == Part.Kind.CHIP)
        .flatMap(part -> part.figures().stream())
        .filter(figure -> figure instanceof Figure.Text text && text.ink() == Ink.DENIED)
        .flatMap(figure -> Stream.of(((Figure.Text) figure).text().split(" ")))
        .collect(Collectors.toSet());
  }

  /** What the letters on chips stand for, those that are drawn: {@code O org policy}. */
  private List<String> letters(List<TrustEdge> edges) {
    return edges.stream()
        .flatMap(edge -> edge.blockedBy().stream())
        .filter(gate -> shown.map(letters -> letters.contains(gate.letter())).orElse(true))
        .distinct()
        .sorted()
        .map(gate -> gate.letter() + " " + word(gate))
        .distinct()
        .toList();
  }

  private static String word(PolicyType gate) {
    return switch (gate) {
      case SCP, RCP -> "org policy";
      case REQUEST, CALLER, VPC_ENDPOINT, TRUST, IDENTITY, PERMISSIONS_BOUNDARY, SESSION, LIMITS ->
          gate.title().toLowerCase(Locale.ROOT);
    };
  }

  private void add(double width, String words, Consumer<Pen> sign) {
    entries.add(new Entry(sign, width, words));
  }

  private static boolean ofUsers(List<Part> drawn, Glyph glyph) {
    return drawn.stream().anyMatch(part -> part.kind() == Part.Kind.USER && shows(part, glyph));
  }

  private static boolean shows(Part part, Glyph glyph) {
    return part.figures().stream()
        .anyMatch(f -> f instanceof Figure.Icon icon && icon.glyph() == glyph);
  }

  private static void role(Pen pen) {
    pen.box(new Rect(-9, -7.5, 18, 15), 4, Style.fill(Ink.ROLE));
    pen.icon(Glyph.ROLE, 0, 0, 13, Ink.ROLE_GLYPH);
  }

  private static void external(Pen pen) {
    Rect box = new Rect(-9, -7.5, 18, 15);
    pen.box(box, 3, Style.fill(Ink.EXTERNAL_TINT).edged(Ink.EXTERNAL_STROKE, 1.25));
    pen.box(box.grow(-3), 2, Style.stroke(Ink.EXTERNAL_STROKE, 1.25));
  }

  private static void deleted(Pen pen) {
    pen.outline(Path.circle(0, 0, 8.5), Style.stroke(Ink.MUTED, 1.25).dashed(Dash.DELETED));
  }

  private static void heavy(Pen pen) {
    pen.outline(Path.line(new Point(-14, 0), new Point(16, 0)), Style.stroke(Ink.EDGE, 5));
  }

  private static void arrow(Pen pen, Hue hue) {
    ArrowShape.draw(pen, Path.line(new Point(-14, 0), new Point(16, 0)), hue, hue.width());
  }

  private static void arrow(Pen pen, EdgeKind kind) {
    arrow(pen, Hue.of(kind));
    if (kind == EdgeKind.DENIED) {
      Chip.cross(pen, -3, 0);
    }
  }

  /**
   * Column by column, in as few rows as leave it no wider than a narrow window has room for; arrows
   * do not share a column with shapes.
   */
  private Part rows() {
    List<Entry> shapes = entries.stream().filter(e -> e.width() == ICON).toList();
    List<Entry> arrows = entries.stream().filter(e -> e.width() == WIDE).toList();
    for (int rows = 1; ; rows++) {
      Pen inside = new Pen();
      double right = block(inside, arrows, block(inside, shapes, PAD, rows), rows);
      double width = right - COLUMN_GAP + PAD;
      if (width <= MOST_WIDTH || rows >= ROWS && width <= MOST_READABLE || rows > ROWS) {
        Pen pen = new Pen();
        Rect frame = new Rect(0, 0, width, 2 * PAD + 12 + (rows - 1) * ROW);
        pen.box(frame, 8, Style.fill(Ink.BG).edged(Ink.BORDER, 1));
        pen.add(inside.figures());
        return pen.part(Part.Kind.LEGEND, "");
      }
    }
  }

  /** Draws entries in columns from {@code left} on; returns where the next column begins. */
  private static double block(Pen pen, List<Entry> some, double left, int rows) {
    double x = left;
    for (int start = 0; start < some.size(); start += rows) {
      double widest = 0;
      for (int i = start; i < Math.min(some.size(), start + rows); i++) {
        double y = PAD + 6 + (i - start) * ROW;
        widest = Math.max(widest, put(pen, some.get(i), x, y));
      }
      x += widest + COLUMN_GAP;
    }
    return x;
  }

  private Part oneRow() {
    Pen pen = new Pen();
    double x = 0;
    double y = 0;
    for (Entry entry : entries) {
      double width = entry.width() + Fonts.width(TextStyle.LINE, entry.words());
      if (x > 0 && x + width > MOST_LINE) {
        x = 0;
        y += ROW;
      }
      x += put(pen, entry, x, y) + COLUMN_GAP;
    }
    return pen.part(Part.Kind.LEGEND, "");
  }

  /** Draws an entry with its left end at a point; returns its width. */
  private static double put(Pen pen, Entry entry, double x, double y) {
    Pen sign = new Pen();
    entry.sign().accept(sign);
    double middle = x + (entry.width() > ICON ? 14 : 9);
    pen.add(sign.figures().stream().map(figure -> figure.moved(middle, y)).toList());
    pen.text(TextStyle.LINE, Ink.FG, entry.words(), x + entry.width(), y + 4.3);
    return entry.width() + Fonts.width(TextStyle.LINE, entry.words());
  }
}
