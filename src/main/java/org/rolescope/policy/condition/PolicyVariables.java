package org.rolescope.policy.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rolescope.policy.ContextValue;
import org.rolescope.policy.Glob;
import org.rolescope.policy.RequestContext;

/**
 * Replaces policy variables by what the request holds (R103 to R107). IAM User Guide, "IAM policy
 * elements: Variables and tags".
 */
public final class PolicyVariables {
  /**
   * A key, or one of three characters; then perhaps a default in single quotes. Possessive, so that
   * no input makes it go back.
   */
  private static final Pattern VARIABLE =
      Pattern.compile("\\$\\{(?:([*?$])|([^{},]*+)(?:,\\s*+'([^']*+)'\\s*+)?)\\}");

  private PolicyVariables() {}

  /**
   * Replaces every variable in {@code text}. What comes from the request is literal: a {@code *} in
   * it is no wildcard (R107). A <code>${</code> without its end is just text.
   */
  public static Operand replace(String text, RequestContext context) {
    if (!text.contains("${")) {
      return Operand.of(text);
    }
    Matcher variable = VARIABLE.matcher(text);
    Glob done = Glob.literal("");
    boolean missing = false;
    List<ContextValue.Unknown> open = new ArrayList<>();
    int from = 0;
    while (variable.find()) {
      done = done.plus(Glob.of(text.substring(from, variable.start())));
      Operand part = value(variable, context);
      open.addAll(part.open());
      missing |= part.value().isEmpty() && !part.isOpen();
      done = done.plus(part.value().orElse(Glob.literal("")));
      from = variable.end();
    }
    if (missing) {
      return new Operand(Optional.empty(), List.of());
    }
    Glob whole = done.plus(Glob.of(text.substring(from)));
    return new Operand(open.isEmpty() ? Optional.of(whole) : Optional.empty(), open);
  }

  /**
   * A variable.
   *
   * @param key the condition key that it reads
   * @param otherwise what it stands for where that has no value (R104)
   */
  record Variable(String key, Optional<String> otherwise) {}

  /** The variable that a text is, and nothing else; of a key with one value. */
  static Optional<Variable> alone(String text) {
    Matcher whole = VARIABLE.matcher(text);
    return whole.matches()
            && whole.group(2) != null
            && !ConditionKeys.isMultivalued(whole.group(2).strip())
        ? Optional.of(new Variable(whole.group(2).strip(), Optional.ofNullable(whole.group(3))))
        : Optional.empty();
  }

  /** The text with those variables replaced that have a value; the others stay as they are. */
  static String replaceKnown(String text, RequestContext context) {
    return VARIABLE
        .matcher(text)
        .replaceAll(
            variable ->
                Matcher.quoteReplacement(
                    value(variable, context)
                        .value()
                        .map(value -> escaped(value.toString()))
                        .orElse(variable.group())));
  }

  /** R105, R107: what comes from the request is literal. */
  private static String escaped(String value) {
    return value.replaceAll("[*?$]", "\\${$0}");
  }

  private static Operand value(MatchResult variable, RequestContext context) {
    String character = variable.group(1);
    if (character != null) {
      return literal(Optional.of(character));
    }
    String key = variable.group(2);
    ContextValue found = key == null ? ContextValue.ABSENT : context.get(key.strip());
    if (found instanceof ContextValue.Unknown unknown) {
      return new Operand(Optional.empty(), List.of(unknown));
    }
    if (found instanceof ContextValue.Partial partial) {
      return new Operand(Optional.empty(), List.of(partial.rest()));
    }
    if (found instanceof ContextValue.Present present
        && present.values().size() == 1
        && !ConditionKeys.isMultivalued(String.valueOf(key))) {
      return literal(Optional.of(present.values().get(0)));
    }
    return literal(Optional.ofNullable(variable.group(3)));
  }

  private static Operand literal(Optional<String> text) {
    return new Operand(text.map(Glob::literal), List.of());
  }
}
