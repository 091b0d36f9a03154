package org.rolescope.load;

import java.util.List;
import org.rolescope.base.SourceLocation;
import org.rolescope.iam.Fact;
import org.rolescope.iam.Group;
import org.rolescope.iam.ManagedPolicy;
import org.rolescope.iam.Role;
import org.rolescope.iam.User;
import org.rolescope.load.intake.Inputs;
import org.rolescope.policy.Arn;

/** Entities of which nothing is known yet but that they exist. */
final class Blank {
  private Blank() {}

  static Role role(Arn arn, SourceLocation at) {
    String details = details(arn);
    return new Role(
        arn,
        "",
        Fact.missing(Inputs.getRole(arn.account(), arn.name())),
        Fact.missing(details),
        Fact.missing(details),
        Fact.missing(details),
        Fact.missing(Inputs.listRoles(arn.account())),
        Fact.missing(details),
        "",
        "",
        List.of(),
        at);
  }

  static User user(Arn arn, SourceLocation at) {
    String details = details(arn);
    return new User(
        arn,
        "",
        Fact.missing(details),
        Fact.missing(details),
        Fact.missing(details),
        Fact.missing(details),
        "",
        at);
  }

  static Group group(Arn arn, SourceLocation at) {
    return new Group(arn, "", Fact.missing(details(arn)), at);
  }

  static ManagedPolicy policy(Arn arn, SourceLocation at) {
    return new ManagedPolicy(
        arn.toString(), arn.name(), Fact.missing(Inputs.getPolicyVersion(arn.name())), at);
  }

  private static String details(Arn arn) {
    return Inputs.authorizationDetails(arn.account());
  }
}
