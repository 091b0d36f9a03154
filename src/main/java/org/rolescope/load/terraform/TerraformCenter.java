package org.rolescope.load.terraform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.rolescope.iam.Fact;
import org.rolescope.iam.IdentityCenter;
import org.rolescope.iam.IdentityCenter.Assignment;
import org.rolescope.iam.Permissions;
import org.rolescope.iam.PolicyDocument;
import org.rolescope.load.intake.CenterSide;
import org.rolescope.load.intake.CenterSide.SetPolicies;
import org.rolescope.load.intake.Inputs;
import org.rolescope.load.intake.Intake;
import org.rolescope.load.json.Fields;
import org.rolescope.policy.PolicyKind;
import org.rolescope.policy.Unresolved;

/** Permission sets, to whom they are assigned, and who is in which group, as far as it tells. */
final class TerraformCenter {
  private static final int LONGEST = 200;

  /** What the roles of a permission set call the policy that is embedded in it. */
  private static final String INLINE = "AwsSSOInlinePolicy";

  private final Sources sources;
  private final Intake intake;
  private final Map<String, String> sets = new HashMap<>();
  private final Map<String, String> users = new HashMap<>();
  private final Map<String, String> groups = new HashMap<>();
  private final Map<String, Set<String>> members = new HashMap<>();
  private final Map<String, Assignment> assignments = new LinkedHashMap<>();
  private final Map<String, SetPolicies> policies = new HashMap<>();
  private final Set<String> managed = new HashSet<>();

  private TerraformCenter(Sources sources, Intake intake) {
    this.sources = sources;
    this.intake = intake;
  }

  static CenterSide of(List<Resource> resources, Sources sources, Intake intake) {
    TerraformCenter center = new TerraformCenter(sources, intake);
    resources.forEach(center::take);
    return new CenterSide(
        new IdentityCenter(
            center.sets,
            new LinkedHashSet<>(center.assignments.values()),
            center.users,
            center.groups,
            center.members,
            false),
        center.managed,
        center.assignments,
        center.policies);
  }

  private void take(Resource resource) {
    switch (resource.type()) {
      case "aws_ssoadmin_permission_set" -> name(resource, "arn", resource.entityName(), sets);
      case "aws_identitystore_group" ->
          name(resource, "group_id", resource.known("display_name").orElse(""), groups);
      case "aws_identitystore_user" ->
          name(
              resource,
              "user_id",
              IdentityCenter.person(
                  resource.known("display_name").orElse(""),
                  resource.known("user_name").orElse("")),
              users);
      case "aws_ssoadmin_account_assignment" -> assignment(resource);
      case "aws_identitystore_group_membership" -> membership(resource);
      case "aws_ssoadmin_managed_policy_attachment" ->
          attach(
              resource,
              Stream.of(resource.text("managed_policy_arn"))
                  .filter(arn -> !arn.isEmpty())
                  .toList());
      case "aws_ssoadmin_customer_managed_policy_attachment" ->
          attach(resource, customerManaged(resource.blocks("customer_managed_policy_reference")));
      case "aws_ssoadmin_permission_set_inline_policy" -> inline(resource);
      case "aws_ssoadmin_permissions_boundary_attachment" -> boundary(resource);
      default -> {}
    }
  }

  /** Its id, or its address while it has none. */
  private static String key(Resource resource, String id) {
    return resource.known(id).orElse(resource.address());
  }

  private void name(Resource resource, String id, String name, Map<String, String> names) {
    String key = key(resource, id);
    String plain = Fields.plain(Unresolved.shown(name), LONGEST);
    names.put(key, plain.isEmpty() ? resource.address() : plain);
    if (!resource.data()) {
      managed.add(key);
    }
  }

