package org.rolescope.policy.match;

import java.util.Optional;
import org.rolescope.policy.Arn;
import org.rolescope.policy.ContextValue.Unknown;
import org.rolescope.policy.PrincipalPattern;
import org.rolescope.policy.match.Caller.Kind;

/** Compares one entry of a principal element with the caller (R33). */
final class EntryMatcher {
  private final Caller caller;
  private final boolean everyKind;

  /**
   * @param everyKind whether {@code {"AWS": "*"}} means callers of every kind
   */
  EntryMatcher(Caller caller, boolean everyKind) {
    this.caller = caller;
    this.everyKind = everyKind;
  }

  EntryMatch match(PrincipalPattern entry) {
    if (entry instanceof PrincipalPattern.Everyone everyone) {
      return everyone(everyone);
    } else if (entry instanceof PrincipalPattern.AccountRoot root) {
      return account(root);
    } else if (entry instanceof PrincipalPattern.IamArn iam) {
      return entity(iam.arn());
    } else if (entry instanceof PrincipalPattern.Session session) {
      return session(session.arn());
    } else if (entry instanceof PrincipalPattern.UniqueId id) {
      return uniqueId(id.text());
    } else if (entry instanceof PrincipalPattern.Service service) {
      boolean same = caller.kind() == Kind.SERVICE && caller.name().equals(service.text());
      return EntryMatch.of(same, Grade.SERVICE, "names the service " + service.text());
    } else if (entry instanceof PrincipalPattern.Federated provider) {
      boolean federated = caller.kind() == Kind.SAML || caller.kind() == Kind.OIDC;
      boolean same = federated && caller.name().equals(provider.text());
      return EntryMatch.of(same, Grade.FEDERATED, "names the identity provider");
    } else if (entry instanceof PrincipalPattern.Open open) {
      return new OpenEntry(open, caller, everyKind).match();
    }
    return EntryMatch.NO;
  }

  /** R34: in a Deny any form of {@code *} means every caller; in an Allow a switch may say so. */
  private EntryMatch everyone(PrincipalPattern.Everyone everyone) {
    boolean every = !everyone.awsOnly() || everyKind || isAwsPrincipal();
    String reason = everyone.awsOnly() ? "`*` names every AWS principal" : "`*` names everyone";
    return EntryMatch.of(every, Grade.WILDCARD, reason);
  }

  private boolean isAwsPrincipal() {
    return switch (caller.kind()) {
      case USER, ROLE_SESSION, FEDERATED_USER, ROOT_USER, ANY_OF_ACCOUNT, ANYONE -> true;
      case SERVICE, SAML, OIDC -> false;
    };
  }

  private EntryMatch account(PrincipalPattern.AccountRoot root) {
    boolean same =
        caller
            .arn()
            .filter(arn -> arn.account().equals(root.account()))
            .filter(arn -> root.partition().isEmpty() || arn.partition().equals(root.partition()))
            .isPresent();
    return EntryMatch.of(same, Grade.ACCOUNT, "names the account " + root.account());
  }

  /** R31: names compare case-sensitively, the path included. */
  private EntryMatch entity(Arn entry) {
    if (OpenEntry.mayBe(caller, entry)) {
      return OpenEntry.nameNotKnown(entry);
    }
    boolean role = entry.isIam("role");
    String reason = "names " + entry.type() + " " + entry.name();
    return switch (caller.kind()) {
      case USER -> EntryMatch.of(is(caller.arn(), entry), Grade.USER, reason);
      case ROLE_SESSION -> EntryMatch.of(role && isCallersRole(entry), Grade.ROLE, reason);
      // R33.4: the user whom a federated user comes from; RoleScope keeps it where a role stands.
      case FEDERATED_USER -> EntryMatch.of(is(caller.role(), entry), Grade.USER, reason);
      case ROOT_USER, SERVICE, SAML, OIDC, ANY_OF_ACCOUNT, ANYONE -> EntryMatch.NO;
    };
  }

  /**
   * Where the role behind a session is not known, its name decides: names are unique in an account
   * (R30), and an ARN in a policy denotes a role that exists (R37).
   */
  private boolean isCallersRole(Arn entry) {
    Optional<Arn> role = Callers.role(caller);
    if (role.isPresent()) {
      return role.get().equals(entry);
    }
    return caller.arn().filter(session -> Callers.isSessionOf(session, entry)).isPresent();
  }

  private EntryMatch session(Arn entry) {
    if (is(caller.arn(), entry)) {
      return EntryMatch.yes(Grade.SESSION, "names the session " + entry.name());
    }
    boolean ofThisRole =
        caller.kind() == Kind.ROLE_SESSION
            && caller.arn().filter(arn -> arn.isIam("role")).isPresent()
            && Callers.role(caller).filter(role -> Callers.isSessionOf(entry, role)).isPresent();
    return ofThisRole
        ? EntryMatch.unknown(
            Grade.SESSION,
            "names the session " + entry.name() + " only; the caller's session is not known",
            new Unknown(Unknown.Why.FREE, "the name of the caller's session"))
        : EntryMatch.NO;
  }

  /** R33.8, R36: an id that no live principal has names nobody. */
  private EntryMatch uniqueId(String id) {
    boolean role = id.startsWith("AROA");
    if (caller.kind() != (role ? Kind.ROLE_SESSION : Kind.USER)) {
      return EntryMatch.NO;
    }
    Grade grade = role ? Grade.ROLE : Grade.USER;
    return caller.uniqueId().isEmpty()
        ? EntryMatch.unknown(
            grade,
            "names the id " + id + "; the caller's is not known",
            new Unknown(Unknown.Why.MISSING, "the caller's unique id"))
        : EntryMatch.of(caller.uniqueId().equals(id), grade, "names the caller by the id " + id);
  }

  private static boolean is(Optional<Arn> arn, Arn entry) {
    return arn.isPresent() && arn.get().equals(entry);
  }
}
