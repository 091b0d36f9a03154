package org.rolescope.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rolescope.base.Progress;
import org.rolescope.graph.EdgeKind;
import org.rolescope.graph.TrustLine;
import org.rolescope.graph.TrustNode;
import org.rolescope.graph.TrustSteps;
import org.rolescope.iam.Account;
import org.rolescope.policy.ContextValue.Unknown.Why;
import org.rolescope.question.Reach.Direction;
import org.rolescope.simulate.AssumeRoleRequest;
import org.rolescope.simulate.AssumeRoleRequest.Mode;
import org.rolescope.simulate.AssumeRoleRequest.Options;
import org.rolescope.simulate.Decision;
import org.rolescope.simulate.EdgeVerdict;
import org.rolescope.simulate.OpenQuestion;

/** What holds of two states of the data that are held against each other. */
final class DifferenceLawsTest {
  private static final String DENY =
      "{\"Effect\":\"Deny\",\"Principal\":\"*\",\"Action\":\"sts:AssumeRole\"}";
  private static final String ALLOW = "{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}";

  /** Of so many roles the ways are looked up before somebody cancels. */
  private static final int LOOKED_AT = 3;

  private static final Set<TrustNode.Kind> NAMELESS =
      Set.of(
          TrustNode.Kind.ACCOUNT, TrustNode.Kind.USER, TrustNode.Kind.ROLE, TrustNode.Kind.SESSION);
  private static final Map<Decision, EdgeKind> LETS_IN =
      Map.of(
          Decision.ALLOWED, EdgeKind.ALLOWED,
          Decision.CONDITIONAL, EdgeKind.ALLOWED_IF,
          Decision.UNDETERMINED, EdgeKind.CANNOT_KNOW);

  static LongStream seeds() {
    return LongStream.rangeClosed(700, 739);
  }

  /** The same organisation after one of its policies was replaced, or lost, or something joined. */
  private static RandomOrganization edited(RandomOrganization data, long seed) {
    Random random = new Random(seed);
    String role = data.roles().get(random.nextInt(data.roles().size()));
    String other = data.roles().get(random.nextInt(data.roles().size()));
    return switch ((int) (seed % 4)) {
      case 0 -> data.with("trust " + role, all -> List.of());
      case 1 ->
          data.with("trust " + role, all -> data.statements().getOrDefault("trust " + other, all));
      case 2 -> data.with("identity " + role, all -> List.of(ALLOW));
      default ->
          data.with("trust " + role, all -> List.of())
              .with("identity " + other, all -> List.of(ALLOW));
    };
  }

  /** Caller, role and operation of every step out of everybody that lets in, with what it asks. */
  private static Map<String, String> stepsOut(Questions asked) {
    TrustSteps steps = asked.steps();
    Map<String, String> all = new TreeMap<>();
    asked.graph().nodes().stream()
        .flatMap(node -> steps.from(node.id()).stream())
        .filter(step -> step.edge().kind().letsIn())
        .forEach(step -> all.put(key(step), step.edge().kind() + " " + step.conditionWords()));
    return all;
  }

  /**
   * The same, and those of the other side's steps out of an account that was not read that are open
   * here, too, by trust in the account or in anyone: each decided by a simulation of its own.
   */
  private static Map<String, String> stepsOut(Questions asked, Questions other) {
    Map<String, String> all = stepsOut(asked);
    for (String key : stepsOut(other).keySet()) {
      String[] call = key.split(" ");
      TrustNode caller = other.graph().node(call[0]).orElseThrow();
      boolean unread = asked.index().account(caller.account()).filter(Account::loaded).isEmpty();
      if (unread && NAMELESS.contains(caller.kind()) && asked.index().role(call[2]).isPresent()) {
        asked
            .simulator()
            .decideIfTrusted(
                new AssumeRoleRequest(call[1], call[0], call[2], Options.NONE, Map.of(), Mode.EDGE))
            .filter(verdict -> LETS_IN.containsKey(verdict.decision()))
            .ifPresent(
                verdict ->
                    all.putIfAbsent(key, LETS_IN.get(verdict.decision()) + " " + asked(verdict)));
      }
    }
    return all;
  }

  private static String asked(EdgeVerdict verdict) {
    return OpenQuestion.plain(
        verdict.open().stream().filter(question -> question.why() == Why.FREE).toList());
  }

