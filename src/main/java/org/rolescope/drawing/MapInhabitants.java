package org.rolescope.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rolescope.graph.TrustNode;
import org.rolescope.iam.Credentials;

/** Draws the roles with their services, the users and the fold lines of an opened account. */
final class MapInhabitants {
  /** What the sign of an admin takes at the right of a role, and that of a service. */
  private static final double ADMIN = 28;

  private static final double SERVICE = 29;

  private final MapPlan plan;
  private final MapTies ties;

  MapInhabitants(MapPlan plan, MapTies ties) {
    this.plan = plan;
    this.ties = ties;
  }

  /** In painting order. */
  List<Part> draw(OpenAccountPlan open) {
    List<Part> parts = new ArrayList<>();
    for (AccountContent.Group group : open.content().groups()) {
      for (TrustNode role : group.roles()) {
        Rect box = plan.box(new Hit(Hit.Kind.NODE, role.id()));
        Optional<TrustNode> service =
            ties.callers(role).stream()
                .filter(caller -> caller.kind() == TrustNode.Kind.SERVICE)
                .findFirst();
        if (OpenAccountPlan.badges(group.group())) {
          service.ifPresent(by -> parts.add(beside(by, box)));
          parts.add(role(role, box, box.right()));
        } else {
          double signs = box.right() - (ties.admin(role) ? ADMIN : 0);
          parts.add(role(role, box, service.isPresent() ? signs - SERVICE : box.right()));
          service.ifPresent(by -> parts.add(within(by, signs - SERVICE / 2, box.centerY())));
        }
      }
    }
    for (TrustNode user : open.content().users()) {
      parts.add(user(user, plan.box(new Hit(Hit.Kind.NODE, user.id()))));
    }
    for (AccountContent.Fold fold : open.content().folds()) {
      Rect box = open.folds().get(fold.id());
      if (box != null) {
        parts.add(fold(fold, box));
      }
    }
    return parts;
  }

  /**
   * A role with its name.
   *
   * @param end where the name must end at the latest
   */
  private Part role(TrustNode role, Rect box, double end) {
    Pen pen = new Pen();
    NodeShapes.role(pen, box);
    boolean admin = ties.admin(role);
    double room = Math.min(end, box.right() - (admin ? 27 : 4)) - box.x() - 36;
    String whole = ShortName.of(role.label()).name();
    pen.at(Scales.AFAR);
    pen.textWithin(room + 4, TextStyle.FAR_NODE, Ink.FG, whole, box.x() + 32, box.y() + 21.5);
    pen.at(Scales.BARS);
    pen.textWithin(room, TextStyle.ACCOUNT, Ink.FG, whole, box.x() + 36, box.y() + 20);
    String name = Fonts.cutMiddle(TextStyle.NODE, whole, room);
    pen.at(new Scales(Scales.NAMES, Scales.NEAR));
    pen.text(TextStyle.NODE, Ink.FG, name, box.x() + 36, box.y() + 19.5);
    pen.at(Scales.from(Scales.NEAR));
    pen.text(TextStyle.NODE, Ink.FG, name, box.x() + 36, box.y() + 14);
    String arn = Fonts.cutMiddle(TextStyle.NEAR, role.id(), room);
    pen.text(TextStyle.NEAR, Ink.MUTED, arn, box.x() + 36, box.y() + 25);
    if (admin) {
      pen.at(Scales.from(Scales.FAR));
      NodeShapes.admin(pen, box);
    }
    if (ties.selected(role)) {
      pen.at(Scales.ALWAYS);
      NodeShapes.ring(pen, box, 6);
    }
    return pen.part(Part.Kind.ROLE, new Hit(Hit.Kind.NODE, role.id()), role.label());
  }

  /** The hexagon left of a role that a service takes. */
  private Part beside(TrustNode service, Rect box) {
    Pen pen = new Pen();
    double x = box.x() - 16;
    pen.outline(
        Path.line(new Point(x, box.centerY()), new Point(box.x(), box.centerY())),
        Style.stroke(Ink.EDGE, 2));
    return hexagon(pen, service, x, box.centerY(), 13);
  }

  /** The smaller one in a role that others take, too: their arrows end at its left. */
  private Part within(TrustNode service, double x, double y) {
    return hexagon(new Pen().at(Scales.from(Scales.SMALL)), service, x, y, 12);
  }

