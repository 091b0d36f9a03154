package org.rolescope.load.terraform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rolescope.base.SourceLocation;
import org.rolescope.iam.Fact;
import org.rolescope.iam.ManagedPolicy;
import org.rolescope.iam.PolicyDocument;
import org.rolescope.load.declared.Declarations;
import org.rolescope.load.declared.DeclaredDocument;
import org.rolescope.load.declared.Draft;
import org.rolescope.load.intake.Intake;
import org.rolescope.load.intake.JsonValue;
import org.rolescope.load.intake.JsonValue.Kind;
import org.rolescope.policy.Arn;
import org.rolescope.policy.PolicyKind;
import org.rolescope.policy.Unresolved;

/** Makes users, groups, roles and policies of the resources of one file. */
final class TerraformReader {
  private static final int DEFAULT_SESSION_SECONDS = 3600;

  private final List<Resource> resources;
  private final Configuration configuration;
  private final Intake intake;
  private final Home home;
  private final Declarations declarations;
  private final Map<String, List<Resource>> byLocal = new HashMap<>();
  private final Map<String, String> policyArns = new LinkedHashMap<>();
  private final Set<String> exclusive = new HashSet<>();

  TerraformReader(List<Resource> resources, Configuration configuration, Intake intake) {
    this.resources = resources;
    this.configuration = configuration;
    this.intake = intake;
    this.home = new Home(resources, configuration);
    this.declarations = new Declarations(intake);
    for (Resource resource : resources) {
      String key = Resource.withoutIndexes(resource.module()) + " " + resource.local();
      byLocal.computeIfAbsent(key, unused -> new ArrayList<>()).add(resource);
    }
  }

  void read(SourceLocation at) {
    resources.stream().filter(one -> !one.data()).forEach(this::declare);
    resources.stream().filter(one -> !one.data()).forEach(this::join);
    declarations.finish();
    TerraformOrganization.of(resources, at, intake).ifPresent(intake::add);
    boolean madeUp =
        resources.stream()
            .anyMatch(
                one ->
                    declarations
                        .byKey(one.address())
                        .filter(draft -> draft.arn().account().equals(Declarations.NO_ACCOUNT))
                        .isPresent());
    if (madeUp) {
      declarations.tellAccount(Declarations.NO_ACCOUNT, "plan or state", at);
    }
  }

  private void declare(Resource resource) {
    switch (resource.type()) {
      case "aws_iam_role" -> role(resource);
      case "aws_iam_service_linked_role" -> serviceLinkedRole(resource);
      case "aws_iam_user" -> user(resource);
      case "aws_iam_group" -> draft(resource, "group");
      case "aws_iam_policy" -> policy(resource);
      default -> {}
    }
  }

  private Draft draft(Resource resource, String type) {
    String path = resource.text("path").isEmpty() ? "/" : resource.text("path");
    Arn arn = home.arn(resource, type, path, name(resource));
    Draft draft = declarations.declare(resource.address(), arn, resource.values());
    draft.shown(
        resource.known("unique_id").orElse(""),
        resource.known("create_date").orElse(""),
        resource.known("description").orElse(""));
    return draft;
  }

  /** The name; of one that is made from a prefix the rest is marked. */
  private static String name(Resource resource) {
    Optional<String> prefix = resource.known("name_prefix");
    String name = resource.text("name");
    if (name.isEmpty() || Unresolved.in(name)) {
      return prefix.orElse("") + Unresolved.mark(resource.address() + ".name");
    }
    return name;
  }

  private void role(Resource resource) {
    Draft role = draft(resource, "role");
    role.trust(document(resource, "assume_role_policy", "trust policy", PolicyKind.TRUST));
    role.boundary(boundary(resource));
    role.tags(tags(resource));
    role.maxSessionSeconds(maxSession(resource));
    for (Block block : resource.blocks("inline_policy")) {
      inline(role, block);
    }
    resource.texts("managed_policy_arns").stream()
        .filter(arn -> !resource.isUnknown("managed_policy_arns"))
        .forEach(role::attach);
    if (resource.tells("inline_policy") && resource.tells("managed_policy_arns")) {
      role.isWhole();
    }
  }

