package org.rolescope.load.terraform;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rolescope.base.SourceLocation;
import org.rolescope.iam.Fact;
import org.rolescope.iam.ManagedPolicy;
import org.rolescope.load.declared.Declarations;
import org.rolescope.load.declared.DeclaredDocument;
import org.rolescope.load.declared.Draft;
import org.rolescope.load.intake.CenterSide;
import org.rolescope.load.intake.Intake;
import org.rolescope.load.intake.JsonValue;
import org.rolescope.load.intake.Plan;
import org.rolescope.policy.Arn;
import org.rolescope.policy.PolicyKind;
import org.rolescope.policy.Unresolved;

/** Makes users, groups, roles and policies of the resources of one file. */
final class TerraformReader {
  private static final int DEFAULT_SESSION_SECONDS = 3600;

  private final List<Resource> resources;
  private final Intake intake;
  private final Home home;
  private final Declarations declarations;
  private final Map<String, String> policyArns = new LinkedHashMap<>();
  private final Sources sources;
  private final Attachments attachments;

  private TerraformReader(
      List<Resource> resources,
      Home home,
      Configuration configuration,
      Optional<Home> others,
      Intake intake) {
    this.resources = resources;
    this.intake = intake;
    this.home = home;
    this.declarations = new Declarations(intake);
    this.sources = new Sources(resources, configuration, home, intake);
    this.attachments = new Attachments(sources, declarations, policyArns, others, intake);
  }

  /** Adds all that these resources tell. */
  static void read(
      List<Resource> resources, Configuration configuration, SourceLocation at, Intake intake) {
    Home home = new Home(resources, configuration);
    TerraformReader reader =
        new TerraformReader(resources, home, configuration, Optional.empty(), intake);
    reader.entities();
    TerraformOrganization.of(resources, () -> reader.controls().policies(), at, intake)
        .ifPresent(intake::add);
    CenterSide center = reader.center();
    if (!center.equals(CenterSide.NOTHING)) {
      intake.addPart(center.told());
    }
    reader.declarations.tellAccount("plan or state", at);
  }

  /** One state of what a plan changes; what is odd about it is not told. */
  static Plan.Side side(
      List<Resource> resources, Home home, Configuration configuration, Intake aside) {
    TerraformReader reader =
        new TerraformReader(resources, home, configuration, Optional.of(home), aside);
    reader.entities();
    TerraformControls controls = reader.controls();
    Set<String> others = new HashSet<>(reader.declarations.others());
    others.addAll(controls.others());
    return new Plan.Side(aside.entities(), others, controls.all(), reader.center());
  }

  private CenterSide center() {
    return TerraformCenter.of(resources, sources, intake);
  }

  private TerraformControls controls() {
    return new TerraformControls(resources, sources, intake);
  }

  private void entities() {
    resources.stream().filter(one -> !one.data()).forEach(this::declare);
    resources.stream().filter(Resource::data).forEach(this::look);
    resources.stream().filter(one -> !one.data()).forEach(attachments::join);
    declarations.finish();
  }

  private void declare(Resource resource) {
    switch (resource.type()) {
      case "aws_iam_role" -> role(resource);
      case "aws_iam_service_linked_role" -> serviceLinkedRole(resource);
      case "aws_iam_user" -> user(resource);
      case "aws_iam_group" -> draft(resource);
      case "aws_iam_policy" -> policy(resource);
      case "aws_iam_openid_connect_provider", "aws_iam_saml_provider" ->
          home.arn(resource).ifPresent(arn -> declarations.provider(arn, resource.values()));
      default -> {}
    }
  }

  /** A role that the file looks up and does not make: told in parts, its policies not. */
  private void look(Resource data) {
    boolean known =
        data.type().equals("aws_iam_role") && !Unresolved.in(data.entityName()) && hasTrust(data);
    if (known && declarations.byName("role", data.entityName()).isEmpty()) {
      role(data);
    }
  }

  private static boolean hasTrust(Resource data) {
    return !data.text("assume_role_policy").isEmpty();
  }

  private Draft draft(Resource resource) {
    Arn arn = home.arn(resource).orElseThrow();
    Draft draft = declarations.declare(resource.address(), arn, resource.values());
    draft.shown(
        resource.known("unique_id").orElse(""),
        resource.known("create_date").orElse(""),
        resource.known("description").orElse(""));
    return draft;
  }

  private void role(Resource resource) {
    Draft role = draft(resource);
    role.trust(sources.document(resource, "assume_role_policy", "trust policy", PolicyKind.TRUST));
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
    Draft user = draft(resource);
    user.boundary(boundary(resource));
    user.tags(tags(resource));
  }

  private void policy(Resource resource) {
    String name = resource.entityName();
    String arn = home.arn(resource).orElseThrow().toString();
    policyArns.put(resource.address(), arn);
    intake.add(
        new ManagedPolicy(
            arn,
            name,
            sources.document(resource, "policy", name, PolicyKind.IDENTITY),
            intake.at(resource.values())));
  }

  private Fact<Optional<String>> boundary(Resource resource) {
    String text = attachments.policyArn(resource, "permissions_boundary");
    if (Unresolved.in(text) || untold(resource, "permissions_boundary")) {
      return Fact.missing(resource.lacks("permissions_boundary"));
    }
    return Fact.known(Optional.of(text).filter(arn -> !arn.isEmpty()));
  }

  /** What a resource leaves out it does not have; what a data source leaves out is not known. */
  private static boolean untold(Resource resource, String attribute) {
    return resource.data() && resource.values().get(attribute).isEmpty();
  }

  private static Fact<Map<String, String>> tags(Resource resource) {
    String attribute = resource.values().get("tags_all").isPresent() ? "tags_all" : "tags";
    boolean open = resource.isUnknown("tags_all") || resource.isUnknown(attribute);
    if (open || untold(resource, attribute)) {
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
    if (untold(resource, "max_session_duration")) {
      return Fact.missing(resource.lacks("max_session_duration"));
    }
    try {
      return Fact.known(text.isEmpty() ? DEFAULT_SESSION_SECONDS : Integer.parseInt(text));
    } catch (NumberFormatException e) {
      return Fact.missing(resource.lacks("max_session_duration"));
    }
  }
}
