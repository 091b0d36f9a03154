package org.rolescope.remedy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rolescope.iam.Group;
import org.rolescope.iam.IamIndex;
import org.rolescope.iam.Permissions;
import org.rolescope.iam.PolicyDocument;
import org.rolescope.policy.Arn;
import org.rolescope.policy.Policy;
import org.rolescope.remedy.Snippet.Form;
import org.rolescope.simulate.PolicyType;

/** An inline policy of a group. */
record GroupPlace(Arn group, String name) implements PolicyPlace {
  @Override
  public PolicyType gate() {
    return PolicyType.IDENTITY;
  }

  @Override
  public Rank rank() {
    return Rank.IDENTITY;
  }

  @Override
  public String words() {
    return "the policy " + name + " of the group " + group.name();
  }

  private Optional<Group> found(IamIndex index) {
    return index.group(group.account(), group.name());
  }

  @Override
  public boolean editable(IamIndex index) {
    return found(index).isPresent();
  }

  @Override
  public Optional<Policy> policy(Trial trial) {
    return found(trial.index()).stream()
        .flatMap(one -> one.permissions().orElse(Permissions.NONE).inline().stream())
        .filter(document -> document.name().equals(name))
        .findFirst()
        .flatMap(PolicyDocument::policy);
  }

  @Override
  public Trial with(Trial trial, Policy policy) {
    return found(trial.index())
        .map(
            one -> {
              Permissions old = one.permissions().orElse(Permissions.NONE);
              List<PolicyDocument> inline =
                  old.inline().stream()
                      .map(d -> d.name().equals(name) ? d.with(policy) : d)
                      .toList();
              Group changed = one.withPermissions(old.withInline(inline));
              return new Trial(trial.index().with(changed), trial.request());
            })
        .orElse(trial);
  }

  @Override
  public List<Snippet> snippets(Trial before, Policy policy) {
    String command =
        Shell.command(
            "aws iam put-group-policy",
            "--group-name",
            group.name(),
            "--policy-name",
            name,
            "--policy-document",
            policy.json());
    Map<String, String> arguments = new LinkedHashMap<>();
    arguments.put("name", Hcl.string(name));
    arguments.put("group", Hcl.string(group.name()));
    arguments.put("policy", Hcl.jsonencode(policy.json(), 2));
    String hcl = Hcl.resource("aws_iam_group_policy", group.name() + "_" + name, arguments);
    return List.of(new Snippet(Form.AWS_COMMAND, command), new Snippet(Form.TERRAFORM, hcl));
  }

  @Override
  public Reach reach() {
    return Reach.membersOf(group);
  }
}