  /** The id in an attribute, or of the resource that it is taken from; told if neither is known. */
  private Optional<String> id(Resource resource, String attribute) {
    String text = resource.text(attribute);
    Optional<String> id =
        Unresolved.in(text)
            ? sources.source(resource, attribute).flatMap(TerraformCenter::keyOf)
            : Optional.of(text).filter(one -> !one.isEmpty());
    if (id.isEmpty()) {
      intake
          .report()
          .note(
              "terraform.no-id",
              "the "
                  + attribute
                  + " of `"
                  + resource.address()
                  + (text.isEmpty() ? "` is not told" : "` comes when it is applied"),
              "it is left out",
              intake.at(resource.values()));
    }
    return id;
  }

  private static Optional<String> keyOf(Resource source) {
    return switch (source.type()) {
      case "aws_ssoadmin_permission_set" -> Optional.of(key(source, "arn"));
      case "aws_identitystore_group" -> Optional.of(key(source, "group_id"));
      case "aws_identitystore_user" -> Optional.of(key(source, "user_id"));
      default -> Optional.empty();
    };
  }

  private void assignment(Resource resource) {
    Optional<String> account = id(resource, "target_id");
    Optional<String> set = id(resource, "permission_set_arn");
    Optional<String> principal = id(resource, "principal_id");
    if (account.isPresent() && set.isPresent() && principal.isPresent()) {
      boolean group = resource.text("principal_type").equals("GROUP");
      assignments.put(
          resource.address(), new Assignment(account.get(), set.get(), group, principal.get()));
    }
  }

  private void membership(Resource resource) {
    Optional<String> group = id(resource, "group_id");
    Optional<String> member = id(resource, "member_id");
    if (group.isPresent() && member.isPresent()) {
      members.computeIfAbsent(group.get(), one -> new TreeSet<>()).add(member.get());
    }
  }

  private static List<String> customerManaged(List<Block> references) {
    return references.stream()
        .map(
            policy -> {
              String path = policy.text("path").isEmpty() ? "/" : policy.text("path");
              return "arn:aws:iam::" + Inputs.NO_ACCOUNT + ":policy" + path + policy.text("name");
            })
        .toList();
  }

  private void attach(Resource resource, List<String> arns) {
    change(resource, had -> with(had, had.permissions().inline(), arns, List.of()));
  }

  private void inline(Resource resource) {
    Fact<PolicyDocument> document =
        sources.document(resource, "inline_policy", INLINE, PolicyKind.IDENTITY);
    change(
        resource,
        had ->
            document.match(
                known -> with(had, List.of(known), List.of(), List.of()),
                why -> with(had, List.of(), List.of(), List.of(why))));
  }

  private static SetPolicies with(
      SetPolicies had, List<PolicyDocument> inline, List<String> attached, List<String> missing) {
    Permissions all = had.permissions();
    return new SetPolicies(
        new Permissions(inline, joined(all.attached(), attached), joined(all.missing(), missing)),
        had.boundary());
  }

  private static List<String> joined(List<String> some, List<String> more) {
    return Stream.concat(some.stream(), more.stream()).distinct().toList();
  }

  private void boundary(Resource resource) {
    List<String> arns = new ArrayList<>();
    for (Block block : resource.blocks("permissions_boundary")) {
      arns.addAll(customerManaged(block.blocks("customer_managed_policy_reference")));
      Optional.of(block.text("managed_policy_arn"))
          .filter(arn -> !arn.isEmpty())
          .ifPresent(arns::add);
    }
    Optional<String> arn = arns.stream().findFirst();
    Fact<Optional<String>> boundary =
        arn.filter(Unresolved::in).isPresent()
            ? Fact.missing(resource.lacks("permissions_boundary"))
            : Fact.known(arn);
    change(resource, had -> new SetPolicies(had.permissions(), boundary));
  }

  private void change(Resource resource, UnaryOperator<SetPolicies> changed) {
    id(resource, "permission_set_arn")
        .ifPresent(
            set -> policies.put(set, changed.apply(policies.getOrDefault(set, SetPolicies.NONE))));
  }
}
