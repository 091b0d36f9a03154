package org.rolescope.drawing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.rolescope.graph.TrustNode;
import org.rolescope.iam.Organization;

/** Draws the frames and boxes of the map. */
final class MapBoxes {
  private final MapScene scene;
  private final MapPlan plan;
  private final MapTies ties;
  private final Map<String, Integer> trustsIn = new HashMap<>();
  private final Map<String, Integer> trustsOut = new HashMap<>();
  private final Map<String, String> farNames = new HashMap<>();

  MapBoxes(MapScene scene, MapPlan plan) {
    this.scene = scene;
    this.plan = plan;
    this.ties = scene.ties();
    for (MapArrow arrow : scene.allArrows()) {
      if (arrow.kind().letsIn()) {
        trustsIn.merge(arrow.to().id(), arrow.count(), Integer::sum);
        trustsOut.merge(arrow.from().id(), arrow.count(), Integer::sum);
      }
    }
    plan.accounts().keySet().stream()
        .collect(Collectors.groupingBy(scene.frames()::of))
        .forEach(this::nameFromAfar);
  }

  /** In a large frame what all names have in common tells none apart. */
  private void nameFromAfar(String frame, List<String> accounts) {
    List<String> names =
        accounts.stream()
            .map(id -> ties.index().accountTitle(id).isEmpty() ? id : ties.accountTitle(id))
            .toList();
    boolean large = !frame.isEmpty() && accounts.size() > AccountStack.Cell.LARGE;
    List<String> told = large ? FarName.shortened(names) : names;
    for (int i = 0; i < accounts.size(); i++) {
      farNames.put(accounts.get(i), told.get(i));
    }
  }

  /** Organisation, units, account bodies: all that arrows pass over. */
  List<Part> ground() {
    List<Part> parts = new ArrayList<>();
    plan.organization().ifPresent(box -> parts.add(organization(box)));
    plan.units().forEach(unit -> parts.add(unit(unit)));
    plan.accounts().values().forEach(box -> parts.add(block(box)));
    plan.opened().forEach(open -> parts.addAll(openedBody(open)));
    return parts;
  }

  /** Folded accounts, roles, users, and what is outside: all that arrows end at. */
  List<Part> nodes() {
    List<Part> parts = new ArrayList<>();
    plan.accounts().forEach((id, box) -> parts.add(folded(id, box)));
    plan.opened().forEach(open -> parts.addAll(new MapInhabitants(plan, ties).draw(open)));
    plan.outside().forEach((hit, box) -> parts.add(new MapOutside(scene).draw(hit, box)));
    return parts;
  }

  private Part organization(Rect box) {
    Organization organization = ties.organization().orElseThrow();
    String name = organization.name().isEmpty() ? organization.id() : organization.name();
    Pen pen = new Pen();
    pen.box(box, 14, Style.stroke(Ink.OU_DASH, 1.5).dashed(Dash.ORGANIZATION));
    pen.at(Scales.below(Scales.SMALL));
    pen.text(
        TextStyle.FAR_SMALL,
        Ink.FG,
        Fonts.cutMiddle(TextStyle.FAR_SMALL, name, 236),
        box.x() + 14,
        box.y() + 25);
    pen.at(Scales.from(Scales.SMALL));
    pen.icon(Glyph.UNIT, box.x() + 19, box.y() + 17, 15, Ink.MUTED);
    pen.text(TextStyle.ACCOUNT, Ink.FG, name, box.x() + 32, box.y() + 22);
    if (!organization.name().isEmpty()) {
      double x = box.x() + 32 + Fonts.width(TextStyle.ACCOUNT, name) + 9;
      pen.text(TextStyle.MONO, Ink.MUTED, organization.id(), x, box.y() + 21.5);
    }
    return pen.part(Part.Kind.ORGANIZATION, name + " " + organization.id());
  }

  private Part unit(MapPlan.Unit unit) {
    Rect box = unit.box();
    Pen pen = new Pen();
    pen.box(box, 12, Style.fill(Ink.OU_FILL).edged(Ink.OU_DASH, 1.25).dashed(Dash.UNIT));
    pen.at(Scales.from(Scales.SMALL));
    boolean others = unit.label().equals(MapFrames.OTHERS);
    pen.icon(others ? Glyph.COMPANY : Glyph.UNIT, box.x() + 18, box.y() + 16, 14, Ink.MUTED);
    return pen.part(Part.Kind.UNIT, unit.label());
  }

  private static String name(MapPlan.Unit unit) {
    return Fonts.cutMiddle(TextStyle.UNIT, unit.label(), unit.labelWidth());
  }

  private long accounts(MapPlan.Unit unit) {
    return plan.accounts().values().stream()
        .filter(body -> unit.box().contains(body.centerX(), body.centerY()))
        .count();
  }

