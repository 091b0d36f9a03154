package org.rolescope.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rolescope.graph.TrustEdge;
import org.rolescope.graph.TrustGraph;
import org.rolescope.graph.TrustLine;
import org.rolescope.graph.TrustNode;
import org.rolescope.graph.TrustSteps;
import org.rolescope.iam.IamIndex;
import org.rolescope.iam.IamSnapshot;
import org.rolescope.question.Reach.Direction;
import org.rolescope.simulate.AssumeRoleRequest;
import org.rolescope.simulate.Decision;

/** What holds of every reach, matrix, ring and cut, and what a change of the data may do. */
final class ReachLawsTest {
  private static final Set<Decision> NO =
      Set.of(Decision.REFUSED, Decision.EXPLICIT_DENY, Decision.IMPLICIT_DENY);

  static LongStream seeds() {
    return LongStream.rangeClosed(630, 649);
  }

  private static Map<String, Effort> reached(
      Questions asked, String id, Direction direction, int hops) {
    return asked
        .reach(asked.matching(id).get(0), direction, hops, Effort.UNKNOWN)
        .reached()
        .stream()
        .collect(Collectors.toMap(one -> one.node().id(), Reached::effort));
  }

  /** Every step that lets in, or may, with its effort. */
  private static Map<String, Effort> steps(RandomOrganization data, Questions asked) {
    TrustSteps steps = RandomOrganization.steps(asked);
    Map<String, Effort> all = new TreeMap<>();
    for (String role : data.roles()) {
      for (TrustLine step : steps.into(role)) {
        if (step.edge().kind().letsIn()) {
          all.put(step.edge().id(), Effort.of(step.edge().kind()));
        }
      }
    }
    return all;
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void moreHops_takeNobodyAway_andAskNoMore(long seed) {
    RandomOrganization data = RandomOrganization.of(seed);
    Questions asked = data.questions();
    for (String user : data.users()) {
      Map<String, Effort> before = Map.of();
      for (int hops = 1; hops <= Questions.MOST_HOPS; hops++) {
        Map<String, Effort> now = reached(asked, user, Direction.OUT, hops);
        assertThat(now.keySet()).containsAll(before.keySet());
        before.forEach(
            (id, effort) ->
                assertThat(now.getOrDefault(id, Effort.STOPPED).within(effort)).isTrue());
        before = now;
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void whereOneCallLeads_isTheFirstHop_ofAPartOfTheGraphToo(long seed) {
    RandomOrganization data = RandomOrganization.of(seed);
    Questions asked = data.questions();
    TrustGraph graph = asked.graph();
    for (String caller : Stream.concat(data.users().stream(), data.roles().stream()).toList()) {
      Map<String, Effort> first = reached(asked, caller, Direction.OUT, 1);
      assertThat(leads(graph, caller)).isEqualTo(first);
      assertThat(leads(graph.part(graph.nodes(), graph.edges()), caller)).isEqualTo(first);
    }
  }

  /** Roles but itself that it gets into, or may, by the least effort. */
  private static Map<String, Effort> leads(TrustGraph graph, String caller) {
    return graph.leads(caller).stream()
        .filter(line -> line.edge().kind().letsIn() && !line.to().id().equals(caller))
        .collect(
            Collectors.toMap(
                line -> line.to().id(),
                line -> Effort.of(line.edge().kind()),
                (one, other) -> one.within(other) ? one : other));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void reach_forwardsAndBackwards_areTheSamePairs(long seed) {
    RandomOrganization data = RandomOrganization.of(seed);
    Questions asked = data.questions();
    Map<String, Effort> out = new TreeMap<>();
    Map<String, Effort> in = new TreeMap<>();
    for (String role : data.roles()) {
      reached(asked, role, Direction.OUT, 3)
          .forEach((id, effort) -> out.put(role + " > " + id, effort));
      reached(asked, role, Direction.IN, 3)
          .forEach(
              (id, effort) -> {
                if (data.roles().contains(id)) {
                  in.put(id + " > " + role, effort);
                }
              });
    }
    assertThat(in).isEqualTo(out);
  }

  /** Whom trust in anyone lets in, too: the law is that of the simulator alone. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void accountThatWasNotRead_canBecomeWhatTheSimulatorSays(long seed) {
    RandomOrganization data = RandomOrganization.of(seed);
    Questions asked = data.questions();
    for (TrustNode account : asked.graph().nodes()) {
      if (account.kind() == TrustNode.Kind.ACCOUNT && !data.read().contains(account.account())) {
        Set<String> expected = new TreeSet<>();
        for (String role : data.roles()) {
          asked
              .simulator()
              .decideIfTrusted(
                  new AssumeRoleRequest(
                      AssumeRoleRequest.ASSUME_ROLE,
                      account.id(),
                      role,
                      AssumeRoleRequest.Options.NONE,
                      Map.of(),
                      AssumeRoleRequest.Mode.EDGE))
              .filter(verdict -> !NO.contains(verdict.decision()))
              .ifPresent(verdict -> expected.add(role));
        }
        assertThat(reached(asked, account.id(), Direction.OUT, 1).keySet()).isEqualTo(expected);
        assertThat(asked.graph().leads(account.id()))
            .filteredOn(step -> step.edge().kind().letsIn())
            .extracting(step -> step.to().id())
            .containsExactlyInAnyOrderElementsOf(expected);
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void denyMore_letsNobodyElseIn(long seed) {
    RandomOrganization data = RandomOrganization.of(seed);
    Map<String, Effort> before = steps(data, data.questions());
    List<String> places = new ArrayList<>(data.statements().keySet());
    Collections.shuffle(places, new Random(seed));
    for (String place : places.subList(0, Math.min(6, places.size()))) {
      String who = place.startsWith("trust ") ? "\"Principal\":{\"AWS\":\"*\"}," : "";
      String what = place.startsWith("trust ") ? "" : ",\"Resource\":\"*\"";
      String condition =
          seed % 2 == 0
              ? ""
              : ",\"Condition\":{\"StringEquals\":{\"aws:PrincipalTag/team\":\"red\"}}";
      String deny = "{\"Effect\":\"Deny\"," + who + "\"Action\":\"sts:*\"" + what + condition + "}";
      RandomOrganization stricter =
          data.with(
              place,
              statements -> {
                statements.add(deny);
                return statements;
              });
      Map<String, Effort> after = steps(stricter, stricter.questions());
      assertThat(before.keySet()).containsAll(after.keySet());
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void withoutAnAccount_onlyStepsOfItChange(long seed) {
    RandomOrganization data = RandomOrganization.of(seed);
    Map<String, Effort> before = steps(data, data.questions());
    for (String account : data.read().subList(1, data.read().size())) {
      RandomOrganization less = data.without(account);
      Map<String, Effort> after = steps(less, less.questions());
      // Nor those of strangers whom only that account may have named.
      before.keySet().removeIf(id -> id.contains(account) || id.contains(":role/vendor "));
      after.keySet().removeIf(id -> id.contains(account) || id.contains(":role/vendor "));
      assertThat(after).isEqualTo(before);
      return;
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void matrix_holdsEveryStepOnce(long seed) {
    RandomOrganization data = RandomOrganization.of(seed);
    Questions asked = data.questions();
    List<String> pairs =
        asked.matrix().cells().stream()
            .flatMap(cell -> cell.pairs().stream())
            .filter(pair -> pair.edge().kind().letsIn())
            .map(pair -> pair.edge().id())
            .sorted()
            .toList();
    assertThat(pairs).isEqualTo(List.copyOf(steps(data, asked).keySet()));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void rings_areTheRolesThatReachThemselves(long seed) {
    RandomOrganization data = RandomOrganization.of(seed);
    Questions asked = data.questions();
    Map<String, Set<String>> next = new HashMap<>();
    TrustSteps steps = RandomOrganization.steps(asked);
    for (String role : data.roles()) {
      Set<String> to = new TreeSet<>();
      steps.from(role).stream()
          .filter(step -> step.edge().kind().letsIn())
          .forEach(step -> to.add(step.to().id()));
      next.put(role, to);
    }
    Set<String> own = new TreeSet<>();
    Cycles cycles = asked.cycles(Effort.UNKNOWN);
    cycles.rings().forEach(ring -> ring.roles().forEach(role -> own.add(role.id())));
    assertThat(own)
        .isEqualTo(
            data.roles().stream()
                .filter(role -> closure(role, next).contains(role))
                .collect(Collectors.toCollection(TreeSet::new)));
    for (Cycles.Ring ring : cycles.rings()) {
      assertThat(ring.shortest().from()).isEqualTo(ring.shortest().to());
      assertThat(ring.roles()).contains(ring.shortest().from());
    }
  }

  private static Set<String> closure(String start, Map<String, Set<String>> next) {
    Set<String> seen = new TreeSet<>();
    Deque<String> open = new ArrayDeque<>(next.get(start));
    while (!open.isEmpty()) {
      String role = open.remove();
      if (seen.add(role)) {
        open.addAll(next.get(role));
      }
    }
    return seen;
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void cut_leavesNoWay_andNoFewerTrustsDo(long seed) {
    RandomOrganization data = RandomOrganization.of(seed);
    Questions asked = data.questions();
    for (String user : data.users().subList(0, 1)) {
      for (String role : data.roles().subList(0, Math.min(5, data.roles().size()))) {
        Cut cut =
            asked.cut(asked.matching(user).get(0), asked.matching(role).get(0), Effort.UNKNOWN);
        List<TrustEdge> trusts = cut.trusts().stream().map(trust -> trust.line().edge()).toList();
        boolean way = !Cuts.closes(asked, List.of(), user, role);
        assertThat(cut.outcome()).isEqualTo(way ? Cut.Outcome.CUT : Cut.Outcome.NO_WAY);
        assertThat(Cuts.closes(asked, trusts, user, role)).isTrue();
        if (trusts.size() == 2) {
          assertThat(Cuts.single(asked, user, role)).as("%s to %s", user, role).isEmpty();
        }
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void containing_leavesNoWayToAnyRole_andEachTrustIsNeeded(long seed) {
    RandomOrganization data = RandomOrganization.of(seed);
    Questions asked = data.questions();
    String user = data.users().get(0);
    Origin origin = asked.matching(user).get(0);
    Reach reach = asked.reach(origin, Direction.OUT, Questions.MOST_HOPS, Effort.UNKNOWN);
    List<String> roles = reach.reached().stream().map(one -> one.node().id()).toList();
    Cut contained = asked.contain(reach, Effort.UNKNOWN);
    List<TrustEdge> all = closing(asked, contained, user, roles);
    assertThat(contained.denial().isPresent()).isEqualTo(!roles.isEmpty());
    assertThat(denied(data, user, contained)).isEmpty();
    roles.stream()
        .limit(3)
        .forEach(
            role ->
                assertThat(all)
                    .hasSizeGreaterThanOrEqualTo(
                        asked
                            .cut(origin, asked.matching(role).get(0), Effort.UNKNOWN)
                            .trusts()
                            .size()));
    String account = data.read().get(data.read().size() - 1);
    Origin to = asked.matching(account).get(0);
    List<String> inside = roles.stream().filter(role -> role.contains("::" + account)).toList();
    if (!origin.account().equals(account)) {
      closing(asked, asked.cut(origin, to, Effort.UNKNOWN), user, inside);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void denial_keepsARoleOutOfEveryOther(long seed) {
    RandomOrganization data = RandomOrganization.of(seed);
    Questions asked = data.questions();
    for (String role : data.roles().subList(0, Math.min(4, data.roles().size()))) {
      Reach reach =
          asked.reach(
              asked.matching(role).get(0), Direction.OUT, Questions.MOST_HOPS, Effort.UNKNOWN);
      Cut cut = asked.contain(reach, Effort.UNKNOWN);
      assertThat(cut.denial().isPresent()).isEqualTo(!reach.reached().isEmpty());
      assertThat(denied(data, role, cut)).isEmpty();
    }
  }

  /** What a user or role can become once the policy of a denial is its own. */
  private static List<Reached> denied(RandomOrganization data, String caller, Cut cut) {
    if (cut.denial().isEmpty()) {
      return List.of();
    }
    String policy = cut.denial().get().policy();
    String statement = policy.substring(policy.lastIndexOf('{'), policy.lastIndexOf('}'));
    Questions denied =
        data.with(
                "identity " + caller,
                all -> Stream.concat(all.stream(), Stream.of(statement)).toList())
            .questions();
    return denied.reach(denied.matching(caller).get(0), Direction.OUT, 1, Effort.UNKNOWN).reached();
  }

  private static List<TrustEdge> closing(
      Questions asked, Cut cut, String user, List<String> roles) {
    List<TrustEdge> trusts = cut.trusts().stream().map(trust -> trust.line().edge()).toList();
    assertThat(cut.outcome()).isEqualTo(roles.isEmpty() ? Cut.Outcome.NO_WAY : Cut.Outcome.CUT);
    assertThat(roles).allMatch(role -> Cuts.closes(asked, trusts, user, role));
    for (TrustEdge trust : trusts) {
      List<TrustEdge> fewer = trusts.stream().filter(one -> one != trust).toList();
      assertThat(roles).anyMatch(role -> !Cuts.closes(asked, fewer, user, role));
    }
    return trusts;
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void orderOfTheData_changesNothing(long seed) {
    RandomOrganization data = RandomOrganization.of(seed);
    Questions asked = data.questions();
    IamSnapshot read = asked.index().snapshot();
    IamIndex turned =
        IamIndex.of(
            new IamSnapshot(
                reversed(read.accounts()),
                reversed(read.roles()),
                reversed(read.users()),
                reversed(read.groups()),
                reversed(read.policies()),
                read.providers(),
                read.organization(),
                read.identityCenter(),
                read.sources()));
    Questions other = RandomOrganization.questions(turned);
    Origin user = asked.matching(data.users().get(0)).get(0);
    Origin role = asked.matching(data.roles().get(0)).get(0);
    assertThat(other.reach(user, Direction.OUT, 3, Effort.UNKNOWN))
        .isEqualTo(asked.reach(user, Direction.OUT, 3, Effort.UNKNOWN));
    assertThat(other.paths(user, role, 9, 6, Effort.UNKNOWN))
        .isEqualTo(asked.paths(user, role, 9, 6, Effort.UNKNOWN));
    assertThat(other.exposed()).isEqualTo(asked.exposed());
    assertThat(other.cycles(Effort.UNKNOWN)).isEqualTo(asked.cycles(Effort.UNKNOWN));
    assertThat(other.cut(user, role, Effort.UNKNOWN))
        .isEqualTo(asked.cut(user, role, Effort.UNKNOWN));
  }

  private static <T> List<T> reversed(List<T> list) {
    List<T> copy = new ArrayList<>(list);
    Collections.reverse(copy);
    return copy;
  }
}
