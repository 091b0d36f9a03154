package org.rolescope.remedy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rolescope.policy.Condition;
import org.rolescope.policy.ContextValue;
import org.rolescope.policy.Effect;
import org.rolescope.policy.Policy;
import org.rolescope.policy.Truth;
import org.rolescope.policy.match.ConditionMatch;
import org.rolescope.policy.match.StatementMatch;

/** What the call or a tag must bring so that an Allow matches, or a Deny does not (R75). */
final class MeetConditions implements RemedyKind {
  /** Statements with more unmet keys than this are not near. */
  private static final int MOST_KEYS = 4;

  @Override
  public List<List<Proposal>> opening(Obstacle obstacle) {
    return obstacle
        .denial()
        .map(denial -> escaping(obstacle.situation(), denial))
        .orElseGet(() -> matching(obstacle));
  }

  /** One condition that does not hold is enough. */
  private static List<List<Proposal>> escaping(Situation situation, Obstacle.Found denial) {
    List<List<Proposal>> ways = new ArrayList<>();
    Samples samples = samples(situation, denial);
    String effect =
        "The Deny "
            + denial.match().statement().label()
            + " stops matching; "
            + named(denial)
            + " is unchanged.";
    KeyChanges changes = new KeyChanges(situation, effect);
    for (ConditionMatch condition : denial.match().conditions()) {
      for (ContextValue value :
          samples.values(List.of(condition.condition()), Truth.FALSE, ContextValue.ABSENT)) {
        for (Proposal proposal : changes.giving(condition.condition().key(), value)) {
          ways.add(List.of(proposal));
        }
      }
    }
    return ways;
  }

  private static Samples samples(Situation situation, Obstacle.Found found) {
    boolean variables = found.document().policy().filter(Policy::hasVariables).isPresent();
    return new Samples(situation.simulation().context(), variables);
  }

  private static List<List<Proposal>> matching(Obstacle obstacle) {
    List<List<Proposal>> ways = new ArrayList<>();
    for (Obstacle.Found found : obstacle.allows()) {
      StatementMatch match = found.match();
      boolean about =
          match.statement().effect() == Effect.ALLOW
              && match.principal().truth() == Truth.TRUE
              && match.action().truth() == Truth.TRUE
              && match.resource().truth() == Truth.TRUE;
      if (about && match.truth() != Truth.TRUE) {
        ways.addAll(meeting(obstacle.situation(), found));
      }
    }
    return ways;
  }

  /** All unmet keys at once; of each key its likeliest values. */
  private static List<List<Proposal>> meeting(Situation situation, Obstacle.Found found) {
    Map<String, List<Condition>> unmet = unmet(found.match());
    if (unmet.isEmpty() || unmet.size() > MOST_KEYS) {
      return List.of();
    }
    String effect =
        "Then " + found.match().statement().label() + " of " + named(found) + " allows it.";
    KeyChanges changes = new KeyChanges(situation, effect);
    List<List<Proposal>> ways = List.of(List.of());
    for (List<Condition> conditions : unmet.values()) {
      List<Proposal> givers = new ArrayList<>();
      String key = conditions.get(0).key();
      ContextValue usual = situation.usual(key);
      for (ContextValue value : samples(situation, found).values(conditions, Truth.TRUE, usual)) {
        givers.addAll(changes.giving(key, value));
      }
      ways = product(ways, givers);
    }
    return ways;
  }

  /** {@code scp-dev}, {@code the trust policy}. */
  private static String named(Obstacle.Found found) {
    String name = found.document().name();
    return name.endsWith(" policy") ? "the " + name : name;
  }

  /** By key, every condition on a key of which one does not hold. */
  private static Map<String, List<Condition>> unmet(StatementMatch match) {
    Map<String, List<Condition>> unmet = new LinkedHashMap<>();
    for (ConditionMatch condition : match.conditions()) {
      if (condition.truth() != Truth.TRUE) {
        unmet.put(plain(condition.condition()), new ArrayList<>());
      }
    }
    for (ConditionMatch condition : match.conditions()) {
      List<Condition> same = unmet.get(plain(condition.condition()));
      if (same != null) {
        same.add(condition.condition());
      }
    }
    return unmet;
  }

  private static String plain(Condition condition) {
    return condition.key().toLowerCase(Locale.ROOT);
  }

  private static List<List<Proposal>> product(List<List<Proposal>> ways, List<Proposal> next) {
    List<List<Proposal>> longer = new ArrayList<>();
    for (List<Proposal> way : ways) {
      for (Proposal proposal : next) {
        List<Proposal> more = new ArrayList<>(way);
        if (!more.contains(proposal)) {
          more.add(proposal);
        }
        longer.add(more);
      }
    }
    return longer;
  }
}