  /** The names of the frames: arrows pass there, and beneath them. */
  List<Part> titles() {
    return plan.units().stream()
        .map(unit -> accounts(unit) > AccountStack.Cell.LARGE ? large(unit) : title(unit))
        .toList();
  }

  private Part title(MapPlan.Unit unit) {
    Rect box = unit.box();
    Pen pen = new Pen().at(Scales.from(Scales.SMALL));
    onGround(pen, TextStyle.UNIT, Ink.MUTED, name(unit), box.x() + 30, box.y() + 20);
    pen.at(Scales.below(Scales.SMALL));
    String far = Fonts.cutMiddle(TextStyle.FAR_SMALL, unit.label(), box.width() - 20);
    onGround(pen, TextStyle.FAR_SMALL, Ink.MUTED, far, box.x() + 10, box.y() + 21);
    return pen.part(Part.Kind.NOTE, "");
  }

  private Part large(MapPlan.Unit unit) {
    Rect box = unit.box();
    String counted = accounts(unit) + " accounts";
    Pen pen = new Pen().at(Scales.from(Scales.SMALL));
    onGround(pen, TextStyle.UNIT, Ink.MUTED, name(unit), box.x() + 30, box.y() + 20);
    double right = box.right() - 12 - Fonts.width(TextStyle.LINE, counted);
    onGround(pen, TextStyle.LINE, Ink.MUTED, counted, right, box.y() + 20);
    large(pen.at(new Scales(Scales.FAR, Scales.SMALL)), TextStyle.FAR, unit, counted);
    large(pen.at(Scales.below(Scales.FAR)), TextStyle.FAR_UNIT, unit, counted);
    return pen.part(Part.Kind.NOTE, "");
  }

  private static void large(Pen pen, TextStyle style, MapPlan.Unit unit, String counted) {
    Rect box = unit.box();
    double x = box.right() - 20 - Fonts.width(style, counted);
    onGround(pen, style, Ink.MUTED, counted, x, box.y() + 58);
    String far = Fonts.cutMiddle(style, unit.label(), x - box.x() - 60);
    onGround(pen, style, Ink.FG, far, box.x() + 20, box.y() + 58);
  }

  /** A text that hides what passes beneath it. */
  private static void onGround(
      Pen pen, TextStyle style, Ink ink, String text, double x, double baseline) {
    double size = style.size();
    pen.box(
        new Rect(x - 3, baseline - .85 * size, Fonts.width(style, text) + 6, 1.1 * size),
        3,
        Style.fill(Ink.OU_FILL));
    pen.text(style, ink, text, x, baseline);
  }

  private static void tab(Pen pen, Rect box, String number) {
    pen.at(Scales.from(Scales.FAR).readable(TextStyle.MONO));
    double width = Fonts.width(TextStyle.MONO, number) + 18;
    Rect tab = new Rect(box.x(), box.y() - OpenAccountPlan.TAB, width, OpenAccountPlan.TAB + 4);
    pen.outline(
        Path.roundRect(tab, 6, 6, 0, 0), Style.fill(Ink.BG).edged(Ink.ACCOUNT_STROKE, 1.25));
    pen.text(TextStyle.MONO, Ink.MUTED, number, box.x() + 9, box.y() - 6);
    pen.at(Scales.ALWAYS);
  }

  /** Around body and tab. */
  private static void ring(Pen pen, Rect box, String number) {
    double tab = box.x() + Fonts.width(TextStyle.MONO, number) + 22;
    double top = box.y() - OpenAccountPlan.TAB - 4;
    Rect out = box.grow(4);
    pen.outline(
        Path.polygon(
            new Point(out.x(), top),
            new Point(tab, top),
            new Point(tab, out.y()),
            new Point(out.right(), out.y()),
            new Point(out.right(), out.bottom()),
            new Point(out.x(), out.bottom())),
        Style.stroke(Ink.ACCENT, 2.5));
  }

  /** What is seen of an account from afar takes the place of its tab, too. */
  private static Part block(Rect box) {
    Pen pen = new Pen().at(Scales.below(Scales.FAR));
    pen.box(OpenAccountPlan.withTab(box), 8, Style.fill(Ink.BG).edged(Ink.ACCOUNT_STROKE, 1.5));
    return pen.part(Part.Kind.GROUP, "");
  }

  private Part folded(String id, Rect box) {
    Hit hit = new Hit(Hit.Kind.ACCOUNT, id);
    Pen pen = new Pen();
    tab(pen, box, id);
    pen.at(Scales.from(Scales.FAR));
    pen.outline(Path.roundRect(box, 0, 8, 8, 8), Style.fill(Ink.BG).edged(Ink.ACCOUNT_STROKE, 1.5));
    pen.at(Scales.ALWAYS);
    if (ties.selectedAccount(id)) {
      ring(pen, box, id);
    }
    String name = ties.accountTitle(id);
    String told = farNames.getOrDefault(id, name);
    farName(pen, told, OpenAccountPlan.withTab(box));
    small(pen, id, told, box);
    pen.at(Scales.from(Scales.SMALL));
    pen.text(
        TextStyle.ACCOUNT,
        Ink.FG,
        Fonts.cutMiddle(TextStyle.ACCOUNT, name, box.width() - 24),
        box.x() + 12,
        box.y() + 24);
    counts(pen, id, box.x() + 12, box.right() - 10, box.y() + 45);
    return pen.part(Part.Kind.ACCOUNT, hit, name + " " + id);
  }

