package org.rolescope.policy.match;

import org.rolescope.policy.JsonPointer;
import org.rolescope.policy.PatternElement.Sense;
import org.rolescope.policy.PolicyKind;
import org.rolescope.policy.PolicyKind.Need;
import org.rolescope.policy.PrincipalElement;
import org.rolescope.policy.Statement;
import org.rolescope.policy.Truth;

/**
 * What the kind of a policy makes of its statements: without an element that the kind needs a
 * statement matches nothing, and an element that the kind does not know is not looked at (R49,
 * R77). So a Resource in a trust policy, which IAM refuses to save, limits neither an Allow nor a
 * Deny: of a trust statement the resource is never compared, as the policy is about its one role.
 */
final class KindRules {
  private final PolicyKind kind;
  private final StatementMatch match;
  private final Statement statement;

  private KindRules(PolicyKind kind, StatementMatch match) {
    this.kind = kind;
    this.match = match;
    this.statement = match.statement();
  }

  static StatementMatch apply(PolicyKind kind, StatementMatch match) {
    Statement statement = match.statement();
    boolean named = !(statement.principal() instanceof PrincipalElement.Absent);
    boolean limited = statement.resource().sense() != Sense.ABSENT;
    boolean asItShouldBe =
        named == (kind.principal() == Need.REQUIRED)
            && limited == (kind.resource() == Need.REQUIRED);
    return asItShouldBe ? match : new KindRules(kind, match).applied(named, limited);
  }

  private StatementMatch applied(boolean named, boolean limited) {
    boolean negated = statement.principal() instanceof PrincipalElement.NotPrincipals;
    String resource = statement.resource().name("Resource");
    return with(
        element(kind.principal(), named, negated ? "NotPrincipal" : "Principal", match.principal()),
        element(kind.resource(), limited, resource, match.resource()));
  }

  private ElementMatch element(Need need, boolean present, String name, ElementMatch asRead) {
    if (present == (need == Need.REQUIRED)) {
      return asRead;
    }
    return present
        ? new ElementMatch(
            Truth.TRUE,
            JsonPointer.member(statement.pointer(), name),
            name + " does not count in " + kind.one())
        : new ElementMatch(
            Truth.FALSE, statement.pointer(), "no " + name + ", which " + kind.one() + " needs");
  }

  private StatementMatch with(ElementMatch principal, ElementMatch resource) {
    Truth all = principal.truth().and(match.action().truth()).and(resource.truth());
    for (ConditionMatch condition : match.conditions()) {
      all = all.and(condition.truth());
    }
    boolean named = kind.principal() == Need.REQUIRED;
    return new StatementMatch(
        statement,
        statement.usable() ? all : Truth.FALSE,
        principal,
        match.action(),
        resource,
        match.conditions(),
        named ? match.grade() : Grade.NONE,
        named ? match.possibleGrade() : Grade.NONE);
  }
}
