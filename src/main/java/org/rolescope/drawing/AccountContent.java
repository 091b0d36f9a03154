package org.rolescope.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.rolescope.graph.TrustNode;

/**
 * What an opened account shows.
 *
 * @param id of the account
 * @param groups of roles, in order, the empty ones left out
 * @param folds the lines that open or close groups
 * @param users those that are shown
 * @param roleCount how many roles it has
 * @param userCount how many users it has
 */
record AccountContent(
    String id,
    List<Group> groups,
    List<Fold> folds,
    List<TrustNode> users,
    int roleCount,
    int userCount) {
  /** More fold to a line. */
  private static final int SHOWN = 3;

  /** Ties to what is selected are shown up to this many. */
  private static final int SHOWN_NEAR = 6;

  /** With a badge each, this many roles are as many nodes as one can read. */
  private static final int MOST = 700;

  /** Accounts with no more roles than this fold nothing. */
  private static final int SMALL = 8;

  /** Roles of one group that are shown, of so many. */
  record Group(RoleGroup group, List<TrustNode> roles, int total) {}

  /** A line: what it holds, how much is hidden, and whether it is open. */
  record Fold(String id, String label, int count, boolean open) {}

  AccountContent {
    groups = List.copyOf(groups);
    folds = List.copyOf(folds);
    users = List.copyOf(users);
  }

  static AccountContent of(MapTies ties, String account) {
    List<TrustNode> roles = ties.nodes(account, TrustNode.Kind.ROLE);
    Map<RoleGroup, List<TrustNode>> sorted = new EnumMap<>(RoleGroup.class);
    for (TrustNode role : roles) {
      sorted.computeIfAbsent(groupOf(ties, role), group -> new ArrayList<>()).add(role);
    }
    List<Group> groups = new ArrayList<>();
    List<Fold> folds = new ArrayList<>();
    sorted.forEach(
        (group, members) -> {
          boolean small = roles.size() <= SMALL;
          String id = group.foldId(account);
          boolean open = ties.view().unfolded().contains(id);
          List<TrustNode> shown = shown(ties, members, open, group.shown() || small);
          if (!shown.isEmpty()) {
            groups.add(new Group(group, shown, members.size()));
          }
          fold(folds, id, group.title(), members.size() - shown.size(), open ? members.size() : 0);
        });
    List<TrustNode> users = ties.nodes(account, TrustNode.Kind.USER);
    String usersId = account + "/users";
    boolean open = ties.view().unfolded().contains(usersId);
    List<TrustNode> shownUsers = shown(ties, users, open, true);
    fold(folds, usersId, "Users", users.size() - shownUsers.size(), open ? users.size() : 0);
    return new AccountContent(account, groups, folds, shownUsers, roles.size(), users.size());
  }

  private static RoleGroup groupOf(MapTies ties, TrustNode role) {
    boolean linked =
        ties.index().role(role.id()).map(org.rolescope.iam.Role::serviceLinked).orElse(false);
    RoleGroup group =
        linked ? RoleGroup.SERVICE_LINKED : RoleGroup.of(role, ties.callers(role), ties::outside);
    return group == RoleGroup.NOBODY && ties.trustsHidden(role) ? RoleGroup.HIDDEN : group;
  }

  private static void fold(List<Fold> folds, String id, String label, int hidden, int opened) {
    if (hidden > 0 || opened > SHOWN) {
      folds.add(new Fold(id, label, hidden > 0 ? hidden : opened, opened > 0));
    }
  }

  private static List<TrustNode> shown(
      MapTies ties, List<TrustNode> members, boolean open, boolean someShown) {
    List<TrustNode> byNearness =
        members.stream()
            .sorted(Comparator.comparing(ties::nearness).thenComparing(ties.importance()))
            .toList();
    long near = members.stream().filter(node -> ties.nearness(node) < 2).count();
    long count = open ? MOST : Math.max(someShown ? SHOWN : 0, Math.min(SHOWN_NEAR, near));
    return byNearness.stream().limit(count).sorted(ties.importance()).toList();
  }

  boolean shows(TrustNode node) {
    return users.contains(node) || groups.stream().anyMatch(group -> group.roles().contains(node));
  }
}
