package org.rolescope.policy.condition;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
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
  private static final Map<String, OperatorName> SPELT = spelt();

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
    OperatorName known = SPELT.get(text);
    return known != null ? Optional.of(known) : takenApart(text);
  }

  /** Every name as AWS spells it: most names in policies are, and need not be taken apart. */
  private static Map<String, OperatorName> spelt() {
    Map<String, OperatorName> names = new HashMap<>();
    for (ConditionOperator base : ConditionOperators.ALL) {
      for (SetQuantifier set : SetQuantifier.values()) {
        OperatorName plain = new OperatorName(set, base, false);
        names.put(plain.toString(), plain);
        if (!base.testsPresence()) {
          OperatorName lenient = new OperatorName(set, base, true);
          names.put(lenient.toString(), lenient);
        }
      }
    }
    return Map.copyOf(names);
  }

  private static Optional<OperatorName> takenApart(String text) {
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

  /** Whether the condition also holds when the key is absent (R92, R93, R95). */
  public boolean holdsWithoutKey() {
    return ifExists
        || switch (set) {
          case NONE -> base.negated();
          case FOR_ALL_VALUES -> true;
          case FOR_ANY_VALUE -> false;
        };
  }

  /**
   * The operator that holds exactly when this one fails, as near as the language has one; {@code
   * Bool} and {@code Null} stay, and it is their value that turns round.
   */
  public OperatorName opposite() {
    ConditionOperator turned = ConditionOperators.opposite(base);
    // Where the key may be absent, only what needs a value fails without one.
    boolean needsValue = ifExists && !base.negated() && turned.negated();
    SetQuantifier swapped =
        switch (set) {
          case NONE -> needsValue ? SetQuantifier.FOR_ANY_VALUE : SetQuantifier.NONE;
          case FOR_ALL_VALUES -> SetQuantifier.FOR_ANY_VALUE;
          case FOR_ANY_VALUE -> SetQuantifier.FOR_ALL_VALUES;
        };
    boolean lenient = !ifExists && !base.testsPresence() && !base.negated() && !turned.negated();
    return new OperatorName(swapped, turned, lenient);
  }

  /** The name as AWS spells it. */
  @Override
  public String toString() {
    return set.prefix + base.name() + (ifExists ? IF_EXISTS : "");
  }
}
