package org.rolescope.load;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rolescope.base.SourceLocation;
import org.rolescope.iam.Account;
import org.rolescope.iam.Fact;
import org.rolescope.iam.IamSnapshot;
import org.rolescope.iam.IdentityCenter;
import org.rolescope.iam.IdentityCenter.Access;
import org.rolescope.iam.IdentityCenter.Assignment;
import org.rolescope.iam.Permissions;
import org.rolescope.iam.PlannedChange;
import org.rolescope.iam.Role;
import org.rolescope.load.PlanOverlay.States;
import org.rolescope.load.intake.CenterSide;
import org.rolescope.load.intake.CenterSide.SetPolicies;
import org.rolescope.load.intake.Inputs;
import org.rolescope.load.intake.Plan;
import org.rolescope.load.intake.Report;

/**
 * Lays what a plan changes of IAM Identity Center over data: who is assigned what, who is in which
 * group, and what the roles of a permission set may do. AWS makes a role with the first assignment
 * of a permission set in an account, under a name that nobody knows before, and takes it away with
 * the last.
 */
final class PlanCenter {
  private static final int MOST_NAMES = 5;

  private final CenterSide was;
  private final CenterSide will;
  private final Set<String> changedSets;
  private final Report report;

  private PlanCenter(Plan plan, Report report) {
    this.was = plan.before().center();
    this.will = plan.after().center();
    this.changedSets = changedSets(was, will);
    this.report = report;
  }

  static States lay(States data, Plan plan, Report report) {
    return isOf(plan) ? new PlanCenter(plan, report).lay(data) : data;
  }

  private static boolean isOf(Plan plan) {
    return !plan.before().center().equals(CenterSide.NOTHING)
        || !plan.after().center().equals(CenterSide.NOTHING);
  }

  private States lay(States data) {
    IdentityCenter then = center(data.before()).with(was.told());
    IdentityCenter later = later(center(data.after()).with(was.told()));
    Set<Access> taken = taken(then, later);
    List<Role> roles =
        data.after().roles().stream()
            .filter(role -> Access.into(role).filter(taken::contains).isEmpty())
            .map(role -> changed(role, later))
            .toList();
    tellNotThere(true, will, was, later, data.after().with(later, roles));
    tellNotThere(false, was, will, then, data.before());
    tellUnnamed(later);
    boolean same = data.before().identityCenter().equals(Optional.of(then));
    return new States(
        same ? data.before() : data.before().with(then, data.before().roles()),
        data.after().with(later, roles));
  }

  private static IdentityCenter center(IamSnapshot data) {
    return data.identityCenter().orElse(CenterSide.NOTHING.told());
  }

  /** Ids of what the plan deletes. */
  private Set<String> deleted() {
    Set<String> deleted = new HashSet<>(was.managed());
    deleted.removeAll(will.managed());
    return deleted;
  }

  private IdentityCenter later(IdentityCenter data) {
    Set<String> deleted = deleted();
    Set<Assignment> assignments = new LinkedHashSet<>(data.assignments());
    was.told().assignments().stream()
        .filter(one -> !will.told().assignments().contains(one))
        .forEach(assignments::remove);
    will.told().assignments().stream()
        .filter(one -> !was.told().assignments().contains(one))
        .forEach(assignments::add);
    // Of a group that is deleted the assignment may stay, and lets nobody in.
    assignments.removeIf(
        one ->
            deleted.contains(one.permissionSet())
                || !one.group() && deleted.contains(one.principal()));
    Map<String, Set<String>> members = members(data.members());
    deleted.forEach(id -> members.computeIfPresent(id, (group, all) -> Set.of()));
    members.replaceAll(
        (group, all) ->
            all.stream()
                .filter(member -> !deleted.contains(member))
                .collect(Collectors.toCollection(TreeSet::new)));
    return new IdentityCenter(
        names(data.permissionSets(), will.told().permissionSets(), deleted),
        assignments,
        names(data.users(), will.told().users(), deleted),
        names(data.groups(), will.told().groups(), deleted),
        members,
        data.whole());
  }

  private static Map<String, String> names(
      Map<String, String> data, Map<String, String> will, Set<String> deleted) {
    Map<String, String> names = new HashMap<>(data);
    names.putAll(will);
    names.keySet().removeAll(deleted);
    return names;
  }

  private Map<String, Set<String>> members(Map<String, Set<String>> data) {
    Map<String, Set<String>> members = new TreeMap<>(data);
    will.told().groups().keySet().stream()
        .filter(group -> will.managed().contains(group) && !was.managed().contains(group))
        .forEach(made -> members.put(made, Set.of()));
    Set<String> changed = new TreeSet<>(was.told().members().keySet());
    changed.addAll(will.told().members().keySet());
    for (String group : changed) {
      List<String> before = List.copyOf(was.told().members().getOrDefault(group, Set.of()));
      List<String> after = List.copyOf(will.told().members().getOrDefault(group, Set.of()));
      Set<String> known = members.get(group);
      if (known != null) {
        members.put(group, new TreeSet<>(PlanMerge.changed(List.copyOf(known), before, after)));
      } else if (!before.equals(after)) {
        lacks("who is in group `" + group(group) + "`");
      }
    }
    return members;
  }

  private String group(String id) {
    return will.told().groups().getOrDefault(id, was.told().groups().getOrDefault(id, id));
  }

  private void lacks(String what) {
    report.warning(
        "plan.other-owner",
        "the plan changes " + what + ", which is not in the data",
        "it is left out",
        SourceLocation.NOWHERE);
  }

