package org.rolescope.simulate;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.rolescope.policy.Condition;
import org.rolescope.policy.ContextValue;
import org.rolescope.policy.ContextValue.Unknown.Why;
import org.rolescope.policy.Effect;
import org.rolescope.policy.Statement;
import org.rolescope.policy.Truth;
import org.rolescope.policy.condition.Witnesses;
import org.rolescope.policy.match.ConditionMatch;
import org.rolescope.policy.match.StatementMatch;

/**
 * Conditions that no call meets: what one statement wants of a key, another does not let through.
 * Each of them leaves an edge open, and yet nobody can ever use it.
 *
 * @param stoppedBy the fewest gates of which one stops the call, whatever the key's value
 * @param conditions those on that key, in words
 */
record Contradiction(Set<PolicyType> stoppedBy, List<OpenQuestion> conditions) {
  Contradiction {
    stoppedBy = Set.copyOf(stoppedBy);
    conditions = List.copyOf(conditions);
  }

  /**
   * The first key of which no value lets the call through.
   *
   * @param actions of an edge that leaves something open
   * @param told the same where the caller is told to have a value of a key
   */
  static Optional<Contradiction> in(
      List<Combined> actions, BiFunction<String, ContextValue, List<Combined>> told) {
    for (Map.Entry<String, Set<Asked>> asked : asked(actions).entrySet()) {
      String key = asked.getKey();
      if (asked.getValue().size() > 1 && !isRead(key, actions)) {
        List<Condition> conditions = asked.getValue().stream().map(Asked::condition).toList();
        Optional<Set<PolicyType>> stoppedBy =
            Witnesses.of(conditions).flatMap(values -> stoppedBy(key, values, told));
        if (stoppedBy.isPresent()) {
          return Optional.of(new Contradiction(stoppedBy.get(), conditions(key, actions)));
        }
      }
    }
    return Optional.empty();
  }

  /** A condition of an Allow or a Deny; one alone contradicts nothing. */
  private record Asked(Effect effect, Condition condition) {}

  /** The conditions that are the caller's to meet, by their key in lower case. */
  private static Map<String, Set<Asked>> asked(List<Combined> actions) {
    Map<String, Set<Asked>> asked = new TreeMap<>();
    for (StatementMatch match : open(actions)) {
      for (ConditionMatch condition : match.conditions()) {
        if (condition.found() instanceof ContextValue.Unknown unknown
            && unknown.why() == Why.FREE) {
          Condition one = condition.condition();
          String key = lower(one.key());
          asked
              .computeIfAbsent(key, any -> new LinkedHashSet<>())
              .add(
                  new Asked(
                      match.statement().effect(),
                      new Condition(one.operator(), key, one.values(), "")));
        }
      }
    }
    return asked;
  }

  private static String lower(String key) {
    return key.toLowerCase(Locale.ROOT);
  }

  private static List<StatementMatch> open(List<Combined> actions) {
    return actions.stream()
        .flatMap(action -> action.rulings().stream())
        .flatMap(ruling -> ruling.reading().stream())
        .flatMap(reading -> reading.policies().stream())
        .flatMap(policy -> policy.statements().stream())
        .filter(match -> match.truth() == Truth.UNKNOWN && match.statement().usable())
        .toList();
  }

  /** Whether a policy variable reads the key: then more depends on it than its conditions. */
  private static boolean isRead(String key, List<Combined> actions) {
    return open(actions).stream()
        .map(StatementMatch::statement)
        .anyMatch(statement -> isRead(key, statement));
  }

  private static boolean isRead(String key, Statement statement) {
    List<String> texts = new ArrayList<>(statement.resource().patterns());
    statement.conditions().forEach(condition -> texts.addAll(condition.values()));
    return texts.stream().anyMatch(text -> text.contains("${") && lower(text).contains(key));
  }

  private static Optional<Set<PolicyType>> stoppedBy(
      String key,
      List<ContextValue> values,
      BiFunction<String, ContextValue, List<Combined>> told) {
    List<Set<PolicyType>> stops = new ArrayList<>();
    for (ContextValue value : values) {
      Judgement judgement = Judgement.of(told.apply(key, value));
      if (!judgement.decision().denies()) {
        return Optional.empty();
      }
      stops.add(
          judgement.blockedBy().isEmpty()
              ? EnumSet.of(judgement.ruling().type())
              : judgement.blockedBy());
    }
    return Optional.of(fewest(stops));
  }

  /** The smallest choice that has one of each; of equal ones the first in the order of gates. */
  private static Set<PolicyType> fewest(List<Set<PolicyType>> stops) {
    Set<PolicyType> all = EnumSet.noneOf(PolicyType.class);
    stops.forEach(all::addAll);
    Set<PolicyType> best = all;
    List<PolicyType> types = List.copyOf(all);
    for (int choice = 1; choice < 1 << types.size(); choice++) {
      Set<PolicyType> some = EnumSet.noneOf(PolicyType.class);
      for (int i = 0; i < types.size(); i++) {
        if ((choice & 1 << i) != 0) {
          some.add(types.get(i));
        }
      }
      boolean enough = stops.stream().noneMatch(stop -> stop.stream().noneMatch(some::contains));
      best = enough && some.size() < best.size() ? some : best;
    }
    return best;
  }

  private static List<OpenQuestion> conditions(String key, List<Combined> actions) {
    List<OpenQuestion> open =
        actions.stream().flatMap(action -> action.open().stream()).distinct().toList();
    List<OpenQuestion> ofKey =
        open.stream().filter(question -> question.key().equalsIgnoreCase(key)).toList();
    return ofKey.isEmpty() ? open : ofKey;
  }
}
