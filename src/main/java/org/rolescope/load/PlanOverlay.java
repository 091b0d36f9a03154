package org.rolescope.load;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;
import org.rolescope.base.SourceLocation;
import org.rolescope.iam.Account;
import org.rolescope.iam.Fact;
import org.rolescope.iam.Group;
import org.rolescope.iam.IamSnapshot;
import org.rolescope.iam.IdentityProvider;
import org.rolescope.iam.ManagedPolicy;
import org.rolescope.iam.Permissions;
import org.rolescope.iam.PolicyDocument;
import org.rolescope.iam.Role;
import org.rolescope.iam.User;
import org.rolescope.load.intake.Plan;
import org.rolescope.load.intake.Report;
import org.rolescope.policy.Arn;

/**
 * Lays what a plan changes over data: what differs between its two sides, thing by thing, and
 * nothing else. What was changed by others since stays, and so does what is managed elsewhere.
 */
final class PlanOverlay {
  private final Plan plan;
  private final Report report;

  private PlanOverlay(Plan plan, Report report) {
    this.plan = plan;
    this.report = report;
  }

  /** Two states of the data. */
  record States(IamSnapshot before, IamSnapshot after) {}

  /**
   * Both states, and in both what the plan tells of beside.
   *
   * @param report told of what cannot be laid over them
   */
  static States lay(States data, Plan plan, Report report) {
    return new PlanOverlay(plan, report).lay(data);
  }

  /** What two things of one name become; each may lack. */
  private interface Merge<E> {
    E of(E data, Optional<E> was, Optional<E> will);
  }

  private States lay(States data) {
    IamSnapshot before = data.before();
    IamSnapshot after = data.after();
    Layer<Role> roles =
        new Layer<>(before.roles(), after.roles(), role -> role.arn().toString(), this::role);
    roles.lay(plan.before().entities().roles(), plan.after().entities().roles());
    Layer<User> users =
        new Layer<>(before.users(), after.users(), user -> user.arn().toString(), this::user);
    users.lay(plan.before().entities().users(), plan.after().entities().users());
    Layer<Group> groups =
        new Layer<>(before.groups(), after.groups(), group -> group.arn().toString(), this::group);
    groups.lay(plan.before().entities().groups(), plan.after().entities().groups());
    Layer<ManagedPolicy> policies =
        new Layer<>(before.policies(), after.policies(), ManagedPolicy::arn, PlanOverlay::policy);
    policies.lay(plan.before().entities().policies(), plan.after().entities().policies());
    Layer<IdentityProvider> providers =
        new Layer<>(
            before.providers(),
            after.providers(),
            provider -> provider.arn().toString(),
            (one, was, will) -> one);
    providers.lay(plan.before().entities().providers(), plan.after().entities().providers());
    boolean more = Stream.of(roles, users, groups, policies, providers).anyMatch(Layer::addsBefore);
    return new States(
        more
            ? state(
                before,
                roles.before(),
                users.before(),
                groups.before(),
                policies.before(),
                providers.before())
            : before,
        new PlanControls(plan, report)
            .laid(
                state(
                    after,
                    anew(roles.after()),
                    users.after(),
                    groups.after(),
                    policies.after(),
                    providers.after())));
  }

  /** Whoever was deleted and made anew is not who was trusted (R36). */
  private List<Role> anew(List<Role> roles) {
    Map<String, String> ids = new TreeMap<>();
    plan.before().entities().roles().forEach(role -> stale(role.arn(), role.uniqueId(), ids));
    plan.before().entities().users().forEach(user -> stale(user.arn(), user.uniqueId(), ids));
    Set<String> saved = new TreeSet<>();
    plan.after().entities().roles().stream()
        .filter(role -> savesTrust(role))
        .forEach(role -> saved.add(role.arn().toString()));
    return ids.isEmpty()
        ? roles
        : roles.stream()
            .map(role -> saved.contains(role.arn().toString()) ? role : StaleTrust.in(role, ids))
            .toList();
  }

  private void stale(Arn arn, String id, Map<String, String> ids) {
    if (plan.anew().contains(arn.toString()) && !id.isEmpty()) {
      ids.put(arn.toString(), id);
    }
  }

  /** Whether its trust policy is written by the plan, after whoever it names was made. */
  private boolean savesTrust(Role role) {
    return plan.before().entities().roles().stream()
        .filter(was -> was.arn().equals(role.arn()))
        .noneMatch(was -> same(was.trust(), role.trust(), EntityMerge::sameDocument));
  }

