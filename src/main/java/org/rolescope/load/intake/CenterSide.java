package org.rolescope.load.intake;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rolescope.iam.Fact;
import org.rolescope.iam.IdentityCenter;
import org.rolescope.iam.IdentityCenter.Assignment;
import org.rolescope.iam.Permissions;

/**
 * What one side of a plan tells of IAM Identity Center. Permission sets, users and groups that have
 * no id yet go by the address of their resource.
 *
 * @param told names, assignments and members; never all of them
 * @param managed ids of the permission sets, users and groups that the plan makes or has made
 * @param assignments by the address of the resource that each is
 * @param policies what the roles of a permission set have, by its ARN
 */
public record CenterSide(
    IdentityCenter told,
    Set<String> managed,
    Map<String, Assignment> assignments,
    Map<String, SetPolicies> policies) {
  /** Of a plan that has nothing of Identity Center. */
  public static final CenterSide NOTHING =
      new CenterSide(
          new IdentityCenter(Map.of(), Set.of(), Map.of(), Map.of(), Map.of(), false),
          Set.of(),
          Map.of(),
          Map.of());

  public CenterSide {
    managed = Set.copyOf(managed);
    assignments = Map.copyOf(assignments);
    policies = Map.copyOf(policies);
  }

  /**
   * The policies of a permission set. One of the account in which the role is has the account
   * {@link Inputs#NO_ACCOUNT} in its ARN.
   */
  public record SetPolicies(Permissions permissions, Fact<Optional<String>> boundary) {
    /** Of a permission set without policies or boundary. */
    public static final SetPolicies NONE =
        new SetPolicies(Permissions.NONE, Fact.known(Optional.empty()));
  }
}
