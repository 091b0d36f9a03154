package org.rolescope.remedy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.rolescope.iam.IamEntity;
import org.rolescope.iam.IamIndex;
import org.rolescope.iam.Role;
import org.rolescope.policy.Arn;
import org.rolescope.policy.Policy;

/** Users, roles and policies as resources of Terraform, with the arguments that each must have. */
final class EntityHcl {
  private EntityHcl() {}

  /** Name, and path where there is one: another path would be another resource. */
  static Map<String, String> named(Arn arn) {
    Map<String, String> arguments = new LinkedHashMap<>();
    arguments.put("name", Hcl.string(arn.name()));
    if (!arn.path().equals("/")) {
      arguments.put("path", Hcl.string(arn.path()));
    }
    return arguments;
  }

  /** A role with its trust policy. */
  static String role(Arn arn, Policy trust, Map<String, String> more) {
    Map<String, String> arguments = named(arn);
    arguments.put("assume_role_policy", Hcl.jsonencode(trust.json(), 2));
    arguments.putAll(more);
    return Hcl.resource("aws_iam_role", arn.name(), arguments);
  }

  /**
   * A user or role as it is, with some arguments changed; empty where a role's trust is unknown.
   */
  static Optional<String> entity(Arn arn, IamIndex index, Map<String, String> more) {
    Optional<IamEntity> found = index.entity(arn.toString());
    if (found.orElse(null) instanceof Role role) {
      return role.trustPolicy().map(trust -> role(arn, trust, more));
    }
    Map<String, String> arguments = named(arn);
    arguments.putAll(more);
    return Optional.of(Hcl.resource("aws_iam_user", arn.name(), arguments));
  }
}
