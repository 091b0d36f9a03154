package org.rolescope.remedy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rolescope.iam.Role;
import org.rolescope.policy.Arn;
import org.rolescope.policy.ContextValue;
import org.rolescope.policy.PatternElement.Sense;
import org.rolescope.policy.PrincipalElement;
import org.rolescope.policy.Statement;
import org.rolescope.policy.Truth;
import org.rolescope.policy.match.Caller;
import org.rolescope.policy.match.StatementMatch;
import org.rolescope.policy.parse.JsonText;
import org.rolescope.policy.parse.PolicyDraft;
import org.rolescope.simulate.PolicyType;

/**
 * A missing trust Allow: the nearest statement extended, or one of its own for the caller (R75).
 */
final class TrustStatements implements RemedyKind {
  @Override
  public List<List<Proposal>> opening(Obstacle obstacle) {
    if (obstacle.gate() != PolicyType.TRUST || obstacle.denial().isPresent()) {
      return List.of();
    }
    Situation situation = obstacle.situation();
    Optional<Role> role = situation.target().filter(found -> !Places.kept(found));
    Optional<Named> named = Named.of(situation);
    if (role.isEmpty() || named.isEmpty()) {
      return List.of();
    }
    TrustPlace place = new TrustPlace(role.get().arn());
    List<List<Proposal>> ways = new ArrayList<>();
    for (Obstacle.Found found : obstacle.allows()) {
      nearest(obstacle, found.match(), place, named.get()).ifPresent(p -> ways.add(List.of(p)));
    }
    own(obstacle, place, named.get()).ifPresent(proposal -> ways.add(List.of(proposal)));
    return ways;
  }

  /** How a trust policy names the caller: {@code AWS}, and its ARN. */
  private record Named(String key, String text) {
    /** Empty where it cannot be named exactly. */
    static Optional<Named> of(Situation situation) {
      Caller caller = situation.caller();
      return switch (caller.kind()) {
        case USER -> arn(caller.arn());
        case ROLE_SESSION ->
            arn(caller.role().or(() -> caller.arn().filter(arn -> arn.isIam("role"))));
        case SERVICE -> Optional.of(new Named("Service", caller.name()));
        case SAML, OIDC -> Optional.of(new Named("Federated", caller.name()));
        case FEDERATED_USER, ROOT_USER, ANY_OF_ACCOUNT, ANYONE -> Optional.empty();
      };
    }

    private static Optional<Named> arn(Optional<Arn> arn) {
      return arn.map(Arn::toString).filter(Named::plain).map(text -> new Named("AWS", text));
    }

    private static boolean plain(String text) {
      return text.indexOf('*') < 0 && text.indexOf('?') < 0;
    }
  }

  private static Optional<Proposal> nearest(
      Obstacle obstacle, StatementMatch match, TrustPlace place, Named named) {
    long failed = match.conditions().stream().filter(c -> c.truth() != Truth.TRUE).count();
    boolean principal = match.principal().truth() == Truth.TRUE;
    boolean action = match.action().truth() == Truth.TRUE;
    if (failed > 0 || principal == action) {
      return Optional.empty();
    }
    return principal
        ? moreActions(obstacle, match.statement(), place)
        : morePrincipals(obstacle, match.statement(), place, named);
  }

  private static Optional<Proposal> moreActions(
      Obstacle obstacle, Statement statement, TrustPlace place) {
    if (statement.action().sense() != Sense.LISTED) {
      return Optional.empty();
    }
    String pointer = statement.pointer() + "/Action";
    String actions = String.join(" and ", obstacle.actions());
    return Optional.of(
        PolicyChange.of(
                place,
                "Allow " + actions + " in " + statement.label() + " of " + place.words(),
                "Whoever " + statement.label() + " names may do it, nobody else.",
                draft -> appended(draft, pointer, obstacle.actions()))
            .proposal(place.reach()));
  }

  static PolicyDraft appended(PolicyDraft draft, String pointer, List<String> texts) {
    PolicyDraft changed = draft;
    for (String text : texts) {
      changed = changed.append(pointer, JsonText.quoted(text));
    }
    return changed;
  }

  private static Optional<Proposal> morePrincipals(
      Obstacle obstacle, Statement statement, TrustPlace place, Named named) {
    if (!(statement.principal() instanceof PrincipalElement.Principals)) {
      return Optional.empty();
    }
    String pointer = statement.pointer() + "/Principal";
    String caller = obstacle.situation().callerName();
    return Optional.of(
        PolicyChange.of(
                place,
                "Name " + caller + " in " + statement.label() + " of " + place.words(),
                "The conditions of " + statement.label() + " hold for it, too.",
                draft ->
                    draft.at(pointer + "/" + named.key()).isPresent()
                        ? draft.append(pointer + "/" + named.key(), JsonText.quoted(named.text()))
                        : draft.put(pointer, named.key(), JsonText.quoted(named.text())))
            .proposal(place.reach()));
  }

  private static Optional<Proposal> own(Obstacle obstacle, TrustPlace place, Named named) {
    Situation situation = obstacle.situation();
    Optional<Map<String, String>> tests = tests(situation);
    if (tests.isEmpty()) {
      return Optional.empty();
    }
    String sid = "Allow" + Situation.pascal(situation.callerName());
    String effect =
        "Only " + situation.callerName() + " is let in; the other statements stay as they are.";
    PolicyChange change =
        PolicyChange.of(
            place,
            "Trust " + situation.callerName() + " in " + place.words(),
            effect,
            draft -> {
              String free = draft.policy().map(p -> StatementJson.freeSid(sid, p)).orElse(sid);
              String statement =
                  StatementJson.of(free, "Allow")
                      .principal(named.key(), named.text())
                      .actions(obstacle.actions())
                      .condition("StringEquals", tests.get())
                      .json();
              return draft.append("/Statement", statement);
            });
    return Optional.of(change.proposal(place.reach()));
  }

  /** What a statement for this caller must test; empty where that is not known. */
  private static Optional<Map<String, String>> tests(Situation situation) {
    return switch (situation.caller().kind()) {
      case OIDC -> token(situation);
      case SAML -> Optional.of(given(situation, List.of("saml:aud")));
      case SERVICE -> Optional.of(given(situation, List.of("aws:SourceAccount")));
      default -> Optional.of(Map.of());
    };
  }

  /** R115: a token's subject must be tested, else everybody at the provider gets in. */
  private static Optional<Map<String, String>> token(Situation situation) {
    String issuer = situation.callerName();
    Map<String, String> tests = given(situation, List.of(issuer + ":aud", issuer + ":sub"));
    return Optional.of(tests).filter(found -> found.containsKey(issuer + ":sub"));
  }

  private static Map<String, String> given(Situation situation, List<String> keys) {
    Map<String, String> tests = new LinkedHashMap<>();
    for (String key : keys) {
      if (situation.simulation().context().get(key) instanceof ContextValue.Present present
          && present.values().size() == 1) {
        tests.put(key, present.values().get(0));
      }
    }
    return tests;
  }
}
