package org.rolescope.simulate;

import java.util.List;
import java.util.stream.Collectors;
import org.rolescope.simulate.ResolvedCaller.Standing;

/** The two steps before any policy: is the call well formed, and who calls. */
final class Entrance {
  private Entrance() {}

  static Ruling request(AuthorizationCall call) {
    List<Fault> faults = RequestChecks.faults(call);
    String subject = shortName(call.request().action()) + " on " + call.role().name();
    if (faults.isEmpty()) {
      return Ruling.plain(PolicyType.REQUEST, subject, Certainty.YES, "All fields are well formed");
    }
    String note = faults.stream().map(Fault::text).collect(Collectors.joining("; "));
    return Ruling.plain(PolicyType.REQUEST, subject, Certainty.NO, note)
        .refusing(faults.get(0).rule(), Fault.answer(faults));
  }

  private static String shortName(String action) {
    return action.substring(action.indexOf(':') + 1);
  }

  static Ruling caller(AuthorizationCall call) {
    ResolvedCaller caller = call.caller();
    Certainty passes =
        switch (caller.standing()) {
          case KNOWN -> Certainty.YES;
          case REFUSED -> Certainty.NO;
          case LACKING -> Certainty.LACKING;
        };
    String note = caller.standing() == Standing.KNOWN ? known(call) : caller.why();
    Ruling ruling = Ruling.plain(PolicyType.CALLER, caller.label(), passes, note);
    return caller.standing() == Standing.REFUSED
        ? ruling.refusing(Refusals.rule(caller), Refusals.error(caller))
        : ruling;
  }

  private static String known(AuthorizationCall call) {
    ResolvedCaller caller = call.caller();
    String account = call.index().accountLabel(caller.account());
    return switch (caller.caller().kind()) {
      case USER -> "User of account " + account;
      case ROLE_SESSION -> "Session of a role of account " + account;
      case SERVICE -> "AWS service";
      case SAML -> "SAML provider";
      case OIDC -> "OIDC provider";
      case ANY_OF_ACCOUNT -> "Anybody in account " + account;
      case ANYONE -> "Anybody";
      case FEDERATED_USER -> "Federated user";
      case ROOT_USER -> "Root user";
    };
  }
}
