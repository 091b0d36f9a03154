package org.rolescope.load.cloudformation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rolescope.iam.Fact;
import org.rolescope.iam.PolicyDocument;
import org.rolescope.load.cloudformation.Template.Declared;
import org.rolescope.load.declared.Declarations;
import org.rolescope.load.declared.Draft;
import org.rolescope.load.intake.Intake;
import org.rolescope.load.intake.JsonValue;
import org.rolescope.policy.Unresolved;

/** Joins the resources that tell of other resources: policies, profiles, memberships. */
final class Attachments {
  private final Names names;
  private final Intrinsics intrinsics;
  private final TemplateDocuments documents;
  private final Declarations declarations;
  private final Intake intake;

  Attachments(Names names, TemplateDocuments documents, Declarations declarations, Intake intake) {
    this.names = names;
    this.intrinsics = names.intrinsics();
    this.documents = documents;
    this.declarations = declarations;
    this.intake = intake;
  }

  void join(Declared resource) {
    switch (resource.type()) {
      case "AWS::IAM::Policy" -> {
        policy(resource, "Roles", "role");
        policy(resource, "Users", "user");
        policy(resource, "Groups", "group");
      }
      case "AWS::IAM::RolePolicy" -> policy(resource, "RoleName", "role");
      case "AWS::IAM::UserPolicy" -> policy(resource, "UserName", "user");
      case "AWS::IAM::GroupPolicy" -> policy(resource, "GroupName", "group");
      case "AWS::IAM::ManagedPolicy" -> {
        String arn = names.arn(resource).toString();
        owners(resource, "Roles", "role").forEach(owner -> owner.attach(arn));
        owners(resource, "Users", "user").forEach(owner -> owner.attach(arn));
        owners(resource, "Groups", "group").forEach(owner -> owner.attach(arn));
      }
      case "AWS::IAM::InstanceProfile" ->
          owners(resource, "Roles", "role")
              .forEach(role -> role.instanceProfile(names.name(resource, "InstanceProfileName")));
      case "AWS::IAM::UserToGroupAddition" ->
          owners(resource, "Users", "user").forEach(user -> join(user, resource));
      default -> {}
    }
  }

  /** A membership that depends on a condition leaves open what else the user may do. */
  private void join(Draft user, Declared membership) {
    if (membership.condition().isEmpty()) {
      Template.exact(membership.properties(), "GroupName")
          .map(intrinsics::text)
          .ifPresent(user::group);
    } else {
      user.lacks("the value of " + membership.condition());
    }
  }

  private void policy(Declared resource, String attribute, String type) {
    if (Template.exact(resource.properties(), attribute).isEmpty()) {
      return;
    }
    String name = names.name(resource, "PolicyName");
    Fact<PolicyDocument> document = documents.of(resource, name);
    owners(resource, attribute, type).forEach(owner -> owner.inline(name, document));
  }

  /** The entities of this template that an attribute names; the others are told of. */
  private List<Draft> owners(Declared resource, String attribute, String type) {
    List<Draft> owners = new ArrayList<>();
    Optional<JsonValue> list = Template.exact(resource.properties(), attribute);
    for (String name : list.map(intrinsics::texts).orElse(List.of())) {
      declarations
          .byName(type, name)
          .ifPresentOrElse(
              owners::add,
              () ->
                  intake
                      .report()
                      .note(
                          "cloudformation.other-owner",
                          "`"
                              + resource.id()
                              + "` is about "
                              + type
                              + " `"
                              + Unresolved.shown(name)
                              + "`, which this template does not declare",
                          "for it it is left out",
                          intake.at(resource.at())));
    }
    return owners;
  }
}
