package org.rolescope.drawing;

import java.util.List;
import org.rolescope.iam.IamEntity;
import org.rolescope.iam.IamIndex;
import org.rolescope.policy.Effect;
import org.rolescope.policy.PatternElement;
import org.rolescope.policy.PatternElement.Sense;
import org.rolescope.policy.Statement;

/** Tells who may do nearly everything, whatever boundaries or SCPs say. */
public final class AdminMark {
  private AdminMark() {}

  /**
   * Whether an identity policy allows every action, or all of IAM, on every resource without a
   * condition, or the AWS managed policy AdministratorAccess is attached.
   */
  public static boolean of(IamEntity entity, IamIndex index) {
    boolean attached =
        entity
            .permissions()
            .map(
                permissions ->
                    permissions.attached().stream()
                        .anyMatch(arn -> arn.endsWith(":aws:policy/AdministratorAccess")))
            .orElse(false);
    return attached
        || index.identityPolicies(entity).documents().stream()
            .flatMap(document -> document.policy().stream())
            .flatMap(policy -> policy.statements().stream())
            .anyMatch(AdminMark::grantsAll);
  }

  private static boolean grantsAll(Statement statement) {
    return statement.usable()
        && statement.effect() == Effect.ALLOW
        && statement.conditions().isEmpty()
        && lists(statement.action(), List.of("*", "*:*", "iam:*"))
        && lists(statement.resource(), List.of("*"));
  }

  private static boolean lists(PatternElement element, List<String> any) {
    return element.sense() == Sense.LISTED && element.patterns().stream().anyMatch(any::contains);
  }
}
