package org.rolescope.load.cloudformation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
import org.rolescope.load.intake.JsonValue.Member;
import org.rolescope.policy.Arn;
import org.rolescope.policy.PolicyKind;
import org.rolescope.policy.Unresolved;

/** Makes users, groups, roles and policies of the resources of a template. */
final class TemplateReader {
  private static final String DOCUMENT = "PolicyDocument";

  private final Template template;
  private final Intake intake;
  private final Intrinsics intrinsics;
  private final Alternatives alternatives;
  private final Names names;
  private final Declarations declarations;

  TemplateReader(Template template, Intake intake) {
    this.template = template;
    this.intake = intake;
    this.declarations = new Declarations(intake);
    this.names = new Names(template);
    this.intrinsics = names.intrinsics();
    this.alternatives = new Alternatives(intrinsics);
  }

  void read() {
    template.resources().values().forEach(this::declare);
    template.resources().values().forEach(this::join);
    declarations.finish();
    declarations.tellAccount(Declarations.NO_ACCOUNT, "template", intake.at(template.whole()));
    if (template.loops()) {
      note(
          "cloudformation.loop",
          "`Fn::ForEach` makes resources of this template",
          "they are left out",
          template.whole());
    }
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
      default -> {
        if (resource.type().startsWith("AWS::Organizations::")
            || resource.type().equals("AWS::SSO::PermissionSet")) {
          note(
              "cloudformation.left-out",
              "`"
                  + resource.id()
                  + "` is an "
                  + resource.type()
                  + ", whose ids and targets come"
                  + " with its deployment",
              "it is left out",
              resource.at());
        }
      }
    }
  }

  private Draft owner(Declared resource) {
    Draft draft = declarations.declare(resource.id(), names.arn(resource), resource.at());
    JsonValue properties = resource.properties();
    draft.shown("", "", value(properties, "Description").map(intrinsics::text).orElse(""));
    draft.boundary(boundary(properties));
    draft.tags(tags(properties));
    value(properties, "ManagedPolicyArns")
        .ifPresent(arns -> intrinsics.texts(arns).forEach(draft::attach));
    value(properties, "Policies").ifPresent(list -> inline(list, Map.of(), draft));
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
            document -> role.trust(document("trust policy", PolicyKind.TRUST, document, Map.of())),
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
    role.trust(document("trust policy", PolicyKind.TRUST, trust, Map.of()));
    SamFunctions.managedPolicies(properties).forEach(role::attach);
    int count = 0;
    for (JsonValue item : items(value(properties, "Policies"))) {
      String text =
          item.is(Kind.TEXT) || Intrinsics.function(item).isPresent() ? intrinsics.text(item) : "";
      String name = arn.name() + "Policy" + count++;
      if (!text.isEmpty()) {
        role.attach(text.startsWith("arn:") || Unresolved.in(text) ? text : SamFunctions.aws(text));
      } else if (item.get("Statement").isPresent()) {
        role.inline(name, document(name, PolicyKind.IDENTITY, item, Map.of()));
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
    Fact<PolicyDocument> document =
        value(resource.properties(), DOCUMENT)
            .map(one -> document(arn.name(), PolicyKind.IDENTITY, one, given(resource)))
            .orElseGet(() -> Fact.missing("document of policy `" + arn.name() + "`"));
    intake.add(new ManagedPolicy(arn.toString(), arn.name(), document, intake.at(resource.at())));
  }

  /** The resource's own condition: its documents say something only if it holds. */
  private static Map<String, Boolean> given(Declared resource) {
    return resource.condition().isEmpty() ? Map.of() : Map.of(resource.condition(), true);
  }

  private void inline(JsonValue list, Map<String, Boolean> given, Draft draft) {
    Optional<Member> function = Intrinsics.function(list);
    if (function.isPresent()) {
      List<JsonValue> branches = function.get().value().items();
      if (function.get().name().equals("Fn::If") && branches.size() == 3) {
        for (boolean holds : new boolean[] {true, false}) {
          Map<String, Boolean> more = new HashMap<>(given);
          more.put(branches.get(0).text(), holds);
          inline(branches.get(holds ? 1 : 2), more, draft);
        }
      } else if (!Intrinsics.isNoValue(list)) {
        draft.lacks(DeclaredDocument.fact(intrinsics.text(list)));
      }
    } else if (list.is(Kind.ARRAY)) {
      list.items().forEach(item -> inline(item, given, draft));
    } else if (list.is(Kind.OBJECT)) {
      String name = value(list, "PolicyName").map(intrinsics::text).orElse("");
      value(list, DOCUMENT)
          .ifPresent(
              document ->
                  draft.inline(
                      given.isEmpty() ? name : name + " if " + new TreeMap<>(given),
                      document(name, PolicyKind.IDENTITY, document, given)));
    }
  }

  private Fact<PolicyDocument> document(
      String name, PolicyKind kind, JsonValue value, Map<String, Boolean> given) {
    JsonValue document =
        value.is(Kind.OBJECT) ? alternatives.document(value, given) : resolved(value, given);
    return DeclaredDocument.read(name, kind, document, intake);
  }

  /** A document written as text: what is in it under a condition is not looked at. */
  private JsonValue resolved(JsonValue value, Map<String, Boolean> given) {
    JsonValue text = intrinsics.resolve(value).orElse(value);
    String mark = given.keySet().stream().findFirst().map(Unresolved::mark).orElse("");
    return mark.isEmpty() ? text : JsonValue.scalar(Kind.TEXT, mark, text.place());
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

  private void join(Declared resource) {
    JsonValue properties = resource.properties();
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
          owners(resource, "Users", "user")
              .forEach(
                  user ->
                      value(properties, "GroupName").map(intrinsics::text).ifPresent(user::group));
      default -> {}
    }
  }

  private void policy(Declared resource, String attribute, String type) {
    if (value(resource.properties(), attribute).isEmpty()) {
      return;
    }
    String name = names.name(resource, "PolicyName");
    Fact<PolicyDocument> document =
        value(resource.properties(), DOCUMENT)
            .map(one -> document(name, PolicyKind.IDENTITY, one, given(resource)))
            .orElseGet(() -> Fact.missing("document of policy `" + name + "`"));
    owners(resource, attribute, type).forEach(owner -> owner.inline(name, document));
  }

  /** The entities of this template that an attribute names; the others are told of. */
  private List<Draft> owners(Declared resource, String attribute, String type) {
    List<Draft> owners = new ArrayList<>();
    Optional<JsonValue> list = value(resource.properties(), attribute);
    for (String name : list.map(intrinsics::texts).orElse(List.of())) {
      declarations
          .byName(type, name)
          .ifPresentOrElse(
              owners::add,
              () ->
                  note(
                      "cloudformation.other-owner",
                      "`"
                          + resource.id()
                          + "` is about "
                          + type
                          + " `"
                          + Unresolved.shown(name)
                          + "`, which this template does not declare",
                      "for it it is left out",
                      resource.at()));
    }
    return owners;
  }
}
