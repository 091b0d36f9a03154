package org.rolescope.load.cloudformation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rolescope.load.cloudformation.Template.Declared;
import org.rolescope.load.intake.Inputs;
import org.rolescope.policy.Arn;
import org.rolescope.policy.Unresolved;

/** What the resources of a template are called: by name, ARN, and within the template. */
final class Names {
  private record Named(String type, String nameProperty, boolean refIsArn) {}

  private static final Map<String, Named> TYPES =
      Map.of(
          "AWS::IAM::Role", new Named("role", "RoleName", false),
          "AWS::IAM::User", new Named("user", "UserName", false),
          "AWS::IAM::Group", new Named("group", "GroupName", false),
          "AWS::IAM::ManagedPolicy", new Named("policy", "ManagedPolicyName", true),
          "AWS::IAM::InstanceProfile", new Named("instance-profile", "InstanceProfileName", false),
          "AWS::IAM::SAMLProvider", new Named("saml-provider", "Name", true),
          "AWS::IAM::OIDCProvider", new Named("oidc-provider", "Url", true));

  private static final Set<String> ARN_ATTRIBUTES = Set.of("Arn", "PolicyArn");

  private final Template template;
  private final Intrinsics intrinsics;
  private final Map<String, Arn> arns = new HashMap<>();
  private final Set<String> open = new HashSet<>();

  Names(Template template) {
    this.template = template;
    this.intrinsics = new Intrinsics(template, this::referred);
  }

  Intrinsics intrinsics() {
    return intrinsics;
  }

  /** Whether SAM makes a role for it. */
  static boolean hasImplicitRole(Declared resource, Template template) {
    return resource.type().equals("AWS::Serverless::Function")
        && Template.exact(resource.properties(), "Role").isEmpty()
        && !template.global("Function", "Role");
  }

  Arn implicitRole(Declared function) {
    return arnOf("role", path(function, "RolePath"), function.id() + "Role");
  }

  /** The ARN of a resource; its logical id is its name where it has none of its own. */
  Arn arn(Declared resource) {
    Arn known = arns.get(resource.id());
    if (known != null) {
      return known;
    }
    Named named = TYPES.getOrDefault(resource.type(), new Named("role", "RoleName", false));
    // Names that go round in a circle: CloudFormation refuses them.
    if (!open.add(resource.id())) {
      return arnOf(named.type(), "/", Unresolved.mark(resource.id()));
    }
    String name = name(resource, named.nameProperty());
    boolean provider = named.type().endsWith("-provider");
    Arn arn =
        arnOf(
            named.type(),
            provider ? "/" : path(resource, "Path"),
            provider ? name.replaceFirst("^https://", "").replaceFirst("/$", "") : name);
    arns.put(resource.id(), arn);
    open.remove(resource.id());
    return arn;
  }

  /** Whether this is the ARN of a managed policy of the template. */
  boolean isPolicy(String arn) {
    return template.resources().values().stream()
        .filter(one -> one.type().equals("AWS::IAM::ManagedPolicy"))
        .anyMatch(one -> arn(one).toString().equals(arn));
  }

  /** The name that a property gives, else the logical id. */
  String name(Declared resource, String property) {
    String name = Template.exact(resource.properties(), property).map(intrinsics::text).orElse("");
    return name.isEmpty() ? resource.id() : name;
  }

  private String path(Declared resource, String property) {
    String path = Template.exact(resource.properties(), property).map(intrinsics::text).orElse("");
    return path.isEmpty() ? "/" : path;
  }

  private static Arn arnOf(String type, String path, String name) {
    return new Arn("aws", "iam", "", Inputs.NO_ACCOUNT, type + path + name);
  }

  /** What a logical id, or one with an attribute, stands for. */
  private Optional<String> referred(String name) {
    int dot = name.indexOf('.');
    String id = dot < 0 ? name : name.substring(0, dot);
    String attribute = dot < 0 ? "" : name.substring(dot + 1);
    Declared resource = template.resources().get(id);
    if (resource == null) {
      return implicit(id, attribute);
    }
    Named named = TYPES.get(resource.type());
    if (named == null) {
      return Optional.empty();
    }
    if (ARN_ATTRIBUTES.contains(attribute) || attribute.isEmpty() && named.refIsArn()) {
      return Optional.of(arn(resource).toString());
    }
    return attribute.isEmpty() ? Optional.of(arn(resource).name()) : Optional.empty();
  }

  private Optional<String> implicit(String id, String attribute) {
    Declared function =
        id.endsWith("Role")
            ? template.resources().get(id.substring(0, id.length() - "Role".length()))
            : null;
    if (function == null || !hasImplicitRole(function, template)) {
      return Optional.empty();
    }
    Arn arn = implicitRole(function);
    if (attribute.isEmpty()) {
      return Optional.of(arn.name());
    }
    return attribute.equals("Arn") ? Optional.of(arn.toString()) : Optional.empty();
  }
}
