package org.rolescope.policy.match;

import java.util.List;
import org.rolescope.policy.ContextValue;
import org.rolescope.policy.Glob;
import org.rolescope.policy.RequestContext;
import org.rolescope.policy.Truth;
import org.rolescope.policy.Unresolved;
import org.rolescope.policy.condition.Operand;
import org.rolescope.policy.condition.PolicyVariables;

/**
 * One pattern of a {@code Resource} element against an ARN, segment by segment (R87).
 *
 * @param context what variables are replaced by
 * @param variables whether they are
 */
record ResourcePattern(RequestContext context, boolean variables) {
  private static final int SEGMENTS = 6;
  private static final int SERVICE = 2;

  /** Whether it matches, and the variables that would have to be known. */
  record Result(Truth truth, List<ContextValue.Unknown> open) {
    static Result of(boolean match) {
      return new Result(Truth.of(match), List.of());
    }
  }

  Result match(String pattern, String resource) {
    if (pattern.equals("*")) {
      return Result.of(true);
    }
    if (Unresolved.in(pattern) || Unresolved.in(resource)) {
      // R89: where segments are missing, a pattern says nothing of how the ARN ends.
      boolean whole =
          Unresolved.known(pattern).chars().filter(c -> c == ':').count() >= SEGMENTS - 1;
      Truth truth = Unresolved.matches(whole ? pattern : pattern + "*", resource);
      List<ContextValue.Unknown> open = Unresolved.facts(pattern + resource);
      return new Result(truth, truth == Truth.UNKNOWN ? open : List.of());
    }
    String[] wanted = pattern.split(":", SEGMENTS);
    String[] given = resource.split(":", SEGMENTS);
    if (!wanted[0].equals("arn")) {
      return Result.of(false);
    }
    for (int i = 0; i < Math.min(wanted.length, SEGMENTS - 1); i++) {
      // R87: the service is written out.
      boolean same =
          wanted[i].equals(given[i]) || (i != SERVICE && Glob.of(wanted[i]).matches(given[i]));
      if (!same) {
        return Result.of(false);
      }
    }
    // R89: missing segments are taken as `*`.
    return wanted.length < SEGMENTS ? Result.of(true) : last(wanted[SEGMENTS - 1], given);
  }

  /** R103: variables are replaced in the last segment only. */
  private Result last(String pattern, String[] given) {
    Operand operand = variables ? PolicyVariables.replace(pattern, context) : Operand.of(pattern);
    if (operand.isOpen()) {
      return new Result(Truth.UNKNOWN, operand.open());
    }
    // R106: a variable without a value matches nothing.
    return Result.of(operand.value().map(glob -> glob.matches(given[SEGMENTS - 1])).orElse(false));
  }
}
