package org.rolescope.drawing;

import java.util.Optional;
import java.util.Set;
import org.rolescope.graph.TrustNode;
import org.rolescope.iam.AdminLike;
import org.rolescope.iam.IamIndex;

/**
 * Draws the nodes of a focus: boxes fill their column, other shapes have their names at the left.
 */
final class FocusNodes {
  private static final NodeShapes.Sizes SIZES = new NodeShapes.Sizes(20, 18, 22, 22, 18);
  private static final double RADIUS = SIZES.person();

  /** What the sign of a finding takes before its words. */
  private static final double SIGN = 14;

  private final IamIndex index;
  private final Set<String> selected;

  /**
   * @param selected ids of the nodes that have a ring
   */
  FocusNodes(IamIndex index, Set<String> selected) {
    this.index = index;
    this.selected = Set.copyOf(selected);
  }

  /** A drawn node and where arrows leave and enter it. */
  record Drawn(Part part, Point out, Point in) {}

  /**
   * Draws a node in a column.
   *
   * @param shapeX where the middle of a shape that is not a box stands
   */
  Drawn draw(TrustNode node, Rect column, double shapeX, double y) {
    return draw(node, Optional.empty(), column, shapeX, y);
  }

  /**
   * The same of a caller.
   *
   * @param finding why its way in deserves a look; empty if it does not
   */
  Drawn draw(TrustNode node, Optional<String> finding, Rect column, double shapeX, double y) {
    return draw(node, new Hit(Hit.Kind.NODE, node.id()), finding, column, shapeX, y);
  }

  /** The same of a caller's caller. */
  Drawn draw(
      FocusScene.Further further, Optional<String> finding, Rect column, double shapeX, double y) {
    return further.node().kind() == TrustNode.Kind.PERSON
        ? person(further, column, shapeX, y)
        : draw(further.node(), further.hit(), finding, column, shapeX, y);
  }

  private static Drawn person(FocusScene.Further further, Rect column, double x, double y) {
    Pen pen = new Pen();
    NodeShapes.user(pen, x, y, RADIUS);
    String name = further.node().label();
    double room = x - RADIUS - 8 - column.x() - 2;
    // The user name gives way before the person's own.
    int user = name.lastIndexOf(" (");
    String fitting =
        user > 0 && Fonts.width(TextStyle.NODE, name) > room ? name.substring(0, user) : name;
    String second =
        further.through().isEmpty()
            ? "Identity Center"
            : further.through().replaceFirst("^in groups? ", "in ");
    labels(pen, fitting, second, x - RADIUS - 8, room, y);
    String title = name + ", " + second;
    return new Drawn(
        pen.part(Part.Kind.USER, further.hit(), title),
        new Point(x + RADIUS, y),
        new Point(x - RADIUS, y));
  }

  private Drawn draw(
      TrustNode node, Hit hit, Optional<String> finding, Rect column, double shapeX, double y) {
    return switch (node.kind()) {
      case ROLE -> box(role(node, hit, finding, at(column, y)), at(column, y));
      case ACCOUNT -> box(account(node, hit, finding, at(column, y)), at(column, y));
      case USER, SERVICE, SAML_PROVIDER, OIDC_PROVIDER, ANYONE, DELETED, SESSION, PERSON ->
          shape(node, hit, finding, column, shapeX, y);
    };
  }

  private static Rect at(Rect column, double y) {
    return new Rect(
        column.x() + 7, y - FocusPlan.NODE_HEIGHT / 2, column.width() - 14, FocusPlan.NODE_HEIGHT);
  }

  private static Drawn box(Part part, Rect box) {
    return new Drawn(
        part, new Point(box.right(), box.centerY()), new Point(box.x(), box.centerY()));
  }

  private void ring(Pen pen, TrustNode node, Rect box, double r) {
    if (selected.contains(node.id())) {
      NodeShapes.ring(pen, box, r);
    }
  }

  private Part role(TrustNode node, Hit hit, Optional<String> finding, Rect box) {
    Pen pen = new Pen();
    NodeShapes.role(pen, box);
    ring(pen, node, box, 6);
    boolean admin = AdminLike.test(node.id(), index);
    NodeCaption caption = NodeCaption.of(node, index);
    String second = admin ? caption.second() + ", admin" : caption.second();
    inBox(pen, box, new NodeCaption(caption.name(), second), finding, box.width() - 36 - 4);
    return pen.part(Part.Kind.ROLE, hit, node.id());
  }

