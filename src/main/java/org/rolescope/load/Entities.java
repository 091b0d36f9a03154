package org.rolescope.load;

import java.util.List;
import org.rolescope.iam.Group;
import org.rolescope.iam.ManagedPolicy;
import org.rolescope.iam.Role;
import org.rolescope.iam.User;

/** IAM entities in the order in which they were read; an ARN may stand more than once. */
record Entities(
    List<Role> roles, List<User> users, List<Group> groups, List<ManagedPolicy> policies) {
  Entities {
    roles = List.copyOf(roles);
    users = List.copyOf(users);
    groups = List.copyOf(groups);
    policies = List.copyOf(policies);
  }
}