  private static IamSnapshot state(
      IamSnapshot of,
      List<Role> roles,
      List<User> users,
      List<Group> groups,
      List<ManagedPolicy> policies,
      List<IdentityProvider> providers) {
    IamSnapshot changed =
        new IamSnapshot(
            List.of(),
            roles,
            users,
            groups,
            policies,
            providers,
            of.organization(),
            of.identityCenter(),
            of.sources(),
            of.organizationLacks());
    return new IamSnapshot(
        accounts(of.accounts(), changed),
        roles,
        users,
        groups,
        policies,
        providers,
        of.organization(),
        of.identityCenter(),
        of.sources(),
        of.organizationLacks());
  }

  /** Those that there were, and those that are told of or referred to now. */
  private static List<Account> accounts(List<Account> known, IamSnapshot changed) {
    Map<String, Account> byId = new TreeMap<>();
    Accounts.of(changed, List.of(), Map.of(), new Report(""))
        .forEach(account -> byId.put(account.id(), account));
    known.forEach(
        account ->
            byId.merge(
                account.id(), account, (now, was) -> was.loaded() || !now.loaded() ? was : now));
    return List.copyOf(byId.values());
  }

  /** All of one kind, in both states. */
  private final class Layer<E> {
    private final Function<E, String> arn;
    private final Merge<E> merge;
    private final Map<String, E> before;
    private final Map<String, E> after;
    private final int known;

    Layer(List<E> before, List<E> after, Function<E, String> arn, Merge<E> merge) {
      this.arn = arn;
      this.merge = merge;
      this.before = byName(before);
      this.after = byName(after);
      this.known = this.before.size();
    }

    /** Whether the plan tells of something that is there before, and the data lack. */
    boolean addsBefore() {
      return before.size() > known;
    }

    /** Within an account names are unique, whatever the path, and whatever their case. */
    private Map<String, E> byName(List<E> all) {
      Map<String, E> byName = new LinkedHashMap<>();
      for (E one : all) {
        byName.put(key(arn.apply(one)), one);
      }
      return byName;
    }

    private String key(String text) {
      return Arn.parse(text)
          .map(of -> of.account() + " " + (of.type() + "/" + of.name()).toLowerCase(Locale.ROOT))
          .orElse(text);
    }

    private Optional<E> managed(Optional<E> one, Plan.Side side) {
      return one.filter(told -> !side.others().contains(arn.apply(told)));
    }

    void lay(List<E> was, List<E> will) {
      Map<String, E> wasByName = byName(was);
      Map<String, E> willByName = byName(will);
      Set<String> names = new LinkedHashSet<>(wasByName.keySet());
      names.addAll(willByName.keySet());
      for (String name : names) {
        lay(
            name,
            Optional.ofNullable(wasByName.get(name)),
            Optional.ofNullable(willByName.get(name)));
      }
    }

    private void lay(String name, Optional<E> was, Optional<E> will) {
      Optional<E> managedBefore = managed(was, plan.before());
      Optional<E> managedAfter = managed(will, plan.after());
      E data = after.get(name);
      if (managedBefore.isPresent() && will.isEmpty()) {
        managedBefore.ifPresent(gone -> before.putIfAbsent(name, gone));
        after.remove(name);
      } else if (managedAfter.filter(one -> isAnew(one)).isPresent()) {
        managedBefore.ifPresent(gone -> before.putIfAbsent(name, gone));
        after.put(name, managedAfter.get());
      } else if (data != null) {
        after.put(name, merge.of(data, was, will));
      } else if (managedAfter.isPresent() || managedBefore.isPresent()) {
        managedBefore.ifPresent(one -> before.putIfAbsent(name, one));
        managedAfter.ifPresent(one -> after.put(name, one));
      } else {
        lacks(arn.apply(will.or(() -> was).orElseThrow()));
      }
    }

    private boolean isAnew(E one) {
      return plan.anew().contains(arn.apply(one));
    }

    private void lacks(String other) {
      report.warning(
          "plan.other-owner",
          "the plan changes what is attached to `" + other + "`, which is not in the data",
          "for it this is left out",
          SourceLocation.NOWHERE);
    }

    List<E> before() {
      return sorted(before.values());
    }

    List<E> after() {
      return sorted(after.values());
    }

    private List<E> sorted(Collection<E> all) {
      Map<String, E> sorted = new TreeMap<>();
      all.forEach(one -> sorted.put(arn.apply(one), one));
      return List.copyOf(sorted.values());
    }
  }

  private Role role(Role data, Optional<Role> was, Optional<Role> will) {
    Optional<Role> before = was.filter(one -> !isOther(one.arn(), plan.before()));
    Optional<Role> after = will.filter(one -> !isOther(one.arn(), plan.after()));
    return new Role(
        data.arn(),
        data.uniqueId(),
        fact(data.trust(), before, after, Role::trust, EntityMerge::sameDocument),
        permissions(data.permissions(), was, will, Role::permissions),
        fact(data.boundary(), before, after, Role::boundary, Objects::equals),
        fact(data.tags(), before, after, Role::tags, Objects::equals),
        fact(data.maxSessionSeconds(), before, after, Role::maxSessionSeconds, Objects::equals),
        data.lastUsed(),
        data.created(),
        after.map(Role::description).filter(told -> !told.isEmpty()).orElse(data.description()),
        changed(
            data.instanceProfiles(),
            was.map(Role::instanceProfiles).orElse(List.of()),
            will.map(Role::instanceProfiles).orElse(List.of())),
        data.at());
  }

