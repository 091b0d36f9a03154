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
   * Whether an identity policy allows every action on everything without a condition, and neither a
   * Deny of all that nor a permissions boundary takes it back. AWS's own {@code
   * AdministratorAccess} counts also where its document is not in the data; a boundary whose
   * document is not in the data counts as one that restricts.
   */
  public static boolean test(IamEntity entity, IamIndex index) {
    List<PolicyDocument> documents = index.identityPolicies(entity).documents();
    boolean all =
        documents.stream().anyMatch(document -> says(Effect.ALLOW, document))
            || attached(entity, index).stream().anyMatch(arn -> administrator(arn, index));
    return all
        && documents.stream().noneMatch(document -> says(Effect.DENY, document))
        && unbounded(entity, index);
  }

  /** The same of the user or role with this ARN; false if there is none. */
  public static boolean test(String arn, IamIndex index) {
    return index.entity(arn).filter(entity -> test(entity, index)).isPresent();
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
                    || index
                        .managedDocument(arn)
                        .filter(document -> says(Effect.ALLOW, document))
                        .filter(document -> !says(Effect.DENY, document))
                        .isPresent())
        .orElse(true);
  }

  /** Whether the document has such a statement about every action on everything. */
  private static boolean says(Effect effect, PolicyDocument document) {
    return document.policy().map(Policy::statements).orElse(List.of()).stream()
        .anyMatch(statement -> statement.effect() == effect && isAboutAll(statement));
  }

  private static boolean isAboutAll(Statement statement) {
    return statement.usable()
        && statement.conditions().isEmpty()
        && (lists(statement.action(), "*") || lists(statement.action(), "*:*"))
        && lists(statement.resource(), "*");
  }

  private static boolean lists(PatternElement element, String pattern) {
    return element.sense() == PatternElement.Sense.LISTED && element.patterns().contains(pattern);
  }
}
