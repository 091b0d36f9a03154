package org.rolescope.remedy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rolescope.iam.IamIndex;
import org.rolescope.iam.Organization;
import org.rolescope.iam.Organization.ControlPolicy;
import org.rolescope.iam.Organization.ControlType;
import org.rolescope.iam.Organization.Node;
import org.rolescope.iam.PolicyDocument;
import org.rolescope.policy.Policy;
import org.rolescope.remedy.Snippet.Form;
import org.rolescope.simulate.PolicyType;

/** A service control policy still to be made, attached to one node of the tree. */
record NewControlPlace(String name, Node node) implements PolicyPlace {
  private static final ControlType TYPE = ControlType.SERVICE_CONTROL_POLICY;

  @Override
  public PolicyType gate() {
    return PolicyType.SCP;
  }

  @Override
  public Rank rank() {
    return Rank.SCP;
  }

  @Override
  public String words() {
    return "a new SCP on " + node.label();
  }

  @Override
  public boolean editable(IamIndex index) {
    return index.organization().isPresent();
  }

  /** As long as it is not made, no policy has this for an id. */
  private String id() {
    return "new " + name + " on " + node.id();
  }

  @Override
  public Optional<Policy> policy(Trial trial) {
    return Places.control(trial.index(), id())
        .map(ControlPolicy::document)
        .flatMap(PolicyDocument::policy);
  }

  @Override
  public Trial with(Trial trial, Policy policy) {
    Optional<Organization> organization = trial.index().organization();
    if (organization.isEmpty()) {
      return trial;
    }
    List<ControlPolicy> policies = new ArrayList<>(organization.get().policies());
    policies.removeIf(one -> one.id().equals(id()));
    PolicyDocument document =
        new PolicyDocument(name, Optional.of(policy), organization.get().at());
    policies.add(new ControlPolicy(id(), TYPE, document, List.of(node.id())));
    return new Trial(
        trial.index().with(organization.get().withPolicies(policies)), trial.request());
  }

  @Override
  public List<Snippet> snippets(Trial before, Policy policy) {
    String create =
        Shell.command(
            "aws organizations create-policy",
            "--type",
            TYPE.name(),
            "--name",
            name,
            "--description",
            "made for one role",
            "--content",
            policy.json());
    String command =
        "id=$("
            + create
            + " --query Policy.PolicySummary.Id --output text)\n"
            + Shell.command("aws organizations attach-policy", "--target-id", node.id())
            + " --policy-id \"$id\"";
    Map<String, String> made = new LinkedHashMap<>();
    made.put("name", Hcl.string(name));
    made.put("type", Hcl.string(TYPE.name()));
    made.put("content", Hcl.jsonencode(policy.json(), 2));
    Map<String, String> attached = new LinkedHashMap<>();
    attached.put("policy_id", "aws_organizations_policy." + Hcl.label(name) + ".id");
    attached.put("target_id", Hcl.string(node.id()));
    String hcl =
        Hcl.resource("aws_organizations_policy", name, made)
            + "\n\n"
            + Hcl.resource("aws_organizations_policy_attachment", name, attached);
    return List.of(new Snippet(Form.AWS_COMMAND, command), new Snippet(Form.TERRAFORM, hcl));
  }

  @Override
  public Reach reach() {
    return Reach.belowNodes(List.of(node.id()), TYPE);
  }
}
