package org.rolescope.question;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rolescope.base.Progress;
import org.rolescope.base.Workers;
import org.rolescope.graph.CenterPeople;
import org.rolescope.graph.TrustLine;
import org.rolescope.graph.TrustNode;
import org.rolescope.graph.TrustSteps;
import org.rolescope.iam.Account;
import org.rolescope.iam.Account.Listing;
import org.rolescope.iam.Completeness;
import org.rolescope.iam.IamIndex;
import org.rolescope.iam.User;
import org.rolescope.question.Difference.Existence;
import org.rolescope.question.Reach.Direction;
import org.rolescope.simulate.PolicyType;
import org.rolescope.simulate.Settling;

/** Holds the steps into every role against those before. O(steps of both). */
final class DifferenceSearch {
  private static final Comparator<Difference> ORDER =
      Comparator.comparing((Difference way) -> way.role().id())
          .thenComparing(Difference::kind)
          .thenComparing(way -> way.caller().id())
          .thenComparing(way -> way.step().edge().id());

  /** The gates of the organisation's policies. */
  private static final Set<PolicyType> CONTROL = EnumSet.of(PolicyType.SCP, PolicyType.RCP);

  private final Questions before;
  private final Questions after;
  private final Set<String> readOnce = new TreeSet<>();
  private final Set<String> listedOnce = new TreeSet<>();
  private final boolean organization;
  private final List<TrustNode> people;
  private final boolean peopleWere;
  private final boolean peopleAre;
  private final Map<String, String> renamed;
  private final Set<String> newNames;

  DifferenceSearch(Questions before, Questions after) {
    this.before = before;
    this.after = after;
    sides()
        .flatMap(side -> side.index().snapshot().accounts().stream())
        .map(Account::id)
        .filter(id -> before.index().isRead(id) != after.index().isRead(id))
        .forEach(readOnce::add);
    for (Listing listing : List.of(Listing.USERS, Listing.ROLES)) {
      sides()
          .flatMap(side -> side.index().snapshot().accounts().stream())
          .map(Account::id)
          .filter(id -> lists(before, id, listing) != lists(after, id, listing))
          .forEach(listedOnce::add);
    }
    listedOnce.removeAll(readOnce);
    organization =
        sides().map(side -> Completeness.of(side.index()).organization()).distinct().count() == 1;
    if (!organization) {
      readOnce.add(Differences.ORGANIZATION);
    }
    boolean people = sides().map(DifferenceSearch::hasPeople).distinct().count() == 1;
    if (!people) {
      readOnce.add(Differences.IDENTITY_CENTER);
    }
    this.renamed = renamed(before.index(), after.index());
    this.newNames = Set.copyOf(renamed.values());
    this.peopleWere = peopleKnown(before);
    this.peopleAre = peopleKnown(after);
    this.people =
        people
            ? sides()
                .flatMap(side -> new CenterPeople(side.index()).all().stream())
                .distinct()
                .toList()
            : List.of();
  }

  private Stream<Questions> sides() {
    return Stream.of(before, after);
  }

  private static boolean hasPeople(Questions side) {
    return side.index().snapshot().identityCenter().isPresent();
  }

  /** Whether of an account all users, or all roles, are known. */
  private static boolean lists(Questions side, String account, Listing listing) {
    return side.index().account(account).filter(known -> known.has(listing)).isPresent();
  }

  /** Whether role or caller is there once only, and nobody knows whether it was or is. */
  private boolean unlisted(Difference way) {
    return Stream.of(way.role(), way.caller())
        .filter(one -> listedOnce.contains(one.account()))
        .anyMatch(
            one ->
                switch (one.kind()) {
                  case ROLE -> unlisted(one, Listing.ROLES);
                  case USER -> unlisted(one, Listing.USERS);
                  // They stand for those inside, and for a role, where these are not all known.
                  case ACCOUNT, SESSION -> true;
                  case SERVICE, SAML_PROVIDER, OIDC_PROVIDER, ANYONE, DELETED, PERSON -> false;
                });
  }

  private boolean unlisted(TrustNode one, Listing listing) {
    boolean moved = renamed.containsKey(one.id()) || newNames.contains(one.id());
    return !moved
        && has(before, one.id()) != has(after, one.id())
        && !lists(has(before, one.id()) ? after : before, one.account(), listing);
  }

