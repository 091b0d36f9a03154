package org.rolescope.simulate;

import java.util.List;
import java.util.Optional;
import org.rolescope.base.SourceLocation;
import org.rolescope.iam.PolicyDocument;
import org.rolescope.policy.PolicyKind;

/** The policy of the VPC endpoint through which the call goes, if it goes through one (R60). */
final class VpcEndpointGate implements Gate {
  @Override
  public List<Ruling> evaluate(AuthorizationCall call) {
    return call.request()
        .options()
        .vpcEndpointPolicy()
        .map(
            policy -> {
              PolicyDocument document =
                  new PolicyDocument(
                      "VPC endpoint policy", Optional.of(policy), SourceLocation.NOWHERE);
              Reading reading =
                  Reading.of(PolicyKind.VPC_ENDPOINT, List.of(document), List.of(), true, call);
              return List.of(Ruling.of(PolicyType.VPC_ENDPOINT, "VPC endpoint", reading));
            })
        .orElse(
            List.of(
                Ruling.notApplicable(
                    PolicyType.VPC_ENDPOINT,
                    "VPC endpoint",
                    "No policy of a VPC endpoint is given")));
  }
}
