package org.rolescope.drawing;

import java.util.Optional;
import java.util.Set;
import org.rolescope.graph.TrustNode;
import org.rolescope.iam.IamIndex;
import org.rolescope.policy.Arn;
import org.rolescope.question.Origin;
import org.rolescope.question.Reached;

/** Draws the boxes of a blast radius: who is reached, who stands in the middle, what is folded. */
final class BlastNodes {
  private static final double LONGEST = 140;
  private static final double LONGEST_ACCOUNT = 90;
  private static final double BEFORE_NAME = NodeShapes.BAND + 8;
  private static final double AFTER_NAME = 12;
  private static final double ADMIN = 26;
  static final double CIRCLE = 32;

  /** The circle and the name below it stand around the middle of the rings. */
  static final Point CENTER = new Point(0, -16);

  private static final double NAME_HEIGHT = 40;

  private final IamIndex index;
  private final Set<String> selected;

  BlastNodes(IamIndex index, Set<String> selected) {
    this.index = index;
    this.selected = selected;
  }

  private static String name(TrustNode node) {
    return Fonts.cutMiddle(TextStyle.NODE, ShortName.of(node.label()).name(), LONGEST);
  }

  /** How wide the box of a role is: as its name, and as its account's, which is cut if long. */
  double width(Reached reached) {
    TrustNode node = reached.node();
    double account = Fonts.width(TextStyle.SECOND, index.accountLabel(node.account()));
    double text = Fonts.width(TextStyle.NODE, name(node));
    text = Math.max(Math.max(58, text), Math.min(LONGEST_ACCOUNT, account - AFTER_NAME + 6));
    return BEFORE_NAME + text + AFTER_NAME + (reached.adminLike() ? ADMIN : 0);
  }

  static double foldWidth(int hidden) {
    return 44 + Fonts.width(TextStyle.NODE, foldName(hidden));
  }

  private static String foldName(int hidden) {
    return hidden == 0 ? "Fewer" : Counted.of(hidden) + " more";
  }

  Part role(Reached reached, Rect box) {
    TrustNode node = reached.node();
    Pen pen = new Pen();
    NodeShapes.role(pen, box);
    if (selected.contains(node.id())) {
      NodeShapes.ring(pen, box, 6);
    }
    double x = box.x() + BEFORE_NAME;
    double room = box.right() - x - 6 - (reached.adminLike() ? ADMIN : 0);
    pen.text(TextStyle.NODE, Ink.FG, name(node), x, box.y() + 18);
    String account = index.accountLabel(node.account());
    String second = Fonts.cutMiddle(TextStyle.SECOND, account, room);
    pen.text(TextStyle.SECOND, Ink.MUTED, second, x, box.y() + 33);
    if (reached.adminLike()) {
      NodeShapes.admin(pen, box);
    }
    return pen.part(Part.Kind.ROLE, new Hit(Hit.Kind.NODE, node.id()), node.id());
  }

  Part fold(BlastPlan.Fold fold) {
    Rect box = fold.box();
    Pen pen = new Pen();
    pen.box(box, 6, Style.fill(Ink.BG).edged(Ink.MUTED, 1.25));
    Glyph sign = fold.hidden().isEmpty() ? Glyph.UNFOLDED : Glyph.FOLDED;
    pen.icon(sign, box.x() + 18, box.centerY(), 17, Ink.MUTED);
    pen.text(
        TextStyle.NODE, Ink.FG, foldName(fold.hidden().size()), box.x() + 32, box.centerY() + 4.4);
    String where = BlastWords.hops(fold.ring());
    String title =
        fold.hidden().isEmpty()
            ? "All roles at " + where
            : BlastWords.roles(fold.hidden().size()) + " more at " + where;
    return pen.part(Part.Kind.FOLD, new Hit(Hit.Kind.FOLD, fold.id()), title);
  }

