package org.rolescope.simulate;

import java.util.List;
import java.util.Optional;
import org.rolescope.iam.PolicyDocument;
import org.rolescope.policy.Arn;
import org.rolescope.policy.PolicyKind;
import org.rolescope.simulate.ResolvedCaller.Standing;

/** The caller's permissions boundary (R62, R66). */
final class BoundaryGate implements Gate {
  @Override
  public List<Ruling> evaluate(AuthorizationCall call) {
    ResolvedCaller caller = call.caller();
    if (caller.entity().isPresent()) {
      Ruling ruling =
          caller
              .entity()
              .get()
              .boundary()
              .match(
                  arn -> attached(arn, call),
                  why -> lacking(caller, "permissions boundary of " + caller.label()));
      return List.of(ruling);
    }
    boolean unknown = caller.standing() == Standing.LACKING && caller.hasAccount();
    return List.of(
        unknown ? lacking(caller, caller.why()) : none(caller, "It has no permissions boundary"));
  }

  private static Ruling attached(Optional<String> arn, AuthorizationCall call) {
    ResolvedCaller caller = call.caller();
    if (arn.isEmpty()) {
      return none(caller, "No permissions boundary is attached");
    }
    Optional<PolicyDocument> document =
        call.index().managedDocument(arn.get()).filter(found -> found.policy().isPresent());
    if (document.isEmpty()) {
      String name = Arn.parse(arn.get()).map(Arn::name).orElse(arn.get());
      return lacking(caller, "document of policy `" + name + "`");
    }
    Reading reading =
        Reading.of(PolicyKind.IDENTITY, List.of(document.get()), List.of(), true, call);
    return Ruling.of(PolicyType.PERMISSIONS_BOUNDARY, caller.label(), reading);
  }

  private static Ruling lacking(ResolvedCaller caller, String fact) {
    return Ruling.lacking(PolicyType.PERMISSIONS_BOUNDARY, caller.label(), fact);
  }

  private static Ruling none(ResolvedCaller caller, String note) {
    return Ruling.notApplicable(PolicyType.PERMISSIONS_BOUNDARY, caller.label(), note);
  }
}
