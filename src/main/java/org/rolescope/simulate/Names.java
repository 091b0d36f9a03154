package org.rolescope.simulate;

import java.util.List;
import java.util.Optional;
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

  /** The key of the first policy variable in a text: {@code aws:username}. */
  static Optional<String> variable(String text) {
    if (!text.contains("${")) {
      return Optional.empty();
    }
    Matcher variable = VARIABLE.matcher(text);
    return variable.find() ? Optional.of(variable.group(1).strip()) : Optional.empty();
  }

  /** R83, R106: what a policy variable in the values stands for here, where that surprises. */
  String variables(List<String> values, boolean replaced) {
    for (String value : values) {
      Optional<String> variable = variable(value);
      if (variable.isPresent()) {
        return replaced
            ? variableWords(variable.get())
            : "; without Version 2012-10-17 that variable is literal text";
      }
    }
    return "";
  }

  private String variableWords(String key) {
    ContextValue found = context.get(key);
    return found instanceof ContextValue.Present present && present.values().size() == 1
        ? "; the variable stands for \"" + present.values().get(0) + "\""
        : "; the call carries no " + key;
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