  /** All that stands in the middle. */
  Rect middleBox(Origin origin) {
    double name = Fonts.width(TextStyle.HEADING, middleName(origin));
    double account = Fonts.width(TextStyle.SECOND, middleAccount(origin));
    double width = Math.max(2 * CIRCLE, Math.max(name, account) + 20) + 4;
    return new Rect(-width / 2, CENTER.y() - CIRCLE - 2, width, 2 * CIRCLE + NAME_HEIGHT);
  }

  private static Optional<TrustNode> single(Origin origin) {
    return origin.principals().stream()
        .filter(node -> node.id().equals(origin.id()) && node.kind() != TrustNode.Kind.ACCOUNT)
        .findFirst();
  }

  private static boolean isGroup(Origin origin) {
    return Arn.parse(origin.id()).filter(arn -> arn.resource().startsWith("group/")).isPresent();
  }

  private String middleName(Origin origin) {
    String name =
        single(origin)
            .map(ProviderLook::called)
            .orElseGet(
                () -> isGroup(origin) ? origin.label() : index.accountLabel(origin.account()));
    return Fonts.cutMiddle(TextStyle.HEADING, ShortName.of(name).name(), LONGEST);
  }

  private String middleAccount(Origin origin) {
    int n = origin.principals().size();
    String text =
        single(origin).isPresent()
            ? origin.account().isEmpty() ? "" : index.accountLabel(origin.account())
            : isGroup(origin)
                ? n == 1 ? "1 member" : n + " members"
                : n == 1 ? "account, 1 principal" : "account, " + n + " principals";
    return Fonts.cutMiddle(TextStyle.SECOND, text, LONGEST);
  }

  Part middle(Origin origin) {
    Pen pen = new Pen();
    double x = CENTER.x();
    double y = CENTER.y();
    pen.outline(Path.circle(x, y, CIRCLE), Style.fill(Ink.BG).edged(Ink.DENIED, 2.5));
    Hit hit = new Hit(Hit.Kind.ACCOUNT, origin.account());
    Part.Kind kind = Part.Kind.ACCOUNT;
    Optional<TrustNode> node = single(origin);
    if (node.isPresent()) {
      hit = new Hit(Hit.Kind.NODE, node.get().id());
      kind = shape(pen, node.get());
    } else {
      pen.icon(Glyph.UNIT, x, y, 30, Ink.MUTED);
    }
    if (selected.contains(hit.id())) {
      pen.outline(Path.circle(x, y, CIRCLE + 5), Style.stroke(Ink.ACCENT, 2.5));
    }
    String name = middleName(origin);
    String account = middleAccount(origin);
    double width =
        Math.max(Fonts.width(TextStyle.HEADING, name), Fonts.width(TextStyle.SECOND, account)) + 20;
    double height = account.isEmpty() ? 22 : NAME_HEIGHT - 4;
    pen.box(
        new Rect(x - width / 2, y + CIRCLE - 4, width, height),
        6,
        Style.fill(Ink.BG).edged(Ink.DENIED, 1.25));
    pen.textMiddle(TextStyle.HEADING, Ink.FG, name, x, y + CIRCLE + 11.5);
    pen.textMiddle(TextStyle.SECOND, Ink.MUTED, account, x, y + CIRCLE + 26.5);
    return hit.id().isEmpty()
        ? pen.part(Part.Kind.NOTE, origin.label())
        : pen.part(kind, hit, hit.id());
  }

  private static Part.Kind shape(Pen pen, TrustNode node) {
    double x = CENTER.x();
    double y = CENTER.y();
    if (node.kind() == TrustNode.Kind.ROLE) {
      pen.box(new Rect(x - 20, y - 16, 40, 32), 6, Style.fill(Ink.ROLE));
      pen.icon(Glyph.ROLE, x, y, 24, Ink.ROLE_GLYPH);
      return Part.Kind.ROLE;
    }
    return NodeShapes.symbol(pen, node, x, y, 24, 20);
  }
}
