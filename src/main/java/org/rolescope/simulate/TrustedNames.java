package org.rolescope.simulate;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rolescope.policy.Arn;
import org.rolescope.policy.PrincipalElement;
import org.rolescope.policy.PrincipalPattern;
import org.rolescope.policy.Unresolved;

/** Whom a trust policy names where it does not name the caller. */
final class TrustedNames {
  private static final int SHOWN = 3;

  private TrustedNames() {}

  /** {@code ; it names bob and the account shop-dev}; empty where that cannot be told. */
  static String instead(GateResult trust, Told told) {
    Set<String> names = new LinkedHashSet<>();
    for (NearMiss near : trust.nearMisses()) {
      PrincipalElement element = near.match().statement().principal();
      if (near.element() == NearMiss.Element.PRINCIPAL
          && !(element instanceof PrincipalElement.NotPrincipals)) {
        element.entries().forEach(entry -> names.add(toldApart(entry, told)));
      }
    }
    names.remove("");
    if (names.isEmpty()) {
      return trust.nearMisses().stream()
          .map(NearMiss::match)
          .filter(match -> match.statement().principal() instanceof PrincipalElement.Absent)
          .map(match -> "; " + Told.statement(match) + " has no Principal")
          .findFirst()
          .orElse("");
    }
    List<String> all = List.copyOf(names);
    String more = all.size() > SHOWN ? " and " + (all.size() - SHOWN) + " more" : "";
    return "; it names "
        + (more.isEmpty()
            ? Wording.joined(all, "and")
            : String.join(", ", all.subList(0, SHOWN)) + more)
        + why(trust, told);
  }

  /** R31, R33: why an entry that looks right names nobody, or another. */
  private static String why(GateResult trust, Told told) {
    Optional<Arn> caller = told.simulation().caller().role().or(told.simulation().caller()::arn);
    for (NearMiss near : trust.nearMisses()) {
      for (PrincipalPattern entry : near.match().statement().principal().entries()) {
        if (entry instanceof PrincipalPattern.Nobody nobody) {
          return ", but " + nobody.reason();
        }
        String nearly =
            caller
                .flatMap(arn -> Arn.parse(entry.text()).map(named -> differing(arn, named)))
                .orElse("");
        if (!nearly.isEmpty()) {
          return nearly;
        }
      }
    }
    return "";
  }

  /** In what two ARNs differ that a reader may take for one; empty if in more. */
  private static String differing(Arn caller, Arn named) {
    if (caller.equals(named)) {
      return "";
    }
    if (caller.toString().equalsIgnoreCase(named.toString())) {
      return ", and upper and lower case count";
    }
    boolean place = caller.account().equals(named.account());
    if (place && !caller.partition().equals(named.partition())) {
      return ", and that is another partition";
    }
    boolean path =
        place && caller.type().equals(named.type()) && caller.name().equals(named.name());
    return path ? ", and the path counts" : "";
  }

  /** Whether it names single sessions, so that the caller's own must be told. */
  static boolean anySession(GateResult trust) {
    return trust.nearMisses().stream()
        .flatMap(near -> near.match().statement().principal().entries().stream())
        .anyMatch(PrincipalPattern.Session.class::isInstance);
  }

  /** In full where the short name is the caller's, too: path, account or partition differ. */
  private static String toldApart(PrincipalPattern entry, Told told) {
    String name = name(entry, told);
    boolean alike =
        name.substring(name.indexOf(' ') + 1).equals(told.caller()) && !isCaller(entry, told);
    boolean elsewhere =
        Arn.parse(entry.text()).filter(arn -> !arn.partition().equals(partition(told))).isPresent();
    return alike || elsewhere ? entry.text() : name;
  }

  /** The caller's ARN under another key than {@code AWS}. */
  private static boolean isCaller(PrincipalPattern entry, Told told) {
    return told.simulation()
        .caller()
        .arn()
        .filter(arn -> arn.toString().equals(entry.text()))
        .isPresent();
  }

  private static String partition(Told told) {
    return told.roleArn().partition();
  }

  private static String name(PrincipalPattern entry, Told told) {
    if (entry instanceof PrincipalPattern.AccountRoot root) {
      return "the account " + told.index().accountLabel(root.account());
    }
    if (entry instanceof PrincipalPattern.IamArn iam) {
      String place =
          iam.arn().account().equals(told.simulation().caller().account())
              ? ""
              : " of " + told.index().accountLabel(iam.arn().account());
      return iam.arn().type() + " " + path(iam.arn()) + place;
    }
    if (entry instanceof PrincipalPattern.Session session) {
      return "session " + session.arn().name();
    }
    if (entry instanceof PrincipalPattern.Federated) {
      return "provider " + Arn.parse(entry.text()).map(TrustedNames::path).orElse(entry.text());
    }
    return entry.text().equals("*") ? "users and roles only" : Unresolved.shown(entry.text());
  }

  /** Path and name: what must agree is seen only where both are shown. */
  private static String path(Arn arn) {
    return arn.resource().substring(arn.resource().indexOf('/') + 1);
  }
}
