package org.rolescope.simulate;

import java.util.ArrayList;
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
  private static final Pattern VARIABLE =
      Pattern.compile("\\$\\{([A-Za-z][^{},]*+)(?:,\\s*+'([^']*+)'\\s*+)?\\}");

  /** {@code deploy-prod}. */
  String roleName() {
    return role.name();
  }

  /**
   * {@code role/metrics-read of shop-dev, not on role/metrics-read of shop-prod}; whole ARNs where
   * these say the same.
   */
  String otherThanRole(List<String> patterns) {
    boolean elsewhere = patterns.stream().anyMatch(this::namesOtherAccount);
    String mine = shortened(role, elsewhere);
    List<String> listed =
        patterns.stream()
            .map(
                pattern ->
                    Arn.parse(pattern)
                        .filter(arn -> !hasEarlyVariable(pattern))
                        .map(arn -> shortened(arn, elsewhere))
                        .orElse(pattern))
            .toList();
    if (listed.contains(mine)) {
      // They differ in what the short names leave out.
      return Wording.joined(patterns, "and") + ", not on " + role;
    }
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
      if (variable(value).isPresent()) {
        return replaced
            ? "; " + variableWords(value)
            : "; without Version 2012-10-17 that variable is literal text";
      }
    }
    return "";
  }

  /** The same of resources: R103 knows variables in the last segment of an ARN only. */
  String resourceVariables(List<String> patterns, boolean replaced) {
    boolean early = patterns.stream().anyMatch(Names::hasEarlyVariable);
    return early
        ? "; a variable before the fifth colon is literal text"
        : variables(patterns, replaced);
  }

  private static boolean hasEarlyVariable(String pattern) {
    return Arn.parse(pattern).map(Arn::account).filter(text -> text.contains("${")).isPresent();
  }

  private String variableWords(String value) {
    List<String> standIns = new ArrayList<>();
    Matcher variable = VARIABLE.matcher(value);
    while (variable.find()) {
      String key = variable.group(1).strip();
      Optional<String> text = standIn(key).or(() -> Optional.ofNullable(variable.group(2)));
      if (text.isEmpty()) {
        return ConditionWords.outside(key, context.get(key))
            .orElseGet(() -> "the call carries no " + key);
      }
      standIns.add("\"" + text.get() + "\"");
    }
    return (standIns.size() == 1 ? "the variable stands for " : "the variables stand for ")
        + Wording.joined(standIns, "and");
  }

  private Optional<String> standIn(String key) {
    return context.get(key) instanceof ContextValue.Present present && present.values().size() == 1
        ? Optional.of(present.values().get(0))
        : Optional.empty();
  }

  private boolean namesOtherAccount(String pattern) {
    return Arn.parse(pattern)
        .filter(arn -> !arn.account().equals(role.account()) && !hasEarlyVariable(pattern))
        .isPresent();
  }

  private String shortened(Arn arn, boolean withAccount) {
    return arn.resource() + (withAccount ? " of " + index.accountLabel(arn.account()) : "");
  }
}
