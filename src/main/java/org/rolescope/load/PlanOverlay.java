package org.rolescope.load;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rolescope.iam.Account;
import org.rolescope.iam.IamSnapshot;
import org.rolescope.iam.Role;
import org.rolescope.iam.User;
import org.rolescope.load.intake.Entities;
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
    States entities = new PlanOverlay(plan, report).lay(data.before(), data.after());
    return PlanCenter.lay(entities, plan, report);
  }

  private States lay(IamSnapshot before, IamSnapshot data) {
    PlanMerge merge = new PlanMerge(plan);
    IamSnapshot after = plan.moved().isEmpty() ? data : moved(data);
    Entities was = plan.before().entities();
    Entities will = plan.after().entities();
    var roles =
        new PlanLayer<>(plan, report, merge.new Roles(), before.roles(), after.roles())
            .lay(was.roles(), will.roles());
    var users =
        new PlanLayer<>(plan, report, merge.new Users(), before.users(), after.users())
            .lay(was.users(), will.users());
    var groups =
        new PlanLayer<>(plan, report, merge.new Groups(), before.groups(), after.groups())
            .lay(was.groups(), will.groups());
    var policies =
        new PlanLayer<>(plan, report, new PlanMerge.Policies(), before.policies(), after.policies())
            .lay(was.policies(), will.policies());
    var providers =
        new PlanLayer<>(
                plan, report, new PlanMerge.Providers(), before.providers(), after.providers())
            .lay(was.providers(), will.providers());
    Entities then =
        new Entities(
            roles.before(), users.before(), groups.before(), policies.before(), providers.before());
    Entities later =
        new Entities(
            anew(roles.after()),
            users.after(),
            groups.after(),
            policies.after(),
            providers.after());
    IamSnapshot changed = new PlanControls(plan, report).laid(with(after, later));
    boolean more =
        Stream.of(roles, users, groups, policies, providers).anyMatch(PlanLayer::addsBefore)
            || !read(before).containsAll(read(changed));
    return new States(more ? with(before, then, changed.accounts()) : before, changed);
  }

  /** Ids of the accounts of which something is known. */
  private static Set<String> read(IamSnapshot data) {
    return data.accounts().stream()
        .filter(Account::loaded)
        .map(Account::id)
        .collect(Collectors.toSet());
  }

  /** What refers to users and groups that get another name: who trusts them, who is in them. */
  private IamSnapshot moved(IamSnapshot data) {
    Map<String, String> groups = new TreeMap<>();
    plan.moved()
        .forEach(
            (was, is) ->
                Arn.parse(was)
                    .filter(arn -> arn.isIam("group"))
                    .ifPresent(arn -> groups.put(Arn.withoutPath(was), is)));
    return with(
        data,
        new Entities(
            data.roles().stream().map(role -> StaleTrust.in(role, plan.moved())).toList(),
            data.users().stream().map(user -> inGroups(user, groups)).toList(),
            data.groups(),
            data.policies(),
            data.providers()),
        data.accounts());
  }

  /**
   * The user in its groups as they will be called.
   *
   * @param moved ARNs of groups by those without path that they had
   */
  private static User inGroups(User user, Map<String, String> moved) {
    return user.with(
        user.permissions(),
        user.groups()
            .map(
                names ->
                    names.stream()
                        .map(
                            name ->
                                Optional.ofNullable(moved.get(groupOf(user, name)))
                                    .flatMap(Arn::parse)
                                    .map(Arn::name)
                                    .orElse(name))
                        .toList()),
        user.tags(),
        user.credentials());
  }

  private static String groupOf(User user, String name) {
    Arn of = user.arn();
    return Arn.withoutPath(
        new Arn(of.partition(), "iam", "", of.account(), "group/" + name).toString());
  }

  /** Whoever was deleted and made anew is not who was trusted (R36). */
  private List<Role> anew(List<Role> roles) {
    Map<String, String> ids = new TreeMap<>();
    plan.before().entities().roles().forEach(role -> stale(role.arn(), role.uniqueId(), ids));
    plan.before().entities().users().forEach(user -> stale(user.arn(), user.uniqueId(), ids));
    if (ids.isEmpty()) {
      return roles;
    }
    Set<String> saved = new TreeSet<>();
    plan.after().entities().roles().stream()
        .filter(this::savesTrust)
        .forEach(role -> saved.add(role.arn().toString()));
    return roles.stream()
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
    return plan.anew().contains(role.arn().toString())
        || plan.before().entities().roles().stream()
            .filter(was -> was.arn().equals(role.arn()))
            .noneMatch(was -> PlanMerge.same(was.trust(), role.trust(), EntityMerge::sameDocument));
  }

  /** The same with other entities, and with the accounts that these are of or refer to. */
  private static IamSnapshot with(IamSnapshot data, Entities entities) {
    Map<String, Account> byId = new TreeMap<>();
    Accounts.of(with(data, entities, List.of()), List.of(), Map.of(), new Report(""))
        .forEach(account -> byId.put(account.id(), account));
    for (Account known : data.accounts()) {
      byId.merge(
          known.id(), known, (now, was) -> was.loaded() || !now.loaded() ? was : loaded(was, now));
    }
    return with(data, entities, List.copyOf(byId.values()));
  }

  /** An account that was only referred to, and of which the plan tells something. */
  private static Account loaded(Account known, Account told) {
    return new Account(known.id(), told.partition(), known.name(), "", known.complete(), true);
  }

  private static IamSnapshot with(IamSnapshot data, Entities entities, List<Account> accounts) {
    return new IamSnapshot(
        accounts,
        entities.roles(),
        entities.users(),
        entities.groups(),
        entities.policies(),
        entities.providers(),
        data.organization(),
        data.identityCenter(),
        data.sources(),
        data.organizationLacks());
  }
}
