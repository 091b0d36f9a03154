package org.rolescope.remedy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rolescope.iam.Role;
import org.rolescope.policy.ContextValue;
import org.rolescope.policy.Glob;
import org.rolescope.policy.PatternElement.Sense;
import org.rolescope.policy.PrincipalElement;
import org.rolescope.policy.PrincipalPattern;
import org.rolescope.policy.Statement;
import org.rolescope.policy.Truth;
import org.rolescope.policy.match.StatementMatch;
import org.rolescope.policy.parse.JsonText;
import org.rolescope.policy.parse.PolicyDraft;
import org.rolescope.simulate.PolicyType;

/**
 * A missing trust Allow: the nearest statement extended, or one of its own for the caller (R75).
 */
final class TrustStatements implements RemedyKind {
  /** Statements that are extended: the first ones are as near as any other. */
  private static final int MOST_NEAR = 2;

  @Override
  public List<List<Proposal>> opening(Obstacle obstacle) {
    if (obstacle.gate() != PolicyType.TRUST || obstacle.denial().isPresent()) {
      return List.of();
    }
    Situation situation = obstacle.situation();
    Optional<Role> role = situation.target().filter(found -> !found.keptByAws());
    if (role.isEmpty()) {
      return List.of();
    }
    Optional<NamedCaller> named = NamedCaller.of(situation);
    TrustPlace place = new TrustPlace(role.get().arn());
    List<List<Proposal>> ways = new ArrayList<>();
    for (Obstacle.Found found : obstacle.allows()) {
      nearest(obstacle, found.match(), place, named).ifPresent(p -> ways.add(List.of(p)));
      if (ways.size() == MOST_NEAR) {
        break;
      }
    }
    named.ifPresent(caller -> ways.add(own(obstacle, place, caller)));
    return ways;
  }

  private static Optional<Proposal> nearest(
      Obstacle obstacle, StatementMatch match, TrustPlace place, Optional<NamedCaller> named) {
    long failed = match.conditions().stream().filter(c -> c.truth() != Truth.TRUE).count();
    boolean principal = match.principal().truth() == Truth.TRUE;
    boolean action = match.action().truth() == Truth.TRUE;
    // Conditions that do not hold, either, are a matter for the call.
    if (principal == action || failed > 0 && !principal) {
      return Optional.empty();
    }
    return principal
        ? moreActions(obstacle, match.statement(), place)
        : named.flatMap(caller -> morePrincipals(obstacle, match.statement(), place, caller));
  }

  private static Optional<Proposal> moreActions(
      Obstacle obstacle, Statement statement, TrustPlace place) {
    if (statement.action().sense() != Sense.LISTED) {
      return Optional.empty();
    }
    String pointer = statement.pointer() + "/Action";
    List<String> lacking = lacking(obstacle, statement);
    String actions = String.join(" and ", lacking);
    return Optional.of(
        PolicyChange.of(
                place,
                "Allow " + actions + " in " + statement.label(),
                "Whoever " + statement.label() + " names may do it, nobody else.",
                draft -> appended(draft, pointer, lacking))
            .proposal(place.reach()));
  }

  /** Of the actions that the call needs those that the statement does not cover. */
  static List<String> lacking(Obstacle obstacle, Statement statement) {
    List<Glob> covered =
        statement.action().patterns().stream()
            .map(pattern -> Glob.of(pattern.toLowerCase(Locale.ROOT)))
            .toList();
    return obstacle.actions().stream()
        .filter(one -> covered.stream().noneMatch(it -> it.matches(one.toLowerCase(Locale.ROOT))))
        .toList();
  }

  static PolicyDraft appended(PolicyDraft draft, String pointer, List<String> texts) {
    PolicyDraft changed = draft;
    for (String text : texts) {
      changed = changed.append(pointer, JsonText.quoted(text));
    }
    return changed;
  }

  private static Optional<Proposal> morePrincipals(
      Obstacle obstacle, Statement statement, TrustPlace place, NamedCaller named) {
    if (!(statement.principal() instanceof PrincipalElement.Principals) || !named.fits(statement)) {
      return Optional.empty();
    }
    String pointer = statement.pointer() + "/Principal";
    String caller = obstacle.situation().callerName();
    List<PrincipalPattern> entries = statement.principal().entries();
    boolean stale = entries.stream().allMatch(entry -> stale(entry, obstacle.situation()));
    if (stale) {
      return renamed(place, statement, named, caller);
    }
    return Optional.of(
        PolicyChange.of(
                place,
                "Name " + caller + " in " + statement.label(),
                statement.conditions().isEmpty()
                    ? "It comes in without conditions, as whoever " + statement.label() + " names."
                    : "The conditions of " + statement.label() + " hold for it, too.",
                draft ->
                    draft.at(pointer + "/" + named.key()).isPresent()
                        ? draft.append(pointer + "/" + named.key(), JsonText.quoted(named.text()))
                        : draft.put(pointer, named.key(), JsonText.quoted(named.text())))
            .proposal(place.reach()));
  }

  /** R36: an id that nobody has any more; the principal was made anew under its old name. */
  private static boolean stale(PrincipalPattern entry, Situation situation) {
    return entry instanceof PrincipalPattern.UniqueId id
        && situation.index().entityById(id.text()).isEmpty();
  }

  private static Optional<Proposal> renamed(
      TrustPlace place, Statement statement, NamedCaller named, String caller) {
    List<PrincipalPattern> entries = statement.principal().entries();
    String kind = named.text().contains(":user/") ? "AIDA" : "AROA";
    if (entries.size() != 1 || !entries.get(0).text().startsWith(kind)) {
      return Optional.empty();
    }
    return Optional.of(
        PolicyChange.of(
                place,
                "Name " + caller + " anew in " + statement.label(),
                "The id that stands there belongs to nobody any more.",
                draft -> draft.replace(entries.get(0).pointer(), JsonText.quoted(named.text())))
            .proposal(place.reach()));
  }

  private static List<Proposal> own(Obstacle obstacle, TrustPlace place, NamedCaller named) {
    String caller = obstacle.situation().callerName();
    String sid = "Allow" + Situation.pascal(caller);
    String passed =
        obstacle.allows().stream()
            .filter(found -> unmet(found.match()))
            .map(found -> found.match().statement().label())
            .collect(Collectors.joining(" and "));
    String title =
        passed.isEmpty()
            ? "Trust " + caller + " by a statement of its own"
            : "Trust " + caller + " without the conditions of " + passed;
    String effect =
        passed.isEmpty()
            ? "Only " + caller + " is let in; the other statements stay as they are."
            : "What " + passed + " asks for does not hold for it any more.";
    Proposal proposal =
        PolicyChange.of(
                place,
                title,
                effect,
                draft -> {
                  String free = draft.policy().map(p -> StatementJson.freeSid(sid, p)).orElse(sid);
                  return draft.append(
                      "/Statement", named.statement(free, "Allow", obstacle.actions()));
                })
            .proposal(place.reach());
    List<Proposal> changes = new ArrayList<>();
    changes.add(passed.isEmpty() ? proposal : proposal.ranked(Rank.BYPASS));
    KeyChanges carried =
        new KeyChanges(obstacle.situation(), "What stands in capitals is yours to fill in.");
    named
        .open()
        .forEach((key, value) -> changes.addAll(carried.giving(key, ContextValue.of(value))));
    return changes;
  }

  /** Whether the statement is about this call and asks for something that it does not bring. */
  private static boolean unmet(StatementMatch match) {
    return match.principal().truth() == Truth.TRUE
        && match.action().truth() == Truth.TRUE
        && match.truth() != Truth.TRUE;
  }
}
