package org.rolescope.load.cloudformation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rolescope.iam.Fact;
import org.rolescope.iam.ManagedPolicy;
import org.rolescope.iam.PolicyDocument;
import org.rolescope.load.cloudformation.Template.Declared;
import org.rolescope.load.declared.Declarations;
import org.rolescope.load.declared.DeclaredDocument;
import org.rolescope.load.declared.Draft;
import org.rolescope.load.intake.Intake;
import org.rolescope.load.intake.JsonValue;
import org.rolescope.load.intake.JsonValue.Kind;
import org.rolescope.load.json.Fields;
import org.rolescope.policy.Arn;
import org.rolescope.policy.PolicyKind;
import org.rolescope.policy.Unresolved;

/** Makes users, groups, roles and policies of the resources of a template. */
final class TemplateReader {
  private final Template template;
  private final Intake intake;
  private final Intrinsics intrinsics;
  private final TemplateDocuments documents;
  private final Names names;
  private final Declarations declarations;
  private final TemplateOrganization organization;

  TemplateReader(Template template, Intake intake) {
    this.template = template;
    this.intake = intake;
    this.declarations = new Declarations(intake);
    this.names = new Names(template);
    this.intrinsics = names.intrinsics();
    this.documents = new TemplateDocuments(intrinsics, intake);
    this.organization = new TemplateOrganization(intrinsics, documents, intake);
  }

  void read() {
    template.resources().values().forEach(this::declare);
    Attachments attachments = new Attachments(names, documents, declarations, intake);
    template.resources().values().forEach(attachments::join);
    declarations.finish();
    organization.finish(intake.at(template.whole()));
    declarations.tellAccount("template", intake.at(template.whole()));
    template
        .loops()
        .forEach(
            loop ->
                note(
                    "cloudformation.loop",
                    "`" + loop.name() + "` makes resources of this template: " + loop.why(),
                    "they are left out",
                    loop.at()));
  }

  private void note(String code, String message, String effect, JsonValue at) {
    intake.report().note(code, message, effect, intake.at(at));
  }

  private void declare(Declared resource) {
    switch (resource.type()) {
      case "AWS::IAM::Role" -> role(resource);
      case "AWS::IAM::User" -> owner(resource);
      case "AWS::IAM::Group" -> owner(resource);
      case "AWS::Serverless::Function" -> {
        if (Names.hasImplicitRole(resource, template)) {
          function(resource);
        }
      }
      case "AWS::IAM::ManagedPolicy" -> managed(resource);
      case "AWS::IAM::OIDCProvider", "AWS::IAM::SAMLProvider" ->
          declarations.provider(names.arn(resource), resource.at());
      case "AWS::Organizations::Policy" -> {
        if (!organization.policy(resource)) {
          leaveOut(resource);
        }
      }
      default -> leaveOut(resource);
    }
  }

  private void leaveOut(Declared resource) {
    LeftOut.why(resource, template)
        .ifPresent(
            why ->
                note(
                    "cloudformation.left-out",
                    "`" + resource.id() + "` is an " + resource.type() + named(resource),
                    why,
                    resource.at()));
  }

  private String named(Declared resource) {
    String name =
        value(resource.properties(), "Name")
            .or(() -> value(resource.properties(), "AccountName"))
            .or(() -> value(resource.properties(), "TargetId"))
            .map(intrinsics::text)
            .orElse("");
    return name.isEmpty() ? "" : ", `" + Fields.clip(Unresolved.shown(name)) + "`";
  }

  private Draft owner(Declared resource) {
    Draft draft = declarations.declare(resource.id(), names.arn(resource), resource.at());
    JsonValue properties = resource.properties();
    draft.shown("", "", value(properties, "Description").map(intrinsics::text).orElse(""));
    draft.boundary(boundary(properties));
    draft.tags(tags(properties));
    value(properties, "ManagedPolicyArns")
        .ifPresent(arns -> intrinsics.texts(arns).forEach(draft::attach));
    value(properties, "Policies").ifPresent(list -> documents.inline(list, Map.of(), draft));
    value(properties, "Groups").ifPresent(groups -> intrinsics.texts(groups).forEach(draft::group));
    if (!resource.condition().isEmpty()) {
      note(
          "cloudformation.conditional",
          "`" + resource.id() + "` exists only if condition `" + resource.condition() + "` holds",
          "it is shown as if it did",
          resource.at());
    }
    return draft;
  }

