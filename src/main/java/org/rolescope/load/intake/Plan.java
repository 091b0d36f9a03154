package org.rolescope.load.intake;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rolescope.iam.Organization.ControlPolicy;
import org.rolescope.iam.PlannedChange;

/**
 * What a plan changes: the resources that it manages, as they were and as they will be.
 *
 * @param changes those that it changes, in the order of the file
 * @param anew ARNs of users, roles and groups that are deleted and made anew
 * @param moved users and groups that get another name or path and stay who they are: the ARNs that
 *     they have, and will have
 */
public record Plan(
    Side before,
    Side after,
    List<PlannedChange> changes,
    Set<String> anew,
    Map<String, String> moved) {
  public Plan {
    moved = Map.copyOf(moved);
    changes = List.copyOf(changes);
    anew = Set.copyOf(anew);
  }

  /**
   * One state of what a plan manages.
   *
   * @param others ARNs of entities and ids of control policies that are managed elsewhere: the plan
   *     tells of them what is attached, and nothing else; the paths of these ARNs are not known
   * @param controls service and resource control policies; of those that are managed elsewhere the
   *     document is not known
   * @param center IAM Identity Center
   */
  public record Side(
      Entities entities, Set<String> others, List<ControlPolicy> controls, CenterSide center) {
    public Side {
      others = Set.copyOf(others);
      controls = List.copyOf(controls);
    }
  }
}
