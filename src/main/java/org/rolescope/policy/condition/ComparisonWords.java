package org.rolescope.policy.condition;

import java.util.List;
import java.util.stream.Collectors;
import org.rolescope.policy.ContextValue;
import org.rolescope.policy.Truth;

/** What is said of a comparison. */
final class ComparisonWords {
  private static final int SHOWN = 3;

  private ComparisonWords() {}

  static String compared(
      OperatorName name, List<String> found, List<String> expected, Truth truth) {
    String list = expected.size() == 1 ? quoted(expected) : "one of " + quoted(expected);
    boolean negated = name.base().negated();
    return switch (name.set()) {
      case NONE -> quoted(found) + verb(truth, negated) + name.base().name() + " " + list;
      case FOR_ANY_VALUE ->
          (truth == Truth.TRUE ? "some of " : "none of ") + quoted(found) + " satisfies " + list;
      case FOR_ALL_VALUES ->
          (truth == Truth.TRUE ? "all of " : "not all of ") + quoted(found) + " satisfy " + list;
    };
  }

  private static String verb(Truth truth, boolean negated) {
    return (truth == Truth.TRUE) ? " satisfies " : " does not satisfy ";
  }

  static String variablesOpen(List<ContextValue.Unknown> open) {
    return "not known: "
        + open.stream().map(ContextValue.Unknown::fact).collect(Collectors.joining(", "));
  }

  private static String quoted(List<String> values) {
    // Written for each comparison of each edge.
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < values.size() && i < SHOWN; i++) {
      shown.append(i == 0 ? "`" : ", `").append(values.get(i)).append('`');
    }
    if (values.size() > SHOWN) {
      shown.append(" and ").append(values.size() - SHOWN).append(" more");
    }
    return shown.toString();
  }
}
