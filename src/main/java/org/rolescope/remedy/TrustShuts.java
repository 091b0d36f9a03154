package org.rolescope.remedy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rolescope.policy.JsonPointer;
import org.rolescope.policy.Policy;
import org.rolescope.policy.PrincipalElement;
import org.rolescope.policy.PrincipalPattern;
import org.rolescope.policy.Statement;
import org.rolescope.policy.match.Caller;
import org.rolescope.policy.parse.PolicyDraft;
import org.rolescope.simulate.PolicyType;

/** The trust policy no longer names the caller, or denies it. */
final class TrustShuts implements RemedyKind {
  @Override
  public List<List<Proposal>> shutting(Situation situation) {
    Optional<TrustPlace> place = Entrances.trust(situation);
    if (place.isEmpty()) {
      return List.of();
    }
    List<List<Proposal>> ways = new ArrayList<>();
    removal(situation, place.get()).ifPresent(proposal -> ways.add(List.of(proposal)));
    denial(situation, place.get()).ifPresent(proposal -> ways.add(List.of(proposal)));
    return ways;
  }

  private static Optional<Proposal> removal(Situation situation, TrustPlace place) {
    List<Statement> letting =
        Entrances.of(situation, PolicyType.TRUST).stream()
            .map(found -> found.match().statement())
            .toList();
    boolean all =
        place
            .policy(situation.trial())
            .map(Policy::statements)
            .filter(statements -> letting.size() < statements.size())
            .isEmpty();
    boolean whole = letting.stream().anyMatch(statement -> !others(statement, situation.caller()));
    // A trust policy without a statement is none.
    if (letting.isEmpty() || all && whole) {
      return Optional.empty();
    }
    String labels = String.join(" and ", letting.stream().map(Statement::label).toList());
    String title =
        letting.stream().allMatch(statement -> others(statement, situation.caller()))
            ? "Take " + named(letting, situation) + " out of " + labels
            : "Take " + labels + " out of " + place.words();
    return Optional.of(
        PolicyChange.of(
                place,
                title,
                "No statement lets " + situation.callerName() + " in any more.",
                draft -> removed(draft, letting, situation.caller()))
            .proposal(place.reach()));
  }

  /** What the statements call the caller by: itself, its account, or everyone. */
  private static String named(List<Statement> letting, Situation situation) {
    List<PrincipalPattern> entries =
        letting.stream()
            .flatMap(statement -> statement.principal().entries().stream())
            .filter(entry -> NamedCaller.names(entry, situation.caller()))
            .toList();
    if (entries.stream().anyMatch(PrincipalPattern.Everyone.class::isInstance)) {
      return "everyone";
    }
    return entries.stream().anyMatch(PrincipalPattern.AccountRoot.class::isInstance)
        ? "the account " + situation.index().accountLabel(situation.caller().account())
        : situation.callerName();
  }

  /** Whether the statement names others beside the caller. */
  private static boolean others(Statement statement, Caller caller) {
    return statement.principal() instanceof PrincipalElement.Principals principals
        && principals.entries().stream().anyMatch(entry -> !NamedCaller.names(entry, caller));
  }

  private static PolicyDraft removed(PolicyDraft draft, List<Statement> letting, Caller caller) {
    PolicyDraft changed = draft;
    for (int i = letting.size() - 1; i >= 0; i--) {
      Statement statement = letting.get(i);
      changed =
          others(statement, caller)
              ? withoutEntries(changed, statement, caller)
              : changed.remove(statement.pointer());
    }
    return changed;
  }

  private static PolicyDraft withoutEntries(PolicyDraft draft, Statement statement, Caller caller) {
    PolicyDraft changed = draft;
    List<PrincipalPattern> entries = statement.principal().entries();
    for (int i = entries.size() - 1; i >= 0; i--) {
      if (NamedCaller.names(entries.get(i), caller)) {
        changed = changed.remove(entries.get(i).pointer());
      }
    }
    String principal = statement.pointer() + "/Principal";
    for (String key : List.of("AWS", "Service", "Federated")) {
      String pointer = JsonPointer.member(principal, key);
      if (changed.at(pointer).filter("[]"::equals).isPresent()) {
        changed = changed.remove(pointer);
      }
    }
    return changed;
  }

  private static Optional<Proposal> denial(Situation situation, TrustPlace place) {
    String sid = "Deny" + Situation.pascal(situation.callerName());
    List<String> action = List.of(situation.request().action());
    return NamedCaller.of(situation)
        .map(
            named ->
                PolicyChange.of(
                        place,
                        "Deny it to " + situation.callerName() + " in " + place.words(),
                        "An explicit deny wins over every allow; everybody else stays let in.",
                        draft -> {
                          String free =
                              draft.policy().map(p -> StatementJson.freeSid(sid, p)).orElse(sid);
                          return draft.append("/Statement", named.statement(free, "Deny", action));
                        })
                    .proposal(place.reach()));
  }
}