  private User user(User data, Optional<User> was, Optional<User> will) {
    Optional<User> before = was.filter(one -> !isOther(one.arn(), plan.before()));
    Optional<User> after = will.filter(one -> !isOther(one.arn(), plan.after()));
    List<String> left = was.map(one -> one.groups().orElse(List.of())).orElse(List.of());
    List<String> joined = will.map(one -> one.groups().orElse(List.of())).orElse(List.of());
    return new User(
        data.arn(),
        data.uniqueId(),
        permissions(data.permissions(), was, will, User::permissions),
        data.groups().map(groups -> changed(groups, left, joined)),
        fact(data.boundary(), before, after, User::boundary, Objects::equals),
        fact(data.tags(), before, after, User::tags, Objects::equals),
        data.created(),
        data.at());
  }

  private Group group(Group data, Optional<Group> was, Optional<Group> will) {
    return new Group(
        data.arn(),
        data.uniqueId(),
        permissions(data.permissions(), was, will, Group::permissions),
        data.at());
  }

  private static ManagedPolicy policy(
      ManagedPolicy data, Optional<ManagedPolicy> was, Optional<ManagedPolicy> will) {
    return new ManagedPolicy(
        data.arn(),
        data.name(),
        fact(data.document(), was, will, ManagedPolicy::document, EntityMerge::sameDocument),
        data.at());
  }

  private static boolean isOther(Arn arn, Plan.Side side) {
    return side.others().contains(arn.toString());
  }

  /** As it will be, if the plan changes it; else as the data have it. */
  private static <E, T> Fact<T> fact(
      Fact<T> data,
      Optional<E> was,
      Optional<E> will,
      Function<E, Fact<T>> field,
      BiPredicate<T, T> same) {
    if (will.isEmpty()) {
      return data;
    }
    Fact<T> after = field.apply(will.get());
    Fact<T> before = was.map(field).orElse(Fact.missing(""));
    return same(before, after, same) ? data : after;
  }

  private static <T> boolean same(Fact<T> one, Fact<T> other, BiPredicate<T, T> same) {
    return one.isKnown() == other.isKnown()
        && one.toOptional()
            .flatMap(left -> other.toOptional().map(right -> same.test(left, right)))
            .orElse(true);
  }

  private static <E> Fact<Permissions> permissions(
      Fact<Permissions> data,
      Optional<E> was,
      Optional<E> will,
      Function<E, Fact<Permissions>> field) {
    Permissions before =
        was.map(field).map(told -> told.orElse(Permissions.NONE)).orElse(Permissions.NONE);
    Permissions after =
        will.map(field).map(told -> told.orElse(Permissions.NONE)).orElse(Permissions.NONE);
    Permissions there =
        data.match(known -> known, why -> new Permissions(List.of(), List.of(), List.of(why)));
    Permissions changed =
        new Permissions(
            inline(there.inline(), before.inline(), after.inline()),
            changed(there.attached(), before.attached(), after.attached()),
            changed(
                there.missing(),
                before.missing(),
                after.missing().stream().filter(one -> will.isPresent()).toList()));
    return changed.equals(there) ? data : Fact.known(changed);
  }

  private static List<PolicyDocument> inline(
      List<PolicyDocument> data, List<PolicyDocument> was, List<PolicyDocument> will) {
    Map<String, PolicyDocument> before = byName(was);
    Map<String, PolicyDocument> after = byName(will);
    Map<String, PolicyDocument> changed = byName(data);
    before.keySet().stream().filter(name -> !after.containsKey(name)).forEach(changed::remove);
    after.forEach(
        (name, document) -> {
          PolicyDocument old = before.get(name);
          if (old == null || !EntityMerge.sameDocument(old, document)) {
            changed.put(name, document);
          }
        });
    return List.copyOf(changed.values());
  }

  private static Map<String, PolicyDocument> byName(List<PolicyDocument> documents) {
    Map<String, PolicyDocument> byName = new LinkedHashMap<>();
    documents.forEach(document -> byName.put(document.name(), document));
    return byName;
  }

  /** The list without what the plan takes away, and with what it adds. */
  static List<String> changed(List<String> data, List<String> was, List<String> will) {
    Set<String> changed = new LinkedHashSet<>(data);
    was.stream().filter(one -> !will.contains(one)).forEach(changed::remove);
    will.stream().filter(one -> !was.contains(one)).forEach(changed::add);
    return List.copyOf(changed);
  }
}
