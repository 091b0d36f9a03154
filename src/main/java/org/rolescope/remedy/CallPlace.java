package org.rolescope.remedy;

import java.util.List;
import java.util.Optional;
import org.rolescope.iam.IamIndex;
import org.rolescope.policy.Policy;
import org.rolescope.simulate.AssumeRoleRequest;
import org.rolescope.simulate.AssumeRoleRequest.Options;
import org.rolescope.simulate.PolicyType;

/** A policy that came with the call: of the caller's session, or of the VPC endpoint. */
record CallPlace(PolicyType gate) implements PolicyPlace {
  @Override
  public Rank rank() {
    return session() ? Rank.SESSION : Rank.VPC_ENDPOINT;
  }

  private boolean session() {
    return gate == PolicyType.SESSION;
  }

  @Override
  public String words() {
    return session() ? "the session policy of the caller" : "the policy of the VPC endpoint";
  }

  @Override
  public boolean editable(IamIndex index) {
    return true;
  }

  @Override
  public Optional<Policy> policy(Trial trial) {
    Options options = trial.request().options();
    return session() ? options.sessionPolicy() : options.vpcEndpointPolicy();
  }

  @Override
  public Trial with(Trial trial, Policy policy) {
    AssumeRoleRequest request = trial.request();
    Options options = request.options();
    Options changed =
        session() ? options.withSessionPolicy(policy) : options.withVpcEndpointPolicy(policy);
    return new Trial(trial.index(), request.withOptions(changed));
  }

  /** Neither the call that made the session nor the endpoint's id is in the data. */
  @Override
  public List<Snippet> snippets(Trial before, Policy policy) {
    return List.of();
  }

  @Override
  public Reach reach() {
    return Reach.NONE;
  }
}
