package org.rolescope.simulate;

import java.util.List;
import java.util.Optional;
import org.rolescope.policy.PrincipalPattern;
import org.rolescope.policy.Truth;

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
    List<String> reasons =
        Deciding.match(gate).stream()
            .flatMap(match -> match.conditions().stream())
            .filter(condition -> condition.truth() == Truth.TRUE)
            .map(condition -> ConditionWords.because(condition, "the caller"))
            .distinct()
            .toList();
    if (!reasons.isEmpty()) {
      return who + ", because " + Wording.joined(reasons, "and");
    }
    return who + Deciding.match(gate).map(match -> ", in " + Told.itsStatement(match)).orElse("");
  }

  /** {@code it}, or the companion action where that is what fails. */
  private String denied() {
    return action.equals(told.mainAction()) ? "it" : action;
  }

  String implicitDeny() {
    return switch (gate.type()) {
      case TRUST -> trustMiss();
      case IDENTITY -> identityMiss();
      case SCP -> "no SCP on " + told.level() + " allows " + action;
      case PERMISSIONS_BOUNDARY, SESSION, VPC_ENDPOINT ->
          told.holder() + " does not allow " + action + " on " + role + nearest();
      case REQUEST, CALLER, RCP, LIMITS -> gate.reason();
    };
  }

  private String trustMiss() {
    Optional<NearMiss> near = NearMisses.telling(gate.type(), gate.nearMisses());
    if (near.isEmpty()) {
      return gate.policies().isEmpty()
          ? gate.reason()
          : "no statement of the trust policy of " + role + " lets " + caller + " call " + action;
    }
    if (near.get().element() == NearMiss.Element.PRINCIPAL) {
      return "no statement of the trust policy of "
          + role
          + " names "
          + caller
          + also()
          + deadIds();
    }
    String statement = "the trust policy's " + Told.statement(near.get().match());
    String words = near.get().words();
    return action.equals(told.mainAction())
        ? statement + " " + words
        : "the call also needs " + action + ", and " + statement + " " + words;
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

  private static String belong(List<String> ids) {
    return ids.size() == 1 ? "belongs" : "belong";
  }

  /** Where a companion action fails: that the call needs it, too. */
  private String also() {
    return action.equals(told.mainAction()) ? "" : " for " + action + ", which the call needs, too";
  }

  private String identityMiss() {
    String side =
        told.sameAccount() && action.equals(NeededActions.SET_SOURCE_IDENTITY)
            ? ", and in role chaining both sides must allow that"
            : accountSide();
    return "no policy of " + caller + " allows " + action + " on " + role + side + nearest();
  }

  private String accountSide() {
    return told.sameAccount()
        ? ", and the trust policy names only the account"
        : ", and across accounts its own side must allow it, too";
  }

  private String nearest() {
    return NearMisses.telling(gate.type(), gate.nearMisses())
        .map(
            near ->
                ": "
                    + Told.statement(near.match())
                    + " of "
                    + near.document().name()
                    + " "
                    + near.words())
        .orElse("");
  }
}
