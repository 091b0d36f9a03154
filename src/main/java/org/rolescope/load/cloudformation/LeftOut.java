package org.rolescope.load.cloudformation;

import java.util.Map;
import java.util.Optional;
import org.rolescope.load.cloudformation.Template.Declared;

/**
 * Resources that are about roles and give none: what they make has its ids and targets only once it
 * is deployed, or stands in another file.
 */
final class LeftOut {
  private static final String ORGANIZATION =
      "left out: its id comes when it is deployed; organization.json tells of what is";
  private static final String OTHER_POLICY =
      "left out: only service and resource control policies decide calls";
  private static final String IDENTITY_CENTER =
      "left out: the roles that IAM Identity Center makes of permission sets, AWSReservedSSO_…, are"
          + " in the exports of their accounts";
  private static final String OTHER_TEMPLATE =
      "left out: what it makes stands in another template; open that too";

  private static final Map<String, String> WHY =
      Map.of(
          "AWS::IAM::ServiceLinkedRole",
          "left out: the service gives the role its name and its policies",
          "AWS::CloudFormation::Stack",
          OTHER_TEMPLATE,
          "AWS::CloudFormation::StackSet",
          OTHER_TEMPLATE,
          "AWS::Serverless::Application",
          OTHER_TEMPLATE);

  private LeftOut() {}

  /** What its being left out means; empty if it is not about roles. */
  static Optional<String> why(Declared resource, Template template) {
    String type = resource.type();
    if (type.equals("AWS::Organizations::Policy")) {
      return Optional.of(OTHER_POLICY);
    }
    if (type.startsWith("AWS::Organizations::")) {
      return Optional.of(ORGANIZATION);
    }
    if (type.startsWith("AWS::SSO::")) {
      return Optional.of(IDENTITY_CENTER);
    }
    if (type.endsWith("::MODULE")) {
      return Optional.of(OTHER_TEMPLATE);
    }
    boolean made =
        type.equals("AWS::Serverless::StateMachine")
            && Template.exact(resource.properties(), "Role").isEmpty()
            && !template.global("StateMachine", "Role");
    return made
        ? Optional.of("left out: SAM makes a role for it, whose policies are those of its steps")
        : Optional.ofNullable(WHY.get(type));
  }
}
