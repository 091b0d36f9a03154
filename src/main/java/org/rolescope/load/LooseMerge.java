package org.rolescope.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.rolescope.base.SourceLocation;
import org.rolescope.iam.Credentials;
import org.rolescope.iam.Fact;
import org.rolescope.iam.Group;
import org.rolescope.iam.IdentityProvider;
import org.rolescope.iam.ManagedPolicy;
import org.rolescope.iam.Permissions;
import org.rolescope.iam.PolicyDocument;
import org.rolescope.iam.Role;
import org.rolescope.iam.User;
import org.rolescope.load.intake.Entities;
import org.rolescope.load.intake.Inputs;
import org.rolescope.load.intake.LooseFact;
import org.rolescope.load.intake.LooseFact.Groups;
import org.rolescope.load.intake.LooseFact.Members;
import org.rolescope.load.intake.LooseFact.Profiles;
import org.rolescope.load.intake.LooseFact.SignsIn;
import org.rolescope.load.intake.LooseFact.Tags;
import org.rolescope.load.intake.LooseFact.Told;
import org.rolescope.load.intake.LooseFact.WholeFolder;
import org.rolescope.load.intake.OwnerType;
import org.rolescope.load.intake.Report;
import org.rolescope.policy.Arn;

/** Fills entities with what single calls tell of them; makes those that only such calls name. */
final class LooseMerge {
  private final Map<String, Role> roles;
  private final Map<String, User> users;
  private final Map<String, Group> groups;
  private final Map<String, ManagedPolicy> policies;
  private final Map<String, IdentityProvider> providers;
  private final Map<String, List<String>> memberships = new TreeMap<>();
  private final Report report;

  private LooseMerge(Entities merged, Report report) {
    this.report = report;
    roles = byArn(merged.roles(), role -> role.arn().toString());
    users = byArn(merged.users(), user -> user.arn().toString());
    groups = byArn(merged.groups(), group -> group.arn().toString());
    policies = byArn(merged.policies(), ManagedPolicy::arn);
    providers = byArn(merged.providers(), provider -> provider.arn().toString());
  }

  /**
   * @param merged one entity per ARN
   * @param byOwner facts of each owner
   * @param report takes contradictions
   * @return one entity per ARN, sorted by ARN
   */
  static Entities fill(Entities merged, Map<Arn, List<LooseFact>> byOwner, Report report) {
    LooseMerge fill = new LooseMerge(merged, report);
    byOwner.forEach(
        (owner, facts) -> OwnerType.of(owner).ifPresent(type -> fill.take(type, owner, facts)));
    fill.memberships.forEach(fill::membership);
    return new Entities(
        List.copyOf(fill.roles.values()),
        List.copyOf(fill.users.values()),
        List.copyOf(fill.groups.values()),
        List.copyOf(fill.policies.values()),
        List.copyOf(fill.providers.values()));
  }

  private static <E> Map<String, E> byArn(List<E> all, Function<E, String> arn) {
    Map<String, E> map = new TreeMap<>();
    all.forEach(one -> map.put(arn.apply(one), one));
    return map;
  }

  private void take(OwnerType type, Arn arn, List<LooseFact> facts) {
    String key = arn.toString();
    SourceLocation at = facts.get(0).at();
    switch (type) {
      case ROLE -> roles.put(key, role(roles.getOrDefault(key, Blank.role(arn, at)), facts));
      case USER -> {
        // A report may be older than what else was read: it makes nobody.
        boolean known =
            users.containsKey(key)
                || facts.stream().anyMatch(fact -> !(fact.told() instanceof SignsIn));
        if (known) {
          users.put(key, user(users.getOrDefault(key, Blank.user(arn, at)), facts));
        } else {
          report.note(
              "load.owner-unknown",
              "the credential report has `" + arn + "`, and nothing else tells of that user",
              "the user is left out",
              at);
        }
      }
      case GROUP -> groups.put(key, group(groups.getOrDefault(key, Blank.group(arn, at)), facts));
      case POLICY ->
          policies.put(
              key,
              new VersionChoice(facts, report)
                  .fill(policies.getOrDefault(key, Blank.policy(arn, at))));
      case SAML_PROVIDER, OIDC_PROVIDER ->
          providers.putIfAbsent(key, new IdentityProvider(arn, at));
    }
  }

  private Role role(Role role, List<LooseFact> facts) {
    Role filled =
        role.withFacts(
            permissions(role.arn(), role.permissions(), facts), tags(role.tags(), facts));
    Set<String> profiles = new TreeSet<>(role.instanceProfiles());
    told(facts, Profiles.class).forEach(list -> profiles.addAll(list.names()));
    return filled.withInstanceProfiles(List.copyOf(profiles));
  }

