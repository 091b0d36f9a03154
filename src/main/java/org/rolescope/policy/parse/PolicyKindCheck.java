package org.rolescope.policy.parse;

import java.util.List;
import org.rolescope.base.Diagnostic;
import org.rolescope.base.SourceLocation;
import org.rolescope.policy.Effect;
import org.rolescope.policy.JsonPointer;
import org.rolescope.policy.PatternElement;
import org.rolescope.policy.PatternElement.Sense;
import org.rolescope.policy.Policy;
import org.rolescope.policy.PolicyKind;
import org.rolescope.policy.PolicyKind.Need;
import org.rolescope.policy.PrincipalElement;
import org.rolescope.policy.PrincipalPattern;
import org.rolescope.policy.Statement;
import org.rolescope.policy.parse.Problems.Place;

/** Tells of elements that do not belong where a policy is attached (R77, R78). */
public final class PolicyKindCheck {
  private static final String SAVED = "AWS would not save it; it is evaluated as it stands";

  private final PolicyKind kind;
  private final Problems problems;

  private PolicyKindCheck(PolicyKind kind, SourceLocation at) {
    this.kind = kind;
    // The policy's own lines are gone: whatever is found stands at the line of the whole.
    this.problems = new Problems(at, false);
  }

  /**
   * What a policy of this kind may not hold, or lacks.
   *
   * @param at where the policy stands
   */
  public static List<Diagnostic> check(Policy policy, PolicyKind kind, SourceLocation at) {
    PolicyKindCheck check = new PolicyKindCheck(kind, at);
    policy.statements().stream().filter(Statement::usable).forEach(check::statement);
    if (kind == PolicyKind.RCP && !policy.hasVariables()) {
      check.odd("found another version in an RCP, expected `2012-10-17`", "");
    }
    if (kind == PolicyKind.IDENTITY && !policy.id().isEmpty()) {
      check.odd("found Id in an identity policy, expected none", "/Id");
    }
    return List.copyOf(check.problems.all());
  }

  private void statement(Statement statement) {
    principal(statement);
    boolean resource = statement.resource().sense() != Sense.ABSENT;
    need(kind.resource(), resource, statement.resource().name("Resource"), statement);
    if (kind == PolicyKind.TRUST) {
      trustActions(statement);
    }
    if (kind == PolicyKind.RCP) {
      controls(statement);
    }
  }

  /** R77.4. */
  private void controls(Statement statement) {
    if (statement.action().sense() == Sense.ALL_BUT) {
      String pointer = JsonPointer.member(statement.pointer(), "NotAction");
      odd("found NotAction in an RCP, expected Action", pointer);
    }
    // AWS's own RCPFullAWSAccess allows everything; customers' RCPs can only deny.
    boolean everything = List.of("*").equals(statement.action().patterns());
    if (statement.effect() == Effect.ALLOW && !everything) {
      odd("found `Allow` in an RCP, expected `Deny`", statement.pointer() + "/Effect");
    }
  }

  private void principal(Statement statement) {
    PrincipalElement principal = statement.principal();
    boolean absent = principal instanceof PrincipalElement.Absent;
    boolean negated = principal instanceof PrincipalElement.NotPrincipals;
    String name = negated ? "NotPrincipal" : "Principal";
    need(kind.principal(), !absent, name, statement);
    if (kind.principal() == Need.FORBIDDEN || absent) {
      return;
    }
    String pointer = JsonPointer.member(statement.pointer(), name);
    if (negated && kind != PolicyKind.VPC_ENDPOINT) {
      odd("found NotPrincipal in " + kind.one() + ", expected Principal", pointer);
    }
    for (PrincipalPattern entry : principal.entries()) {
      boolean everyone = entry instanceof PrincipalPattern.Everyone;
      if (kind == PolicyKind.RCP && !everyone) {
        odd("found " + Problems.quote(entry.text()) + " in an RCP, expected `*`", entry.pointer());
      }
      if (kind == PolicyKind.TRUST
          && entry instanceof PrincipalPattern.Everyone star
          && !star.awsOnly()) {
        odd("found the Principal `*`, expected `{\"AWS\": \"*\"}`", entry.pointer());
      }
    }
  }

  /** R78. */
  private void trustActions(Statement statement) {
    PatternElement action = statement.action();
    String pointer = JsonPointer.member(statement.pointer(), action.name("Action"));
    for (String pattern : action.patterns()) {
      if (!pattern.regionMatches(true, 0, "sts:", 0, 4)) {
        String message =
            "found " + Problems.quote(pattern) + " in a trust policy, expected sts actions only";
        odd(message, pointer);
      }
    }
  }

  private void need(Need need, boolean present, String element, Statement statement) {
    if (need == Need.REQUIRED && !present) {
      problems.warning(
          "policy.kind",
          "found no " + element + ", expected one in every statement of " + kind.one(),
          "the statement matches nothing",
          new Place(statement.pointer(), 1));
    } else if (need == Need.FORBIDDEN && present) {
      problems.warning(
          "policy.kind",
          "found " + element + " in " + kind.one() + ", expected none",
          "AWS would not save it; the element does not count",
          new Place(JsonPointer.member(statement.pointer(), element), 1));
    }
  }

  private void odd(String message, String pointer) {
    problems.warning("policy.kind", message, SAVED, new Place(pointer, 1));
  }
}
