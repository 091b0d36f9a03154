package org.rolescope.policy.condition;

import java.util.Locale;
import java.util.Optional;

/**
 * The name of an operator in a policy, taken apart: {@code ForAnyValue:StringLikeIfExists}.
 *
 * @param set how several values of the request count
 * @param base the operator
 * @param ifExists whether it also holds when the key is absent (R93)
 */
public record OperatorName(SetQuantifier set, ConditionOperator base, boolean ifExists) {
  private static final String IF_EXISTS = "IfExists";

  /** How the values of a multivalued key count (R95). */
  public enum SetQuantifier {
    NONE(""),
    FOR_ALL_VALUES("ForAllValues:"),
    FOR_ANY_VALUE("ForAnyValue:");

    private final String prefix;

    SetQuantifier(String prefix) {
      this.prefix = prefix;
    }
  }

  /** Takes a name apart; empty if there is no such operator, {@code NullIfExists} included. */
  public static Optional<OperatorName> parse(String text) {
    SetQuantifier set = SetQuantifier.NONE;
    for (SetQuantifier each : SetQuantifier.values()) {
      set = startsWith(text, each.prefix) ? each : set;
    }
    String rest = text.substring(set.prefix.length());
    boolean ifExists = startsWith(rest.substring(Math.max(0, rest.length() - 8)), IF_EXISTS);
    String base = ifExists ? rest.substring(0, rest.length() - IF_EXISTS.length()) : rest;
    SetQuantifier quantifier = set;
    return ConditionOperators.named(base)
        .filter(operator -> !(ifExists && operator.testsPresence()))
        .map(operator -> new OperatorName(quantifier, operator, ifExists));
  }

  private static boolean startsWith(String text, String beginning) {
    return text.toLowerCase(Locale.ROOT).startsWith(beginning.toLowerCase(Locale.ROOT));
  }

  /** The name as AWS spells it. */
  @Override
  public String toString() {
    return set.prefix + base.name() + (ifExists ? IF_EXISTS : "");
  }
}
