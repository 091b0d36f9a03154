package org.rolescope.graph;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.rolescope.policy.Statement;

/** The condition keys that a statement asks for. */
final class AskedKeys {
  /** Keys whose values are those of an account, of its organisation or of the moment (R108). */
  private static final Set<String> OF_ACCOUNTS =
      Set.of(
          "aws:principalaccount",
          "aws:principalorgid",
          "aws:principalorgpaths",
          "aws:principalisawsservice",
          "aws:securetransport",
          "aws:currenttime",
          "aws:epochtime",
          "aws:resourceaccount",
          "aws:resourceorgid",
          "aws:resourceorgpaths");

  private AskedKeys() {}

  /** Those keys and others, in lower case. */
  static Set<String> ofAccountsAnd(String... others) {
    Set<String> keys = new HashSet<>(OF_ACCOUNTS);
    keys.addAll(List.of(others));
    return Set.copyOf(keys);
  }

  /**
   * Whether a statement's conditions ask for any but these keys, or for the value of a variable.
   */
  static boolean beyond(Set<String> keys, Statement statement) {
    return statement.conditions().stream()
        .anyMatch(
            condition ->
                !keys.contains(condition.key().toLowerCase(Locale.ROOT))
                    || condition.values().stream().anyMatch(text -> text.contains("${")));
  }
}
