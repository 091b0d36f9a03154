package org.rolescope.drawing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.rolescope.base.Counted;
import org.rolescope.drawing.AccountStack.Cell;
import org.rolescope.graph.TrustNode;

/** Draws the accounts that are not opened: near, small, and from afar. */
final class FoldedAccounts {
  private final MapScene scene;
  private final MapTies ties;
  private final MapFindings findings;
  private final Map<String, Integer> trustsIn = new HashMap<>();
  private final Map<String, Integer> trustsOut = new HashMap<>();
  private final Map<String, String> farNames = new HashMap<>();
  private final Map<String, NamesApart> neighbours = new HashMap<>();

  /** In which most names are read from afar, so that they look alike. */
  private final TextStyle common;

  FoldedAccounts(MapScene scene, MapPlan plan) {
    this.scene = scene;
    this.ties = scene.ties();
    this.findings = scene.findings();
    for (MapArrow arrow : scene.allArrows()) {
      if (arrow.kind().letsIn()) {
        trustsIn.merge(arrow.to().id(), arrow.count(), Integer::sum);
        trustsOut.merge(arrow.from().id(), arrow.count(), Integer::sum);
      }
    }
    plan.accounts().keySet().stream()
        .collect(Collectors.groupingBy(scene.frames()::of))
        .forEach(this::nameFromAfar);
    Rect block = OpenAccountPlan.withTab(new Rect(0, 0, Cell.ACCOUNT_WIDTH, Cell.ACCOUNT_HEIGHT));
    this.common = FarName.common(farNames.values(), block.width() - 4, block.height() - 4);
  }

  /** In a large frame what all names have in common tells none apart. */
  private void nameFromAfar(String frame, List<String> accounts) {
    List<String> names = accounts.stream().map(ties::accountTitle).toList();
    boolean large = !frame.isEmpty() && accounts.size() > Cell.LARGE;
    NamesApart apart = NamesApart.of(names);
    List<String> told = large ? apart.rests() : names;
    accounts.forEach(account -> neighbours.put(account, apart));
    for (int i = 0; i < accounts.size(); i++) {
      farNames.put(accounts.get(i), told.get(i));
    }
  }

  Part draw(String id, Rect box) {
    Hit hit = new Hit(Hit.Kind.ACCOUNT, id);
    Pen pen = new Pen();
    AccountFrame.draw(
        pen, box, ties.accountTab(id), Scales.from(Scales.FAR), ties.selectedAccount(id));
    String name = ties.accountTitle(id);
    String told = farNames.getOrDefault(id, name);
    farName(pen, told, OpenAccountPlan.withTab(box));
    small(pen, id, told, box);
    pen.at(Scales.from(Scales.SMALL));
    double right = box.right() - 10;
    double room = right - box.x() - 14;
    if (scene.thinned()) {
      // How many trusts lead in and out takes the room beside the counts.
      room -= findings.sign(pen, TextStyle.LINE, List.of(id), right, box.y() + 24);
    }
    pen.text(
        TextStyle.ACCOUNT,
        Ink.FG,
        cut(TextStyle.ACCOUNT, id, name, room),
        box.x() + 12,
        box.y() + 24);
    counts(pen, id, box.x() + 12, right, box.y() + 45);
    return pen.part(Part.Kind.ACCOUNT, hit, ties.accountWords(id) + findings.words(id));
  }

  private String cut(TextStyle style, String id, String name, double room) {
    NamesApart apart = Objects.requireNonNull(neighbours.get(id));
    return apart.cut(style, name, room);
  }

  /** Between what is seen from afar and what is read: the name and the counts, larger. */
  private void small(Pen pen, String id, String name, Rect box) {
    pen.at(Scales.AFAR);
    String cut = cut(TextStyle.FAR_SMALL, id, name, box.width() - 16);
    pen.text(TextStyle.FAR_SMALL, Ink.FG, cut, box.x() + 8, box.y() + 24);
    String counts =
        ties.index().isRead(id)
            ? Counted.of(ties.nodes(id, TrustNode.Kind.ROLE).size(), "role")
            : "not loaded";
    pen.text(TextStyle.FAR_COUNT, Ink.MUTED, counts, box.x() + 8, box.y() + 46);
    findings.sign(pen, TextStyle.FAR_COUNT, List.of(id), box.right() - 8, box.y() + 46);
  }

  private void farName(Pen pen, String name, Rect box) {
    double width = box.width() - 4;
    double height = box.height() - 4;
    Scales near = new Scales(Scales.BLOCKS, Scales.FAR);
    Scales least = near.readable(TextStyle.FAR_SMALL);
    FarName large = FarName.of(name, width, height, common);
    FarName small = FarName.of(TextStyle.FAR_SMALL, name, width, height);
    // What no larger type holds whole is small where that can be read, and cut where it cannot.
    boolean alike = common != TextStyle.FAR_SMALL;
    boolean whole = alike && large.holds(name) || !small.holds(name);
    large.draw(pen.at(whole ? near : new Scales(Scales.BLOCKS, least.from())), box);
    if (!whole) {
      small.draw(pen.at(least), box);
    }
    // From farther away, as long as it can be read: two lines first, then one that may be cut.
    Scales two = Scales.below(Scales.BLOCKS).readable(TextStyle.FAR_BLOCK);
    pen.at(two);
    FarName.of(TextStyle.FAR_BLOCK, name, width, box.height() - 2).draw(pen, box);
    pen.at(Scales.below(two.from()).readable(TextStyle.FAR_LARGE));
    FarName.of(TextStyle.FAR_LARGE, name, width, height).draw(pen, box);
  }

  private void counts(Pen pen, String id, double x, double right, double baseline) {
    boolean known = ties.index().isRead(id);
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
    if (!scene.thinned()) {
      findings.signFrom(pen, TextStyle.LINE, List.of(id), taken + 7, baseline);
    } else {
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
}
