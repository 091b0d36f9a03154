package org.rolescope.load;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.rolescope.iam.PolicyDocument;
import org.rolescope.iam.Role;
import org.rolescope.policy.Policy;
import org.rolescope.policy.PrincipalPattern.IamArn;
import org.rolescope.policy.Statement;
import org.rolescope.policy.parse.PolicyDraft;

/**
 * Trust in users and roles as IAM shows it once they are changed. It keeps their unique ids: of one
 * that is deleted and made anew that is shown, and nobody has it any more (R36); of one that is
 * renamed its new ARN is shown. IAM User Guide, "Rename an IAM user".
 */
final class StaleTrust {
  private StaleTrust() {}

  /**
   * The same role, the trust policy of which shows them so.
   *
   * @param ids what is shown in the place of each ARN
   */
  static Role in(Role role, Map<String, String> ids) {
    Optional<PolicyDocument> trust = role.trust().toOptional();
    Optional<Policy> policy = trust.flatMap(PolicyDocument::policy);
    boolean names =
        policy.stream()
            .flatMap(one -> one.statements().stream())
            .flatMap(statement -> statement.principal().entries().stream())
            .anyMatch(
                entry -> entry instanceof IamArn named && ids.containsKey(named.arn().toString()));
    return names
        ? policy
            .flatMap(one -> named(one, ids))
            .map(changed -> role.withTrust(trust.get().with(changed)))
            .orElse(role)
        : role;
  }

  /** Each name is replaced once: what it becomes may be another's name of before. */
  private static Optional<Policy> named(Policy policy, Map<String, String> ids) {
    Map<String, String> quoted = new HashMap<>();
    ids.forEach((was, is) -> quoted.put('"' + was + '"', '"' + is + '"'));
    Optional<PolicyDraft> draft = PolicyDraft.of(policy);
    for (Statement statement : policy.statements()) {
      String list = statement.pointer() + "/Principal/AWS/";
      for (int i = 0; i < statement.principal().entries().size(); i++) {
        String place = list + i;
        draft =
            draft.map(
                text ->
                    text.at(place)
                        .map(quoted::get)
                        .map(is -> text.replace(place, is))
                        .orElse(text));
      }
    }
    return draft.flatMap(PolicyDraft::policy);
  }
}
