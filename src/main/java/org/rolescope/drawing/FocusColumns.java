package org.rolescope.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rolescope.base.Counted;
import org.rolescope.graph.TrustNode;

/** The backgrounds and headings of a focus, and what they say of things that are not drawn. */
final class FocusColumns {
  private final String where;
  private final FocusScene scene;
  private final FocusPlan plan;

  /**
   * @param where the one in the middle is, in words
   */
  FocusColumns(String where, FocusScene scene, FocusPlan plan) {
    this.where = where;
    this.scene = scene;
    this.plan = plan;
  }

  List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    FocusPlan.Columns columns = plan.columns();
    if (columns.further().width() > 0) {
      int ways = scene.furtherCount();
      parts.add(
          column(
              columns.further(),
              "2 hops away",
              ways + (ways == 1 ? " way further in" : " ways further in")));
    }
    int named = scene.callers().size() + scene.hiddenCallers();
    if (columns.callers().width() > 0) {
      String second = named == 0 ? "nobody" : named + " named in the trust";
      parts.add(column(columns.callers(), "1 hop away", second));
    }
    parts.add(column(columns.middle(), "Selected " + noun(scene.middle().kind()), where));
    int targets = scene.targets().size() + scene.hiddenTargets();
    parts.add(
        column(
            columns.targets(),
            "It leads to",
            targets == 0
                ? "nothing"
                : Counted.of(targets, "role") + (targets == 1 ? " trusts it" : " trust it")));
    if (named == 0 && columns.callers().width() > 0) {
      parts.add(nobody(columns.callers()));
    }
    fold(columns.callers(), scene.hiddenCallers(), FocusScene.CALLERS).ifPresent(parts::add);
    fold(columns.targets(), scene.hiddenTargets(), FocusScene.TARGETS).ifPresent(parts::add);
    return parts;
  }

  private static String noun(TrustNode.Kind kind) {
    return switch (kind) {
      case ROLE -> "role";
      case USER -> "user";
      case ACCOUNT -> "account";
      case SERVICE -> "service";
      case SAML_PROVIDER, OIDC_PROVIDER -> "provider";
      case ANYONE, DELETED, SESSION, PERSON -> "principal";
    };
  }

  /** A background with a heading and a line below it. */
  static Part column(Rect box, String title, String second) {
    Pen pen = new Pen();
    pen.box(box, 8, Style.fill(Ink.OU_FILL));
    pen.textMiddle(TextStyle.HEADING, Ink.FG, title, box.centerX(), box.y() + 24);
    String cut = Fonts.cutMiddle(TextStyle.LINE, second, box.width() - 8);
    pen.textMiddle(TextStyle.LINE, Ink.MUTED, cut, box.centerX(), box.y() + 41);
    return pen.part(Part.Kind.COLUMN, "");
  }

  private Part nobody(Rect column) {
    Pen pen = new Pen();
    double y = plan.middle().centerY();
    pen.textMiddle(TextStyle.LINE, Ink.MUTED, "Its trust policy", column.centerX(), y - 3);
    pen.textMiddle(TextStyle.LINE, Ink.MUTED, "names nobody", column.centerX(), y + 14);
    return pen.part(Part.Kind.NOTE, "");
  }

  private static Optional<Part> fold(Rect column, int hidden, String id) {
    return hidden == 0
        ? Optional.empty()
        : Optional.of(fold(hidden + " more", id, column.centerX(), column.bottom() - 20));
  }

  /** A pill that unfolds what is not drawn, its middle at a place. */
  static Part fold(String text, String id, double x, double y) {
    Pen pen = new Pen();
    double width = Fonts.width(TextStyle.CHIP, text) + 38;
    Rect box = new Rect(x - width / 2, y - 11, width, FocusPlan.PILL);
    pen.box(box, 11, Style.fill(Ink.BG).edged(Ink.ACCENT, 1.25));
    pen.icon(Glyph.MORE, box.x() + 16, y, 13, Ink.ACCENT);
    pen.text(TextStyle.CHIP, Ink.FG, text, box.x() + 27, y + 4.1);
    return pen.part(Part.Kind.FOLD, new Hit(Hit.Kind.FOLD, id), text);
  }

  /** A remark whose right end is at a place. */
  static Optional<Part> more(String text, double right, double y) {
    Pen pen = new Pen();
    pen.textRight(TextStyle.SECOND, Ink.MUTED, "+ " + text, right, y + 4);
    return Optional.of(pen.part(Part.Kind.NOTE, ""));
  }

  /** A pill with words, its left end at a place. */
  static Part pill(String text, boolean plus, double left, double y) {
    Pen pen = new Pen();
    double icon = plus ? 17 : 0;
    double width = Fonts.width(TextStyle.CHIP, text) + 2 * 12 + icon;
    Rect box = new Rect(left, y - FocusPlan.PILL / 2, width, FocusPlan.PILL);
    pen.box(box, 11, Style.fill(Ink.BG).edged(Ink.BORDER, 1));
    if (plus) {
      pen.icon(Glyph.MORE, box.x() + 15, y, 12, Ink.MUTED);
    }
    pen.text(TextStyle.CHIP, Ink.MUTED, text, box.x() + 12 + icon, y + 4.1);
    return pen.part(Part.Kind.NOTE, "");
  }
}
