package org.rolescope.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.rolescope.base.Counted;
import org.rolescope.iam.Organization;

/** Draws the frames and boxes of the map. */
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
    plan.vacant().values().forEach(box -> parts.add(vacant(box)));
    plan.accounts().values().forEach(box -> parts.add(block(box)));
    plan.opened().forEach(open -> parts.addAll(openedBody(open)));
    return parts;
  }

  /** Folded accounts, roles, users, and what is outside: all that arrows end at. */
  List<Part> nodes() {
    List<Part> parts = new ArrayList<>();
    FoldedAccounts folded = new FoldedAccounts(scene, plan);
    plan.accounts().forEach((id, box) -> parts.add(folded.draw(id, box)));
    plan.accounts().forEach((id, box) -> parts.addAll(corner(id, box)));
    plan.opened().forEach(open -> parts.addAll(new MapInhabitants(plan, ties).draw(open)));
    plan.opened().forEach(open -> parts.addAll(findings(open)));
    plan.outside().forEach((hit, box) -> parts.add(new MapOutside(scene).draw(hit, box)));
    return parts;
  }

  private List<Part> corner(String account, Rect box) {
    return scene.findings().corner(account, OpenAccountPlan.withTab(box));
  }

  private List<Part> findings(OpenAccountPlan open) {
    String account = open.content().id();
    List<Part> parts = new ArrayList<>(corner(account, open.box()));
    open.nodes()
        .forEach((id, box) -> scene.findings().onRole(account, id, box).ifPresent(parts::add));
    return parts;
  }

  private Part organization(Rect box) {
    Organization organization = ties.organization().orElseThrow();
    String name = organization.label();
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

  /**
   * Where its name in the corner is too small to be read it stands beside the first frames, if
   * there is room.
   */
  private Optional<Part> nameFromFarAway(Rect box) {
    TextStyle style = TextStyle.FAR_UNIT;
    Rect band = new Rect(box.x(), box.y(), box.width(), 1.6 * style.size());
    double left =
        Stream.of(
                plan.units().stream().map(MapPlan.Unit::box),
                plan.accounts().values().stream().map(OpenAccountPlan::withTab),
                plan.opened().stream().map(open -> OpenAccountPlan.withTab(open.box())),
                plan.vacant().values().stream())
            .flatMap(boxes -> boxes)
            .filter(band::intersects)
            .mapToDouble(Rect::right)
            .reduce(box.x(), Math::max);
    String name = ties.organization().orElseThrow().label();
    double width = Fonts.width(style, name);
    if (left + width + 60 > box.right()) {
      return Optional.empty();
    }
    Pen pen = new Pen().at(Scales.below(Scales.ALWAYS.readable(TextStyle.FAR_SMALL).from()));
    double x = box.right() - 20 - width;
    double baseline = box.y() + 1.2 * style.size();
    pen.box(behind(style, x, width, baseline), 3, Style.fill(Ink.CANVAS));
    pen.text(style, Ink.FG, name, x, baseline);
    return Optional.of(pen.part(Part.Kind.NOTE, ""));
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

  private List<String> accounts(MapPlan.Unit unit) {
    return plan.accounts().entrySet().stream()
        .filter(e -> unit.box().contains(e.getValue().centerX(), e.getValue().centerY()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The names of the frames: arrows pass there, and beneath them. */
  List<Part> titles() {
    List<Part> titles = new ArrayList<>();
    for (MapPlan.Unit unit : plan.units()) {
      List<String> accounts = accounts(unit);
      boolean large = accounts.size() > AccountStack.Cell.LARGE;
      titles.add(large ? large(unit, accounts) : title(unit));
    }
    plan.organization().flatMap(this::nameFromFarAway).ifPresent(titles::add);
    plan.vacant().forEach((id, box) -> titles.add(vacantName(id, box)));
    return titles;
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

  private Part large(MapPlan.Unit unit, List<String> accounts) {
    Rect box = unit.box();
    Pen pen = new Pen().at(Scales.from(Scales.SMALL));
    onGround(pen, TextStyle.UNIT, Ink.MUTED, name(unit), box.x() + 30, box.y() + 20);
    double right = box.right() - 12;
    right -= counted(pen, TextStyle.LINE, accounts, right, box.y() + 20);
    findings(pen, TextStyle.LINE, accounts, right, box.y() + 20);
    large(pen.at(Scales.AFAR), TextStyle.FAR, unit, accounts);
    large(pen.at(Scales.below(Scales.FAR)), TextStyle.FAR_UNIT, unit, accounts);
    return pen.part(Part.Kind.NOTE, "");
  }

  /** The name first; how many accounts there are is said where it leaves room. */
  private void large(Pen pen, TextStyle style, MapPlan.Unit unit, List<String> accounts) {
    Rect box = unit.box();
    double base = box.y() + 54;
    double right = box.right() - 20;
    right -= findings(pen, style, accounts, right, base);
    double room = right - box.x() - 20;
    String name = Fonts.cutMiddle(style, unit.label(), room);
    onGround(pen, style, Ink.FG, name, box.x() + 20, base);
    if (Fonts.width(style, name) + 40 + Fonts.width(style, words(accounts)) <= room) {
      counted(pen, style, accounts, right, base);
    }
  }

  private static String words(List<String> accounts) {
    return Counted.of(accounts.size(), "account");
  }

  private static double counted(
      Pen pen, TextStyle style, List<String> accounts, double right, double base) {
    double width = Fonts.width(style, words(accounts));
    onGround(pen, style, Ink.MUTED, words(accounts), right - width, base);
    return width + style.size();
  }

  private double findings(
      Pen pen, TextStyle style, List<String> accounts, double right, double base) {
    double width = scene.findings().width(style, accounts);
    if (width > 0) {
      ground(pen, style, right - width, width, base);
    }
    return scene.findings().sign(pen, style, accounts, right, base);
  }

  /** A text that hides what passes beneath it. */
  private static void onGround(
      Pen pen, TextStyle style, Ink ink, String text, double x, double baseline) {
    ground(pen, style, x, Fonts.width(style, text), baseline);
    pen.text(style, ink, text, x, baseline);
  }

  private static void ground(Pen pen, TextStyle style, double x, double width, double baseline) {
    pen.box(behind(style, x, width, baseline), 3, Style.fill(Ink.OU_FILL));
  }

  /** What is behind a text. */
  private static Rect behind(TextStyle style, double x, double width, double baseline) {
    double size = style.size();
    return new Rect(x - 3, baseline - .85 * size, width + 6, 1.1 * size);
  }

  /** Where an opened account stands while it is folded. */
  private static Part vacant(Rect box) {
    Pen pen = new Pen();
    pen.box(box, 8, Style.stroke(Ink.BORDER_MUTED, 1.25).dashed(Dash.UNIT));
    return pen.part(Part.Kind.GROUP, "");
  }

  private Part vacantName(String account, Rect box) {
    Pen pen = new Pen().at(Scales.from(Scales.SMALL));
    String name = Fonts.cutMiddle(TextStyle.LINE, ties.accountTitle(account), box.width() - 24);
    onGround(pen, TextStyle.LINE, Ink.MUTED, name, box.x() + 12, box.y() + 24);
    onGround(pen, TextStyle.LINE, Ink.MUTED, "opened", box.x() + 12, box.y() + 42);
    return pen.part(Part.Kind.NOTE, "");
  }

  /** What is seen of an account from afar takes the place of its tab, too. */
  private static Part block(Rect box) {
    Pen pen = new Pen().at(Scales.below(Scales.FAR));
    pen.box(OpenAccountPlan.withTab(box), 8, Style.fill(Ink.BG).edged(Ink.ACCOUNT_STROKE, 1.5));
    return pen.part(Part.Kind.GROUP, "");
  }

  private List<Part> openedBody(OpenAccountPlan open) {
    List<Part> parts = new ArrayList<>();
    Rect box = open.box();
    String id = open.content().id();
    String name = ties.accountTitle(id);
    Pen pen = new Pen();
    AccountFrame.draw(pen, box, ties.accountTab(id), Scales.ALWAYS, ties.selectedAccount(id));
    pen.at(Scales.AFAR);
    double end = box.right() - 12;
    end -= scene.findings().sign(pen, TextStyle.FAR_SMALL, List.of(id), end, box.y() + 27);
    double wide = end - box.x() - 20;
    pen.textWithin(wide, TextStyle.FAR_SMALL, Ink.FG, name, box.x() + 12, box.y() + 27);
    pen.at(Scales.from(Scales.SMALL));
    double all = box.width() - 36 - scene.findings().width(TextStyle.LINE, List.of(id));
    String counts = counts(open.content());
    // Nothing else tells an account without a name: its number is whole, the groups say the rest.
    boolean number = name.equals(id);
    if (number
        && Fonts.width(TextStyle.ACCOUNT, name) + Fonts.width(TextStyle.LINE, counts) > all) {
      counts = "";
    }
    double right = box.right() - 20 - Fonts.width(TextStyle.LINE, counts);
    right -= scene.findings().sign(pen, TextStyle.LINE, List.of(id), right, box.y() + 24);
    double room = right - box.x() - 16;
    pen.text(
        TextStyle.ACCOUNT,
        Ink.FG,
        Fonts.cutMiddle(TextStyle.ACCOUNT, name, room),
        box.x() + 12,
        box.y() + 24);
    pen.textRight(TextStyle.LINE, Ink.MUTED, counts, box.right() - 12, box.y() + 24);
    pen.at(Scales.below(Scales.FAR));
    pen.text(TextStyle.FAR, Ink.FG, name, box.x() + 12, box.y() + 30);
    parts.add(
        pen.part(
            Part.Kind.ACCOUNT,
            new Hit(Hit.Kind.ACCOUNT, id),
            ties.accountWords(id) + scene.findings().words(id)));
    open.panels().forEach(panel -> parts.add(panel(panel)));
    return parts;
  }

  private static String counts(AccountContent content) {
    return Counted.of(content.roleCount(), "role") + ", " + Counted.of(content.userCount(), "user");
  }

  private static Part panel(OpenAccountPlan.Panel panel) {
    Rect box = panel.box();
    Pen pen = new Pen();
    pen.box(box, 8, Style.fill(Ink.GROUP_FILL).edged(Ink.BORDER_MUTED, 1));
    pen.at(Scales.AFAR);
    double room = box.width() - 26 - Fonts.width(TextStyle.FAR_COUNT, panel.count());
    pen.textWithin(room, TextStyle.FAR_COUNT, Ink.MUTED, panel.title(), box.x() + 10, box.y() + 20);
    pen.textRight(TextStyle.FAR_COUNT, Ink.MUTED, panel.count(), box.right() - 10, box.y() + 20);
    pen.at(Scales.BARS);
    pen.text(TextStyle.HEADING, Ink.MUTED, panel.title(), box.x() + 10, box.y() + 19);
    pen.textRight(TextStyle.BODY, Ink.MUTED, panel.count(), box.right() - 10, box.y() + 19);
    pen.at(Scales.from(Scales.NAMES));
    pen.text(TextStyle.GROUP, Ink.MUTED, panel.title(), box.x() + 10, box.y() + 18);
    pen.textRight(TextStyle.LINE, Ink.MUTED, panel.count(), box.right() - 10, box.y() + 18);
    return pen.part(Part.Kind.GROUP, "");
  }
}
