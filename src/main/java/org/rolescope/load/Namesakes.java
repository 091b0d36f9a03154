package org.rolescope.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rolescope.iam.Fact;
import org.rolescope.iam.PolicyDocument;
import org.rolescope.iam.Role;
import org.rolescope.load.intake.Inputs;
import org.rolescope.load.intake.Report;
import org.rolescope.policy.Arn;

/**
 * Roles of no account that have the same name in different files, but another trust policy: two
 * templates of which nobody said where they are deployed. They are not one role.
 */
final class Namesakes {
  private final Report report;
  private final Map<String, List<Role>> byArn = new HashMap<>();
  private final Set<String> taken = new HashSet<>();

  private Namesakes(Report report) {
    this.report = report;
  }

  /**
   * The same roles, of which the later ones have names of their own.
   *
   * @param roles in the order of the paths
   */
  static List<Role> apart(List<Role> roles, Report report) {
    Namesakes namesakes = new Namesakes(report);
    roles.forEach(role -> namesakes.taken.add(role.arn().toString()));
    return roles.stream().map(namesakes::named).toList();
  }

  private Role named(Role role) {
    if (!role.account().equals(Inputs.NO_ACCOUNT)) {
      return role;
    }
    List<Role> before = byArn.computeIfAbsent(role.arn().toString(), unused -> new ArrayList<>());
    for (Role known : before) {
      if (known.at().file().equals(role.at().file()) || sameTrust(known.trust(), role.trust())) {
        return known.arn().equals(role.arn()) ? role : role.withArn(known.arn());
      }
    }
    Role apart = before.isEmpty() ? role : role.withArn(free(role.arn()));
    if (!before.isEmpty()) {
      report.note(
          "load.namesake",
          "role `" + role.name() + "` of no account is in " + before.get(0).at().label() + ", too",
          "it is shown as `" + apart.name() + "`; policies that name it mean the other",
          role.at());
    }
    before.add(apart);
    return apart;
  }

  private static boolean sameTrust(Fact<PolicyDocument> one, Fact<PolicyDocument> other) {
    return one.match(
        first -> other.map(second -> EntityMerge.sameDocument(first, second)).orElse(false),
        why -> one.equals(other));
  }

  private Arn free(Arn arn) {
    Arn next = arn;
    for (int i = 2; !taken.add(next.toString()); i++) {
      next =
          new Arn(
              arn.partition(),
              arn.service(),
              arn.region(),
              arn.account(),
              arn.resource() + "-" + i);
    }
    return next;
  }
}