  private static String key(TrustLine step) {
    return step.from().id() + " " + step.edge().action() + " " + step.to().id();
  }

  private static Set<String> keys(Differences differences, Difference.Kind kind) {
    return differences.of(kind).stream()
        .map(way -> key(way.step()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void ways_areWhatDiffersBetweenTheStepsOutOfEverybody(long seed) {
    RandomOrganization data = RandomOrganization.of(seed);
    Questions before = data.questions();
    Questions after = edited(data, seed).questions();
    Map<String, String> were = stepsOut(before, after);
    Map<String, String> are = stepsOut(after, before);
    Set<String> lost = new TreeSet<>(were.keySet());
    lost.removeAll(are.keySet());
    Set<String> gained = new TreeSet<>(are.keySet());
    gained.removeAll(were.keySet());
    Set<String> changed = new TreeSet<>(were.keySet());
    changed.removeIf(key -> !are.containsKey(key) || Objects.equals(were.get(key), are.get(key)));
    Differences found = after.since(before);
    assertThat(keys(found, Difference.Kind.LOST)).isEqualTo(lost);
    assertThat(keys(found, Difference.Kind.GAINED)).isEqualTo(gained);
    assertThat(keys(found, Difference.Kind.CHANGED)).isEqualTo(changed);
    assertThat(found.complete()).isTrue();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void theOtherWayRound_whatIsLostIsGained(long seed) {
    RandomOrganization data = RandomOrganization.of(seed);
    Questions before = data.questions();
    Questions after = edited(data, seed).questions();
    Differences there = after.since(before);
    Differences back = before.since(after);
    assertThat(keys(back, Difference.Kind.LOST)).isEqualTo(keys(there, Difference.Kind.GAINED));
    assertThat(keys(back, Difference.Kind.GAINED)).isEqualTo(keys(there, Difference.Kind.LOST));
    assertThat(keys(back, Difference.Kind.CHANGED)).isEqualTo(keys(there, Difference.Kind.CHANGED));
    assertThat(back.adminsLost()).isEqualTo(there.adminsGained());
    assertThat(back.adminsGained()).isEqualTo(there.adminsLost());
    assertThat(back.outsidersLost()).isEqualTo(there.outsidersGained());
    assertThat(back.outsidersGained()).isEqualTo(there.outsidersLost());
  }

  @Test
  void whatIsCancelled_looksAtNoMoreRoles() {
    RandomOrganization data = RandomOrganization.of(750);
    Cancelled progress = new Cancelled();
    Differences found = edited(data, 750).questions().since(data.questions(), progress);
    assertThat(progress.asked).isBetween(LOOKED_AT + 1, LOOKED_AT + 10);
    assertThat(found.adminsGained()).isEmpty();
    assertThat(found.farther()).isEmpty();
  }

  /** Is cancelled once it was asked a few times. */
  private static final class Cancelled implements Progress {
    private int asked;

    @Override
    public void at(Stage stage, long done, long total) {}

    @Override
    public boolean cancelled() {
      return ++asked > LOOKED_AT;
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void theSameData_differInNothing(long seed) {
    RandomOrganization data = RandomOrganization.of(seed);
    assertThat(data.questions().since(data.questions())).isEqualTo(Differences.NONE);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void aDeny_gainsNobodyAnything(long seed) {
    RandomOrganization data = RandomOrganization.of(seed);
    String role = data.roles().get((int) (seed % data.roles().size()));
    Differences found =
        data.with("trust " + role, all -> Stream.concat(all.stream(), Stream.of(DENY)).toList())
            .questions()
            .since(data.questions());
    assertThat(found.of(Difference.Kind.GAINED)).isEmpty();
    assertThat(found.adminsGained()).isEmpty();
    assertThat(found.roles()).allMatch(node -> node.id().equals(role));
  }

  /** Ids of all who get into a role by calls of at most so much effort, and by how many. */
  private static Map<String, Integer> closure(Questions asked, String role, Effort most) {
    TrustSteps steps = asked.steps();
    Map<String, Integer> hops = new TreeMap<>(Map.of(role, 0));
    Set<String> ring = Set.of(role);
    for (int hop = 1; hop <= Questions.MOST_HOPS; hop++) {
      Set<String> next = new TreeSet<>();
      for (String to : ring) {
        steps.into(to).stream()
            .filter(step -> step.edge().kind().letsIn())
            .filter(step -> Effort.of(step.edge().kind()).within(most))
            .map(step -> step.from().id())
            .filter(from -> !hops.containsKey(from))
            .forEach(next::add);
      }
      for (String from : next) {
        hops.put(from, hop);
      }
      ring = next;
    }
    return hops;
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void fartherWays_areThoseOfWhoHasOneOnOneSideAlone(long seed) {
    RandomOrganization data = RandomOrganization.of(seed);
    Questions before = data.questions();
    Questions after = edited(data, seed).questions();
    Differences found = after.since(before);
    Set<String> expected = new TreeSet<>();
    found.byRole().entrySet().stream()
        .filter(
            into -> into.getValue().stream().anyMatch(way -> way.kind() != Difference.Kind.CHANGED))
        .limit(Differences.MOST_FARTHER_ROLES)
        .forEach(
            into -> {
              String role = into.getKey().id();
              Set<String> direct =
                  into.getValue().stream()
                      .filter(way -> way.kind() != Difference.Kind.CHANGED)
                      .map(way -> way.caller().id())
                      .collect(Collectors.toSet());
              expected.addAll(only(Difference.Kind.LOST, before, after, role, direct));
              expected.addAll(only(Difference.Kind.GAINED, after, before, role, direct));
            });
    assertThat(found.farther())
        .extracting(
            way -> way.kind() + " " + way.caller().id() + " " + way.role().id() + " " + way.hops())
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  private static Set<String> only(
      Difference.Kind kind, Questions some, Questions those, String role, Set<String> direct) {
    Map<String, Integer> surely = closure(some, role, Effort.WITH);
    surely.keySet().removeAll(closure(those, role, Effort.UNKNOWN).keySet());
    surely.keySet().removeAll(direct);
    return surely.entrySet().stream()
        .map(one -> kind + " " + one.getKey() + " " + role + " " + one.getValue())
        .collect(Collectors.toSet());
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void whoBecomesAnAdmin_isWhoGetsIntoOneAfterwards_andDidNot(long seed) {
    RandomOrganization random = RandomOrganization.of(seed);
    RandomOrganization data =
        random.with("identity " + random.roles().get(0), all -> List.of(ALLOW));
    Questions before = data.questions();
    Questions after = edited(data, seed).questions();
    Set<String> gained = new TreeSet<>(admins(after, Effort.WITH));
    gained.removeAll(admins(before, Effort.UNKNOWN));
    assertThat(after.since(before).adminsGained().stream().map(node -> node.id()))
        .containsExactlyElementsOf(gained);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void whatOutsidersBecome_isWhatTheyEnterAfterwards_andDidNot(long seed) {
    RandomOrganization data = RandomOrganization.of(seed);
    Questions before = data.questions();
    Questions after = edited(data, seed).questions();
    Set<String> gained = new TreeSet<>(ofOutsiders(after, Effort.WITH));
    gained.removeAll(ofOutsiders(before, Effort.UNKNOWN));
    assertThat(after.since(before).outsidersGained().stream().map(node -> node.id()))
        .containsExactlyElementsOf(gained);
  }

  private static Set<String> ofOutsiders(Questions asked, Effort most) {
    Set<String> roles = new TreeSet<>();
    asked
        .reach(asked.matching("outsiders").get(0), Direction.OUT, Questions.MOST_HOPS, most)
        .reached()
        .forEach(reached -> roles.add(reached.node().id()));
    return roles;
  }

  private static Set<String> admins(Questions asked, Effort most) {
    Set<String> who = new TreeSet<>();
    asked.matching("admin-like").stream()
        .flatMap(
            all -> asked.reach(all, Direction.IN, Questions.MOST_HOPS, most).reached().stream())
        .forEach(reached -> who.add(reached.node().id()));
    return who;
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void anAccountThatIsReadOnce_isToldOf_andNothingOfItIsCompared(long seed) {
    RandomOrganization data = RandomOrganization.of(seed);
    String account = data.read().get(0);
    if (data.read().size() > 1) {
      Differences found = data.without(account).questions().since(data.questions());
      assertThat(found.readOnce()).containsExactly(account);
      assertThat(found.ways())
          .allSatisfy(
              way -> {
                assertThat(way.role().account()).isNotEqualTo(account);
                assertThat(way.caller().account()).isNotEqualTo(account);
              });
      assertThat(found.adminsLost()).isEmpty();
      assertThat(found.outsidersLost()).isEmpty();
    }
  }
}
