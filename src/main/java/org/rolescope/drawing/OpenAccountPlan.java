package org.rolescope.drawing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rolescope.graph.TrustNode;

/**
 * Where things stand inside an opened account.
 *
 * @param content what it shows
 * @param box the account's body, without the tab
 * @param panels the groups, in order
 * @param nodes roles and users by id
 * @param folds the lines by fold id
 */
record OpenAccountPlan(
    AccountContent content,
    Rect box,
    List<Panel> panels,
    Map<String, Rect> nodes,
    Map<String, Rect> folds) {
  static final double TAB = 20;
  private static final double BADGE = 30;
  private static final double NAME = 146;
  private static final double PANEL = 196;
  private static final double PAD = 10;
  private static final double GAP_X = 8;
  private static final double GAP_Y = 10;
  private static final double HEADER = 36;
  private static final double HEADING = 26;
  private static final double ROLE_PITCH = 36;
  private static final double FOLD_PITCH = 26;
  private static final double USER_PITCH = 48;

  /** Free height that a line can pass through. */
  private static final double LEAST_GUTTER = 4;

  /** Roles of one group that still fit into one column. */
  private static final int ONE_COLUMN = 12;

  private static final int MOST_COLUMNS = 12;

  /** A panel with its heading. */
  record Panel(Rect box, String title, String count) {
    private Rect heading() {
      return new Rect(box.x(), box.y(), box.width(), HEADING - 2);
    }
  }

  OpenAccountPlan {
    panels = List.copyOf(panels);
  }

  /** The same elsewhere, with all that is in it. */
  OpenAccountPlan moved(double dx, double dy) {
    return new OpenAccountPlan(
        content,
        box.moved(dx, dy),
        panels.stream()
            .map(panel -> new Panel(panel.box().moved(dx, dy), panel.title(), panel.count()))
            .toList(),
        moved(nodes, dx, dy),
        moved(folds, dx, dy));
  }

  private static Map<String, Rect> moved(Map<String, Rect> boxes, double dx, double dy) {
    Map<String, Rect> there = new LinkedHashMap<>();
    boxes.forEach((id, place) -> there.put(id, place.moved(dx, dy)));
    return there;
  }

  /** The body of an account, opened or folded, with the tab on it. */
  static Rect withTab(Rect body) {
    return new Rect(body.x(), body.y() - TAB, body.width(), body.height() + TAB);
  }

  /** Each role with the badge at its left, each user with the name at its right, by id. */
  Map<String, Rect> whole() {
    Set<String> users = content.users().stream().map(TrustNode::id).collect(Collectors.toSet());
    Set<String> badged = badged().map(TrustNode::id).collect(Collectors.toSet());
    Map<String, Rect> whole = new LinkedHashMap<>();
    nodes.forEach(
        (id, box) -> {
          double left = badged.contains(id) ? BADGE : 0;
          double right = users.contains(id) ? NAME : 0;
          whole.put(
              id, new Rect(box.x() - left, box.y(), box.width() + left + right, box.height()));
        });
    return whole;
  }

  /**
   * The height at which a line from the account's left side to a node crosses nothing that stands
   * between: the nearest one between rows; by node, without those where nothing stands between.
   */
  Map<String, Double> gutters() {
    Map<String, Rect> whole = whole();
    List<Rect> all =
        Stream.of(
                whole.values().stream(),
                folds.values().stream(),
                panels.stream().map(Panel::heading))
            .flatMap(rects -> rects)
            .sorted(Comparator.comparingDouble(Rect::y))
            .toList();
    // Nodes stand in a few columns.
    Map<Double, List<Rect>> leftOf = new HashMap<>();
    Map<String, Double> gutters = new HashMap<>();
    whole.forEach(
        (node, box) -> {
          List<Rect> between =
              leftOf.computeIfAbsent(
                  box.x(), left -> all.stream().filter(rect -> rect.x() < left).toList());
          gutter(Objects.requireNonNull(nodes.get(node)), between)
              .ifPresent(height -> gutters.put(node, height));
        });
    return gutters;
  }

  /**
   * @param between what may stand in the way, from the top
   */
  private OptionalDouble gutter(Rect box, List<Rect> between) {
    if (between.stream().noneMatch(rect -> rect.y() < box.bottom() && rect.bottom() > box.y())) {
      return OptionalDouble.empty();
    }
    double best = this.box.y() + HEADER - GAP_Y / 2;
    double free = best;
    for (Rect rect : between) {
      double middle = (free + rect.y()) / 2;
      if (rect.y() - free >= LEAST_GUTTER
          && Math.abs(middle - box.centerY()) < Math.abs(best - box.centerY())) {
        best = middle;
      }
      free = Math.max(free, rect.bottom());
    }
    double last = (free + this.box.bottom()) / 2;
    return OptionalDouble.of(
        Math.abs(last - box.centerY()) < Math.abs(best - box.centerY()) ? last : best);
  }

  /** Whether a service's badge stands left of the role. */
  boolean badged(String role) {
    return badged().anyMatch(node -> node.id().equals(role));
  }

  private Stream<TrustNode> badged() {
    return content.groups().stream()
        .filter(group -> badges(group.group()))
        .flatMap(group -> group.roles().stream());
  }

  /** Whether those of a group stand left of its roles: nobody else calls them. */
  static boolean badges(RoleGroup group) {
    return group == RoleGroup.SERVICES || group == RoleGroup.SERVICE_LINKED;
  }

  /** Inside, with the left upper corner of its body at a point. */
  static OpenAccountPlan at(AccountContent content, Point corner) {
    return new Packing(content, corner).pack();
  }

  /** Width and height of the body. */
  static Rect size(AccountContent content) {
    return at(content, new Point(0, 0)).box();
  }

  /** Fills columns side by side, then panels that span all of them. */
  private static final class Packing {
    private final AccountContent content;
    private final Point corner;
    private final List<Panel> panels = new ArrayList<>();
    private final Map<String, Rect> nodes = new LinkedHashMap<>();
    private final Map<String, Rect> folds = new LinkedHashMap<>();
    private final double[] filled;
    private final int[] last;

    Packing(AccountContent content, Point corner) {
      this.content = content;
      this.corner = corner;
      int columns =
          content.groups().stream()
              .mapToInt(group -> columns(group.roles().size()))
              .max()
              .orElse(2);
      this.filled = new double[columns];
      this.last = new int[columns];
      Arrays.fill(filled, HEADER);
      Arrays.fill(last, -1);
    }

    /** How many columns a panel with so many roles has; narrow ones share two. */
    private static int columns(int roles) {
      return roles <= ONE_COLUMN
          ? 2
          : Math.max(2, Math.min(MOST_COLUMNS, (int) Math.ceil(Math.sqrt(roles / 9.0))));
    }

    OpenAccountPlan pack() {
      List<AccountContent.Group> wide = new ArrayList<>();
      for (AccountContent.Group group : content.groups()) {
        if (group.roles().size() > ONE_COLUMN) {
          wide.add(group);
        } else {
          roles(group, callsFromOutside(group.group()) ? 0 : shorter());
        }
      }
      folds();
      users();
      align();
      int used =
          wide.isEmpty() ? (int) Arrays.stream(last).filter(i -> i >= 0).count() : filled.length;
      double width = 2 * PAD + Math.max(1, used) * (PANEL + GAP_X) - GAP_X;
      double bottom = filled[0];
      for (AccountContent.Group group : wide) {
        Rect panel = wide(group, bottom);
        bottom = panel.bottom() - corner.y() + GAP_Y;
      }
      Rect box = new Rect(corner.x(), corner.y(), width, Math.max(bottom, HEADER + PAD));
      return new OpenAccountPlan(content, box, panels, nodes, folds);
    }

    /** Arrows into these come from the left, so they stand at the left. */
    private static boolean callsFromOutside(RoleGroup group) {
      return switch (group) {
        case PEOPLE, OTHER_ACCOUNTS, THIRD_PARTIES, ANYONE, WEB_IDENTITY, HIDDEN, NOBODY -> true;
        case SERVICES, SERVICE_LINKED, SAME_ACCOUNT -> false;
      };
    }

    /** The shortest column; of equals the second, where no arrows end, before the others. */
    private int shorter() {
      int best = last[0] >= 0 ? 1 : 0;
      for (int i = 0; i < filled.length; i++) {
        if (filled[i] < filled[best]) {
          best = i;
        }
      }
      return best;
    }

    private Rect panel(int column, double height, String title, String count) {
      double x = corner.x() + PAD + column * (PANEL + GAP_X);
      Rect box = new Rect(x, corner.y() + filled[column], PANEL, height);
      last[column] = panels.size();
      panels.add(new Panel(box, title, count));
      filled[column] += height + GAP_Y;
      return box;
    }

    private static String count(AccountContent.Group group) {
      int shown = group.roles().size();
      return shown == group.total() ? Integer.toString(shown) : shown + " of " + group.total();
    }

    private void roles(AccountContent.Group group, int column) {
      int n = group.roles().size();
      Rect box = panel(column, HEADING + n * ROLE_PITCH + 6, group.group().title(), count(group));
      place(group.roles(), group.group(), box.x(), box.y() + HEADING);
    }

    private void place(List<TrustNode> roles, RoleGroup group, double x, double top) {
      // AWS services stand as badges left of their roles.
      double badge = badges(group) ? 28 : 0;
      for (int i = 0; i < roles.size(); i++) {
        nodes.put(
            roles.get(i).id(),
            new Rect(
                x + 8 + badge, top + i * ROLE_PITCH, PANEL - 16 - badge, NodeShapes.ROLE_HEIGHT));
      }
    }

    private Rect wide(AccountContent.Group group, double top) {
      int n = group.roles().size();
      int columns = filled.length;
      int rows = (n + columns - 1) / columns;
      Rect box =
          new Rect(
              corner.x() + PAD,
              corner.y() + top,
              columns * (PANEL + GAP_X) - GAP_X,
              HEADING + rows * ROLE_PITCH + 6);
      panels.add(new Panel(box, group.group().title(), count(group)));
      for (int c = 0; c < columns; c++) {
        List<TrustNode> part =
            group.roles().subList(Math.min(n, c * rows), Math.min(n, (c + 1) * rows));
        place(part, group.group(), box.x() + c * (PANEL + GAP_X), box.y() + HEADING);
      }
      return box;
    }

    private void folds() {
      if (content.folds().isEmpty()) {
        return;
      }
      int hidden =
          content.folds().stream()
              .filter(fold -> !fold.open())
              .mapToInt(AccountContent.Fold::count)
              .sum();
      int n = content.folds().size();
      Rect box =
          panel(shorter(), HEADING + n * FOLD_PITCH + 10, "Folded", Integer.toString(hidden));
      for (int i = 0; i < n; i++) {
        folds.put(
            content.folds().get(i).id(),
            new Rect(box.x() + 4, box.y() + HEADING + i * FOLD_PITCH, PANEL - 8, FOLD_PITCH));
      }
    }

    private void users() {
      int n = content.users().size();
      if (n == 0) {
        return;
      }
      String count =
          n == content.userCount() ? Integer.toString(n) : n + " of " + content.userCount();
      Rect box = panel(shorter(), HEADING + n * USER_PITCH + 4, "Users", count);
      for (int i = 0; i < n; i++) {
        double y = box.y() + HEADING + i * USER_PITCH + USER_PITCH / 2;
        nodes.put(content.users().get(i).id(), new Rect(box.x() + 12, y - 16, 32, 32));
      }
    }

    /** All columns end at the same height; the last panel of a shorter one grows. */
    private void align() {
      double bottom = Arrays.stream(filled).max().orElse(HEADER);
      for (int column = 0; column < filled.length; column++) {
        if (last[column] >= 0) {
          Panel panel = panels.get(last[column]);
          Rect box = panel.box();
          double more = bottom - filled[column];
          panels.set(
              last[column],
              new Panel(
                  new Rect(box.x(), box.y(), box.width(), box.height() + more),
                  panel.title(),
                  panel.count()));
        }
        filled[column] = bottom;
      }
    }
  }
}
