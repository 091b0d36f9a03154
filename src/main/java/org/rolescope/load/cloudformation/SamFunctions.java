package org.rolescope.load.cloudformation;

import java.util.ArrayList;
import java.util.List;
import org.rolescope.load.intake.JsonValue;
import org.rolescope.load.intake.JsonValue.Kind;
import org.rolescope.load.intake.JsonValue.Member;
import org.rolescope.load.intake.Place;

/**
 * What SAM writes into the role that it makes for a function. AWS SAM Developer Guide, "Generated
 * CloudFormation resources for AWS::Serverless::Function".
 */
final class SamFunctions {
  private static final String SERVICE_ROLE = "arn:aws:iam::aws:policy/service-role/";

  private SamFunctions() {}

  /** The trust policy: Lambda may assume the role. */
  static JsonValue trust(Place place) {
    JsonValue service =
        JsonValue.object(List.of(text("Service", "lambda.amazonaws.com", place)), place);
    JsonValue statement =
        JsonValue.object(
            List.of(
                text("Effect", "Allow", place),
                new Member("Principal", service),
                text("Action", "sts:AssumeRole", place)),
            place);
    return JsonValue.object(
        List.of(
            text("Version", "2012-10-17", place),
            new Member("Statement", JsonValue.array(List.of(statement), place))),
        place);
  }

  private static Member text(String name, String text, Place place) {
    return new Member(name, JsonValue.scalar(Kind.TEXT, text, place));
  }

  /** AWS's own policies that the function's properties ask for. */
  static List<String> managedPolicies(JsonValue properties) {
    List<String> arns = new ArrayList<>(List.of(SERVICE_ROLE + "AWSLambdaBasicExecutionRole"));
    if (Template.exact(properties, "VpcConfig").isPresent()) {
      arns.add(SERVICE_ROLE + "AWSLambdaVPCAccessExecutionRole");
    }
    if (Template.text(properties, "Tracing").equals("Active")) {
      arns.add(aws("AWSXrayWriteOnlyAccess"));
    }
    return arns;
  }

  /** The ARN of one of AWS's own policies, of which SAM takes the bare name. */
  static String aws(String name) {
    return "arn:aws:iam::aws:policy/" + name;
  }
}
