package org.rolescope.remedy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rolescope.iam.IamIndex;
import org.rolescope.iam.PolicyDocument;
import org.rolescope.iam.Role;
import org.rolescope.policy.Arn;
import org.rolescope.policy.Policy;
import org.rolescope.remedy.Snippet.Form;
import org.rolescope.simulate.PolicyType;

/** A role's trust policy. */
record TrustPlace(Arn role) implements PolicyPlace {
  @Override
  public PolicyType gate() {
    return PolicyType.TRUST;
  }

  @Override
  public Rank rank() {
    return Rank.TRUST;
  }

  @Override
  public String words() {
    return "the trust policy of " + role.name();
  }

  @Override
  public boolean editable(IamIndex index) {
    return index.role(role.toString()).filter(found -> !found.keptByAws()).isPresent();
  }

  @Override
  public Optional<Policy> policy(Trial trial) {
    return trial
        .index()
        .role(role.toString())
        .map(Role::trust)
        .flatMap(trust -> trust.toOptional())
        .flatMap(PolicyDocument::policy);
  }

  @Override
  public Trial with(Trial trial, Policy policy) {
    return trial
        .index()
        .role(role.toString())
        .map(
            found -> {
              PolicyDocument old =
                  found
                      .trust()
                      .orElse(new PolicyDocument("trust policy", Optional.empty(), found.at()));
              return new Trial(
                  trial.index().with(found.withTrust(old.with(policy))), trial.request());
            })
        .orElse(trial);
  }

  @Override
  public List<Snippet> snippets(Trial before, Policy policy) {
    String command =
        Shell.command(
            "aws iam update-assume-role-policy",
            "--role-name",
            role.name(),
            "--policy-document",
            policy.json());
    String hcl = EntityHcl.role(role, policy, Map.of());
    return List.of(new Snippet(Form.AWS_COMMAND, command), new Snippet(Form.TERRAFORM, hcl));
  }

  @Override
  public Reach reach() {
    return Reach.into(role.toString());
  }
}
