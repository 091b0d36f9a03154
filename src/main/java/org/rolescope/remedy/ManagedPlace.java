package org.rolescope.remedy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rolescope.iam.IamIndex;
import org.rolescope.iam.ManagedPolicy;
import org.rolescope.iam.PolicyDocument;
import org.rolescope.policy.Arn;
import org.rolescope.policy.Policy;
import org.rolescope.remedy.Snippet.Form;
import org.rolescope.simulate.PolicyType;

/** A managed policy, as identity policy or as permissions boundary. */
record ManagedPlace(String arn, PolicyType gate) implements PolicyPlace {
  @Override
  public Rank rank() {
    return gate == PolicyType.PERMISSIONS_BOUNDARY ? Rank.BOUNDARY : Rank.IDENTITY;
  }

  private String name() {
    return Arn.parse(arn).map(Arn::name).orElse(arn);
  }

  @Override
  public String words() {
    return (gate == PolicyType.PERMISSIONS_BOUNDARY ? "the boundary " : "the policy ") + name();
  }

  @Override
  public boolean editable(IamIndex index) {
    boolean amazons = Arn.parse(arn).filter(found -> found.account().equals("aws")).isPresent();
    return !amazons && index.policy(arn).isPresent();
  }

  @Override
  public Optional<Policy> policy(Trial trial) {
    return trial.index().managedDocument(arn).flatMap(PolicyDocument::policy);
  }

  @Override
  public Trial with(Trial trial, Policy policy) {
    Optional<ManagedPolicy> found = trial.index().policy(arn);
    Optional<PolicyDocument> old = trial.index().managedDocument(arn);
    if (found.isEmpty() || old.isEmpty()) {
      return trial;
    }
    ManagedPolicy changed = found.get().with(old.get().with(policy));
    return new Trial(trial.index().with(changed), trial.request());
  }

  @Override
  public List<Snippet> snippets(Trial before, Policy policy) {
    String command =
        Shell.command(
                "aws iam create-policy-version",
                "--policy-arn",
                arn,
                "--policy-document",
                policy.json())
            + " --set-as-default";
    Map<String, String> arguments =
        Arn.parse(arn).map(EntityHcl::named).orElseGet(LinkedHashMap::new);
    arguments.put("policy", Hcl.jsonencode(policy.json(), 2));
    String hcl = Hcl.resource("aws_iam_policy", name(), arguments);
    return List.of(new Snippet(Form.AWS_COMMAND, command), new Snippet(Form.TERRAFORM, hcl));
  }

  @Override
  public Reach reach() {
    return Reach.holdersOf(arn);
  }
}
