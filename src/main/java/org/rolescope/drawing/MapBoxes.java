package org.rolescope.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rolescope.graph.TrustNode;
import org.rolescope.iam.Organization;

/** Draws the frames and boxes of the map, and all that stands in them. */
final class MapBoxes {
  private final MapScene scene;
  private final MapPlan plan;
  private final MapTies ties;

  MapBoxes(MapScene scene, MapPlan plan) {
    this.scene = scene;
    this.plan = plan;
    this.ties = scene.ties();
  }

  /** Organisation, units, account bodies: all that arrows pass over. */
  List<Part> ground() {
    List<Part> parts = new ArrayList<>();
    plan.organization().ifPresent(box -> parts.add(organization(box)));
    plan.units().forEach(unit -> parts.add(unit(unit)));
    plan.opened().forEach(open -> parts.addAll(openedBody(open)));
    return parts;
  }

  /** Folded accounts, roles, users, and what is outside: all that arrows end at. */
  List<Part> nodes() {
    List<Part> parts = new ArrayList<>();
    plan.accounts().forEach((id, box) -> parts.add(folded(id, box)));
    plan.opened().forEach(open -> parts.addAll(inhabitants(open)));
    plan.outside().forEach((hit, box) -> parts.add(new MapOutside(scene).draw(hit, box)));
    return parts;
  }

  private Part organization(Rect box) {
    Organization organization = ties.organization().orElseThrow();
    String name = organization.name().isEmpty() ? organization.id() : organization.name();
    Pen pen = new Pen();
    pen.box(box, 14, Style.stroke(Ink.OU_DASH, 1.5).dashed(Dash.ORGANIZATION));
    pen.at(Scales.from(Scales.FAR));
    pen.icon(Glyph.UNIT, box.x() + 19, box.y() + 17, 15, Ink.MUTED);
    pen.text(TextStyle.ACCOUNT, Ink.FG, name, box.x() + 32, box.y() + 22);
    if (!organization.name().isEmpty()) {
      double x = box.x() + 32 + Fonts.width(TextStyle.ACCOUNT, name) + 9;
      pen.text(TextStyle.MONO, Ink.MUTED, organization.id(), x, box.y() + 21.5);
    }
    return pen.part(Part.Kind.ORGANIZATION, name + " " + organization.id());
  }

  private static Part unit(MapPlan.Unit unit) {
    Rect box = unit.box();
    Pen pen = new Pen();
    pen.box(box, 12, Style.fill(Ink.OU_FILL).edged(Ink.OU_DASH, 1.25).dashed(Dash.UNIT));
    pen.at(Scales.from(Scales.FAR));
    pen.icon(Glyph.UNIT, box.x() + 18, box.y() + 16, 14, Ink.MUTED);
    String label = Fonts.cutMiddle(TextStyle.UNIT, unit.label(), unit.labelWidth());
    pen.text(TextStyle.UNIT, Ink.MUTED, label, box.x() + 30, box.y() + 20);
    return pen.part(Part.Kind.UNIT, unit.label());
  }

  private static void tab(Pen pen, Rect box, String number) {
    pen.at(Scales.from(Scales.FAR));
    double width = Fonts.width(TextStyle.MONO, number) + 18;
    Rect tab = new Rect(box.x(), box.y() - OpenAccountPlan.TAB, width, OpenAccountPlan.TAB + 4);
    pen.outline(
        Path.roundRect(tab, 6, 6, 0, 0), Style.fill(Ink.BG).edged(Ink.ACCOUNT_STROKE, 1.25));
    pen.text(TextStyle.MONO, Ink.MUTED, number, box.x() + 9, box.y() - 6);
    pen.at(Scales.ALWAYS);
  }

  private Part folded(String id, Rect box) {
    Hit hit = new Hit(Hit.Kind.ACCOUNT, id);
    Pen pen = new Pen();
    tab(pen, box, id);
    pen.outline(Path.roundRect(box, 0, 8, 8, 8), Style.fill(Ink.BG).edged(Ink.ACCOUNT_STROKE, 1.5));
    if (ties.selectedAccount(id)) {
      NodeShapes.ring(pen, box, 8);
    }
    String name = ties.accountName(id);
    farName(pen, name, box);
    pen.at(Scales.from(Scales.FAR));
    pen.text(
        TextStyle.ACCOUNT,
        Ink.FG,
        Fonts.cutMiddle(TextStyle.ACCOUNT, name, box.width() - 24),
        box.x() + 12,
        box.y() + 24);
    counts(pen, id, box.x() + 12, box.y() + 45);
    return pen.part(Part.Kind.ACCOUNT, hit, name + " " + id);
  }

  private static void farName(Pen pen, String name, Rect box) {
    TextStyle style =
        Fonts.width(TextStyle.FAR, name) <= box.width() - 12 ? TextStyle.FAR : TextStyle.FAR_SMALL;
    pen.at(Scales.below(Scales.FAR));
    pen.textMiddle(
        style,
        Ink.FG,
        Fonts.cutMiddle(style, name, box.width() - 8),
        box.centerX(),
        box.centerY() + 0.36 * style.size());
  }

  private void counts(Pen pen, String id, double x, double baseline) {
    boolean known = ties.index().account(id).filter(account -> account.loaded()).isPresent();
    if (!known) {
      pen.text(TextStyle.LINE, Ink.MUTED, "not loaded", x, baseline);
      return;
    }
    String roles = Integer.toString(ties.nodes(id, TrustNode.Kind.ROLE).size());
    String users = Integer.toString(ties.nodes(id, TrustNode.Kind.USER).size());
    pen.icon(Glyph.ROLE, x + 7, baseline - 4, 13, Ink.MUTED);
    pen.text(TextStyle.LINE, Ink.MUTED, roles, x + 18, baseline);
    double next = x + 18 + Fonts.width(TextStyle.LINE, roles) + 15;
    pen.icon(Glyph.USER, next + 6, baseline - 4, 13, Ink.MUTED);
    pen.text(TextStyle.LINE, Ink.MUTED, users, next + 17, baseline);
  }

