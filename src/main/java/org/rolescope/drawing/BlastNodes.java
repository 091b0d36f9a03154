package org.rolescope.drawing;

import java.util.Optional;
import java.util.Set;
import org.rolescope.base.Counted;
import org.rolescope.graph.TrustNode;
import org.rolescope.iam.AdminLike;
import org.rolescope.iam.IamIndex;
import org.rolescope.policy.Arn;
import org.rolescope.question.Origin;
import org.rolescope.question.Reach.Direction;
import org.rolescope.question.Reached;

/** Draws the boxes of a blast radius: who is around, who stands in the middle, what is folded. */
final class BlastNodes {
  private static final double LONGEST = 140;
  private static final double LONGEST_ACCOUNT = 90;

  /** Room for a shape that is no role's. */
  private static final double SYMBOL = 36;

  private static final NodeShapes.Sizes SIZES = new NodeShapes.Sizes(14, 15, 16, 13, 14);
  private static final NodeShapes.Sizes MIDDLE = new NodeShapes.Sizes(22, 22, 24, 20, 22);
  private static final double AFTER_NAME = 12;
  private static final double ADMIN = 26;
  static final double CIRCLE = 32;

  /** The circle and the name below it stand around the middle of the rings. */
  static final Point CENTER = new Point(0, -16);

  private static final double NAME_HEIGHT = 40;

  private final IamIndex index;
  private final BlastScene scene;
  private final Set<String> selected;

  BlastNodes(IamIndex index, BlastScene scene, Set<String> selected) {
    this.scene = scene;
    this.index = index;
    this.selected = selected;
  }

  private NodeCaption caption(Reached one) {
    NodeCaption own = NodeCaption.of(one.node(), index);
    NodeCaption whole =
        scene
            .box(one)
            .inSeveral()
            .map(
                accounts ->
                    new NodeCaption(
                        own.name(), ProviderLook.of(one.node()).protocol() + " " + accounts))
            .orElse(own);
    return new NodeCaption(Fonts.cutMiddle(TextStyle.NODE, whole.name(), LONGEST), whole.second());
  }

  /** How wide the box of somebody is: as the name, and as the account's, which is cut if long. */
  double width(Reached reached) {
    NodeCaption caption = caption(reached);
    double second = Fonts.width(TextStyle.SECOND, caption.second());
    double text = Fonts.width(TextStyle.NODE, caption.name());
    text =
        Math.max(
            Math.max(58, text), Math.min(longestSecond(reached.node()), second - AFTER_NAME + 6));
    return beforeName(reached.node()) + text + AFTER_NAME + (reached.adminLike() ? ADMIN : 0);
  }

  /** An account's name is cut sooner than what somebody is. */
  private static double longestSecond(TrustNode node) {
    return node.kind() == TrustNode.Kind.ROLE ? LONGEST_ACCOUNT : LONGEST;
  }

  private static double beforeName(TrustNode node) {
    return (node.kind() == TrustNode.Kind.ROLE ? NodeShapes.BAND : SYMBOL) + 8;
  }

  static double foldWidth(int hidden) {
    return 44 + Fonts.width(TextStyle.NODE, foldName(hidden));
  }

  private static String foldName(int hidden) {
    return hidden == 0 ? "Fewer" : Counted.of(hidden) + " more";
  }

  /** A role in its box, everybody else as a shape in a plain one. */
  Part node(Reached reached, Rect box) {
    TrustNode node = reached.node();
    Pen pen = new Pen();
    Part.Kind kind = Part.Kind.ROLE;
    if (node.kind() == TrustNode.Kind.ROLE) {
      NodeShapes.role(pen, box);
    } else {
      pen.box(box, 6, Style.fill(Ink.BG).edged(Ink.ACCOUNT_STROKE, 1.25));
      kind = NodeShapes.symbol(pen, node, box.x() + SYMBOL / 2 + 2, box.centerY(), SIZES);
    }
    if (scene.box(reached).all().stream().anyMatch(one -> selected.contains(one.node().id()))) {
      NodeShapes.ring(pen, box, 6);
    }
    double x = box.x() + beforeName(node);
    // A box may be exactly as wide as its second line, and sums of fractions are not exact.
    double room = box.right() - x - 6 - (reached.adminLike() ? ADMIN : 0) + 0.01;
    NodeCaption caption = caption(reached);
    String second = Fonts.cutMiddle(TextStyle.SECOND, caption.second(), room);
    double baseline = second.isEmpty() ? box.centerY() + 4.4 : box.y() + 18;
    pen.text(TextStyle.NODE, Ink.FG, caption.name(), x, baseline);
    pen.text(TextStyle.SECOND, Ink.MUTED, second, x, box.y() + 33);
    if (reached.adminLike()) {
      NodeShapes.admin(pen, box);
    }
    return pen.part(kind, new Hit(Hit.Kind.NODE, node.id()), node.id());
  }

