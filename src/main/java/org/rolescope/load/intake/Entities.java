package org.rolescope.load.intake;

import java.util.List;
import org.rolescope.iam.Group;
import org.rolescope.iam.IdentityProvider;
import org.rolescope.iam.ManagedPolicy;
import org.rolescope.iam.Role;
import org.rolescope.iam.User;

/** IAM entities in the order in which they were read; an ARN may stand more than once. */
public record Entities(
    List<Role> roles,
    List<User> users,
    List<Group> groups,
    List<ManagedPolicy> policies,
    List<IdentityProvider> providers) {
  public Entities {
    roles = List.copyOf(roles);
    users = List.copyOf(users);
    groups = List.copyOf(groups);
    policies = List.copyOf(policies);
    providers = List.copyOf(providers);
  }
}
