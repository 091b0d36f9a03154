package org.rolescope.drawing;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rolescope.base.Counted;
import org.rolescope.graph.TrustEdge;
import org.rolescope.question.Exposed.Exposure;

/** Ways in from outside that deserve a look, and the signs of them on the map. */
final class MapFindings {
  private static final double FAR_BORDER = 4;
  private static final double FAR_R = 17;
  private static final double ROLE_R = 7;

  /** From the right end of a role's box, at its lower edge: over it stands the group's number. */
  private static final double ASIDE = 22;

  private final Set<String> edges = new HashSet<>();
  private final Map<String, Set<String>> roles = new HashMap<>();

  /**
   * @param found those of the edges that are drawn
   */
  MapFindings(List<Exposure> found) {
    for (Exposure exposure : found) {
      edges.add(exposure.line().edge().id());
      roles
          .computeIfAbsent(exposure.line().to().account(), account -> new HashSet<>())
          .add(exposure.line().to().id());
    }
  }

  /** Whether one of these is such a way in. */
  boolean among(List<TrustEdge> some) {
    return some.stream().anyMatch(edge -> edges.contains(edge.id()));
  }

  /** How many roles of accounts can, or may, be entered so. */
  private int rolesOf(Collection<String> accounts) {
    return accounts.stream().mapToInt(id -> roles.getOrDefault(id, Set.of()).size()).sum();
  }

  /** {@code , 3 roles open to outsiders}; empty for none. */
  String words(String account) {
    int count = rolesOf(List.of(account));
    return count == 0 ? "" : ", " + Counted.of(count, "role") + " open to outsiders";
  }

  /**
   * The sign and the number of such roles in accounts, if there are any.
   *
   * @param right where they end
   * @return how much room both take, with some before them; 0 for none
   */
  double sign(Pen pen, TextStyle style, Collection<String> accounts, double right, double base) {
    double width = width(style, accounts);
    signFrom(pen, style, accounts, right - width, base);
    return width == 0 ? 0 : width + style.size() / 2;
  }

  /** The same from its left end on. */
  void signFrom(Pen pen, TextStyle style, Collection<String> accounts, double x, double base) {
    int count = rolesOf(accounts);
    if (count > 0) {
      double icon = icon(style);
      pen.icon(Glyph.FINDING, x + icon / 2, base - style.size() / 3, icon, Ink.ANYONE);
      pen.text(style, Ink.FG, Counted.of(count), x + 1.25 * icon, base);
    }
  }

  private static double icon(TextStyle style) {
    return 1.15 * style.size();
  }

  /** How wide both are; 0 for none. */
  double width(TextStyle style, Collection<String> accounts) {
    int count = rolesOf(accounts);
    return count == 0 ? 0 : 1.25 * icon(style) + Fonts.width(style, Counted.of(count));
  }

  /**
   * The sign at the lower corner of an account that is seen from afar, where no frame's name is,
   * and a border around it; parts of their own: where the account is and what is hit there does not
   * change by them.
   */
  List<Part> corner(String account, Rect block) {
    if (!roles.containsKey(account)) {
      return List.of();
    }
    Scales far = Scales.below(Scales.FAR);
    // The sign stands between two accounts: the border says which of them it is of.
    Pen border = new Pen().at(far);
    border.box(block, 8, Style.stroke(Ink.ANYONE, FAR_BORDER));
    return List.of(
        border.part(Part.Kind.NOTE, ""), badge(far, block.x() - 2, block.bottom() - 3, FAR_R));
  }

  /** The same at a role of an opened account. */
  Optional<Part> onRole(String account, String role, Rect box) {
    return roles.getOrDefault(account, Set.of()).contains(role)
        ? Optional.of(
            badge(Scales.from(Scales.SMALL), box.right() - ASIDE, box.bottom() - 1, ROLE_R))
        : Optional.empty();
  }

  private static Part badge(Scales scales, double x, double y, double r) {
    Pen pen = new Pen().at(scales);
    pen.outline(Path.circle(x, y, r), Style.fill(Ink.BG).edged(Ink.ANYONE, 1.25));
    pen.icon(Glyph.FINDING, x, y - r / 9, 1.4 * r, Ink.ANYONE);
    return pen.part(Part.Kind.NOTE, "");
  }
}
