package org.rolescope.load;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.rolescope.base.SourceLocation;
import org.rolescope.iam.Fact;
import org.rolescope.iam.Group;
import org.rolescope.iam.IdentityProvider;
import org.rolescope.iam.ManagedPolicy;
import org.rolescope.iam.Permissions;
import org.rolescope.iam.PolicyDocument;
import org.rolescope.iam.Role;
import org.rolescope.iam.Role.LastUsed;
import org.rolescope.iam.User;
import org.rolescope.load.intake.Report;
import org.rolescope.policy.Policy;

/** Makes one entity of all that the files say of one ARN. */
final class EntityMerge {
  private final Report report;

  EntityMerge(Report report) {
    this.report = report;
  }

  List<Role> roles(List<Role> all) {
    return merged(
        Namesakes.apart(all, report), role -> role.arn().toString(), Role::at, this::role);
  }

  List<User> users(List<User> all) {
    return merged(all, user -> user.arn().toString(), User::at, this::user);
  }

  List<Group> groups(List<Group> all) {
    return merged(all, group -> group.arn().toString(), Group::at, this::group);
  }

  List<ManagedPolicy> policies(List<ManagedPolicy> all) {
    return merged(all, ManagedPolicy::arn, ManagedPolicy::at, this::policy);
  }

  List<IdentityProvider> providers(List<IdentityProvider> all) {
    return merged(all, one -> one.arn().toString(), IdentityProvider::at, Sightings::first);
  }

  /** One per ARN, sorted by ARN. */
  private <E> List<E> merged(
      List<E> all,
      Function<E, String> arn,
      Function<E, SourceLocation> place,
      Function<Sightings<E>, E> merge) {
    Map<String, List<E>> byArn = new HashMap<>();
    for (E one : all) {
      byArn.computeIfAbsent(arn.apply(one), unused -> new ArrayList<>(2)).add(one);
    }
    List<String> arns = new ArrayList<>(byArn.keySet());
    Collections.sort(arns);
    List<E> result = new ArrayList<>(arns.size());
    for (String key : arns) {
      List<E> places = byArn.getOrDefault(key, List.of());
      result.add(
          places.size() == 1
              ? places.get(0)
              : merge.apply(new Sightings<>(key, places, place, report)));
    }
    return result;
  }

  private Role role(Sightings<Role> seen) {
    return new Role(
        seen.first().arn(),
        seen.text("the id", Role::uniqueId),
        seen.fact("the trust policy", Role::trust, EntityMerge::sameDocument),
        permissions(seen, Role::permissions),
        seen.fact("the permissions boundary", Role::boundary, Objects::equals),
        seen.fact("the set of tags", Role::tags, Objects::equals),
        seen.fact("the maximum session duration", Role::maxSessionSeconds, Objects::equals),
        seen.latest(Role::lastUsed, Comparator.comparing(EntityMerge::date)),
        seen.text("the creation date", Role::created, EntityMerge::sameInstant),
        seen.text("the description", Role::description),
        seen.union(Role::instanceProfiles),
        seen.at());
  }

  private User user(Sightings<User> seen) {
    return new User(
        seen.first().arn(),
        seen.text("the id", User::uniqueId),
        permissions(seen, User::permissions),
        seen.fact("the list of groups", User::groups, EntityMerge::sameSet),
        seen.fact("the permissions boundary", User::boundary, Objects::equals),
        seen.fact("the set of tags", User::tags, Objects::equals),
        seen.fact("the credentials", User::credentials, Objects::equals),
        seen.text("the creation date", User::created, EntityMerge::sameInstant),
        seen.at());
  }

  private Group group(Sightings<Group> seen) {
    return new Group(
        seen.first().arn(),
        seen.text("the id", Group::uniqueId),
        permissions(seen, Group::permissions),
        seen.at());
  }

  private ManagedPolicy policy(Sightings<ManagedPolicy> seen) {
    return new ManagedPolicy(
        seen.first().arn(),
        seen.first().name(),
        seen.fact("the default version", ManagedPolicy::document, EntityMerge::sameDocument),
        seen.at());
  }

  /** Two exports may have been made at different times: the later use is the last one. */
  private static String date(Optional<LastUsed> used) {
    return used.map(LastUsed::date).orElse("");
  }

  private static boolean sameSet(List<String> one, List<String> other) {
    return new HashSet<>(one).equals(new HashSet<>(other));
  }

  /** What tells all goes before what tells a part, as a Terraform state does. */
  private static <E> Fact<Permissions> permissions(
      Sightings<E> seen, Function<E, Fact<Permissions>> field) {
    return seen.preferring(one -> field.apply(one).map(EntityMerge::whole).orElse(false))
        .fact("the set of policies", field, EntityMerge::samePermissions);
  }

  private static boolean whole(Permissions permissions) {
    return permissions.missing().isEmpty();
  }

  /** A part does not contradict the whole that it is in. */
  private static boolean samePermissions(Permissions one, Permissions other) {
    return whole(one) && !whole(other)
        ? one.attached().containsAll(other.attached())
            && byName(one).entrySet().containsAll(byName(other).entrySet())
        : sameSet(one.attached(), other.attached()) && byName(one).equals(byName(other));
  }

  private static Map<String, Set<Object>> byName(Permissions permissions) {
    Map<String, Set<Object>> byName = new HashMap<>();
    permissions
        .inline()
        .forEach(
            document ->
                byName
                    .computeIfAbsent(document.name(), unused -> new HashSet<>())
                    .add(document.policy().map(EntityMerge::content)));
    return byName;
  }

  static boolean sameDocument(PolicyDocument one, PolicyDocument other) {
    return one.policy().map(EntityMerge::content).equals(other.policy().map(EntityMerge::content));
  }

  /** What a policy says; the order of the keys in its text is no part of that. */
  private static List<Object> content(Policy policy) {
    return List.of(policy.version(), policy.id(), policy.statements());
  }

  private static boolean sameInstant(String one, String other) {
    if (one.equals(other)) {
      return true;
    }
    Optional<Instant> first = instant(one);
    Optional<Instant> second = instant(other);
    return first.isEmpty() || second.isEmpty() || first.equals(second);
  }

  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text.replace(' ', 'T')).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
