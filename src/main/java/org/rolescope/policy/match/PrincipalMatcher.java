package org.rolescope.policy.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rolescope.policy.ContextValue;
import org.rolescope.policy.Effect;
import org.rolescope.policy.JsonPointer;
import org.rolescope.policy.PrincipalElement;
import org.rolescope.policy.PrincipalPattern;
import org.rolescope.policy.Statement;
import org.rolescope.policy.Truth;

/** Compares {@code Principal} with the caller: any of its entries (R33). */
final class PrincipalMatcher {
  private PrincipalMatcher() {}

  /** How the element compared, and how directly it names the caller. */
  record Result(ElementMatch match, Grade grade, Grade possibleGrade) {}

  static Result match(Statement statement, MatchRequest request) {
    Caller caller = request.caller();
    PrincipalElement element = statement.principal();
    if (element instanceof PrincipalElement.Absent) {
      ElementMatch none =
          new ElementMatch(Truth.TRUE, statement.pointer(), "the statement has no Principal");
      return new Result(none, Grade.NONE, Grade.NONE);
    }
    if (element instanceof PrincipalElement.NotPrincipals) {
      return NotPrincipalMatcher.match(statement, caller);
    }
    boolean everyKind = statement.effect() == Effect.DENY || request.wildcardAdmitsEveryKind();
    EntryMatcher matcher = new EntryMatcher(caller, everyKind);
    PrincipalPattern bestEntry = null;
    EntryMatch best = EntryMatch.NO;
    Grade possible = Grade.NONE;
    List<ContextValue.Unknown> open = new ArrayList<>();
    for (PrincipalPattern entry : element.entries()) {
      EntryMatch match = matcher.match(entry);
      open.addAll(match.open());
      Grade most = match.possibleGrade();
      possible = most.compareTo(possible) > 0 ? most : possible;
      if (better(match, best)) {
        best = match;
        bestEntry = entry;
      }
    }
    if (bestEntry == null) {
      return nobody(statement, caller);
    }
    List<ContextValue.Unknown> settle = best.truth() == Truth.UNKNOWN ? open : List.of();
    return new Result(
        new ElementMatch(best.truth(), bestEntry.pointer(), best.reason(), settle),
        best.grade(),
        possible);
  }

  /** R50: what is certain before what is not, then the better grade. */
  private static boolean better(EntryMatch match, EntryMatch best) {
    int truth = match.truth().compareTo(best.truth());
    return truth > 0 || (truth == 0 && match.grade().compareTo(best.grade()) > 0);
  }

  private static Result nobody(Statement statement, Caller caller) {
    String pointer = JsonPointer.member(statement.pointer(), "Principal");
    Optional<PrincipalPattern> near =
        statement.principal().entries().stream()
            .filter(entry -> isCallerInOtherCase(entry, caller))
            .findFirst();
    ElementMatch match =
        near.isPresent()
            // R31
            ? new ElementMatch(
                Truth.FALSE, near.get().pointer(), "names the caller in another case")
            : new ElementMatch(Truth.FALSE, pointer, "no entry names the caller");
    return new Result(match, Grade.NONE, Grade.NONE);
  }

  private static boolean isCallerInOtherCase(PrincipalPattern entry, Caller caller) {
    return Stream.of(caller.arn(), caller.role())
        .flatMap(Optional::stream)
        .anyMatch(arn -> arn.toString().equalsIgnoreCase(entry.text()));
  }
}
