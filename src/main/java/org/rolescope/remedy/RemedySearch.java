package org.rolescope.remedy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Collectors;
import org.rolescope.simulate.AssumeRoleSimulator;
import org.rolescope.simulate.Decision;
import org.rolescope.simulate.Simulation;

/**
 * Looks for the smallest sets of changes that flip a verdict. Whatever opens the door has to get
 * past its first obstacle: one of the ways past that is tried, the call is decided again, and the
 * search goes on from there, smaller sets first.
 */
final class RemedySearch {
  /** More changes at once are no remedy that anybody would read. */
  private static final int MOST_CHANGES = 4;

  /** Sets of changes that are tried. */
  private static final int MOST_TRIED = 400;

  /** Enough to choose the best ones from. */
  private static final int ENOUGH = 16;

  private final Situation start;
  private final boolean opening;
  private final PriorityQueue<Step> queue = new PriorityQueue<>(Step.ORDER);
  private final Set<Set<String>> seen = new HashSet<>();
  private final Map<Set<String>, Boolean> verdicts = new HashMap<>();
  private final List<Flip> found = new ArrayList<>();
  private int made;

  private RemedySearch(Situation start, boolean opening) {
    this.start = start;
    this.opening = opening;
  }

  /**
   * Changes that flip the verdict.
   *
   * @param changes in the order in which they are made
   * @param after data and call with the changes made
   * @param simulation the call decided with them
   */
  record Flip(List<Proposal> changes, Trial after, Simulation simulation) {}

  /** A set of changes to try; {@code number} keeps the order in which they were thought of. */
  private record Step(List<Proposal> changes, int number) {
    static final Comparator<Step> ORDER =
        Comparator.comparing((Step step) -> step.changes().size()).thenComparing(Step::number);

    Set<String> ids() {
      return changes.stream().map(Proposal::id).collect(Collectors.toSet());
    }
  }

  static RemedySearch opening(Situation situation) {
    return new RemedySearch(situation, true);
  }

  static RemedySearch shutting(Situation situation) {
    return new RemedySearch(situation, false);
  }

  /** What was found, smaller sets first. */
  List<Flip> found() {
    if (opening) {
      expand(List.of(), start);
    } else {
      Remedies.KINDS.forEach(
          kind -> kind.shutting(start).forEach(changes -> offer(List.of(), changes)));
    }
    for (int tried = 0; !queue.isEmpty() && tried < MOST_TRIED; tried++) {
      Step step = queue.poll();
      if (found.size() >= ENOUGH || enough(step)) {
        break;
      }
      if (found.stream().noneMatch(flip -> step.changes().containsAll(flip.changes()))) {
        tried(step);
      }
    }
    return found;
  }

  /** Whether there are as many as are shown, all smaller than what comes now. */
  private boolean enough(Step step) {
    return found.stream()
            .filter(flip -> flip.changes().size() < step.changes().size())
            .filter(flip -> flip.changes().stream().allMatch(RemedySearch::straight))
            .count()
        >= Remedies.MOST;
  }

  private static boolean straight(Proposal change) {
    return change.rank() != Rank.DETOUR && change.rank() != Rank.BYPASS;
  }

  private void tried(Step step) {
    Trial trial = made(step.changes());
    Simulation simulation = decide(trial);
    verdicts.put(step.ids(), flips(simulation));
    if (flips(simulation)) {
      List<Proposal> least = smallest(step.changes());
      if (least.size() == step.changes().size()) {
        found.add(new Flip(step.changes(), trial, simulation));
      } else {
        offer(List.of(), least);
      }
    } else if (opening && step.changes().size() < MOST_CHANGES) {
      AssumeRoleSimulator simulator = start.simulator().over(trial.index());
      expand(step.changes(), Situation.of(trial, simulation, simulator, false));
    }
  }

  private void expand(List<Proposal> changes, Situation situation) {
    // Where the call is not denied, nothing but the call itself has to change.
    boolean denied = denies(start.simulation());
    for (Obstacle obstacle : Obstacle.of(situation)) {
      boolean any = false;
      for (RemedyKind kind : Remedies.KINDS) {
        for (List<Proposal> more : kind.opening(obstacle)) {
          if (denied || more.stream().allMatch(RemedySearch::ofTheCall)) {
            any |= offer(changes, more);
          }
        }
      }
      if (denied || any) {
        return;
      }
    }
  }

  private static boolean ofTheCall(Proposal change) {
    return change.rank() == Rank.REQUEST || change.rank() == Rank.DETOUR;
  }

  private boolean offer(List<Proposal> changes, List<Proposal> more) {
    List<Proposal> together = new ArrayList<>(changes);
    more.stream().filter(one -> !together.contains(one)).forEach(together::add);
    Step step = new Step(List.copyOf(together), made++);
    boolean fresh =
        together.size() > changes.size() && together.size() <= MOST_CHANGES && seen.add(step.ids());
    if (fresh) {
      queue.add(step);
    }
    return fresh;
  }

  private Trial made(List<Proposal> changes) {
    Trial trial = start.trial();
    for (Proposal change : changes) {
      trial = change.edit().apply(trial);
    }
    return trial;
  }

  private Simulation decide(Trial trial) {
    return start.simulator().over(trial.index()).simulate(trial.request());
  }

  private boolean flips(Simulation simulation) {
    return opening ? simulation.decision() == Decision.ALLOWED : denies(simulation);
  }

  private static boolean denies(Simulation simulation) {
    return simulation.decision().wireName().equals(Decision.EXPLICIT_DENY.wireName());
  }

  /** The smallest of the subsets that flips the verdict; all of them where no proper one does. */
  private List<Proposal> smallest(List<Proposal> changes) {
    List<Proposal> smallest = changes;
    for (int chosen = 1; chosen < (1 << changes.size()) - 1; chosen++) {
      List<Proposal> some = new ArrayList<>();
      for (int i = 0; i < changes.size(); i++) {
        if ((chosen & (1 << i)) != 0) {
          some.add(changes.get(i));
        }
      }
      if (some.size() < smallest.size() && flips(some)) {
        smallest = some;
      }
    }
    return smallest;
  }

  /** Most subsets were tried already, before what they are part of. */
  private boolean flips(List<Proposal> changes) {
    Set<String> ids = changes.stream().map(Proposal::id).collect(Collectors.toSet());
    return verdicts.computeIfAbsent(ids, any -> flips(decide(made(changes))));
  }
}
