package org.rolescope.policy.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rolescope.policy.Arn;
import org.rolescope.policy.ContextValue.Unknown;
import org.rolescope.policy.PrincipalPattern;
import org.rolescope.policy.Truth;
import org.rolescope.policy.Unresolved;

/**
 * Compares an entry with an unknown part: it may name the caller if some value makes it one of the
 * texts that do. So <code>arn:aws:iam::111122223333:role/${?Name}</code> cannot concern a user, nor
 * anybody of another account.
 */
final class OpenEntry {
  private final PrincipalPattern.Open entry;
  private final Caller caller;
  private final boolean everyKind;

  OpenEntry(PrincipalPattern.Open entry, Caller caller, boolean everyKind) {
    this.entry = entry;
    this.caller = caller;
    this.everyKind = everyKind;
  }

  EntryMatch match() {
    boolean may =
        switch (caller.kind()) {
          case SERVICE -> keyIs("Service") && may(caller.name()) || wildcard();
          case SAML, OIDC -> keyIs("Federated") && may(caller.name()) || wildcard();
          case ANYONE -> keyIs("AWS") && may("*");
          case USER, ROLE_SESSION, FEDERATED_USER, ROOT_USER, ANY_OF_ACCOUNT ->
              keyIs("AWS") && names().stream().anyMatch(this::may);
        };
    if (!may) {
      return EntryMatch.NO;
    }
    boolean federated = caller.kind() == Caller.Kind.SAML || caller.kind() == Caller.Kind.OIDC;
    boolean service = caller.kind() == Caller.Kind.SERVICE;
    Grade least = federated ? Grade.FEDERATED : service ? Grade.SERVICE : Grade.ACCOUNT;
    return new EntryMatch(
        Truth.UNKNOWN,
        least,
        least == Grade.ACCOUNT ? Grade.SESSION : least,
        "may name the caller: `" + Unresolved.shown(entry.text()) + "` is not known",
        Unresolved.facts(entry.text()));
  }

  private boolean keyIs(String key) {
    return entry.key().isEmpty() || entry.key().equals(key);
  }

  private boolean may(String name) {
    return Unresolved.same(entry.text(), name) != Truth.FALSE;
  }

  /** Where {@code *} means callers of every kind. */
  private boolean wildcard() {
    boolean reaches = entry.key().isEmpty() || entry.key().equals("AWS") && everyKind;
    return reaches && may("*");
  }

  /** All texts that name an IAM caller. */
  private List<String> names() {
    List<String> names = new ArrayList<>(List.of("*", caller.account()));
    caller
        .arn()
        .ifPresent(
            arn ->
                names.add(new Arn(arn.partition(), "iam", "", arn.account(), "root").toString()));
    caller.arn().map(Arn::toString).ifPresent(names::add);
    Optional<Arn> role = Callers.role(caller);
    role.map(Arn::toString).ifPresent(names::add);
    if (caller.kind() == Caller.Kind.ROLE_SESSION) {
      role.ifPresent(arn -> names.add(session(arn)));
      if (role.isEmpty()) {
        caller.arn().ifPresent(arn -> names.add(roleOf(arn)));
      }
    }
    boolean user = caller.kind() == Caller.Kind.USER;
    String id = (user ? "AIDA" : "AROA") + Unresolved.mark("id");
    names.add(caller.uniqueId().isEmpty() ? id : caller.uniqueId());
    return names;
  }

  private static String session(Arn role) {
    String resource = "assumed-role/" + role.name() + "/" + Unresolved.mark("session");
    return new Arn(role.partition(), "sts", "", role.account(), resource).toString();
  }

  /** A session's ARN does not tell the path of its role. */
  private static String roleOf(Arn session) {
    String[] parts = session.resource().split("/", -1);
    String name = parts.length > 1 ? parts[1] : "";
    String resource = "role/" + Unresolved.mark("path") + name;
    return new Arn(session.partition(), "iam", "", session.account(), resource).toString();
  }

  /** Whether a caller whose own name is not wholly known may be the one that an entry names. */
  static boolean mayBe(Caller caller, Arn entry) {
    boolean user = entry.isIam("user");
    Optional<Arn> name = user ? caller.arn() : Callers.role(caller);
    return name.filter(arn -> Unresolved.in(arn.resource()))
        .filter(arn -> Unresolved.same(arn.toString(), entry.toString()) == Truth.UNKNOWN)
        .isPresent();
  }

  static EntryMatch nameNotKnown(Arn entry) {
    Unknown name = new Unknown(Unknown.Why.MISSING, "the whole name of the caller");
    return EntryMatch.unknown(
        entry.isIam("user") ? Grade.USER : Grade.ROLE,
        "names " + entry.type() + " " + entry.name() + "; the caller's name is not wholly known",
        name);
  }
}
