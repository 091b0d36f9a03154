package org.rolescope.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Where everything on the map stands.
 *
 * @param organization the frame; empty if there is no organisation
 * @param units frames of organisational units, with their names
 * @param accounts bodies of the folded accounts, by id
 * @param gaps the spaces between the rows of folded accounts, above the first and below the last
 *     included, as full-width strips
 * @param homes the opened accounts
 * @param vacant where those of them stand while they are folded, by id
 * @param outside middles of what stands in the left column or is deleted
 */
record MapPlan(
    Optional<Rect> organization,
    List<Unit> units,
    Map<String, Rect> accounts,
    List<Rect> gaps,
    OpenedAccounts homes,
    Map<String, Rect> vacant,
    Map<Hit, Rect> outside) {
  static final double LEFT_COLUMN = 142;

  /** Names below shapes of the left column keep this distance from its sides. */
  static final double LABEL_MARGIN = 16;

  /** A frame around the accounts of a unit. */
  record Unit(String label, Rect box) {
    /** Arrows from above come in at the right of a narrow frame; the name leaves them room. */
    double labelWidth() {
      return box.width() > 200 ? box.width() - 40 : 108;
    }
  }

  MapPlan {
    units = List.copyOf(units);
    gaps = List.copyOf(gaps);
  }

  /** The same with things outside. */
  MapPlan with(Map<Hit, Rect> boxes) {
    return new MapPlan(organization, units, accounts, gaps, homes, vacant, boxes);
  }

  /** The box of an arrow's end. */
  Rect box(Hit end) {
    Rect apart = outside.get(end);
    if (apart != null) {
      return apart;
    }
    if (end.kind() == Hit.Kind.ACCOUNT) {
      Rect folded = accounts.get(end.id());
      return folded != null ? folded : home(end).orElseThrow().box();
    }
    return Objects.requireNonNull(home(end).orElseThrow().nodes().get(end.id()));
  }

  /** The opened account that an end is, or is in. */
  Optional<OpenAccountPlan> home(Hit end) {
    return homes.home(end);
  }

  List<OpenAccountPlan> opened() {
    return homes.all();
  }

  /** Providers have their names below; deleted principals at their left. */
  static Rect withLabel(Hit hit, Rect box) {
    if (hit.kind() == Hit.Kind.ACCOUNT) {
      return new Rect(box.x(), box.y() - 22, box.width(), box.height() + 22);
    }
    if (hit.kind() == Hit.Kind.FOLD) {
      return box;
    }
    return box.x() < LEFT_COLUMN
        ? new Rect(box.centerX() - 58, box.y(), 116, box.height() + 40)
        : new Rect(box.x() - 90, box.y(), box.width() + 90, box.height());
  }

  /** What labels must not cover. */
  List<Rect> obstacles() {
    List<Rect> all = new ArrayList<>();
    outside.forEach((hit, box) -> all.add(withLabel(hit, box)));
    all.addAll(accounts.values());
    accounts
        .values()
        .forEach(box -> all.add(new Rect(box.x(), box.y() - OpenAccountPlan.TAB, 100, 20)));
    for (OpenAccountPlan plan : opened()) {
      Rect box = plan.box();
      all.add(new Rect(box.x() + 4, box.y() - 20, box.width(), box.height() + 20));
    }
    for (Unit unit : units) {
      double width = Math.min(unit.labelWidth(), Fonts.width(TextStyle.UNIT, unit.label())) + 34;
      all.add(new Rect(unit.box().x() + 8, unit.box().y() + 4, width, 22));
    }
    organization.ifPresent(box -> all.add(new Rect(box.x(), box.y(), 260, 30)));
    return all;
  }
}
