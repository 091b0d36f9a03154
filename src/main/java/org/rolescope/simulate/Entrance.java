package org.rolescope.simulate;

import java.util.List;
import org.rolescope.simulate.ResolvedCaller.Standing;

/** The two steps before any policy: is the call well formed, and who calls. */
final class Entrance {
  private Entrance() {}

  static Ruling request(AuthorizationCall call) {
    List<String> faults = RequestChecks.faults(call.request(), call.caller(), call.role());
    String subject = shortName(call.request().action()) + " on " + call.role().name();
    return faults.isEmpty()
        ? Ruling.plain(PolicyType.REQUEST, subject, Certainty.YES, "All fields are well formed")
        : Ruling.plain(PolicyType.REQUEST, subject, Certainty.NO, String.join("; ", faults));
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
    return Ruling.plain(PolicyType.CALLER, caller.label(), passes, note);
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
