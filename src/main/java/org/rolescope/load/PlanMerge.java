package org.rolescope.load;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.rolescope.iam.Fact;
import org.rolescope.iam.Group;
import org.rolescope.iam.IdentityProvider;
import org.rolescope.iam.ManagedPolicy;
import org.rolescope.iam.Permissions;
import org.rolescope.iam.PolicyDocument;
import org.rolescope.iam.Role;
import org.rolescope.iam.User;
import org.rolescope.load.declared.Draft;
import org.rolescope.load.intake.Plan;
import org.rolescope.policy.Arn;

/** What becomes of each thing of the data where a plan changes it: field by field. */
final class PlanMerge {
  private final Plan plan;

  PlanMerge(Plan plan) {
    this.plan = plan;
  }

  final class Roles implements PlanLayer.Kind<Role> {
    @Override
    public String arn(Role one) {
      return one.arn().toString();
    }

    @Override
    public Role merged(Role data, Optional<Role> was, Optional<Role> will) {
      Optional<Role> before = was.filter(one -> isManaged(one.arn(), plan.before()));
      Optional<Role> after = will.filter(one -> isManaged(one.arn(), plan.after()));
      return new Role(
          moved(data.arn(), before.map(Role::arn), after.map(Role::arn)),
          data.uniqueId(),
          fact(data.trust(), before, after, Role::trust, EntityMerge::sameDocument),
          permissions(
              data.permissions(), was.map(this::whole), will.map(this::whole), Role::permissions),
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

    @Override
    public Role whole(Role one) {
      return one.permissions()
          .match(all -> one.withPermissions(declared(one.arn(), all)), why -> one);
    }
  }

  final class Users implements PlanLayer.Kind<User> {
    @Override
    public String arn(User one) {
      return one.arn().toString();
    }

    @Override
    public User merged(User data, Optional<User> was, Optional<User> will) {
      Optional<User> before = was.filter(one -> isManaged(one.arn(), plan.before()));
      Optional<User> after = will.filter(one -> isManaged(one.arn(), plan.after()));
      return new User(
          // A user may move to another path and stay who it is.
          moved(data.arn(), before.map(User::arn), after.map(User::arn)),
          data.uniqueId(),
          permissions(
              data.permissions(), was.map(this::whole), will.map(this::whole), User::permissions),
          data.groups().map(groups -> changed(groups, groups(was), groups(will))),
          fact(data.boundary(), before, after, User::boundary, Objects::equals),
          fact(data.tags(), before, after, User::tags, Objects::equals),
          data.credentials(),
          data.created(),
          data.at());
    }

    private static List<String> groups(Optional<User> user) {
      return user.map(one -> one.groups().orElse(List.of())).orElse(List.of());
    }

    @Override
    public User whole(User one) {
      return one.permissions()
          .match(all -> one.withPermissions(declared(one.arn(), all)), why -> one);
    }
  }

  final class Groups implements PlanLayer.Kind<Group> {
    @Override
    public String arn(Group one) {
      return one.arn().toString();
    }

    @Override
    public Group merged(Group data, Optional<Group> was, Optional<Group> will) {
      Optional<Group> before = was.filter(one -> isManaged(one.arn(), plan.before()));
      Optional<Group> after = will.filter(one -> isManaged(one.arn(), plan.after()));
      return new Group(
          moved(data.arn(), before.map(Group::arn), after.map(Group::arn)),
          data.uniqueId(),
          permissions(
              data.permissions(), was.map(this::whole), will.map(this::whole), Group::permissions),
          data.at());
    }

    @Override
    public Group whole(Group one) {
      return one.permissions()
          .match(all -> one.withPermissions(declared(one.arn(), all)), why -> one);
    }
  }

  static final class Policies implements PlanLayer.Kind<ManagedPolicy> {
    @Override
    public String arn(ManagedPolicy one) {
      return one.arn();
    }

    @Override
    public ManagedPolicy merged(
        ManagedPolicy data, Optional<ManagedPolicy> was, Optional<ManagedPolicy> will) {
      return new ManagedPolicy(
          data.arn(),
          data.name(),
          fact(data.document(), was, will, ManagedPolicy::document, EntityMerge::sameDocument),
          data.at());
    }

    @Override
    public ManagedPolicy whole(ManagedPolicy one) {
      return one;
    }
  }

  static final class Providers implements PlanLayer.Kind<IdentityProvider> {
    @Override
    public String arn(IdentityProvider one) {
      return one.arn().toString();
    }

    @Override
    public IdentityProvider merged(
        IdentityProvider data, Optional<IdentityProvider> was, Optional<IdentityProvider> will) {
      return data;
    }

    @Override
    public IdentityProvider whole(IdentityProvider one) {
      return one;
    }
  }

  private static Arn moved(Arn data, Optional<Arn> was, Optional<Arn> will) {
    return was.isPresent() && will.isPresent() && !was.equals(will) ? will.get() : data;
  }

  private static boolean isManaged(Arn arn, Plan.Side side) {
    return !side.others().contains(arn.toString());
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

  /** Whether both are known and the same, or neither is known. */
  static <T> boolean same(Fact<T> one, Fact<T> other, BiPredicate<T, T> same) {
    return one.isKnown() == other.isKnown()
        && one.toOptional()
            .flatMap(left -> other.toOptional().map(right -> same.test(left, right)))
            .orElse(true);
  }

  static <E> Fact<Permissions> permissions(
      Fact<Permissions> data,
      Optional<E> was,
      Optional<E> will,
      Function<E, Fact<Permissions>> field) {
    Permissions before = known(was, field);
    Permissions after = known(will, field);
    Permissions there =
        data.match(known -> known, why -> new Permissions(List.of(), List.of(), List.of(why)));
    Permissions changed =
        new Permissions(
            inline(there.inline(), byName(before.inline()), byName(after.inline())),
            changed(there.attached(), before.attached(), after.attached()),
            changed(there.missing(), before.missing(), after.missing()));
    return changed.equals(there) ? data : Fact.known(changed);
  }

  private static <E> Permissions known(Optional<E> told, Function<E, Fact<Permissions>> field) {
    return told.map(field).map(all -> all.orElse(Permissions.NONE)).orElse(Permissions.NONE);
  }

  /** Without the word that there may be more than is declared: the data tell of that. */
  private static Permissions declared(Arn arn, Permissions all) {
    String undeclared = Draft.undeclared(arn);
    return new Permissions(
        all.inline(),
        all.attached(),
        all.missing().stream().filter(one -> !one.equals(undeclared)).toList());
  }

  private static List<PolicyDocument> inline(
      List<PolicyDocument> data,
      Map<String, PolicyDocument> was,
      Map<String, PolicyDocument> will) {
    Map<String, PolicyDocument> changed = byName(data);
    was.keySet().stream().filter(name -> !will.containsKey(name)).forEach(changed::remove);
    will.forEach(
        (name, document) -> {
          PolicyDocument old = was.get(name);
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