  /** Of what the last assignment goes. */
  private Set<Access> taken(IdentityCenter then, IdentityCenter later) {
    Set<String> deleted = new HashSet<>();
    deleted().forEach(id -> deleted.add(was.told().permissionSets().getOrDefault(id, "")));
    Set<Access> taken = new HashSet<>(then.assigned());
    taken.removeAll(later.assigned());
    taken.removeIf(one -> !then.whole() && !deleted.contains(one.permissionSet()));
    return taken;
  }

  /** The permission sets of which the plan tells policies, by id. */
  private static Set<String> changedSets(CenterSide was, CenterSide will) {
    Set<String> ids = new TreeSet<>(was.policies().keySet());
    ids.addAll(will.policies().keySet());
    ids.removeIf(id -> policies(was, id).equals(policies(will, id)));
    return ids;
  }

  private static SetPolicies policies(CenterSide side, String id) {
    return side.policies().getOrDefault(id, SetPolicies.NONE);
  }

  private void tellUnnamed(IdentityCenter later) {
    Set<String> deleted = deleted();
    changedSets.stream()
        .filter(id -> !later.permissionSets().containsKey(id) && !deleted.contains(id))
        .forEach(id -> lacks("what the roles of permission set `" + id + "` may do"));
  }

  /** The role with what the plan attaches to its permission set. */
  private Role changed(Role role, IdentityCenter later) {
    Optional<String> set = IdentityCenter.permissionSetOf(role);
    Role changed = role;
    if (set.isPresent()) {
      for (String id : changedSets) {
        if (set.get().equals(later.permissionSets().get(id))) {
          changed = changed(changed, policies(was, id), policies(will, id));
        }
      }
    }
    return changed;
  }

  private static Role changed(Role role, SetPolicies before, SetPolicies after) {
    Fact<Permissions> permissions =
        PlanMerge.permissions(
            role.permissions(),
            Optional.of(in(role, before)),
            Optional.of(in(role, after)),
            Fact::known);
    boolean same = Objects.equals(before.boundary(), after.boundary());
    return role.with(
        permissions,
        same ? role.boundary() : after.boundary().map(one -> one.map(arn -> in(role, arn))));
  }

  private static Permissions in(Role role, SetPolicies policies) {
    Permissions all = policies.permissions();
    return new Permissions(
        all.inline(), all.attached().stream().map(arn -> in(role, arn)).toList(), all.missing());
  }

  /** A policy of the account in which the role is. */
  private static String in(Role role, String arn) {
    return arn.replace(
        "arn:aws:iam::" + Inputs.NO_ACCOUNT + ":",
        "arn:" + role.arn().partition() + ":iam::" + role.account() + ":");
  }

  /** Says whose assignments differ while the role is not there, into which they let. */
  private void tellNotThere(
      boolean assigns, CenterSide told, CenterSide other, IdentityCenter names, IamSnapshot data) {
    Set<Access> there =
        data.roles().stream()
            .flatMap(role -> Access.into(role).stream())
            .collect(Collectors.toSet());
    Map<Access, Set<String>> who = new LinkedHashMap<>();
    for (Assignment one : new TreeMap<>(told.assignments()).values()) {
      Access access = names.access(one).orElse(new Access(one.account(), one.permissionSet()));
      if (!other.told().assignments().contains(one) && !there.contains(access)) {
        who.computeIfAbsent(access, first -> new TreeSet<>()).add(name(one, names));
      }
    }
    who.forEach((access, people) -> tellNotThere(assigns, access, people, data));
  }

  private static String name(Assignment one, IdentityCenter names) {
    return one.group()
        ? "group " + names.groups().getOrDefault(one.principal(), one.principal())
        : names.users().getOrDefault(one.principal(), one.principal());
  }

  private void tellNotThere(boolean assigns, Access access, Set<String> people, IamSnapshot data) {
    boolean read =
        data.accounts().stream()
            .filter(account -> account.id().equals(access.account()))
            .anyMatch(account -> account.complete().contains(Account.Listing.ROLES));
    if (read && !assigns) {
      return;
    }
    String more =
        people.size() > MOST_NAMES ? " and " + (people.size() - MOST_NAMES) + " more" : "";
    report.warning(
        "plan.no-role",
        "the plan "
            + (assigns ? "assigns" : "takes away")
            + " permission set `"
            + access.permissionSet()
            + "` in account "
            + access.account()
            + (read
                ? ", which has no role for it yet: AWS names that when it makes it"
                : ", and its role there is not in the data"),
        "not compared is the way in of "
            + people.stream().limit(MOST_NAMES).collect(Collectors.joining(", "))
            + more,
        SourceLocation.NOWHERE);
  }

  /** What the plan changes, and of an assignment the role that it lets into, where it is known. */
  static List<PlannedChange> told(Plan plan, States states) {
    if (!isOf(plan)) {
      return plan.changes();
    }
    Map<Access, Role> roles = roles(states.before());
    roles.putAll(roles(states.after()));
    return plan.changes().stream()
        .map(
            change ->
                Stream.of(plan.after().center(), plan.before().center())
                    .flatMap(
                        side ->
                            Optional.ofNullable(side.assignments().get(change.address())).stream())
                    .flatMap(one -> role(one, states, roles).stream())
                    .findFirst()
                    .map(role -> change.of(role.arn().toString()))
                    .orElse(change))
        .toList();
  }

  private static Map<Access, Role> roles(IamSnapshot state) {
    Map<Access, Role> roles = new HashMap<>();
    state.roles().forEach(role -> Access.into(role).ifPresent(one -> roles.putIfAbsent(one, role)));
    return roles;
  }

  private static Optional<Role> role(Assignment one, States states, Map<Access, Role> roles) {
    return Stream.of(states.after(), states.before())
        .flatMap(state -> center(state).access(one).stream())
        .flatMap(access -> Optional.ofNullable(roles.get(access)).stream())
        .findFirst();
  }
}