  private void inline(Draft role, Block block) {
    String name = block.text("name");
    String policy = block.text("policy");
    if (Unresolved.in(policy)) {
      role.inline(name, Fact.missing(block.address() + ".policy (known after apply)"));
    } else if (!policy.isEmpty()) {
      block
          .values()
          .get("policy")
          .ifPresent(
              text ->
                  role.inline(
                      name, DeclaredDocument.read(name, PolicyKind.IDENTITY, text, intake)));
    }
  }

  private void serviceLinkedRole(Resource resource) {
    String service = resource.text("aws_service_name");
    String name = resource.text("name");
    String marked = name.isEmpty() ? Unresolved.mark(resource.address() + ".name") : name;
    Arn arn = home.arn(resource, "role", "/aws-service-role/" + service + "/", marked);
    declarations.declare(resource.address(), arn, resource.values());
  }

  private void user(Resource resource) {
    Draft user = draft(resource, "user");
    user.boundary(boundary(resource));
    user.tags(tags(resource));
  }

  private void policy(Resource resource) {
    String path = resource.text("path").isEmpty() ? "/" : resource.text("path");
    String name = name(resource);
    String arn = home.arn(resource, "policy", path, name).toString();
    policyArns.put(resource.address(), arn);
    intake.add(
        new ManagedPolicy(
            arn,
            name,
            document(resource, "policy", name, PolicyKind.IDENTITY),
            intake.at(resource.values())));
  }

  private Fact<Optional<String>> boundary(Resource resource) {
    String text = policyArn(resource, "permissions_boundary");
    if (Unresolved.in(text)) {
      return Fact.missing(resource.lacks("permissions_boundary"));
    }
    return Fact.known(Optional.of(text).filter(arn -> !arn.isEmpty()));
  }

  private static Fact<Map<String, String>> tags(Resource resource) {
    String attribute = resource.values().get("tags_all").isPresent() ? "tags_all" : "tags";
    if (resource.isUnknown("tags_all") || resource.isUnknown(attribute)) {
      return Fact.missing(resource.lacks("tags_all"));
    }
    Map<String, String> tags = new LinkedHashMap<>();
    resource
        .values()
        .get(attribute)
        .ifPresent(all -> all.members().forEach(tag -> tags.put(tag.name(), tag.value().text())));
    for (JsonValue.Member tag :
        resource.unknown().get(attribute).map(JsonValue::members).orElse(List.of())) {
      if (Resource.isTrue(Optional.of(tag.value()))) {
        tags.put(tag.name(), Unresolved.mark(resource.address() + ".tags." + tag.name()));
      }
    }
    return Fact.known(tags);
  }

  private static Fact<Integer> maxSession(Resource resource) {
    String text = resource.text("max_session_duration");
    try {
      return Fact.known(text.isEmpty() ? DEFAULT_SESSION_SECONDS : Integer.parseInt(text));
    } catch (NumberFormatException e) {
      return Fact.missing(resource.lacks("max_session_duration"));
    }
  }

  /** A document that is there, or that can be put together from the data it is made of. */
  private Fact<PolicyDocument> document(
      Resource resource, String attribute, String name, PolicyKind kind) {
    Optional<JsonValue> text = resource.values().get(attribute).filter(one -> !one.is(Kind.NULL));
    if (!resource.isUnknown(attribute) && text.isPresent()) {
      return DeclaredDocument.read(name, kind, text.get(), intake);
    }
    Optional<Resource> data =
        source(resource, attribute)
            .filter(one -> one.type().equals("aws_iam_policy_document") && one.data());
    Optional<JsonValue> known =
        data.filter(one -> !one.isUnknown("json")).flatMap(TerraformReader::json);
    Optional<JsonValue> document =
        known.or(() -> data.flatMap(one -> DocumentData.rebuilt(one, configuration)));
    return document
        .map(rebuilt -> DeclaredDocument.read(name, kind, rebuilt, intake))
        .orElseGet(() -> Fact.missing(resource.lacks(attribute)));
  }

