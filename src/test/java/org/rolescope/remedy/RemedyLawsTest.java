package org.rolescope.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rolescope.base.Progress;
import org.rolescope.graph.EdgeKind;
import org.rolescope.graph.TrustEdge;
import org.rolescope.graph.TrustGraph;
import org.rolescope.graph.TrustGraphBuilder;
import org.rolescope.graph.TrustInsiders;
import org.rolescope.graph.TrustNode;
import org.rolescope.iam.Account;
import org.rolescope.iam.IamIndex;
import org.rolescope.simulate.AssumeRoleRequest;
import org.rolescope.simulate.AssumeRoleSimulator;
import org.rolescope.simulate.Decision;
import org.rolescope.simulate.RandomEstate;
import org.rolescope.simulate.Simulation;

/** What holds of every remedy, over organisations made up from a seed. */
final class RemedyLawsTest {
  private static final Instant NOW = Instant.parse("2025-05-12T09:00:00Z");
  private static final TrustGraph NO_GRAPH = TrustGraph.of(List.of(), List.of());
  private static final int CALLS = 10;

  /** A decided call and what is proposed for it. */
  private record Case(IamIndex index, Simulation simulation, List<Remedy> remedies) {
    boolean allowed() {
      return simulation.decision() == Decision.ALLOWED;
    }

    @Override
    public String toString() {
      return simulation.request().principal()
          + " -> "
          + simulation.request().role()
          + " "
          + simulation.decision()
          + " "
          + simulation.decidedBy();
    }
  }

  private static List<Case> cases(long seed) {
    RandomEstate estate = RandomEstate.of(seed);
    IamIndex index = estate.index();
    AssumeRoleSimulator simulator = new AssumeRoleSimulator(index, NOW);
    SplittableRandom random = new SplittableRandom(seed);
    List<Case> cases = new ArrayList<>();
    for (int i = 0; i < CALLS; i++) {
      String caller = estate.callers().get(random.nextInt(estate.callers().size()));
      String role = estate.roles().get(random.nextInt(estate.roles().size()));
      Simulation simulation = simulator.simulate(AssumeRoleRequest.of(caller, role));
      cases.add(new Case(index, simulation, Remedies.of(simulation, index, NO_GRAPH, simulator)));
    }
    return cases;
  }

  private static Decision after(Case one, List<Change> changes) {
    Trial trial = made(one, changes);
    return new AssumeRoleSimulator(trial.index(), NOW).simulate(trial.request()).decision();
  }

  private static Trial made(Case one, List<Change> changes) {
    Trial trial = new Trial(one.index(), one.simulation().request());
    for (Change change : changes) {
      trial = change.edit().apply(trial);
    }
    return trial;
  }

  private static boolean flips(Case one, Decision after) {
    return one.allowed() ? after.wireName().equals("DENIED") : after == Decision.ALLOWED;
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void remedy_ofAnyCall_flipsAndNoneOfItsProperSubsetsDoes(long seed) {
    for (Case one : cases(seed)) {
      assertThat(one.remedies()).as("%s", one).hasSizeLessThanOrEqualTo(Remedies.MOST);
      for (Remedy remedy : one.remedies()) {
        assertThat(flips(one, after(one, remedy.changes())))
            .as("%s: %s", one, remedy.title())
            .isTrue();
        assertThat(flips(one, remedy.after().decision())).isTrue();
        for (List<Change> subset : properSubsets(remedy.changes())) {
          assertThat(flips(one, after(one, subset)))
              .as("%s: %s without a part", one, remedy.title())
              .isFalse();
        }
      }
    }
  }

  private static List<List<Change>> properSubsets(List<Change> changes) {
    List<List<Change>> subsets = new ArrayList<>();
    for (int chosen = 0; chosen < (1 << changes.size()) - 1; chosen++) {
      List<Change> subset = new ArrayList<>();
      for (int i = 0; i < changes.size(); i++) {
        if ((chosen & (1 << i)) != 0) {
          subset.add(changes.get(i));
        }
      }
      subsets.add(subset);
    }
    return subsets;
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {21, 22, 23, 24})
  void remedy_ofAnyCall_addsNoWildcard(long seed) {
    for (Case one : cases(seed)) {
      for (Remedy remedy : one.remedies()) {
        for (Change change : remedy.changes()) {
          // A value that becomes a list stands in it as it stood before.
          List<String> gone = change.diff().stream().filter(line -> line.startsWith("-")).toList();
          assertThat(change.diff())
              .as("%s: %s", one, remedy.title())
              .filteredOn(line -> line.startsWith("+") && line.contains("*"))
              .allMatch(line -> gone.stream().anyMatch(old -> old.contains("*")));
          assertThat(change.diff())
              .filteredOn(line -> line.startsWith("+") && line.contains(":root"))
              .allMatch(line -> gone.stream().anyMatch(old -> old.contains(":root")));
        }
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {31, 32, 33, 34})
  void ways_ofAnyRemedy_areThoseOfAGraphBuiltWithTheChange(long seed) {
    for (Case one : cases(seed)) {
      Set<String> before = open(one.index());
      for (Remedy remedy : one.remedies()) {
        Set<String> after = open(made(one, remedy.changes()).index());
        Set<String> changed = new HashSet<>(one.allowed() ? before : after);
        changed.removeAll(one.allowed() ? after : before);
        changed.remove(
            one.simulation().request().principal()
                + " sts:AssumeRole "
                + one.simulation().request().role());
        assertThat(remedy.ways().count())
            .as("%s: %s %s", one, remedy.title(), changed)
            .isEqualTo(changed.size());
      }
    }
  }

  /** The ways that are open, accounts that were read opened into those inside. */
  private static Set<String> open(IamIndex index) {
    AssumeRoleSimulator simulator = new AssumeRoleSimulator(index, NOW);
    TrustGraph graph = TrustGraphBuilder.build(index, simulator, Progress.NONE);
    Set<String> open = new HashSet<>();
    for (TrustEdge edge : graph.edges()) {
      TrustNode from = graph.node(edge.from()).orElseThrow();
      boolean read =
          from.kind() == TrustNode.Kind.ACCOUNT
              && index.account(from.account()).filter(Account::loaded).isPresent();
      if (!read) {
        add(edge, open);
      }
      TrustInsiders.of(edge, graph, index, simulator).forEach(inside -> add(inside.edge(), open));
    }
    return open;
  }

  private static void add(TrustEdge edge, Set<String> open) {
    if (edge.kind() == EdgeKind.ALLOWED || edge.kind() == EdgeKind.ALLOWED_IF) {
      open.add(edge.from() + " " + edge.action() + " " + edge.to());
    }
  }

  @Test
  void sameCall_always_sameRemedies() {
    assertThat(words(cases(7))).isEqualTo(words(cases(7)));
  }

  private static List<String> words(List<Case> cases) {
    return cases.stream()
        .flatMap(one -> one.remedies().stream())
        .flatMap(remedy -> remedy.changes().stream())
        .map(change -> change.title() + change.diff() + change.snippets())
        .toList();
  }

  @Test
  void implicitDeny_whoseFactsAreKnown_hasARemedy() {
    int denied = 0;
    List<String> without = new ArrayList<>();
    for (long seed = 100; seed < 110; seed++) {
      for (Case one : cases(seed)) {
        if (one.simulation().decision() == Decision.IMPLICIT_DENY) {
          denied++;
          if (one.remedies().isEmpty()) {
            without.add(one.toString());
          }
        }
      }
    }
    assertThat(denied).isGreaterThan(50);
    assertThat(without).as("of %s implicit denies", denied).isEmpty();
  }
}
