package org.rolescope.iam;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rolescope.policy.Effect;
import org.rolescope.policy.PatternElement;
import org.rolescope.policy.Policy;
import org.rolescope.policy.Statement;

/** Tells which users and roles may do everything. */
public final class AdminLike {
  private AdminLike() {}

  /**
   * Whether an identity policy allows every action on everything without a condition, and no
   * permissions boundary takes that back. AWS's own {@code AdministratorAccess} counts also where
   * its document is not in the data; a boundary whose document is not in the data counts as one
   * that restricts.
   */
  public static boolean test(IamEntity entity, IamIndex index) {
    boolean all =
        index.identityPolicies(entity).documents().stream().anyMatch(AdminLike::allowsAll)
            || attached(entity, index).stream().anyMatch(arn -> administrator(arn, index));
    return all && unbounded(entity, index);
  }

  private static List<String> attached(IamEntity entity, IamIndex index) {
    List<String> arns = new ArrayList<>(entity.permissions().orElse(Permissions.NONE).attached());
    if (entity instanceof User user) {
      for (String name : user.groups().orElse(List.of())) {
        index
            .group(user.account(), name)
            .ifPresent(
                group -> arns.addAll(group.permissions().orElse(Permissions.NONE).attached()));
      }
    }
    return arns;
  }

  private static boolean administrator(String arn, IamIndex index) {
    boolean named = arn.contains(":iam::aws:policy/") && arn.endsWith("/AdministratorAccess");
    return named && index.managedDocument(arn).isEmpty();
  }

  private static boolean unbounded(IamEntity entity, IamIndex index) {
    Optional<String> boundary = entity.boundary().orElse(Optional.empty());
    return boundary
        .map(
            arn ->
                administrator(arn, index)
                    || index.managedDocument(arn).filter(AdminLike::allowsAll).isPresent())
        .orElse(true);
  }

  private static boolean allowsAll(PolicyDocument document) {
    return document.policy().map(Policy::statements).orElse(List.of()).stream()
        .anyMatch(AdminLike::allowsAll);
  }

  private static boolean allowsAll(Statement statement) {
    return statement.usable()
        && statement.effect() == Effect.ALLOW
        && statement.conditions().isEmpty()
        && (lists(statement.action(), "*") || lists(statement.action(), "*:*"))
        && lists(statement.resource(), "*");
  }

  private static boolean lists(PatternElement element, String pattern) {
    return element.sense() == PatternElement.Sense.LISTED && element.patterns().contains(pattern);
  }
}
