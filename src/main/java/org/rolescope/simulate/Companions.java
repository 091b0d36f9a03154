package org.rolescope.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.rolescope.policy.Condition;
import org.rolescope.policy.match.StatementMatch;

/**
 * What a caller chooses to pass counts as far as it may pass it (R12): tags need {@code
 * sts:TagSession}, a source identity {@code sts:SetSourceIdentity}, contexts {@code
 * sts:SetContext}. On an edge all of them are free, and none of these actions is asked for; so who
 * is refused one of them passes nothing that needs it, and where the call goes less far without
 * what needs it, the action is asked for, too.
 */
final class Companions {
  private final List<Combined> free;
  private final Function<Set<String>, List<Combined>> without;
  private final Map<String, Combined> beside = new TreeMap<>();

  private Companions(List<Combined> free, Function<Set<String>, List<Combined>> without) {
    this.free = free;
    this.without = without;
  }

  /**
   * The actions that decide an edge.
   *
   * @param free the actions that the call needs in any case, everything that the caller may choose
   *     being free
   * @param without the same where nothing is passed that needs one of these actions
   * @param action decides one action more, everything being free
   */
  static List<Combined> weighed(
      List<Combined> free,
      Function<Set<String>, List<Combined>> without,
      Function<String, Combined> action) {
    Companions companions = new Companions(free, without);
    needed(free).forEach(needed -> companions.beside.put(needed, action.apply(needed)));
    return companions.beside.isEmpty() ? free : companions.weighed();
  }

  /** The actions that keys need which the policies ask for, but for those that are asked anyway. */
  private static Set<String> needed(List<Combined> actions) {
    Set<String> needed = new TreeSet<>();
    for (Combined action : actions) {
      for (Ruling ruling : action.rulings()) {
        for (PolicyMatch policy : ruling.reading().map(Reading::policies).orElse(List.of())) {
          for (StatementMatch match : policy.statements()) {
            for (Condition condition : match.statement().conditions()) {
              needs(condition.key()).ifPresent(needed::add);
            }
          }
        }
      }
    }
    actions.forEach(action -> needed.remove(action.call().action()));
    return needed;
  }

  /** The action that a caller needs to pass what the key holds. */
  static Optional<String> needs(String key) {
    return KeyTable.rule(key.toLowerCase(Locale.ROOT))
        .map(KeyRule::needs)
        .filter(action -> !action.isEmpty());
  }

  private List<Combined> weighed() {
    Set<String> refused = new TreeSet<>();
    beside.forEach(
        (action, decided) -> {
          if (decided.whole() == Certainty.NO) {
            refused.add(action);
          }
        });
    List<Combined> left = refused.isEmpty() ? free : without.apply(refused);
    if (whole(left) == Certainty.NO) {
      Set<String> alone = new TreeSet<>(refused);
      alone.removeIf(action -> whole(without.apply(Set.of(action))) != Certainty.NO);
      return with(free, alone.isEmpty() ? refused : alone);
    }
    Set<String> asked = new TreeSet<>();
    for (String action : beside.keySet()) {
      Set<String> also = new TreeSet<>(refused);
      if (also.add(action) && whole(without.apply(also)).compareTo(whole(left)) < 0) {
        asked.add(action);
      }
    }
    return with(left, asked);
  }

  private List<Combined> with(List<Combined> actions, Set<String> more) {
    List<Combined> all = new ArrayList<>(actions);
    beside.forEach(
        (action, decided) -> {
          if (more.contains(action)) {
            all.add(decided);
          }
        });
    return List.copyOf(all);
  }

  private static Certainty whole(List<Combined> actions) {
    return actions.stream().map(Combined::whole).reduce(Certainty.YES, Certainty::and);
  }
}
