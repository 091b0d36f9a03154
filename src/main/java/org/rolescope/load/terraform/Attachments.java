package org.rolescope.load.terraform;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rolescope.iam.Fact;
import org.rolescope.iam.PolicyDocument;
import org.rolescope.load.declared.Declarations;
import org.rolescope.load.declared.Draft;
import org.rolescope.load.intake.Intake;
import org.rolescope.policy.PolicyKind;
import org.rolescope.policy.Unresolved;

/** Joins the resources that tell of other resources: policies, attachments, memberships. */
final class Attachments {
  private final Sources sources;
  private final Declarations declarations;
  private final Map<String, String> policyArns;
  private final Optional<Home> others;
  private final Intake intake;
  private final Set<String> exclusive = new HashSet<>();

  /**
   * Joins what one file declares.
   *
   * @param policyArns of the managed policies in the file, by address
   * @param others where those are that the file does not declare; empty if they are left out
   */
  Attachments(
      Sources sources,
      Declarations declarations,
      Map<String, String> policyArns,
      Optional<Home> others,
      Intake intake) {
    this.sources = sources;
    this.declarations = declarations;
    this.policyArns = policyArns;
    this.others = others;
    this.intake = intake;
  }

  void join(Resource resource) {
    switch (resource.type()) {
      case "aws_iam_role_policy" -> inline(resource, "role");
      case "aws_iam_user_policy" -> inline(resource, "user");
      case "aws_iam_group_policy" -> inline(resource, "group");
      case "aws_iam_role_policy_attachment" -> attach(resource, "role", "role");
      case "aws_iam_user_policy_attachment" -> attach(resource, "user", "user");
      case "aws_iam_group_policy_attachment" -> attach(resource, "group", "group");
      case "aws_iam_policy_attachment" -> {
        attach(resource, "roles", "role");
        attach(resource, "users", "user");
        attach(resource, "groups", "group");
      }
      case "aws_iam_role_policies_exclusive" -> inlineOnly(resource, "role");
      case "aws_iam_user_policies_exclusive" -> inlineOnly(resource, "user");
      case "aws_iam_group_policies_exclusive" -> inlineOnly(resource, "group");
      case "aws_iam_role_policy_attachments_exclusive" -> attachedOnly(resource, "role");
      case "aws_iam_user_policy_attachments_exclusive" -> attachedOnly(resource, "user");
      case "aws_iam_group_policy_attachments_exclusive" -> attachedOnly(resource, "group");
      case "aws_iam_user_group_membership" -> {
        List<String> groups = names(resource, "groups", "group");
        owners(resource, "user", "user").forEach(user -> groups.forEach(user::group));
      }
      case "aws_iam_group_membership" -> {
        List<String> groups = names(resource, "group", "group");
        owners(resource, "users", "user").forEach(user -> groups.forEach(user::group));
      }
      case "aws_iam_instance_profile" ->
          owners(resource, "role", "role")
              .forEach(role -> role.instanceProfile(resource.entityName()));
      default -> {}
    }
  }

  private void inline(Resource resource, String type) {
    String name = resource.entityName();
    Fact<PolicyDocument> document = sources.document(resource, "policy", name, PolicyKind.IDENTITY);
    owners(resource, type, type).forEach(owner -> owner.inline(name, document));
  }

  private void attach(Resource resource, String attribute, String type) {
    String arn = policyArn(resource, "policy_arn");
    owners(resource, attribute, type).forEach(owner -> owner.attach(arn));
  }

  /** Its embedded policies are these and no others. */
  private void inlineOnly(Resource resource, String type) {
    for (Draft owner : owners(resource, type + "_name", type)) {
      resource.texts("policy_names").forEach(owner::namesInline);
      exclusive(owner, "inline", "attached");
    }
  }

  /** Its attached policies are these and no others. */
  private void attachedOnly(Resource resource, String type) {
    List<String> arns = resource.texts("policy_arns");
    boolean one = arns.size() == 1;
    for (Draft owner : owners(resource, type + "_name", type)) {
      arns.forEach(arn -> owner.attach(one ? policyArn(resource, "policy_arns") : arn));
      exclusive(owner, "attached", "inline");
    }
  }

  /** Where both kinds of policies are exclusive, there are no others; a user may have groups. */
  private void exclusive(Draft owner, String kind, String other) {
    String key = owner.arn() + " ";
    exclusive.add(key + kind);
    if (exclusive.contains(key + other) && !owner.arn().isIam("user")) {
      owner.isWhole();
    }
  }

  /** An ARN as written, or that of the policy in this file which it is taken from. */
  String policyArn(Resource resource, String attribute) {
    String text = resource.text(attribute);
    return Unresolved.in(text)
        ? sources
            .source(resource, attribute)
            .map(policy -> policyArns.getOrDefault(policy.address(), text))
            .orElse(text)
        : text;
  }

  private List<String> names(Resource resource, String attribute, String type) {
    Optional<Draft> taken = taken(resource, attribute, type);
    return taken.isPresent() ? List.of(taken.get().arn().name()) : resource.texts(attribute);
  }

  /** The entities of this file that an attribute names; the others are told of. */
  private List<Draft> owners(Resource resource, String attribute, String type) {
    Optional<Draft> taken = taken(resource, attribute, type);
    if (taken.isPresent()) {
      return List.of(taken.get());
    }
    List<Draft> owners = new ArrayList<>();
    List<String> left = new ArrayList<>();
    for (String name : resource.texts(attribute)) {
      declarations
          .byName(type, name)
          .or(() -> other(resource, type, name))
          .ifPresentOrElse(owners::add, () -> left.add(Unresolved.shown(name)));
    }
    if (!left.isEmpty()) {
      intake
          .report()
          .note(
              "terraform.other-owner",
              resource.address()
                  + " is about "
                  + left.stream()
                      .limit(3)
                      .map(one -> "`" + one + "`")
                      .collect(Collectors.joining(", "))
                  + ", which this file does not declare",
              "for them it is left out",
              intake.at(resource.values()));
    }
    return owners;
  }

  private Optional<Draft> other(Resource resource, String type, String name) {
    return others
        .filter(home -> !Unresolved.in(name))
        .map(
            home ->
                declarations.declareOther(home.arn(resource, type, "/", name), resource.values()));
  }

  /** The entity that an attribute is taken from where its name is not known. */
  private Optional<Draft> taken(Resource resource, String attribute, String type) {
    boolean open = resource.texts(attribute).stream().anyMatch(Unresolved::in);
    return open
        ? sources
            .source(resource, attribute)
            .flatMap(owner -> declarations.byKey(owner.address()))
            .filter(owner -> owner.arn().isIam(type))
        : Optional.empty();
  }
}
