package org.rolescope.simulate;

import java.util.List;
import java.util.Optional;
import org.rolescope.policy.PrincipalElement;
import org.rolescope.policy.PrincipalPattern;
import org.rolescope.policy.match.ConditionMatch;
import org.rolescope.policy.match.Grade;
import org.rolescope.policy.match.StatementMatch;

/** Why a call is denied by policies, in one sentence. */
final class DenialSentence {
  private final Told told;
  private final GateResult gate;
  private final String caller;
  private final String role;
  private final String action;

  DenialSentence(Told told) {
    this.told = told;
    this.gate = told.gate();
    this.caller = told.caller();
    this.role = told.role();
    this.action = told.action();
  }

  String explicitDeny() {
    String who = told.holder() + " denies " + denied() + " explicitly";
    List<ConditionMatch> met = Deciding.match(gate).map(Told::met).orElse(List.of());
    if (!met.isEmpty()) {
      return who + ", because " + ConditionWords.because(met);
    }
    return who + Deciding.match(gate).map(match -> ", in " + Told.itsStatement(match)).orElse("");
  }

  /** {@code it}, or the companion action where that is what fails. */
  private String denied() {
    return action.equals(told.mainAction()) ? "it" : action;
  }

  String implicitDeny() {
    return told.simulation().contradicts()
        ? OpenQuestion.excluded(told.simulation().open())
        : missing();
  }

  /** The gate at which an Allow lacks. */
  private String missing() {
    return switch (gate.type()) {
      case TRUST -> trustMiss();
      case IDENTITY -> identityMiss();
      case SCP -> "no SCP on " + told.level() + " allows " + action + ", and every level must";
      case PERMISSIONS_BOUNDARY, SESSION ->
          trusted() + told.holder() + " does not allow " + action + " on " + role + nearest();
      case VPC_ENDPOINT -> told.holder() + " does not allow " + action + " on " + role + nearest();
      case REQUEST, CALLER, RCP, LIMITS -> gate.reason();
    };
  }

  private String trustMiss() {
    Optional<NearMiss> near = NearMisses.telling(gate.type(), gate.nearMisses());
    if (near.isEmpty()) {
      return gate.policies().isEmpty()
          ? gate.reason()
          : "no statement of the trust policy of "
              + role
              + " lets "
              + caller
              + " call "
              + action
              + broken();
    }
    if (near.get().element() == NearMiss.Element.PRINCIPAL && !isLeftOut(near.get())) {
      String dead = deadIds();
      return "no statement of the trust policy of "
          + role
          + " names "
          + (TrustedNames.anySession(gate) ? told.callerInFull() : caller)
          + also()
          + (dead.isEmpty() ? TrustedNames.instead(gate, told) : dead)
          + broken();
    }
    String statement = "the trust policy's " + Told.statement(near.get().match());
    String words = near.get().words();
    return action.equals(told.mainAction())
        ? statement + " " + words
        : "the call also needs " + action + ", and " + statement + " " + words;
  }

  /** R39: {@code NotPrincipal} trusts everybody but those that it lists. */
  private static boolean isLeftOut(NearMiss near) {
    return near.match().statement().principal() instanceof PrincipalElement.NotPrincipals;
  }

  /** R36: ids in the trust policy that nothing has any more. */
  private String deadIds() {
    List<String> ids =
        gate.policies().stream()
            .flatMap(policy -> policy.statements().stream())
            .flatMap(match -> match.statement().principal().entries().stream())
            .filter(PrincipalPattern.UniqueId.class::isInstance)
            .map(PrincipalPattern::text)
            .filter(id -> told.index().entityById(id).isEmpty())
            .distinct()
            .toList();
    return ids.isEmpty()
        ? ""
        : "; " + Wording.joined(ids, "and") + " in it " + belong(ids) + " to nobody any more";
  }

  /** R49: statements with a mistake in them, which match nothing. */
  private String broken() {
    StringBuilder text = new StringBuilder();
    for (PolicyMatch policy : gate.policies()) {
      for (StatementMatch match : policy.statements()) {
        if (!match.statement().usable()) {
          text.append("; ")
              .append(Told.statement(match))
              .append(" breaks the grammar and matches nothing: ")
              .append(match.statement().defects().get(0));
        }
      }
    }
    return text.toString();
  }

  private static String belong(List<String> ids) {
    return ids.size() == 1 ? "belongs" : "belong";
  }

  /** Where a companion action fails: that the call needs it, too. */
  private String also() {
    return action.equals(told.mainAction()) ? "" : " for " + action + ", which the call needs, too";
  }

  private String identityMiss() {
    String none = "no policy of " + caller + " allows ";
    if (!action.equals(told.mainAction())) {
      boolean chained = told.sameAccount() && action.equals(NeededActions.SET_SOURCE_IDENTITY);
      return "the call also needs "
          + action
          + (chained ? ", in role chaining on both sides" : "")
          + ", and "
          + none
          + "that on "
          + role
          + nearest();
    }
    return trusted()
        + none
        + action
        + " on "
        + role
        + (told.sameAccount() ? "" : ", and across accounts both sides must")
        + nearest();
  }

  /** What the trust policy says where it is the caller's side that fails. */
  private String trusted() {
    GateResult trust = told.first(PolicyType.TRUST);
    if (trust.outcome() != Outcome.ALLOWED || !action.equals(told.mainAction())) {
      return "";
    }
    boolean account =
        told.sameAccount()
            && Deciding.match(trust).filter(match -> match.grade() == Grade.ACCOUNT).isPresent();
    return account
        ? "the trust policy of " + role + " names only the account of " + caller + ", and "
        : "the trust policy of " + role + " lets " + caller + " in, but ";
  }

  private String nearest() {
    return NearMisses.telling(gate.type(), gate.nearMisses())
        .map(
            near ->
                "; "
                    + Told.statement(near.match())
                    + (near.document().name().isEmpty() ? "" : " of " + near.document().name())
                    + " "
                    + near.words())
        .orElseGet(this::broken);
  }
}
