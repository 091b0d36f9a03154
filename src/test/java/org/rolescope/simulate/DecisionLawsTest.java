package org.rolescope.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rolescope.iam.IamIndex;
import org.rolescope.policy.Condition;
import org.rolescope.policy.ContextValue;
import org.rolescope.policy.RequestContext;
import org.rolescope.policy.Truth;
import org.rolescope.policy.condition.ConditionEvaluator;
import org.rolescope.simulate.AssumeRoleRequest.Mode;
import org.rolescope.simulate.AssumeRoleRequest.Options;

/** Laws of the decision, over organisations made up from seeds. */
class DecisionLawsTest {
  private static final Instant NOW = Instant.parse("2025-05-12T09:00:00Z");
  private static final String DENY_ALL =
      "{\"Effect\":\"Deny\",\"Action\":\"*\",\"Resource\":\"*\"}";
  private static final String DENY_EVERYONE =
      "{\"Effect\":\"Deny\",\"Principal\":{\"AWS\":\"*\"},\"Action\":\"sts:*\"}";

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 16);
  }

  /** All decisions in one mode, by caller and role. */
  private static Map<String, Decision> decisions(RandomEstate estate, Mode mode) {
    IamIndex index = estate.index();
    AssumeRoleSimulator simulator = new AssumeRoleSimulator(index, NOW);
    Map<String, Decision> decisions = new TreeMap<>();
    for (String caller : estate.callers()) {
      for (String role : estate.roles()) {
        decisions.put(
            caller + " -> " + role, simulator.simulate(request(caller, role, mode)).decision());
      }
    }
    return decisions;
  }

  private static AssumeRoleRequest request(String caller, String role, Mode mode) {
    return new AssumeRoleRequest(
        AssumeRoleRequest.ASSUME_ROLE, caller, role, Options.NONE, Map.of(), mode);
  }

  /** How much a decision lets in: nothing, something not known, something if, everything. */
  private static int openness(Decision decision) {
    return switch (decision) {
      case REFUSED, EXPLICIT_DENY, IMPLICIT_DENY -> 0;
      case UNDETERMINED -> 1;
      case CONDITIONAL -> 2;
      case ALLOWED -> 3;
    };
  }

  private static void assertNoMoreOpen(
      Map<String, Decision> changed, Map<String, Decision> before) {
    changed.forEach(
        (pair, decision) ->
            assertThat(openness(decision))
                .as("%s: %s, before %s", pair, decision, before.get(pair))
                .isLessThanOrEqualTo(openness(before.getOrDefault(pair, Decision.REFUSED))));
  }

  private static String anyPlace(RandomEstate estate, long seed, String kind) {
    List<String> places =
        estate.policies().keySet().stream().filter(place -> place.startsWith(kind)).toList();
    return places.get(new SplittableRandom(seed).nextInt(places.size()));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void singleKey_isWhatAllKeysSayOfIt(long seed) {
    RandomEstate estate = RandomEstate.of(seed);
    AssumeRoleSimulator simulator =
        new AssumeRoleSimulator(estate.index(), NOW)
            .bringing(Brought.NOTHING.with("aws:MultiFactorAuthPresent", List.of("true")));
    Map<String, ContextValue> given = Map.of("aws:SourceIp", ContextValue.of("192.0.2.1"));
    for (Mode mode : Mode.values()) {
      for (String caller : estate.callers()) {
        for (String role : estate.roles()) {
          AssumeRoleRequest request = request(caller, role, mode).withContext(given);
          RequestContext all = simulator.simulate(request).context();
          Set<String> keys = new TreeSet<>(all.values().keySet());
          keys.addAll(values(new SplittableRandom(seed)).keySet());
          keys.addAll(
              List.of("AWS:principaltag/team", "aws:ResourceTag/team", "iam:resourcetag/none"));
          RequestContext single = simulator.simulate(request).context();
          for (String key : keys) {
            assertThat(single.get(key)).as("%s of %s", key, request).isEqualTo(all.get(key));
          }
        }
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void order_ofStatementsAndDuplicates_doNotMatter(long seed) {
    RandomEstate estate = RandomEstate.of(seed);
    RandomEstate shuffled =
        estate.everywhere(
            statements -> {
              List<String> changed = new ArrayList<>(statements);
              changed.addAll(statements);
              Collections.shuffle(changed, new Random(seed));
              return changed;
            });
    for (Mode mode : Mode.values()) {
      assertThat(decisions(shuffled, mode)).isEqualTo(decisions(estate, mode));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void deny_addedAnywhere_letsNobodyIn(long seed) {
    RandomEstate estate = RandomEstate.of(seed);
    String place = anyPlace(estate, seed * 31, "");
    String deny = place.startsWith("trust") ? DENY_EVERYONE : DENY_ALL;
    RandomEstate changed = estate.with(place, statements -> plus(statements, deny));
    for (Mode mode : Mode.values()) {
      assertNoMoreOpen(decisions(changed, mode), decisions(estate, mode));
    }
  }

  private static List<String> plus(List<String> statements, String more) {
    statements.add(more);
    return statements;
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void deny_ofEveryone_isExplicitForAll(long seed) {
    RandomEstate estate = RandomEstate.of(seed);
    String place = anyPlace(estate, seed, "trust");
    String role = place.substring("trust ".length());
    decisions(estate.with(place, statements -> plus(statements, DENY_EVERYONE)), Mode.REQUEST)
        .forEach(
            (pair, decision) -> {
              if (pair.endsWith(" -> " + role)) {
                assertThat(decision).as(pair).isEqualTo(Decision.EXPLICIT_DENY);
              }
            });
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void trust_withoutAnAllow_letsNobodyIn(long seed) {
    RandomEstate estate = RandomEstate.of(seed);
    String place = anyPlace(estate, seed, "trust");
    String role = place.substring("trust ".length());
    decisions(estate.with(place, statements -> List.of()), Mode.EDGE)
        .forEach(
            (pair, decision) -> {
              if (pair.endsWith(" -> " + role)) {
                assertThat(openness(decision)).as(pair).isZero();
              }
            });
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void allow_withoutItsConditions_shutsNobodyOut(long seed) {
    RandomEstate estate = RandomEstate.of(seed);
    String place = anyPlace(estate, seed, seed % 2 == 0 ? "trust" : "identity");
    RandomEstate widened =
        estate.with(
            place, statements -> new ArrayList<>(statements.stream().map(this::widened).toList()));
    for (Mode mode : Mode.values()) {
      assertNoMoreOpen(decisions(estate, mode), decisions(widened, mode));
    }
  }

  private String widened(String statement) {
    int condition = statement.indexOf(",\"Condition\":");
    return statement.contains("\"Allow\"") && condition >= 0
        ? statement.substring(0, condition) + "}"
        : statement;
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void freeKey_givenAnyValue_leavesWhatIsSettled(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    RandomEstate estate = RandomEstate.of(seed);
    AssumeRoleSimulator simulator = new AssumeRoleSimulator(estate.index(), NOW);
    for (String caller : estate.callers()) {
      for (String role : estate.roles()) {
        AssumeRoleRequest open = request(caller, role, Mode.EDGE);
        Simulation before = simulator.simulate(open);
        Map<String, ContextValue> chosen = new HashMap<>();
        values(random)
            .forEach(
                (key, value) -> {
                  if (before.context().get(key) instanceof ContextValue.Unknown) {
                    chosen.put(key, value);
                  }
                });
        Decision after = simulator.simulate(open.withContext(chosen)).decision();
        if (before.decision() != Decision.CONDITIONAL
            && before.decision() != Decision.UNDETERMINED) {
          assertThat(openness(after))
              .as("%s -> %s with %s", caller, role, chosen)
              .isEqualTo(openness(before.decision()));
        }
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void missingFact_givenAnyValue_leavesWhatIsSettled(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    RandomEstate estate = RandomEstate.of(seed);
    AssumeRoleSimulator simulator = new AssumeRoleSimulator(estate.index(), NOW);
    for (String caller : estate.callers()) {
      for (String role : estate.roles()) {
        Map<String, ContextValue> known = values(random);
        Map<String, ContextValue> missing = new TreeMap<>(known);
        missing.replaceAll(
            (key, value) -> random.nextBoolean() ? ContextValue.missing(key) : value);
        AssumeRoleRequest asked = request(caller, role, Mode.REQUEST);
        Decision before = simulator.simulate(asked.withContext(missing)).decision();
        Decision after = simulator.simulate(asked.withContext(known)).decision();
        boolean settled = before != Decision.UNDETERMINED && before != Decision.CONDITIONAL;
        if (settled) {
          assertThat(openness(after))
              .as("%s -> %s with %s", caller, role, known)
              .isEqualTo(openness(before));
        }
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void identity_withoutAnAllow_letsNobodyIntoAnotherAccount(long seed) {
    RandomEstate estate = RandomEstate.of(seed);
    RandomEstate changed = estate;
    for (String place : estate.policies().keySet()) {
      if (place.startsWith("identity")) {
        changed = changed.with(place, statements -> List.of());
      }
    }
    decisions(changed, Mode.EDGE)
        .forEach(
            (pair, decision) -> {
              String[] ends = pair.split(" -> ", 2);
              if (!account(ends[0]).equals(account(ends[1]))) {
                assertThat(openness(decision)).as(pair).isZero();
              }
            });
  }

  private static String account(String arn) {
    return arn.split(":", 6)[4];
  }

  private static Map<String, ContextValue> values(SplittableRandom random) {
    Map<String, ContextValue> values = new TreeMap<>();
    values.put("sts:ExternalId", anyOf(random, "k1", "k2"));
    values.put("aws:MultiFactorAuthPresent", anyOf(random, "true", "false"));
    values.put("aws:SourceIp", anyOf(random, "203.0.113.7", "198.51.100.1"));
    values.put("sts:RoleSessionName", anyOf(random, "u0", "other"));
    values.put("aws:PrincipalTag/team", anyOf(random, "red", "blue"));
    values.put("aws:TagKeys", anyOf(random, "team", "cost"));
    return values;
  }

  private static ContextValue anyOf(SplittableRandom random, String one, String other) {
    int choice = random.nextInt(3);
    return choice == 0 ? ContextValue.ABSENT : ContextValue.of(choice == 1 ? one : other);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void request_thatIsAllowed_hasAnEdgeThatAllows(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    RandomEstate estate = RandomEstate.of(seed);
    AssumeRoleSimulator simulator = new AssumeRoleSimulator(estate.index(), NOW);
    Map<String, Decision> edges = decisions(estate, Mode.EDGE);
    for (String caller : estate.callers()) {
      for (String role : estate.roles()) {
        AssumeRoleRequest request =
            request(caller, role, Mode.REQUEST).withOptions(options(random));
        if (simulator.simulate(request).decision() == Decision.ALLOWED) {
          assertThat(edges.get(caller + " -> " + role))
              .as("%s -> %s", caller, role)
              .isIn(Decision.ALLOWED, Decision.CONDITIONAL);
        }
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void request_thatIsAllowed_meetsWhatItsEdgeLeavesOpen(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    RandomEstate estate = RandomEstate.of(seed);
    AssumeRoleSimulator simulator = new AssumeRoleSimulator(estate.index(), NOW);
    for (String caller : estate.callers()) {
      for (String role : estate.roles()) {
        AssumeRoleRequest asked = request(caller, role, Mode.REQUEST).withOptions(options(random));
        Simulation request = simulator.simulate(asked);
        Simulation edge = simulator.simulate(request(caller, role, Mode.EDGE));
        if (request.decision() == Decision.ALLOWED) {
          for (OpenQuestion question : edge.open()) {
            assertThat(holds(question, request)).as("%s in %s", question, asked).isTrue();
          }
        }
      }
    }
  }

  /** A question that names a key, held against what the request carries. */
  private static boolean holds(OpenQuestion question, Simulation request) {
    Condition condition = new Condition(question.operator(), question.key(), question.values(), "");
    return question.key().isEmpty()
        || ConditionEvaluator.evaluate(condition, request.context(), true).truth() == Truth.TRUE;
  }

  private static Options options(SplittableRandom random) {
    boolean tags = random.nextInt(3) == 0;
    return new Options(
        random.nextBoolean() ? Optional.of("k1") : Optional.empty(),
        Optional.of(random.nextBoolean() ? "u0" : "u1"),
        random.nextInt(4) == 0 ? Optional.of("me") : Optional.empty(),
        OptionalInt.empty(),
        tags ? Map.of("team", "red") : Map.of(),
        List.of(),
        random.nextBoolean(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        Set.of());
  }
}
