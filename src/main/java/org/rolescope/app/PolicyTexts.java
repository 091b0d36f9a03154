package org.rolescope.app;

import java.util.List;
import java.util.Optional;
import org.rolescope.base.Diagnostic;
import org.rolescope.base.Parsed;
import org.rolescope.base.SourceLocation;
import org.rolescope.policy.Policy;
import org.rolescope.policy.PolicyKind;
import org.rolescope.policy.Statement;
import org.rolescope.policy.parse.PolicyKindCheck;
import org.rolescope.policy.parse.PolicyParser;
import org.rolescope.simulate.PassedPolicy;

/** Reads policies that come with a question, not with the data. */
public final class PolicyTexts {
  private PolicyTexts() {}

  /** A policy that takes part in deciding; with what is wrong where it cannot be read at all. */
  public static Parsed<Policy> policy(String text) {
    return PolicyParser.parse(text, SourceLocation.NOWHERE);
  }

  /** The first thing that is wrong with a text that is no policy. */
  public static String fault(Parsed<Policy> parsed) {
    List<Diagnostic> diagnostics = parsed.diagnostics();
    return diagnostics.isEmpty() ? "no statement" : diagnostics.get(0).message();
  }

  /** A session policy that a call passes: an identity policy without {@code Principal} (R18). */
  public static PassedPolicy passed(String text) {
    Parsed<Policy> parsed = policy(text);
    return new PassedPolicy(text, parsed.value().map(PolicyTexts::grammar).orElse(fault(parsed)));
  }

  private static String grammar(Policy policy) {
    Optional<String> defect =
        policy.statements().stream()
            .map(Statement::defects)
            .filter(defects -> !defects.isEmpty())
            .map(defects -> defects.get(0))
            .findFirst();
    return defect
        .or(
            () ->
                PolicyKindCheck.check(policy, PolicyKind.IDENTITY, SourceLocation.NOWHERE).stream()
                    .map(Diagnostic::message)
                    .findFirst())
        .orElse("");
  }
}
