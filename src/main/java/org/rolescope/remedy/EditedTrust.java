package org.rolescope.remedy;

import org.rolescope.iam.IamIndex;
import org.rolescope.policy.Arn;
import org.rolescope.policy.Policy;
import org.rolescope.policy.parse.PolicyDraft;
import org.rolescope.simulate.AssumeRoleRequest;

/** A trust policy as a person writes it, to be tried. */
public final class EditedTrust {
  private EditedTrust() {}

  /** The trust policy of a role becomes this one; nothing changes where the data lack the role. */
  public static Change of(IamIndex index, Arn role, Policy policy) {
    return new PolicyChange(
            new TrustPlace(role),
            "as it is written",
            "",
            old -> PolicyDraft.of(policy).orElse(old),
            PolicyDraft.of(policy))
        .change(new Trial(index, AssumeRoleRequest.of("", role.toString())));
  }
}
