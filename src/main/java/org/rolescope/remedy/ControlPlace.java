package org.rolescope.remedy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rolescope.iam.IamIndex;
import org.rolescope.iam.Organization;
import org.rolescope.iam.Organization.ControlPolicy;
import org.rolescope.iam.Organization.ControlType;
import org.rolescope.iam.PolicyDocument;
import org.rolescope.policy.Policy;
import org.rolescope.remedy.Snippet.Form;
import org.rolescope.simulate.PolicyType;

/** A service or resource control policy of the organisation. */
record ControlPlace(String id, String name, ControlType type) implements PolicyPlace {
  @Override
  public PolicyType gate() {
    return switch (type) {
      case SERVICE_CONTROL_POLICY -> PolicyType.SCP;
      case RESOURCE_CONTROL_POLICY -> PolicyType.RCP;
    };
  }

  @Override
  public Rank rank() {
    return switch (type) {
      case SERVICE_CONTROL_POLICY -> Rank.SCP;
      case RESOURCE_CONTROL_POLICY -> Rank.RCP;
    };
  }

  @Override
  public String words() {
    return "the " + gate().title() + " " + name;
  }

  /** Those that AWS made have a name for an id: {@code p-FullAWSAccess}. */
  @Override
  public boolean editable(IamIndex index) {
    return Places.control(index, id).isPresent()
        && !id.equals("p-FullAWSAccess")
        && !id.equals("p-RCPFullAWSAccess");
  }

  @Override
  public Optional<Policy> policy(Trial trial) {
    return Places.control(trial.index(), id)
        .map(ControlPolicy::document)
        .flatMap(PolicyDocument::policy);
  }

  @Override
  public Trial with(Trial trial, Policy policy) {
    Optional<Organization> organization = trial.index().organization();
    if (organization.isEmpty()) {
      return trial;
    }
    List<ControlPolicy> policies =
        organization.get().policies().stream()
            .map(
                one ->
                    one.id().equals(id)
                        ? new ControlPolicy(
                            id, one.type(), one.document().with(policy), one.targets(), one.open())
                        : one)
            .toList();
    return new Trial(
        trial.index().with(organization.get().withPolicies(policies)), trial.request());
  }

  @Override
  public List<Snippet> snippets(Trial before, Policy policy) {
    String command =
        Shell.command(
            "aws organizations update-policy", "--policy-id", id, "--content", policy.json());
    Map<String, String> arguments = new LinkedHashMap<>();
    arguments.put("name", Hcl.string(name));
    arguments.put("type", Hcl.string(type.name()));
    arguments.put("content", Hcl.jsonencode(policy.json(), 2));
    String hcl = Hcl.resource("aws_organizations_policy", name, arguments);
    return List.of(new Snippet(Form.AWS_COMMAND, command), new Snippet(Form.TERRAFORM, hcl));
  }

  @Override
  public Reach reach() {
    return Reach.below(id, type);
  }
}