  private User user(User user, List<LooseFact> facts) {
    return user.with(
        permissions(user.arn(), user.permissions(), facts),
        groupsOf(user.groups(), facts),
        tags(user.tags(), facts),
        credentials(user, facts));
  }

  private Fact<Credentials> credentials(User user, List<LooseFact> facts) {
    Optional<SignsIn> first = told(facts, SignsIn.class).stream().findFirst();
    facts.stream()
        .filter(fact -> fact.told() instanceof SignsIn && !fact.told().equals(first.orElseThrow()))
        .findFirst()
        .ifPresent(
            other ->
                report.warning(
                    "load.conflict",
                    "credentials of `" + user.arn() + "`: another row or report says otherwise",
                    "what the other one says is used",
                    other.at()));
    return first.map(report -> Fact.known(report.credentials())).orElse(user.credentials());
  }

  private Group group(Group group, List<LooseFact> facts) {
    for (Members members : told(facts, Members.class)) {
      members
          .users()
          .forEach(
              arn ->
                  memberships.computeIfAbsent(arn, unused -> new ArrayList<>()).add(group.name()));
    }
    return new Group(
        group.arn(),
        group.uniqueId(),
        permissions(group.arn(), group.permissions(), facts),
        group.at());
  }

  private Fact<Permissions> permissions(
      Arn owner, Fact<Permissions> before, List<LooseFact> facts) {
    Map<String, PolicyDocument> documents = new HashMap<>();
    for (LooseFact fact : facts) {
      boolean contradicts =
          before.map(known -> contradicts(known, fact.told())).orElse(false)
              || fact.told() instanceof LooseFact.Inline inline
                  && !EntityMerge.sameDocument(
                      documents.computeIfAbsent(
                          inline.document().name(), unused -> inline.document()),
                      inline.document());
      if (contradicts) {
        report.warning(
            "load.conflict",
            fact.told().words() + " of `" + owner + "`: another file says otherwise",
            "what the other file says is used",
            fact.at());
      }
    }
    return PermissionsMerge.of(owner, before, facts);
  }

  /** Whether this cannot be true where those are known. */
  private static boolean contradicts(Permissions known, Told told) {
    if (told instanceof LooseFact.Attached list) {
      return contradicts(known, known.attached(), list.arns(), list.whole());
    }
    List<String> names = known.inline().stream().map(PolicyDocument::name).toList();
    if (told instanceof LooseFact.InlineNames list) {
      return contradicts(known, names, list.names(), list.whole());
    }
    return told instanceof LooseFact.Inline inline
        && (names.contains(inline.document().name()) || known.missing().isEmpty())
        && known.inline().stream()
            .noneMatch(
                own ->
                    own.name().equals(inline.document().name())
                        && EntityMerge.sameDocument(own, inline.document()));
  }

  private static boolean contradicts(
      Permissions known, List<String> own, List<String> told, boolean whole) {
    return whole && !told.containsAll(own) || known.missing().isEmpty() && !own.containsAll(told);
  }

  private static Fact<Map<String, String>> tags(
      Fact<Map<String, String>> before, List<LooseFact> facts) {
    Optional<Tags> tags = told(facts, Tags.class).stream().findFirst();
    boolean none = tags.isEmpty() && told(facts, WholeFolder.class).isEmpty();
    return before.isKnown() || none ? before : Fact.known(tags.map(Tags::tags).orElse(Map.of()));
  }

  private static Fact<List<String>> groupsOf(Fact<List<String>> before, List<LooseFact> facts) {
    List<Groups> lists = told(facts, Groups.class);
    boolean whole =
        lists.stream().anyMatch(Groups::whole) || !told(facts, WholeFolder.class).isEmpty();
    if (before.isKnown() || !whole) {
      return before;
    }
    return Fact.known(
        lists.stream().flatMap(list -> list.names().stream()).distinct().sorted().toList());
  }

  /** Some groups of a user are known, by {@code get-group}; there may be others. */
  private void membership(String arn, List<String> names) {
    User user = users.get(arn);
    if (user == null || user.groups().isKnown() || !user.permissions().isKnown()) {
      return;
    }
    Permissions own = user.permissions().orElse(Permissions.NONE);
    List<String> missing = new ArrayList<>(own.missing());
    missing.add(Inputs.listGroups(user.arn()));
    users.put(
        arn,
        user.with(
            Fact.known(new Permissions(own.inline(), own.attached(), missing)),
            Fact.known(names.stream().distinct().sorted().toList()),
            user.tags(),
            user.credentials()));
  }

  private static <T extends Told> List<T> told(List<LooseFact> facts, Class<T> type) {
    return facts.stream().map(LooseFact::told).filter(type::isInstance).map(type::cast).toList();
  }
}