  private static void inBox(
      Pen pen, Rect box, NodeCaption caption, Optional<String> finding, double room) {
    pen.at(Scales.from(Scales.FAR));
    pen.text(
        TextStyle.NODE,
        Ink.FG,
        Fonts.cutMiddle(TextStyle.NODE, caption.name(), room),
        box.x() + 36,
        box.y() + 18);
    String told = Fonts.cutMiddle(TextStyle.SECOND, finding.orElse(caption.second()), room);
    finding.ifPresentOrElse(
        why -> found(pen, told, box.x() + 36, box.y() + 33),
        () -> pen.text(TextStyle.SECOND, Ink.MUTED, told, box.x() + 36, box.y() + 33));
  }

  /** The sign, and why it is there. */
  private static void found(Pen pen, String why, double x, double baseline) {
    pen.icon(Glyph.FINDING, x + SIGN / 2 - 2, baseline - 3.5, SIGN, Ink.ANYONE);
    pen.text(TextStyle.SECOND, Ink.FG, why, x + SIGN, baseline);
  }

  /** An account as a caller. */
  private Part account(TrustNode node, Hit hit, Optional<String> finding, Rect box) {
    Pen pen = new Pen();
    if (index.isRead(node.account())) {
      pen.box(box, 8, Style.fill(Ink.BG).edged(Ink.ACCOUNT_STROKE, 1.5));
      pen.icon(Glyph.COMPANY, box.x() + 18, box.centerY(), 18, Ink.MUTED);
    } else {
      pen.box(box, 8, Style.fill(Ink.EXTERNAL_TINT).edged(Ink.EXTERNAL_STROKE, 1.5));
      pen.box(box.grow(-3.5), 5, Style.stroke(Ink.EXTERNAL_STROKE, 1.25));
      pen.icon(Glyph.COMPANY, box.x() + 20, box.centerY(), 16, Ink.EXTERNAL_STROKE);
    }
    ring(pen, node, box, 8);
    inBox(pen, box, NodeCaption.of(node, index), finding, box.width() - 36 - 8);
    return pen.part(
        Part.Kind.EXTERNAL,
        hit,
        "any principal of " + index.accountLabel(node.account()) + " that its policies allow");
  }

  private Drawn shape(
      TrustNode node, Hit hit, Optional<String> finding, Rect column, double x, double y) {
    Pen pen = new Pen();
    Part.Kind kind = NodeShapes.symbol(pen, node, x, y, SIZES);
    double r = SIZES.of(node.kind());
    ring(pen, node, new Rect(x - r, y - r, 2 * r, 2 * r), r);
    SignInMark.of(node.id(), index).ifPresent(how -> SignInMark.draw(pen, how, x, y, r));
    double room = x - r - 8 - column.x() - 2;
    NodeCaption caption = NodeCaption.of(node, index);
    String second = finding.orElse(caption.second());
    double sign = finding.isPresent() ? SIGN : 0;
    double right = x - r - 8;
    if (finding.isPresent()) {
      name(pen, caption.name(), right, room, y - 2);
      String told = Fonts.cutMiddle(TextStyle.SECOND, second, room - SIGN);
      found(pen, told, right - Fonts.width(TextStyle.SECOND, told) - SIGN, y + 13);
    } else {
      labels(pen, caption.name(), second, right, room, y);
    }
    Part part = pen.part(kind, hit, node.id());
    double words =
        Math.max(
            Fonts.width(TextStyle.NODE, caption.name()),
            Fonts.width(TextStyle.SECOND, second) + sign);
    // Arrows end before the words, not on them.
    return new Drawn(
        part, new Point(x + r, y), new Point(x - r - 8 - Math.min(words, room) - 8, y));
  }

  private static void labels(
      Pen pen, String name, String second, double right, double room, double y) {
    name(pen, name, right, room, second.isEmpty() ? y + 4.5 : y - 2);
    pen.textRight(
        TextStyle.SECOND,
        Ink.MUTED,
        Fonts.cutMiddle(TextStyle.SECOND, second, room),
        right,
        y + 13);
  }

  private static void name(Pen pen, String name, double right, double room, double baseline) {
    pen.at(Scales.from(Scales.FAR));
    String told = Fonts.cutMiddle(TextStyle.NODE, name, room);
    pen.textRight(TextStyle.NODE, Ink.FG, told, right, baseline);
  }
}