  /** Between what is seen from afar and what is read: the name and the counts, larger. */
  private void small(Pen pen, String id, String name, Rect box) {
    pen.at(new Scales(Scales.FAR, Scales.SMALL));
    String cut = Fonts.cutMiddle(TextStyle.FAR_SMALL, name, box.width() - 16);
    pen.text(TextStyle.FAR_SMALL, Ink.FG, cut, box.x() + 8, box.y() + 24);
    String counts =
        ties.index().account(id).filter(account -> account.loaded()).isPresent()
            ? plural(ties.nodes(id, TrustNode.Kind.ROLE).size(), "role")
            : "not loaded";
    pen.text(TextStyle.FAR_COUNT, Ink.MUTED, counts, box.x() + 8, box.y() + 46);
  }

  private static void farName(Pen pen, String name, Rect box) {
    double width = box.width() - 4;
    double height = box.height() - 4;
    pen.at(new Scales(Scales.BLOCKS, Scales.FAR));
    FarName.of(name, width, height).draw(pen, box);
    // From farther away, as long as it can be read: two lines first, then one that may be cut.
    Scales two = Scales.below(Scales.BLOCKS).readable(TextStyle.FAR_BLOCK);
    pen.at(two);
    FarName.of(TextStyle.FAR_BLOCK, name, width, box.height() - 2).draw(pen, box);
    pen.at(Scales.below(two.from()).readable(TextStyle.FAR_LARGE));
    FarName.of(TextStyle.FAR_LARGE, name, width, height).draw(pen, box);
  }

  private void counts(Pen pen, String id, double x, double right, double baseline) {
    boolean known = ties.index().account(id).filter(account -> account.loaded()).isPresent();
    if (!known) {
      pen.text(TextStyle.LINE, Ink.MUTED, "not loaded", x, baseline);
      return;
    }
    String roles = Integer.toString(ties.nodes(id, TrustNode.Kind.ROLE).size());
    String users = Integer.toString(ties.nodes(id, TrustNode.Kind.USER).size());
    pen.icon(Glyph.ROLE, x + 7, baseline - 4, 13, Ink.MUTED);
    pen.text(TextStyle.LINE, Ink.MUTED, roles, x + 18, baseline);
    double next = x + 18 + Fonts.width(TextStyle.LINE, roles) + (scene.thinned() ? 8 : 15);
    pen.icon(Glyph.USER, next + 6, baseline - 4, 13, Ink.MUTED);
    pen.text(TextStyle.LINE, Ink.MUTED, users, next + 17, baseline);
    double taken = next + 17 + Fonts.width(TextStyle.LINE, users) + 8;
    if (scene.thinned()) {
      thinned(pen, id, right, taken, baseline);
    }
  }

  /** Where not all arrows are drawn: how many trusts lead into an account, and out of it. */
  private void thinned(Pen pen, String id, double right, double taken, double baseline) {
    String in = trustsIn.getOrDefault(id, 0) + " in";
    String both = in + ", " + trustsOut.getOrDefault(id, 0) + " out";
    for (String words : List.of(both, in)) {
      if (taken + Fonts.width(TextStyle.SECOND, words) <= right) {
        pen.textRight(TextStyle.SECOND, Ink.MUTED, words, right, baseline);
        return;
      }
    }
  }

  private List<Part> openedBody(OpenAccountPlan open) {
    List<Part> parts = new ArrayList<>();
    Rect box = open.box();
    String id = open.content().id();
    String name = ties.accountTitle(id);
    Pen pen = new Pen();
    tab(pen, box, id);
    pen.outline(Path.roundRect(box, 0, 8, 8, 8), Style.fill(Ink.BG).edged(Ink.ACCOUNT_STROKE, 1.5));
    if (ties.selectedAccount(id)) {
      ring(pen, box, id);
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
    pen.at(Scales.BARS);
    pen.text(TextStyle.HEADING, Ink.MUTED, panel.title(), box.x() + 10, box.y() + 19);
    pen.textRight(TextStyle.BODY, Ink.MUTED, panel.count(), box.right() - 10, box.y() + 19);
    pen.at(Scales.from(Scales.NAMES));
    pen.text(TextStyle.GROUP, Ink.MUTED, panel.title(), box.x() + 10, box.y() + 18);
    pen.textRight(TextStyle.LINE, Ink.MUTED, panel.count(), box.right() - 10, box.y() + 18);
    return pen.part(Part.Kind.GROUP, "");
  }
}
