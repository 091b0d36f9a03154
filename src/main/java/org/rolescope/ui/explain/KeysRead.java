package org.rolescope.ui.explain;

import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rolescope.policy.Truth;
import org.rolescope.policy.match.StatementMatch;
import org.rolescope.simulate.GateResult;

/** The condition keys that a gate reads: in conditions, and as variables in resources. */
final class KeysRead {
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^},]+)");

  private KeysRead() {}

  /** Of statements about this action and this role, in any case of letters. */
  static Set<String> by(GateResult gate) {
    SortedSet<String> keys = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    gate.policies().stream()
        .flatMap(policy -> policy.statements().stream())
        .filter(KeysRead::aboutThisCall)
        .forEach(match -> add(match, keys));
    return Collections.unmodifiableSortedSet(keys);
  }

  /** Statements about other actions or other roles say nothing of this call. */
  private static boolean aboutThisCall(StatementMatch match) {
    return match.action().truth() != Truth.FALSE
        && (match.resource().truth() != Truth.FALSE
            || match.statement().resource().patterns().stream().anyMatch(KeysRead::hasVariable));
  }

  private static boolean hasVariable(String text) {
    return text.contains("${");
  }

  private static void add(StatementMatch match, Set<String> keys) {
    match.statement().resource().patterns().forEach(pattern -> variables(pattern, keys));
    match
        .statement()
        .conditions()
        .forEach(
            condition -> {
              keys.add(condition.key());
              condition.values().forEach(value -> variables(value, keys));
            });
  }

  private static void variables(String value, Set<String> keys) {
    if (hasVariable(value)) {
      Matcher matcher = VARIABLE.matcher(value);
      while (matcher.find()) {
        String name = matcher.group(1).trim();
        // ${*}, ${?} and ${$} stand for the characters themselves (R91).
        if (name.contains(":")) {
          keys.add(name);
        }
      }
    }
  }
}