  Part fold(BlastPlan.Fold fold) {
    Rect box = fold.box();
    Direction direction = scene.reach().direction();
    Pen pen = new Pen();
    pen.box(box, 6, Style.fill(Ink.BG).edged(Ink.MUTED, 1.25));
    Glyph sign = fold.hidden().isEmpty() ? Glyph.UNFOLDED : Glyph.FOLDED;
    pen.icon(sign, box.x() + 18, box.centerY(), 17, Ink.MUTED);
    pen.text(
        TextStyle.NODE, Ink.FG, foldName(fold.hidden().size()), box.x() + 32, box.centerY() + 4.4);
    String where = BlastWords.hops(fold.ring());
    String title =
        fold.hidden().isEmpty()
            ? "All " + BlastWords.noun(direction) + "s at " + where
            : BlastWords.counted(direction, fold.hidden().size()) + " more at " + where;
    return pen.part(Part.Kind.FOLD, new Hit(Hit.Kind.FOLD, fold.id()), title);
  }

  /** All that stands in the middle. */
  Rect middleBox(Origin origin) {
    double width = Math.max(2 * CIRCLE, nameWidth(origin)) + 4;
    return new Rect(-width / 2, CENTER.y() - CIRCLE - 2, width, 2 * CIRCLE + NAME_HEIGHT);
  }

  /** How wide the name below the circle is, with its frame. */
  private double nameWidth(Origin origin) {
    double name = Fonts.width(TextStyle.HEADING, middleName(origin));
    double account = Fonts.width(TextStyle.SECOND, middleAccount(origin));
    return Math.max(name, account) + 20 + mark(origin);
  }

  /** Room for the mark of one who may do everything in its account; 0 for all others. */
  private double mark(Origin origin) {
    return single(origin).filter(one -> AdminLike.test(one.id(), index)).isPresent() ? ADMIN : 0;
  }

  /** The one in the middle, unless all of an account or group stand there. */
  static Optional<TrustNode> single(Origin origin) {
    return origin.principals().stream()
        .filter(node -> node.id().equals(origin.id()) && node.kind() != TrustNode.Kind.ACCOUNT)
        .findFirst();
  }

  private static boolean isGroup(Origin origin) {
    return Arn.parse(origin.id()).filter(arn -> arn.resource().startsWith("group/")).isPresent();
  }

  private String middleName(Origin origin) {
    String name = single(origin).map(ProviderLook::called).orElseGet(() -> nameOfSeveral(origin));
    return Fonts.cutMiddle(TextStyle.HEADING, ShortName.of(name).name(), LONGEST);
  }

  private String nameOfSeveral(Origin origin) {
    if (origin.isAdminRoles()) {
      return "Admin-like roles";
    }
    if (origin.isOutsiders()) {
      return "Outsiders";
    }
    return isGroup(origin) ? origin.label() : index.accountLabel(origin.account());
  }

  private String middleAccount(Origin origin) {
    int n = origin.principals().size();
    if (origin.isAdminRoles()) {
      return Counted.of(n, "role");
    }
    if (origin.isOutsiders()) {
      return Counted.of(n, "principal");
    }
    String text =
        single(origin).isPresent()
            ? ProviderLook.inSeveral(origin.principals())
                .orElseGet(
                    () -> origin.account().isEmpty() ? "" : index.accountLabel(origin.account()))
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
      pen.icon(glyph(origin), x, y, 30, Ink.MUTED);
    }
    boolean isSelected =
        node.isPresent()
            ? origin.principals().stream().anyMatch(one -> selected.contains(one.id()))
            : selected.contains(hit.id());
    if (isSelected) {
      pen.outline(Path.circle(x, y, CIRCLE + 5), Style.stroke(Ink.ACCENT, 2.5));
    }
    String name = middleName(origin);
    String account = middleAccount(origin);
    double width = nameWidth(origin);
    double mark = mark(origin);
    double height = account.isEmpty() ? 22 : NAME_HEIGHT - 4;
    Rect below = new Rect(x - width / 2, y + CIRCLE - 4, width, height);
    pen.box(below, 6, Style.fill(Ink.BG).edged(Ink.DENIED, 1.25));
    double middle = x - mark / 2;
    pen.textMiddle(TextStyle.HEADING, Ink.FG, name, middle, y + CIRCLE + 11.5);
    pen.textMiddle(TextStyle.SECOND, Ink.MUTED, account, middle, y + CIRCLE + 26.5);
    if (mark > 0) {
      NodeShapes.admin(pen, below);
    }
    return hit.id().isEmpty()
        ? pen.part(Part.Kind.NOTE, origin.label())
        : pen.part(kind, hit, hit.id());
  }

  private static Glyph glyph(Origin origin) {
    return origin.isAdminRoles() ? Glyph.ADMIN : origin.isOutsiders() ? Glyph.WORLD : Glyph.UNIT;
  }

  private static Part.Kind shape(Pen pen, TrustNode node) {
    double x = CENTER.x();
    double y = CENTER.y();
    if (node.kind() == TrustNode.Kind.ROLE) {
      pen.box(new Rect(x - 20, y - 16, 40, 32), 6, Style.fill(Ink.ROLE));
      pen.icon(Glyph.ROLE, x, y, 24, Ink.ROLE_GLYPH);
      return Part.Kind.ROLE;
    }
    return NodeShapes.symbol(pen, node, x, y, MIDDLE);
  }
}