  private Part hexagon(Pen pen, TrustNode service, double x, double y, double r) {
    NodeShapes.service(pen, x, y, r, ServiceLook.shortName(service.id()));
    if (ties.selected(service)) {
      NodeShapes.ring(pen, new Rect(x - r, y - r + 1, 2 * r, 2 * r - 2), 4);
    }
    return pen.part(Part.Kind.SERVICE, new Hit(Hit.Kind.NODE, service.id()), service.id());
  }

  private Part user(TrustNode user, Rect box) {
    Pen pen = new Pen();
    NodeShapes.user(pen, box.centerX(), box.centerY(), 16);
    Optional<Credentials> credentials = SignInMark.of(user.id(), ties.index());
    if (ties.selected(user)) {
      pen.outline(Path.circle(box.centerX(), box.centerY(), 20), Style.stroke(Ink.ACCENT, 2.5));
    }
    double r = ties.selected(user) ? 20 : 16;
    credentials.ifPresent(how -> SignInMark.draw(pen, how, box.centerX(), box.centerY(), r));
    pen.at(Scales.AFAR);
    pen.textWithin(
        134, TextStyle.FAR_NODE, Ink.FG, user.label(), box.right() + 8, box.centerY() + 6.5);
    pen.at(Scales.BARS);
    pen.textWithin(
        130, TextStyle.ACCOUNT, Ink.FG, user.label(), box.right() + 8, box.centerY() + 5);
    String second = credentials.map(SignInMark::words).orElseGet(() -> MapNames.groups(ties, user));
    double y = box.centerY() + (second.isEmpty() ? 4 : -2);
    pen.at(Scales.from(Scales.NAMES));
    pen.textWithin(130, TextStyle.NODE, Ink.FG, user.label(), box.right() + 8, y);
    pen.textWithin(130, TextStyle.SECOND, Ink.MUTED, second, box.right() + 8, y + 15);
    String told = credentials.map(how -> ": " + SignInMark.words(how)).orElse("");
    return pen.part(Part.Kind.USER, new Hit(Hit.Kind.NODE, user.id()), user.label() + told);
  }

  private static Part fold(AccountContent.Fold fold, Rect box) {
    Pen pen = new Pen();
    double y = box.centerY();
    pen.at(Scales.from(Scales.FAR));
    pen.icon(fold.open() ? Glyph.UNFOLDED : Glyph.FOLDED, box.x() + 12, y, 14, Ink.MUTED);
    boolean users = fold.id().endsWith("/users");
    if (users) {
      NodeShapes.user(pen, box.x() + 30, y, 7);
    } else {
      pen.box(new Rect(box.x() + 22, y - 6.5, 16, 13), 3, Style.fill(Ink.ROLE));
      pen.icon(Glyph.ROLE, box.x() + 30, y, 11, Ink.ROLE_GLYPH);
    }
    String count = Integer.toString(fold.count());
    double room = box.width() - 56 - Fonts.width(TextStyle.BODY, count);
    pen.at(Scales.AFAR);
    double less = box.width() - 56 - Fonts.width(TextStyle.FAR_COUNT, count);
    pen.textWithin(less, TextStyle.FAR_COUNT, Ink.FG, fold.label(), box.x() + 46, y + 6);
    pen.textRight(TextStyle.FAR_COUNT, Ink.MUTED, count, box.right() - 6, y + 6);
    String afar = Fonts.cutMiddle(TextStyle.BODY, fold.label(), room);
    pen.at(Scales.BARS);
    pen.text(TextStyle.BODY, Ink.FG, afar, box.x() + 46, y + 4.7);
    pen.textRight(TextStyle.BODY, Ink.MUTED, count, box.right() - 6, y + 4.7);
    pen.at(Scales.from(Scales.NAMES));
    pen.text(TextStyle.LINE, Ink.FG, fold.label(), box.x() + 46, y + 4.3);
    pen.textRight(TextStyle.LINE, Ink.MUTED, count, box.right() - 6, y + 4.3);
    return pen.part(Part.Kind.FOLD, new Hit(Hit.Kind.FOLD, fold.id()), fold.label());
  }
}
