package org.rolescope.simulate;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rolescope.iam.IamIndex;
import org.rolescope.policy.Arn;
import org.rolescope.policy.ContextValue;
import org.rolescope.policy.RequestContext;

/**
 * The names of a call, for texts about it.
 *
 * @param caller short name of the caller
 * @param action the action that a text is about
 * @param role the role that is asked for
 * @param context the condition keys of the call
 */
record Names(String caller, String action, Arn role, RequestContext context, IamIndex index) {
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z][^},]*)\\}");

  /** {@code deploy-prod}. */
  String roleName() {
    return role.name();
  }

  /** {@code role/metrics-read of shop-dev, not on role/metrics-read of shop-prod}. */
  String otherThanRole(List<String> patterns) {
    boolean elsewhere = patterns.stream().anyMatch(this::namesOtherAccount);
    String mine = role.resource() + (elsewhere ? " of " + index.accountLabel(role.account()) : "");
    List<String> listed = patterns.stream().map(this::shortened).toList();
    return Wording.joined(listed, "and") + ", not on " + mine;
  }

  /** R83, R106: what a policy variable in the values stands for here, where that surprises. */
  String variables(List<String> values, boolean replaced) {
    for (String value : values) {
      Matcher variable = VARIABLE.matcher(value);
      if (variable.find()) {
        if (!replaced) {
          return "; without Version 2012-10-17 that variable is literal text";
        }
        ContextValue found = context.get(variable.group(1).strip());
        return found instanceof ContextValue.Present present && present.values().size() == 1
            ? "; the variable stands for \"" + present.values().get(0) + "\""
            : "; the call carries no " + variable.group(1).strip();
      }
    }
    return "";
  }

  private boolean namesOtherAccount(String pattern) {
    return Arn.parse(pattern).filter(arn -> !arn.account().equals(role.account())).isPresent();
  }

  private String shortened(String pattern) {
    return Arn.parse(pattern)
        .map(
            arn ->
                namesOtherAccount(pattern)
                    ? arn.resource() + " of " + index.accountLabel(arn.account())
                    : arn.resource())
        .orElse(pattern);
  }
}
