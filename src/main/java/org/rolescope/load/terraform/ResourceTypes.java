package org.rolescope.load.terraform;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.rolescope.load.intake.JsonValue;
import org.rolescope.load.intake.JsonValue.Member;
import org.rolescope.load.intake.Place;

/**
 * Which resources are read. A state holds the secrets of a whole company: of any other resource
 * nothing but type and name is ever taken from the file, nor are outputs and variables.
 */
final class ResourceTypes {
  private static final Set<String> KEPT =
      Set.of(
          "aws_iam_role",
          "aws_iam_role_policy",
          "aws_iam_role_policies_exclusive",
          "aws_iam_role_policy_attachment",
          "aws_iam_role_policy_attachments_exclusive",
          "aws_iam_policy",
          "aws_iam_policy_attachment",
          "aws_iam_policy_document",
          "aws_iam_user",
          "aws_iam_user_policy",
          "aws_iam_user_policies_exclusive",
          "aws_iam_user_policy_attachment",
          "aws_iam_user_policy_attachments_exclusive",
          "aws_iam_user_group_membership",
          "aws_iam_group",
          "aws_iam_group_policy",
          "aws_iam_group_policies_exclusive",
          "aws_iam_group_policy_attachment",
          "aws_iam_group_policy_attachments_exclusive",
          "aws_iam_group_membership",
          "aws_iam_instance_profile",
          "aws_iam_openid_connect_provider",
          "aws_iam_saml_provider",
          "aws_iam_service_linked_role",
          "aws_organizations_organization",
          "aws_organizations_organizational_unit",
          "aws_organizations_account",
          "aws_organizations_policy",
          "aws_organizations_policy_attachment",
          "aws_caller_identity",
          "aws_partition",
          "aws_ssoadmin_permission_set",
          "aws_ssoadmin_account_assignment",
          "aws_ssoadmin_managed_policy_attachment",
          "aws_ssoadmin_customer_managed_policy_attachment",
          "aws_ssoadmin_permission_set_inline_policy",
          "aws_ssoadmin_permissions_boundary_attachment",
          "aws_identitystore_group",
          "aws_identitystore_user",
          "aws_identitystore_group_membership");

  /** What runs with a role: a role's trust says which service may take it, and no more. */
  private static final Set<String> RUNNING =
      Set.of("aws_lambda_function", "aws_ecs_task_definition", "aws_eks_pod_identity_association");

  /** Where a resource has its values, in all formats. */
  private static final Set<String> VALUES =
      Set.of("values", "sensitive_values", "change", "instances", "attributes", "expressions");

  private static final Set<String> SECRET_LISTS =
      Set.of("outputs", "variables", "resource_drift", "output_changes", "checks");
  private static final Set<String> TOPS = Set.of("", "/values", "/planned_values");

  /** A module and a resource in a state file of before version 4. */
  private static final Pattern OLD_MODULE = Pattern.compile("/modules/\\d++");

  private static final Pattern OLD_RESOURCE = Pattern.compile("/modules/\\d++/resources/[^/]++");

  private static final Pattern CONFIGURED_MODULE = Pattern.compile("/configuration/.*module");

  private ResourceTypes() {}

  static boolean kept(String type) {
    return KEPT.contains(type);
  }

  /** Whether resources of the type are of IAM Identity Center, and are told of by name. */
  static boolean ofCenter(String type) {
    return type.startsWith("aws_ssoadmin_");
  }

  /** Whether resources of the type are counted, and nothing else is taken from them. */
  static boolean running(String type) {
    return RUNNING.contains(type);
  }

  /** The type in {@code data.aws_iam_role.a}. */
  static String typeOf(String address) {
    String plain = address.startsWith("data.") ? address.substring("data.".length()) : address;
    return plain.substring(0, Math.max(0, plain.indexOf('.')));
  }

  /** Whether a member of the file is passed over unread. */
  static boolean unwanted(Place object, String name, List<Member> before) {
    if (VALUES.contains(name)) {
      // Tags may have any name: a resource has a mode, too.
      return before.stream().anyMatch(member -> member.name().equals("mode"))
          && before.stream()
              .anyMatch(member -> member.name().equals("type") && !kept(member.value().text()));
    }
    if (name.equals("primary") || name.equals("deposed")) {
      return OLD_RESOURCE.matcher(object.pointer()).matches()
          && (name.equals("deposed") || !kept(typeOf(object.name())));
    }
    if (!SECRET_LISTS.contains(name)) {
      return false;
    }
    String pointer = object.pointer();
    return TOPS.contains(pointer)
        || pointer.equals("/prior_state/values")
        || OLD_MODULE.matcher(pointer).matches()
        || name.equals("variables") && CONFIGURED_MODULE.matcher(pointer).matches();
  }

  /** A text member, or nothing. */
  static String text(JsonValue object, String name) {
    return object
        .get(name)
        .filter(value -> value.is(JsonValue.Kind.TEXT) || value.is(JsonValue.Kind.NUMBER))
        .map(JsonValue::text)
        .orElse("");
  }
}