  private static Optional<JsonValue> json(Resource data) {
    return data.values().get("json").filter(text -> text.is(Kind.TEXT) && !text.text().isEmpty());
  }

  /** The resource that an attribute is taken from. */
  private Optional<Resource> source(Resource resource, String attribute) {
    return configuration.target(resource, attribute).flatMap(target -> find(target, resource));
  }

  private Optional<Resource> find(Configuration.Target target, Resource from) {
    String plain = Resource.withoutIndexes(target.module());
    List<Resource> all = byLocal.getOrDefault(plain + " " + target.local(), List.of());
    List<Resource> inModule =
        all.stream().filter(one -> one.module().equals(target.module())).toList();
    List<Resource> candidates = inModule.isEmpty() ? all : inModule;
    String wanted = target.index().isEmpty() ? from.index() : target.index();
    List<Resource> keyed = candidates.stream().filter(one -> one.index().equals(wanted)).toList();
    boolean single = keyed.isEmpty() && target.index().isEmpty();
    List<Resource> fitting = single ? candidates : keyed;
    return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
  }

  private void join(Resource resource) {
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
      case "aws_iam_role_policy_attachments_exclusive" -> {
        owners(resource, "role_name", "role")
            .forEach(role -> resource.texts("policy_arns").forEach(role::attach));
        exclusive(resource);
      }
      case "aws_iam_role_policies_exclusive" -> exclusive(resource);
      case "aws_iam_user_group_membership" -> {
        List<String> groups = names(resource, "groups", "group");
        owners(resource, "user", "user").forEach(user -> groups.forEach(user::group));
      }
      case "aws_iam_group_membership" -> {
        List<String> groups = names(resource, "group", "group");
        owners(resource, "users", "user").forEach(user -> groups.forEach(user::group));
      }
      case "aws_iam_instance_profile" ->
          owners(resource, "role", "role").forEach(role -> role.instanceProfile(name(resource)));
      default -> {}
    }
  }

  private void inline(Resource resource, String type) {
    String name = name(resource);
    Fact<PolicyDocument> document = document(resource, "policy", name, PolicyKind.IDENTITY);
    owners(resource, type, type).forEach(owner -> owner.inline(name, document));
  }

  private void attach(Resource resource, String attribute, String type) {
    String arn = policyArn(resource, "policy_arn");
    owners(resource, attribute, type).forEach(owner -> owner.attach(arn));
  }

  /** Where both kinds of policies are exclusive, nothing else is attached. */
  private void exclusive(Resource resource) {
    for (Draft role : owners(resource, "role_name", "role")) {
      String key = role.arn().toString();
      String other =
          resource.type().equals("aws_iam_role_policies_exclusive") ? "attached" : "inline";
      exclusive.add(key + (other.equals("attached") ? " inline" : " attached"));
      if (exclusive.contains(key + " " + other)) {
        role.isWhole();
      }
    }
  }

  /** An ARN as written, or that of the policy in this file which it is taken from. */
  private String policyArn(Resource resource, String attribute) {
    String text = resource.text(attribute);
    return Unresolved.in(text)
        ? source(resource, attribute)
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
    List<String> others = new ArrayList<>();
    for (String name : resource.texts(attribute)) {
      declarations
          .byName(type, name)
          .ifPresentOrElse(owners::add, () -> others.add(Unresolved.shown(name)));
    }
    if (!others.isEmpty()) {
      intake
          .report()
          .note(
              "terraform.other-owner",
              resource.address()
                  + " is about "
                  + others.stream()
                      .limit(3)
                      .map(one -> "`" + one + "`")
                      .collect(Collectors.joining(", "))
                  + ", which this file does not declare",
              "for them it is left out",
              intake.at(resource.values()));
    }
    return owners;
  }

  /** The entity that an attribute is taken from where its name is not known. */
  private Optional<Draft> taken(Resource resource, String attribute, String type) {
    boolean open = resource.texts(attribute).stream().anyMatch(Unresolved::in);
    return open
        ? source(resource, attribute)
            .flatMap(owner -> declarations.byKey(owner.address()))
            .filter(owner -> owner.arn().isIam(type))
        : Optional.empty();
  }
}
