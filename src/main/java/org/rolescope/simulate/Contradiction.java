package org.rolescope.simulate;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.rolescope.policy.Condition;
import org.rolescope.policy.ContextValue;
import org.rolescope.policy.ContextValue.Unknown.Why;
import org.rolescope.policy.Effect;
import org.rolescope.policy.Policy;
import org.rolescope.policy.Statement;
import org.rolescope.policy.Truth;
import org.rolescope.policy.condition.Witnesses;
import org.rolescope.policy.match.ConditionMatch;
import org.rolescope.policy.match.StatementMatch;

/**
 * Conditions that no call meets: what one statement wants of keys, another does not let through.
 * Each of them leaves an edge open, and yet nobody can ever use it.
 *
 * @param stoppedBy the fewest gates of which one stops the call, whatever the keys' values
 * @param conditions those on these keys, in words
 */
record Contradiction(Set<PolicyType> stoppedBy, List<OpenQuestion> conditions) {
  /**
   * Keys whose value says whether others are in the call: with an address it comes through no
   * endpoint (R108.33), and without MFA there is no age of it (R108.31).
   */
  private static final Map<String, Predicate<String>> DECIDE_OTHERS =
      Map.of(
          "aws:sourceip",
          CallKeys::ofEndpoint,
          "aws:multifactorauthpresent",
          "aws:multifactorauthage"::equals);

  /** Calls that are decided at most to find out. */
  static final int MOST_DECIDED = 200;

  Contradiction {
    stoppedBy = Set.copyOf(stoppedBy);
    conditions = List.copyOf(conditions);
  }

  /**
   * The first key of which no value lets the call through, or all such keys together, or keys that
   * tell of each other.
   *
   * @param actions of an edge that leaves something open
   * @param told the same where the caller is told to have these values
   */
  static Optional<Contradiction> in(
      List<Combined> actions, Function<SortedMap<String, ContextValue>, List<Combined>> told) {
    SortedMap<String, List<ContextValue>> values = new TreeMap<>();
    ValueLimits limits = ValueLimits.of(actions.get(0).call());
    Map<String, Set<Asked>> all = asked(actions, limits);
    SortedMap<String, List<Condition>> byKey = new TreeMap<>();
    all.forEach(
        (key, asked) -> {
          List<Condition> conditions = asked.stream().map(Asked::condition).toList();
          byKey.put(key, conditions);
          boolean may =
              mayContradict(asked)
                  || limits.areBeyond(key, conditions)
                  || all.keySet().stream().anyMatch(other -> decides(key, other));
          if (may && !isRead(key, actions) && !hasTwin(key, all.keySet())) {
            boolean there = asked.stream().anyMatch(Asked::there);
            limits
                .witnesses(key, conditions)
                .ifPresent(found -> values.put(key, there ? present(found) : found));
          }
        });
    List<List<String>> choices = new ArrayList<>();
    values.keySet().forEach(key -> choices.add(List.of(key)));
    if (values.size() > 1) {
      choices.add(List.copyOf(values.keySet()));
    }
    for (List<String> keys : choices) {
      Search search = new Search(values, told);
      if (!search.letsIn(keys, new TreeMap<>())) {
        return Optional.of(
            new Contradiction(fewest(search.stops), conditions(keys, asking(keys, actions, told))));
      }
    }
    for (KeyRelations.Together together :
        KeyRelations.of(actions.get(0).call(), limits, byKey, key -> isRead(key, actions))) {
      Search search = new Search(values, told);
      if (!search.letsIn(together.calls())) {
        List<String> keys = List.copyOf(together.keys());
        return Optional.of(
            new Contradiction(fewest(search.stops), conditions(keys, asking(keys, actions, told))));
      }
    }
    return Optional.empty();
  }

  private static List<ContextValue> present(List<ContextValue> values) {
    return values.stream().filter(ContextValue.Present.class::isInstance).toList();
  }

  private static boolean decides(String key, String other) {
    return DECIDE_OTHERS.getOrDefault(key, none -> false).test(other);
  }

  /** Whether some values let a call through, and what stops all others. */
  private static final class Search {
    private final SortedMap<String, List<ContextValue>> values;
    private final Function<SortedMap<String, ContextValue>, List<Combined>> told;
    private final List<Set<PolicyType>> stops = new ArrayList<>();
    private int decided;

    Search(
        SortedMap<String, List<ContextValue>> values,
        Function<SortedMap<String, ContextValue>, List<Combined>> told) {
      this.values = values;
      this.told = told;
    }

    /** With values for some keys, and any for these; who would have to ask too much says yes. */
    boolean letsIn(List<String> keys, SortedMap<String, ContextValue> chosen) {
      if (!chosen.isEmpty()) {
        if (++decided > MOST_DECIDED) {
          return true;
        }
        if (isDenied(chosen)) {
          return false;
        }
        if (keys.isEmpty()) {
          return true;
        }
      }
      for (ContextValue value : values.getOrDefault(keys.get(0), List.of())) {
        SortedMap<String, ContextValue> more = new TreeMap<>(chosen);
        more.put(keys.get(0), value);
        if (letsIn(keys.subList(1, keys.size()), more)) {
          return true;
        }
      }
      return false;
    }

