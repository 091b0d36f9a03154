package org.rolescope.policy.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rolescope.policy.ContextValue;
import org.rolescope.policy.Glob;
import org.rolescope.policy.PatternElement;
import org.rolescope.policy.PatternElement.Sense;
import org.rolescope.policy.Statement;
import org.rolescope.policy.Truth;
import org.rolescope.policy.Unresolved;

/** Compares {@code Action} and {@code NotAction}, without regard to case (R85, R86). */
final class ActionMatcher {
  private ActionMatcher() {}

  static ElementMatch match(Statement statement, String action) {
    PatternElement element = statement.action();
    String lower = action.toLowerCase(Locale.ROOT);
    List<String> patterns = element.patterns();
    List<ContextValue.Unknown> open = new ArrayList<>();
    for (int i = 0; i < patterns.size(); i++) {
      if (!lower.isEmpty() && !Glob.mayBegin(patterns.get(i), lower.charAt(0))) {
        continue;
      }
      if (covers(patterns.get(i).toLowerCase(Locale.ROOT), lower)) {
        String pointer = Elements.entry(statement, "Action", element, i);
        return element.sense() == Sense.LISTED
            ? new ElementMatch(Truth.TRUE, pointer, said(patterns.get(i), action))
            : new ElementMatch(Truth.FALSE, pointer, "NotAction leaves out " + action);
      }
      if (mayCover(patterns.get(i).toLowerCase(Locale.ROOT), lower)) {
        open.addAll(Unresolved.facts(patterns.get(i)));
      }
    }
    String pointer = Elements.pointer(statement, "Action", element);
    if (!open.isEmpty()) {
      String reason = "a part of it is not known: " + open.get(0).fact();
      return new ElementMatch(Truth.UNKNOWN, pointer, reason, open);
    }
    return switch (element.sense()) {
      case LISTED -> new ElementMatch(Truth.FALSE, pointer, "no entry covers " + action);
      case ALL_BUT -> new ElementMatch(Truth.TRUE, pointer, "NotAction does not list " + action);
      case ABSENT -> new ElementMatch(Truth.FALSE, pointer, "the statement has no action");
    };
  }

  private static boolean mayCover(String pattern, String action) {
    return Unresolved.in(pattern) && Unresolved.matches(pattern, action) == Truth.UNKNOWN;
  }

  private static boolean covers(String pattern, String action) {
    return pattern.equals(action) || !Unresolved.in(pattern) && Glob.of(pattern).matches(action);
  }

  private static String said(String pattern, String action) {
    if (pattern.equals("*")) {
      return "`*` covers every action";
    }
    return pattern.equals(action) ? "names " + action : "`" + pattern + "` covers " + action;
  }
}
