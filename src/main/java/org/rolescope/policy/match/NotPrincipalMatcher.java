package org.rolescope.policy.match;

import java.util.List;
import java.util.Optional;
import org.rolescope.policy.Arn;
import org.rolescope.policy.ContextValue.Unknown;
import org.rolescope.policy.Effect;
import org.rolescope.policy.JsonPointer;
import org.rolescope.policy.PrincipalPattern;
import org.rolescope.policy.Statement;
import org.rolescope.policy.Truth;
import org.rolescope.policy.Unresolved;
import org.rolescope.policy.match.Caller.Kind;

/** Compares {@code NotPrincipal} with the caller: everyone who is not named (R39, R40). */
final class NotPrincipalMatcher {
  private static final Unknown WHO = new Unknown(Unknown.Why.FREE, "who of them calls");

  private final Statement statement;
  private final Caller caller;
  private final EntryMatcher matcher;

  private NotPrincipalMatcher(Statement statement, Caller caller) {
    this.statement = statement;
    this.caller = caller;
    this.matcher = new EntryMatcher(caller, statement.effect() == Effect.DENY);
  }

  static PrincipalMatcher.Result match(Statement statement, Caller caller) {
    ElementMatch match = new NotPrincipalMatcher(statement, caller).match();
    // The statement reaches the caller as it reaches anybody else.
    Grade grade = match.truth() == Truth.FALSE ? Grade.NONE : Grade.WILDCARD;
    return new PrincipalMatcher.Result(match, grade, grade);
  }

  private ElementMatch match() {
    boolean deny = statement.effect() == Effect.DENY;
    if (deny && caller.boundary()) {
      return result(Truth.TRUE, "NotPrincipal with Deny reaches every caller with a boundary");
    }
    if (caller.kind() == Kind.ANY_OF_ACCOUNT || caller.kind() == Kind.ANYONE) {
      return group(deny);
    }
    Truth named = deny && caller.kind() == Kind.ROLE_SESSION ? namedThrice() : named();
    return switch (named) {
      case TRUE -> result(Truth.FALSE, "NotPrincipal leaves the caller out");
      case FALSE -> result(Truth.TRUE, "NotPrincipal does not name the caller");
      case UNKNOWN ->
          new ElementMatch(
              Truth.UNKNOWN, pointer(), "NotPrincipal may leave the caller out", open());
    };
  }

  /** Somebody of the group is not named; with Deny, somebody else may be. */
  private ElementMatch group(boolean deny) {
    if (entries().stream().anyMatch(PrincipalPattern.Everyone.class::isInstance)) {
      return result(Truth.FALSE, "NotPrincipal leaves everyone out");
    }
    if (entries().stream().anyMatch(this::mayBeEveryone)) {
      String reason = "NotPrincipal may leave everyone out";
      return new ElementMatch(Truth.UNKNOWN, pointer(), reason, open());
    }
    boolean someNamed = entries().stream().anyMatch(this::mayNameOneOfGroup);
    if (deny && someNamed) {
      String reason = "NotPrincipal leaves out some of them";
      return new ElementMatch(Truth.UNKNOWN, pointer(), reason, List.of(WHO));
    }
    return result(Truth.TRUE, "NotPrincipal does not name all of them");
  }

  private boolean mayBeEveryone(PrincipalPattern entry) {
    return entry instanceof PrincipalPattern.Open
        && Unresolved.same(entry.text(), "*") != Truth.FALSE;
  }

  private boolean mayNameOneOfGroup(PrincipalPattern entry) {
    if (entry instanceof PrincipalPattern.UniqueId || entry instanceof PrincipalPattern.Open) {
      return true;
    }
    Optional<Arn> arn =
        entry instanceof PrincipalPattern.IamArn iam
            ? Optional.of(iam.arn())
            : entry instanceof PrincipalPattern.Session session
                ? Optional.of(session.arn())
                : Optional.empty();
    return arn.filter(a -> caller.kind() == Kind.ANYONE || a.account().equals(caller.account()))
        .isPresent();
  }

  /** By an entry of their own; an account does not name the users and roles in it. */
  private Truth named() {
    Truth named = Truth.FALSE;
    for (PrincipalPattern entry : entries()) {
      boolean account = entry instanceof PrincipalPattern.AccountRoot;
      if (!account || caller.kind() == Kind.ROOT_USER) {
        named = named.or(matcher.match(entry).truth());
      }
    }
    return named;
  }

  /** R39: with Deny the account, the role and the session must each be listed. */
  private Truth namedThrice() {
    Truth everyone = best(Grade.WILDCARD);
    return everyone.or(best(Grade.ACCOUNT).and(best(Grade.ROLE)).and(best(Grade.SESSION)));
  }

  private Truth best(Grade grade) {
    Truth best = Truth.FALSE;
    for (PrincipalPattern entry : entries()) {
      EntryMatch match = matcher.match(entry);
      boolean counts = match.grade() == grade || entry instanceof PrincipalPattern.Open;
      best = counts ? best.or(match.truth()) : best;
    }
    return best;
  }

  private List<Unknown> open() {
    return entries().stream().flatMap(e -> matcher.match(e).open().stream()).distinct().toList();
  }

  private List<PrincipalPattern> entries() {
    return statement.principal().entries();
  }

  private ElementMatch result(Truth truth, String reason) {
    return new ElementMatch(truth, pointer(), reason);
  }

  private String pointer() {
    return JsonPointer.member(statement.pointer(), "NotPrincipal");
  }
}
