package org.rolescope.drawing;

import java.util.Optional;
import org.rolescope.graph.TrustGraph;
import org.rolescope.graph.TrustNode;
import org.rolescope.iam.IamIndex;
import org.rolescope.iam.PolicyDocument;
import org.rolescope.iam.Role;

/** Draws the node in the middle of a focus, and what is known of its trust policy below it. */
final class FocusMiddle {
  /** Where the name of a role begins, from the left of its box. */
  static final double NAME = 50;

  /** Radius of the ring around what is no role. */
  private static final double RING = 28;

  private static final NodeShapes.Sizes SIZES = NodeShapes.Sizes.all(22);

  private final TrustGraph graph;
  private final IamIndex index;

  FocusMiddle(TrustGraph graph, IamIndex index) {
    this.graph = graph;
    this.index = index;
  }

  Part draw(TrustNode node, Rect box) {
    Pen pen = new Pen();
    Hit hit = new Hit(Hit.Kind.NODE, node.id());
    if (node.kind() != TrustNode.Kind.ROLE) {
      return other(pen, node, box, hit);
    }
    pen.box(box, 6, Style.fill(Ink.ROLE_TINT));
    Rect band = new Rect(box.x(), box.y(), 40, box.height());
    pen.outline(Path.roundRect(band, 6, 0, 0, 6), Style.fill(Ink.ROLE));
    pen.box(box, 6, Style.stroke(Ink.ROLE, 1.5));
    pen.icon(Glyph.ROLE, band.centerX(), box.centerY(), 24, Ink.ROLE_GLYPH);
    NodeShapes.ring(pen, box, 6);
    double x = box.x() + NAME;
    double room = box.right() - x - 6;
    String name = ShortName.of(node.label()).name();
    TextStyle style =
        Fonts.width(TextStyle.CENTER, name) <= room ? TextStyle.CENTER : TextStyle.HEADING;
    pen.text(style, Ink.FG, Fonts.cutMiddle(style, name, room), x, box.y() + 30);
    pen.text(TextStyle.LINE, Ink.MUTED, node.account(), x, box.y() + 49);
    pen.text(TextStyle.LINE, Ink.MUTED, session(node), x, box.y() + 66);
    trust(pen, node, box);
    return pen.part(Part.Kind.ROLE, hit, node.id());
  }

  private String session(TrustNode node) {
    return index
        .role(node.id())
        .flatMap(role -> role.maxSessionSeconds().toOptional())
        .map(seconds -> "session up to " + hours(seconds))
        .orElse("");
  }

  private static String hours(int seconds) {
    return seconds % 3600 == 0 ? seconds / 3600 + " h" : seconds / 60 + " min";
  }

  private void trust(Pen pen, TrustNode node, Rect box) {
    Optional<PolicyDocument> trust =
        index.role(node.id()).map(Role::trust).flatMap(fact -> fact.toOptional());
    String statements =
        trust
            .flatMap(PolicyDocument::policy)
            .map(policy -> policy.statements().size())
            .map(n -> "Trust policy, " + n + (n == 1 ? " statement" : " statements"))
            .orElse("");
    pen.textMiddle(TextStyle.LINE, Ink.MUTED, statements, box.centerX(), box.bottom() + 32);
    String label = trust.map(document -> document.at().label()).orElse("");
    String file = label.substring(label.replace('\\', '/').lastIndexOf('/') + 1);
    pen.textMiddle(
        TextStyle.LINE,
        Ink.ACCENT,
        Fonts.cutMiddle(TextStyle.LINE, file, box.width()),
        box.centerX(),
        box.bottom() + 49);
  }

  private Part other(Pen pen, TrustNode node, Rect box, Hit hit) {
    double x = box.centerX();
    double y = box.centerY();
    String name = ProviderLook.called(node);
    Part.Kind kind = NodeShapes.symbol(pen, node, x, y, SIZES);
    if (node.isProvider()) {
      pen.outline(NodeShapes.diamond(x, y, 29), Style.stroke(Ink.ACCENT, 2.5));
    } else {
      pen.outline(Path.circle(x, y, RING), Style.stroke(Ink.ACCENT, 2.5));
    }
    SignInMark.of(node.id(), index).ifPresent(how -> SignInMark.draw(pen, how, x, y, RING));
    String where = ProviderLook.where(graph, index, node);
    pen.textMiddle(
        TextStyle.CENTER, Ink.FG, Fonts.cutMiddle(TextStyle.CENTER, name, 164), x, y + 52);
    pen.textMiddle(TextStyle.LINE, Ink.MUTED, where, x, y + 70);
    return pen.part(kind, hit, node.id());
  }
}
