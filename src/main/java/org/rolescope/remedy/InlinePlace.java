package org.rolescope.remedy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rolescope.iam.IamEntity;
import org.rolescope.iam.IamIndex;
import org.rolescope.iam.Permissions;
import org.rolescope.iam.PolicyDocument;
import org.rolescope.policy.Arn;
import org.rolescope.policy.Policy;
import org.rolescope.remedy.Snippet.Form;
import org.rolescope.simulate.PolicyType;

/** An inline policy of a user or role, there or still to be made. */
record InlinePlace(Arn owner, String name) implements PolicyPlace {
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
    return "the policy " + name + " of " + owner.name();
  }

  @Override
  public boolean editable(IamIndex index) {
    return index
        .entity(owner.toString())
        .filter(found -> !found.keptByAws() && found.permissions().isKnown())
        .isPresent();
  }

  @Override
  public Optional<Policy> policy(Trial trial) {
    return permissions(trial).inline().stream()
        .filter(document -> document.name().equals(name))
        .findFirst()
        .flatMap(PolicyDocument::policy);
  }

  private Permissions permissions(Trial trial) {
    return trial
        .index()
        .entity(owner.toString())
        .map(found -> found.permissions().orElse(Permissions.NONE))
        .orElse(Permissions.NONE);
  }

  @Override
  public Trial with(Trial trial, Policy policy) {
    Optional<IamEntity> entity = trial.index().entity(owner.toString());
    if (entity.isEmpty()) {
      return trial;
    }
    Permissions changed = with(permissions(trial), policy, entity.get());
    IamEntity replaced = entity.get().withPermissions(changed);
    return new Trial(trial.index().with(replaced), trial.request());
  }

  private Permissions with(Permissions old, Policy policy, IamEntity entity) {
    List<PolicyDocument> inline = new ArrayList<>();
    boolean there = false;
    for (PolicyDocument document : old.inline()) {
      boolean same = document.name().equals(name);
      there |= same;
      inline.add(same ? document.with(policy) : document);
    }
    if (!there) {
      inline.add(new PolicyDocument(name, Optional.of(policy), entity.at()));
    }
    return old.withInline(inline);
  }

  @Override
  public List<Snippet> snippets(Trial before, Policy policy) {
    String kind = owner.isIam("user") ? "user" : "role";
    String command =
        Shell.command(
            "aws iam put-" + kind + "-policy",
            "--" + kind + "-name",
            owner.name(),
            "--policy-name",
            name,
            "--policy-document",
            policy.json());
    Map<String, String> arguments = new LinkedHashMap<>();
    arguments.put("name", Hcl.string(name));
    arguments.put(kind, Hcl.string(owner.name()));
    arguments.put("policy", Hcl.jsonencode(policy.json(), 2));
    String hcl = Hcl.resource("aws_iam_" + kind + "_policy", owner.name() + "_" + name, arguments);
    return List.of(new Snippet(Form.AWS_COMMAND, command), new Snippet(Form.TERRAFORM, hcl));
  }

  @Override
  public Reach reach() {
    return Reach.from(List.of(owner.toString()));
  }

  /** The name, or with a number behind it where there is such a policy; at most 128 characters. */
  static String freeName(IamEntity entity, String name) {
    String start = name.substring(0, Math.min(name.length(), 120));
    String free = start;
    for (int i = 2; has(entity, free); i++) {
      free = start + i;
    }
    return free;
  }

  private static boolean has(IamEntity entity, String name) {
    return entity.permissions().toOptional().stream()
        .flatMap(permissions -> permissions.inline().stream())
        .anyMatch(document -> document.name().equalsIgnoreCase(name));
  }
}
