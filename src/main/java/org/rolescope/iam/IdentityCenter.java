package org.rolescope.iam;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the data hold of IAM Identity Center: to whom its permission sets are assigned in which
 * account. Each assignment lets people into the role that AWS makes there for the permission set.
 *
 * @param permissionSets names by ARN
 * @param assignments each once
 * @param users names of people, by id
 * @param groups names of groups, by id
 * @param members ids of the users in a group, by the group's id; a group of which the data do not
 *     tell is not there
 * @param whole false if it is known that assignments lack
 */
public record IdentityCenter(
    Map<String, String> permissionSets,
    Set<Assignment> assignments,
    Map<String, String> users,
    Map<String, String> groups,
    Map<String, Set<String>> members,
    boolean whole) {
  /** Names of permission sets have 32 characters at most. */
  private static final Pattern ROLE = Pattern.compile("AWSReservedSSO_(.{1,64})_[0-9a-f]{16}");

  private static final String PATH = "/aws-reserved/sso.amazonaws.com/";

  public IdentityCenter {
    permissionSets = Collections.unmodifiableMap(new TreeMap<>(permissionSets));
    assignments = Collections.unmodifiableSet(new LinkedHashSet<>(assignments));
    users = Collections.unmodifiableMap(new TreeMap<>(users));
    groups = Collections.unmodifiableMap(new TreeMap<>(groups));
    members = Collections.unmodifiableMap(new TreeMap<>(members));
  }

  /**
   * A permission set that somebody has in an account.
   *
   * @param group whether the principal is a group
   * @param principal id of a user or group
   */
  public record Assignment(String account, String permissionSet, boolean group, String principal) {}

  /**
   * Somebody whom assignments let into a role.
   *
   * @param name of a person with the user name, if that is another
   * @param through how it comes in, {@code in group Platform}; empty if it is assigned itself
   * @param lacks what the data do not say of it, in words: the members of a group; empty if nothing
   */
  public record Entrant(String id, boolean group, String name, String through, String lacks) {}

  /** A permission set, by its name, in an account: together they make one role. */
  public record Access(String account, String permissionSet) {
    /** What lets into the role; empty for one that AWS made for no permission set. */
    public static Optional<Access> into(Role role) {
      return permissionSetOf(role).map(set -> new Access(role.account(), set));
    }
  }

  /** The name of the permission set that AWS made the role for; empty for any other role. */
  public static Optional<String> permissionSetOf(Role role) {
    if (!role.arn().path().startsWith(PATH)) {
      return Optional.empty();
    }
    Matcher name = ROLE.matcher(role.name());
    return name.matches() ? Optional.of(name.group(1)) : Optional.empty();
  }

  /** How a person is called: {@code Greta Holm (greta)}; empty without either name. */
  public static String person(String displayName, String userName) {
    boolean one = displayName.isEmpty() || userName.isEmpty() || displayName.equals(userName);
    return one
        ? displayName.isEmpty() ? userName : displayName
        : displayName + " (" + userName + ")";
  }

  /** What an assignment gives; empty if the name of its permission set is not known. */
  public Optional<Access> access(Assignment one) {
    return Optional.ofNullable(permissionSets.get(one.permissionSet()))
        .map(set -> new Access(one.account(), set));
  }

  /** Whether of every group that is assigned something the data say who is in it. */
  public boolean groupsKnown() {
    return assignments.stream()
        .allMatch(one -> !one.group() || members.containsKey(one.principal()));
  }

  /** All that is assigned to anybody. O(assignments). */
  public Set<Access> assigned() {
    return assignments.stream()
        .flatMap(one -> access(one).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** What a user or group, by its id, is assigned, itself or by a group. O(assignments). */
  public Set<Access> accessOf(String principal) {
    Set<Access> access = new LinkedHashSet<>();
    for (Assignment one : assignments) {
      String set = permissionSets.get(one.permissionSet());
      boolean inside =
          one.group() && members.getOrDefault(one.principal(), Set.of()).contains(principal);
      if (set != null && (inside || one.principal().equals(principal))) {
        access.add(new Access(one.account(), set));
      }
    }
    return access;
  }

  /**
   * The people that get into a role, by name, and groups of which the data do not say who is in
   * them. Empty if the data have no assignment for the role: while it is there, there is one.
   * O(assignments).
   */
  public List<Entrant> behind(Role role) {
    String set = permissionSetOf(role).orElse("");
    Set<String> direct = new TreeSet<>();
    Set<String> through = new TreeSet<>();
    for (Assignment one : assignments) {
      if (one.account().equals(role.account())
          && set.equals(permissionSets.get(one.permissionSet()))) {
        (one.group() ? through : direct).add(one.principal());
      }
    }
    return behind(direct, through);
  }

  private List<Entrant> behind(Set<String> direct, Set<String> through) {
    Map<String, List<String>> ways = new LinkedHashMap<>();
    direct.forEach(user -> ways.put(user, new ArrayList<>()));
    List<Entrant> entrants = new ArrayList<>();
    for (String group : through) {
      String name = groups.getOrDefault(group, group);
      Set<String> inside = members.get(group);
      if (inside == null) {
        String lacks = "who is in group `" + name + "` of Identity Center";
        entrants.add(new Entrant(group, true, "group " + name, "", lacks));
      } else {
        inside.stream()
            .filter(user -> !direct.contains(user))
            .forEach(user -> ways.computeIfAbsent(user, u -> new ArrayList<>()).add(name));
      }
    }
    ways.forEach(
        (user, names) -> {
          String name = users.getOrDefault(user, user);
          entrants.add(new Entrant(user, false, name, through(names), ""));
        });
    entrants.sort(
        Comparator.comparing(Entrant::group)
            .thenComparing(Entrant::name)
            .thenComparing(Entrant::id));
    return List.copyOf(entrants);
  }

  private static String through(List<String> groups) {
    String word = groups.size() > 1 ? "in groups " : "in group ";
    return groups.isEmpty() ? "" : word + String.join(", ", new TreeSet<>(groups));
  }

  /** Both; where they differ in a name, this one counts. */
  public IdentityCenter plus(IdentityCenter other) {
    Set<Assignment> both = new LinkedHashSet<>(assignments);
    both.addAll(other.assignments);
    Map<String, Set<String>> inside = new TreeMap<>(other.members);
    members.forEach((group, some) -> inside.merge(group, some, IdentityCenter::joined));
    return new IdentityCenter(
        joined(permissionSets, other.permissionSets),
        both,
        joined(users, other.users),
        joined(groups, other.groups),
        inside,
        whole && other.whole);
  }

  private static Set<String> joined(Set<String> one, Set<String> other) {
    Set<String> both = new TreeSet<>(one);
    both.addAll(other);
    return both;
  }

  private static Map<String, String> joined(Map<String, String> one, Map<String, String> other) {
    Map<String, String> both = new TreeMap<>(other);
    both.putAll(one);
    return both;
  }

  /**
   * The same, and what a source tells that has never all of it: whether this is whole stays, and a
   * group of which this does not tell who is in it stays open.
   */
  public IdentityCenter with(IdentityCenter part) {
    Map<String, Set<String>> inside = new TreeMap<>(part.members);
    inside.keySet().retainAll(members.keySet());
    IdentityCenter known =
        new IdentityCenter(
            part.permissionSets, part.assignments, part.users, part.groups, inside, whole);
    return plus(known);
  }

  /** The same, but more may have been assigned. */
  public IdentityCenter partial() {
    return new IdentityCenter(permissionSets, assignments, users, groups, members, false);
  }
}