    /** With one of these. */
    boolean letsIn(List<SortedMap<String, ContextValue>> calls) {
      return calls.isEmpty()
          || calls.size() > MOST_DECIDED
          || !calls.stream().allMatch(this::isDenied);
    }

    private boolean isDenied(SortedMap<String, ContextValue> chosen) {
      Judgement judgement = Judgement.of(told.apply(chosen));
      if (judgement.decision().denies()) {
        stops.add(
            judgement.blockedBy().isEmpty()
                ? EnumSet.of(judgement.ruling().type())
                : judgement.blockedBy());
        return true;
      }
      return false;
    }
  }

  /**
   * The time is told by two keys, and so is an organisation: values for the one alone do not stand
   * for all of the other.
   */
  private static boolean hasTwin(String key, Set<String> asked) {
    return Brought.isTime(key) && asked.stream().filter(Brought::isTime).count() > 1
        || asked.stream().anyMatch(other -> KeyRelations.areTwins(key, other));
  }

  /**
   * A condition of an Allow or a Deny.
   *
   * @param there whether its key is known to be in the call
   */
  private record Asked(Effect effect, Condition condition, boolean there) {}

  /** One condition alone can be met, and missed, but for those that hold of everything. */
  private static boolean mayContradict(Set<Asked> asked) {
    return asked.size() > 1
        || asked.stream().map(Asked::condition).anyMatch(Witnesses::mayHoldOfAll);
  }

  /**
   * The conditions that are the caller's to meet, by their key in lower case; also those on its
   * organisation, of which every caller has one or none, though the data may not tell.
   */
  private static Map<String, Set<Asked>> asked(List<Combined> actions, ValueLimits limits) {
    Map<String, Set<Asked>> asked = new TreeMap<>();
    for (Open open : open(actions)) {
      StatementMatch match = open.match();
      for (ConditionMatch condition : match.conditions()) {
        if (condition.found() instanceof ContextValue.Unknown unknown
            && (unknown.why() == Why.FREE || CallerKeys.ofOrganization(condition.asked().key()))) {
          Condition one = open.asked(condition.asked(), limits);
          String key = lower(one.key());
          asked
              .computeIfAbsent(key, any -> new LinkedHashSet<>())
              .add(
                  new Asked(
                      match.statement().effect(),
                      new Condition(one.operator(), key, one.values(), ""),
                      unknown.there()));
        }
      }
    }
    return asked;
  }

  private static String lower(String key) {
    return key.toLowerCase(Locale.ROOT);
  }

  /**
   * A statement that is neither met nor missed.
   *
   * @param variables whether its document's version replaces policy variables (R83)
   */
  private record Open(StatementMatch match, boolean variables) {
    /** Of a key whose values are limited: what looks like a variable and is none, no call has. */
    Condition asked(Condition condition, ValueLimits limits) {
      List<String> values =
          condition.values().stream().map(value -> value.replace("${", "$ {")).toList();
      Condition literal =
          new Condition(condition.operator(), condition.key(), values, condition.pointer());
      return !variables && limits.areBeyond(lower(condition.key()), List.of(literal))
          ? literal
          : condition;
    }
  }

  private static List<Open> open(List<Combined> actions) {
    return actions.stream()
        .flatMap(action -> action.rulings().stream())
        .flatMap(ruling -> ruling.reading().stream())
        .flatMap(reading -> reading.policies().stream())
        .flatMap(Contradiction::open)
        .toList();
  }

  private static Stream<Open> open(PolicyMatch policy) {
    boolean variables = policy.document().policy().filter(Policy::hasVariables).isPresent();
    return policy.statements().stream()
        .filter(match -> match.truth() == Truth.UNKNOWN && match.statement().usable())
        .map(match -> new Open(match, variables));
  }

  /** Whether a policy variable reads the key: then more depends on it than its conditions. */
  private static boolean isRead(String key, List<Combined> actions) {
    return open(actions).stream()
        .map(open -> open.match().statement())
        .anyMatch(statement -> isRead(key, statement));
  }

  private static boolean isRead(String key, Statement statement) {
    List<String> texts = new ArrayList<>(statement.resource().patterns());
    statement.conditions().forEach(condition -> texts.addAll(condition.values()));
    return texts.stream().anyMatch(text -> text.contains("${") && lower(text).contains(key));
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

  /** Those on the keys, and choices between such. */
  private static List<OpenQuestion> conditions(List<String> keys, List<Combined> actions) {
    List<OpenQuestion> open =
        actions.stream().flatMap(action -> action.open().stream()).distinct().toList();
    List<OpenQuestion> ofKeys =
        open.stream()
            .filter(
                question ->
                    keys.contains(lower(question.key()))
                        || keys.stream().anyMatch(key -> decides(key, lower(question.key())))
                        || question.key().isEmpty() && question.why() == Why.FREE)
            .toList();
    return ofKeys.isEmpty() ? open : ofKeys;
  }

  /** The same with what is asked of the caller's organisation in place of that it is not known. */
  private static List<Combined> asking(
      List<String> keys,
      List<Combined> actions,
      Function<SortedMap<String, ContextValue>, List<Combined>> told) {
    SortedMap<String, ContextValue> free = new TreeMap<>();
    keys.stream()
        .filter(CallerKeys::ofOrganization)
        .forEach(key -> free.put(key, ContextValue.free(key)));
    return free.isEmpty() ? actions : told.apply(free);
  }
}