  Differences find(Workers workers, Progress progress) {
    Map<String, TrustNode> roles = new TreeMap<>();
    sides()
        .forEach(
            side ->
                side.index().snapshot().roles().stream()
                    .flatMap(role -> side.graph().node(role.arn().toString()).stream())
                    .filter(role -> !readOnce.contains(role.account()))
                    .forEach(role -> roles.put(role.id(), role)));
    List<TrustNode> notKnown =
        roles.values().stream()
            .filter(role -> trustKnown(before, role) != trustKnown(after, role))
            .toList();
    notKnown.forEach(role -> roles.remove(role.id()));
    List<Difference> ways =
        workers.runs(List.copyOf(roles.keySet()), run -> ways(run, progress)).stream()
            .flatMap(List::stream)
            .sorted(ORDER)
            .toList();
    boolean complete =
        notKnown.isEmpty() && readOnce.isEmpty() && listedOnce.isEmpty() && !progress.cancelled();
    List<Reached> were = complete ? admins(before) : List.of();
    List<Reached> are = complete ? admins(after) : List.of();
    List<Reached> entered = complete ? ofOutsiders(before, after) : List.of();
    List<Reached> enter = complete ? ofOutsiders(after, before) : List.of();
    return new Differences(
        ways,
        complete ? farther(ways) : List.of(),
        without(were, before, are),
        without(are, after, were),
        without(entered, before, enter),
        without(enter, after, entered),
        notKnown,
        List.copyOf(readOnce),
        List.copyOf(listedOnce));
  }

  /** A role that is not there trusts nobody. */
  private static boolean trustKnown(Questions side, TrustNode role) {
    return side.index().role(role.id()).filter(there -> there.trustPolicy().isEmpty()).isEmpty();
  }

  private List<Difference> ways(List<String> roles, Progress progress) {
    TrustSteps were = before.steps(people);
    TrustSteps are = after.steps(people);
    List<Difference> found = new ArrayList<>();
    for (String role : roles) {
      if (progress.cancelled()) {
        return found;
      }
      Map<String, TrustLine> was = byCall(were.into(role), before);
      Map<String, TrustLine> is = byCall(are.into(role), after);
      Set<String> calls = new TreeSet<>(was.keySet());
      calls.addAll(is.keySet());
      for (String call : calls) {
        Optional<TrustLine> then = Optional.ofNullable(was.get(call));
        Optional<TrustLine> now = Optional.ofNullable(is.get(call));
        TrustLine one = then.or(() -> now).orElseThrow();
        Difference.between(
                orUnnamed(then, one, peopleWere, were),
                orUnnamed(now, one, peopleAre, are),
                existence(one, then.isPresent()))
            .filter(way -> !readOnce.contains(way.caller().account()))
            .filter(way -> way.kind() == Difference.Kind.CHANGED || !unlisted(way))
            .filter(way -> organization || !hangsOnOrganization(way))
            .ifPresent(found::add);
      }
    }
    return found;
  }

  /**
   * Who is not named may get in all the same: where not all people are known, and from an account
   * that was not read by trust in the account, or in anyone.
   *
   * @param known whether all people are
   */
  private static Optional<TrustLine> orUnnamed(
      Optional<TrustLine> step, TrustLine other, boolean known, TrustSteps steps) {
    if (step.isPresent()) {
      return step;
    }
    String role = other.to().id();
    if (other.from().kind() == TrustNode.Kind.PERSON) {
      return known
          ? step
          : steps
              .unnamed(role)
              .map(line -> new TrustLine(other.from(), line.to(), line.edge(), line.through()));
    }
    return steps.unnamed(other.from(), role);
  }

  /** Whether the data say of everybody what Identity Center assigns. */
  private static boolean peopleKnown(Questions side) {
    return side.index().snapshot().identityCenter().stream()
        .allMatch(center -> center.whole() && center.groupsKnown());
  }

  /**
   * @param was whether it is a step of before
   */
  private Existence existence(TrustLine step, boolean was) {
    String role = step.to().id();
    String caller = step.from().id();
    if (!has(after, role)) {
      return Existence.ROLE_GONE;
    }
    if (was ? renamed.containsKey(caller) : newNames.contains(caller)) {
      return has(before, role) ? Existence.RENAMED : Existence.ROLE_NEW;
    }
    if (has(before, caller) && !has(after, caller)) {
      return Existence.CALLER_GONE;
    }
    if (!has(before, role)) {
      return Existence.ROLE_NEW;
    }
    return has(after, caller) && !has(before, caller) ? Existence.CALLER_NEW : Existence.BOTH;
  }

  /** Whether the data have a user or role of this ARN. */
  private static boolean has(Questions side, String arn) {
    return side.index().entity(arn).isPresent();
  }

  private static boolean hangsOnOrganization(Difference way) {
    return Stream.of(way.before(), way.after())
        .flatMap(Optional::stream)
        .anyMatch(
            step ->
                !step.gates().isEmpty() && CONTROL.containsAll(step.gates())
                    || step.missing().stream()
                        .anyMatch(lack -> lack.settling().equals(Settling.organization())));
  }