  private void role(Declared resource) {
    Draft role = owner(resource);
    JsonValue properties = resource.properties();
    value(properties, "AssumeRolePolicyDocument")
        .ifPresentOrElse(
            document ->
                role.trust(documents.read("trust policy", PolicyKind.TRUST, document, Map.of())),
            () ->
                note(
                    "load.no-trust-policy",
                    "role `" + resource.id() + "` has no `AssumeRolePolicyDocument`",
                    "who may assume it is not known",
                    resource.at()));
    value(properties, "MaxSessionDuration")
        .ifPresent(seconds -> role.maxSessionSeconds(seconds(intrinsics.text(seconds))));
  }

  private static Fact<Integer> seconds(String text) {
    return text.matches("\\d{1,9}")
        ? Fact.known(Integer.parseInt(text))
        : Fact.missing(DeclaredDocument.fact(text));
  }

  /** The role that SAM makes for a function that is given none. */
  private void function(Declared resource) {
    JsonValue properties = resource.properties();
    Arn arn = names.implicitRole(resource);
    Draft role = declarations.declare(arn.name(), arn, resource.at());
    role.boundary(boundary(properties));
    role.tags(Fact.missing("tags that SAM gives role `" + arn.name() + "`"));
    JsonValue trust =
        value(properties, "AssumeRolePolicyDocument")
            .orElseGet(() -> SamFunctions.trust(resource.at().place()));
    role.trust(documents.read("trust policy", PolicyKind.TRUST, trust, Map.of()));
    SamFunctions.managedPolicies(properties).forEach(role::attach);
    int count = 0;
    for (JsonValue item : items(value(properties, "Policies"))) {
      String text =
          item.is(Kind.TEXT) || Intrinsics.function(item).isPresent() ? intrinsics.text(item) : "";
      String name = arn.name() + "Policy" + count++;
      if (!text.isEmpty()) {
        role.attach(text.startsWith("arn:") || Unresolved.in(text) ? text : SamFunctions.aws(text));
      } else if (item.get("Statement").isPresent()) {
        role.inline(name, documents.read(name, PolicyKind.IDENTITY, item, Map.of()));
      } else {
        item.members().forEach(one -> role.lacks("SAM policy template `" + one.name() + "`"));
      }
    }
  }

  private static List<JsonValue> items(Optional<JsonValue> value) {
    return value.map(one -> one.is(Kind.ARRAY) ? one.items() : List.of(one)).orElse(List.of());
  }

  private void managed(Declared resource) {
    Arn arn = names.arn(resource);
    Fact<PolicyDocument> document = documents.of(resource, arn.name());
    intake.add(new ManagedPolicy(arn.toString(), arn.name(), document, intake.at(resource.at())));
  }

  private Fact<Optional<String>> boundary(JsonValue properties) {
    String text = value(properties, "PermissionsBoundary").map(intrinsics::text).orElse("");
    // A policy of this template has an unknown part in its name, perhaps, but is there to read.
    boolean unknown = Unresolved.in(text) && !names.isPolicy(text);
    return unknown
        ? Fact.missing(DeclaredDocument.fact(text))
        : Fact.known(Optional.of(text).filter(arn -> !arn.isEmpty()));
  }

  private Fact<Map<String, String>> tags(JsonValue properties) {
    Optional<JsonValue> list = value(properties, "Tags").flatMap(intrinsics::resolve);
    Map<String, String> tags = new LinkedHashMap<>();
    for (JsonValue tag : items(list)) {
      String key = tag.get("Key").map(JsonValue::text).orElse("");
      if (Unresolved.in(tag.text()) || Unresolved.in(key)) {
        return Fact.missing(DeclaredDocument.fact(tag.text() + key));
      }
      if (!key.isEmpty()) {
        tags.putIfAbsent(key, tag.get("Value").map(JsonValue::text).orElse(""));
      }
    }
    return Fact.known(tags);
  }

  private static Optional<JsonValue> value(JsonValue properties, String name) {
    return Template.exact(properties, name);
  }
}