  private List<Part> openedBody(OpenAccountPlan open) {
    List<Part> parts = new ArrayList<>();
    Rect box = open.box();
    String id = open.content().id();
    String name = ties.accountName(id);
    Pen pen = new Pen();
    tab(pen, box, id);
    pen.outline(Path.roundRect(box, 0, 8, 8, 8), Style.fill(Ink.BG).edged(Ink.ACCOUNT_STROKE, 1.5));
    if (ties.selectedAccount(id)) {
      NodeShapes.ring(pen, box, 8);
    }
    pen.at(Scales.from(Scales.FAR));
    String counts =
        plural(open.content().roleCount(), "role")
            + ", "
            + plural(open.content().userCount(), "user");
    double room = box.width() - 36 - Fonts.width(TextStyle.LINE, counts);
    pen.text(
        TextStyle.ACCOUNT,
        Ink.FG,
        Fonts.cutMiddle(TextStyle.ACCOUNT, name, room),
        box.x() + 12,
        box.y() + 24);
    pen.textRight(TextStyle.LINE, Ink.MUTED, counts, box.right() - 12, box.y() + 24);
    pen.at(Scales.below(Scales.FAR));
    pen.text(TextStyle.FAR, Ink.FG, name, box.x() + 12, box.y() + 30);
    parts.add(pen.part(Part.Kind.ACCOUNT, new Hit(Hit.Kind.ACCOUNT, id), name + " " + id));
    open.panels().forEach(panel -> parts.add(panel(panel)));
    return parts;
  }

  private static String plural(int n, String noun) {
    return n + " " + noun + (n == 1 ? "" : "s");
  }

  private static Part panel(OpenAccountPlan.Panel panel) {
    Rect box = panel.box();
    Pen pen = new Pen();
    pen.box(box, 8, Style.fill(Ink.GROUP_FILL).edged(Ink.BORDER_MUTED, 1));
    pen.at(Scales.from(Scales.NAMES));
    pen.text(TextStyle.GROUP, Ink.MUTED, panel.title(), box.x() + 10, box.y() + 18);
    pen.textRight(TextStyle.LINE, Ink.MUTED, panel.count(), box.right() - 10, box.y() + 18);
    return pen.part(Part.Kind.GROUP, "");
  }

  private List<Part> inhabitants(OpenAccountPlan open) {
    List<Part> parts = new ArrayList<>();
    for (AccountContent.Group group : open.content().groups()) {
      for (TrustNode role : group.roles()) {
        Rect box = plan.box(new Hit(Hit.Kind.NODE, role.id()));
        if (open.badged(role.id())) {
          badge(role, box).ifPresent(parts::add);
        }
        parts.add(role(role, box));
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

  private Part role(TrustNode role, Rect box) {
    Pen pen = new Pen();
    NodeShapes.role(pen, box);
    boolean admin = ties.admin(role);
    double room = box.width() - 36 - (admin ? 27 : 4);
    String name = Fonts.cutMiddle(TextStyle.NODE, ShortName.of(role.label()).name(), room);
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
  private Optional<Part> badge(TrustNode role, Rect box) {
    return ties.callers(role).stream()
        .filter(caller -> caller.kind() == TrustNode.Kind.SERVICE)
        .findFirst()
        .map(
            service -> {
              Pen pen = new Pen();
              double x = box.x() - 16;
              pen.outline(
                  Path.line(new Point(x, box.centerY()), new Point(box.x(), box.centerY())),
                  Style.stroke(Ink.EDGE, 2));
              NodeShapes.service(pen, x, box.centerY(), 13, ServiceLook.shortName(service.id()));
              if (ties.selected(service)) {
                NodeShapes.ring(pen, new Rect(x - 13, box.centerY() - 12, 26, 24), 4);
              }
              return pen.part(
                  Part.Kind.SERVICE, new Hit(Hit.Kind.NODE, service.id()), service.id());
            });
  }

  private Part user(TrustNode user, Rect box) {
    Pen pen = new Pen();
    NodeShapes.user(pen, box.centerX(), box.centerY(), 16);
    if (ties.selected(user)) {
      pen.outline(Path.circle(box.centerX(), box.centerY(), 20), Style.stroke(Ink.ACCENT, 2.5));
    }
    String second = MapNames.groups(ties, user);
    double y = box.centerY() + (second.isEmpty() ? 4 : -2);
    pen.at(Scales.from(Scales.NAMES));
    pen.text(
        TextStyle.NODE,
        Ink.FG,
        Fonts.cutMiddle(TextStyle.NODE, user.label(), 130),
        box.right() + 8,
        y);
    pen.text(
        TextStyle.SECOND,
        Ink.MUTED,
        Fonts.cutMiddle(TextStyle.SECOND, second, 130),
        box.right() + 8,
        y + 15);
    return pen.part(Part.Kind.USER, new Hit(Hit.Kind.NODE, user.id()), user.label());
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
    pen.at(Scales.from(Scales.NAMES));
    pen.text(TextStyle.LINE, Ink.FG, fold.label(), box.x() + 46, y + 4.3);
    pen.textRight(
        TextStyle.LINE, Ink.MUTED, Integer.toString(fold.count()), box.right() - 6, y + 4.3);
    return pen.part(Part.Kind.FOLD, new Hit(Hit.Kind.FOLD, fold.id()), fold.label());
  }
}