  /** Of several steps of one caller by one operation the best, which is the first. */
  private Map<String, TrustLine> byCall(List<TrustLine> steps, Questions side) {
    Map<String, TrustLine> byCall = new LinkedHashMap<>();
    steps.forEach(
        step -> byCall.putIfAbsent(called(step.from(), side) + ' ' + step.edge().action(), step));
    return byCall;
  }

  /** The id of somebody, by which it goes after. */
  private String called(TrustNode who, Questions side) {
    return side == before ? renamed.getOrDefault(who.id(), who.id()) : who.id();
  }

  /** Users by the ARNs that they had, where they have another now: their unique id is the same. */
  private static Map<String, String> renamed(IamIndex before, IamIndex after) {
    Map<String, String> had = byUniqueId(before);
    Map<String, String> have = byUniqueId(after);
    Map<String, String> renamed = new HashMap<>();
    had.forEach(
        (id, arn) -> {
          String is = have.getOrDefault(id, arn);
          if (!is.equals(arn)) {
            renamed.put(arn, is);
          }
        });
    return renamed;
  }

  /** ARNs of users; of an id that several have none. */
  private static Map<String, String> byUniqueId(IamIndex index) {
    Map<String, String> byId = new HashMap<>();
    Set<String> several = new HashSet<>(List.of(""));
    for (User user : index.snapshot().users()) {
      if (byId.put(user.uniqueId(), user.arn().toString()) != null) {
        several.add(user.uniqueId());
      }
    }
    byId.keySet().removeAll(several);
    return byId;
  }

  /**
   * Who has no way at all into a role any more, or one now, beside those who call it themselves.
   */
  private List<Farther> farther(List<Difference> ways) {
    Map<TrustNode, List<Difference>> byRole =
        ways.stream()
            .filter(way -> way.kind() != Difference.Kind.CHANGED)
            .collect(
                Collectors.groupingBy(Difference::role, LinkedHashMap::new, Collectors.toList()));
    List<Farther> found = new ArrayList<>();
    byRole.entrySet().stream()
        .limit(Differences.MOST_FARTHER_ROLES)
        .forEach(into -> found.addAll(farther(into.getKey(), into.getValue())));
    return found;
  }

  private List<Farther> farther(TrustNode role, List<Difference> ways) {
    Set<String> told = ways.stream().map(way -> way.caller().id()).collect(Collectors.toSet());
    told.add(role.id());
    List<Reached> were = into(before, role.id());
    List<Reached> are = into(after, role.id());
    return Stream.concat(
            surely(were, before, are).map(one -> farther(Difference.Kind.LOST, one, role)),
            surely(are, after, were).map(one -> farther(Difference.Kind.GAINED, one, role)))
        .filter(way -> !told.contains(way.caller().id()))
        .sorted(Comparator.comparing(Farther::kind).thenComparing(Farther::hops))
        .toList();
  }

  private static Farther farther(Difference.Kind kind, Reached who, TrustNode role) {
    return new Farther(kind, who.node(), role, who.hops());
  }

  /** Who can become an admin-like role, or may. */
  private static List<Reached> admins(Questions side) {
    return into(side, Origin.ADMIN_ROLES);
  }

  private static List<Reached> into(Questions side, String role) {
    return side.matching(role).stream()
        .flatMap(
            to ->
                side
                    .reach(to, Direction.IN, Questions.MOST_HOPS, Effort.UNKNOWN)
                    .reached()
                    .stream())
        .toList();
  }

  /** What outsiders can become, or may, on one side; not who is an outsider on the other. */
  private static List<Reached> ofOutsiders(Questions side, Questions other) {
    Origin outsiders = outsiders(side);
    Set<String> themselves =
        outsiders(other).principals().stream().map(TrustNode::id).collect(Collectors.toSet());
    return side
        .reach(outsiders, Direction.OUT, Questions.MOST_HOPS, Effort.UNKNOWN)
        .reached()
        .stream()
        .filter(one -> !themselves.contains(one.node().id()))
        .toList();
  }

  private static Origin outsiders(Questions side) {
    return side.matching(Origin.OUTSIDERS).get(0);
  }

  private List<TrustNode> without(List<Reached> some, Questions side, List<Reached> those) {
    return surely(some, side, those).map(Reached::node).toList();
  }

  /** Who surely can, and is not among those who may, by id. */
  private Stream<Reached> surely(List<Reached> some, Questions side, List<Reached> those) {
    Questions other = side == before ? after : before;
    Set<String> perhaps =
        those.stream().map(one -> called(one.node(), other)).collect(Collectors.toSet());
    return some.stream()
        .filter(one -> one.effort().within(Effort.WITH))
        .filter(one -> !perhaps.contains(called(one.node(), side)))
        .filter(one -> peopleWere && peopleAre || one.node().kind() != TrustNode.Kind.PERSON)
        .sorted(Comparator.comparing(one -> one.node().id()));
  }
}
