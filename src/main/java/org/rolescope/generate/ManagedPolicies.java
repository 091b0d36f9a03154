package org.rolescope.generate;

import static org.rolescope.generate.JsonFile.of;
import static org.rolescope.generate.JsonFile.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Managed policies: those of AWS stand in every account's export, word for word the same. Their
 * texts are made up in the size of real ones.
 */
final class ManagedPolicies {
  /** Names of AWS managed policies, with the services that each is about. */
  private static final Map<String, List<String>> AWS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry(
                  "ReadOnlyAccess",
                  List.of(
                      "s3",
                      "ec2",
                      "rds",
                      "lambda",
                      "iam",
                      "logs",
                      "sqs",
                      "sns",
                      "dynamodb",
                      "ecs",
                      "eks",
                      "kms",
                      "glue",
                      "athena",
                      "route53")),
              Map.entry(
                  "SecurityAudit",
                  List.of(
                      "iam",
                      "s3",
                      "ec2",
                      "kms",
                      "cloudtrail",
                      "config",
                      "guardduty",
                      "organizations",
                      "rds",
                      "lambda")),
              Map.entry("PowerUserAccess", List.of("s3", "ec2", "rds", "lambda", "ecs")),
              Map.entry("AmazonS3ReadOnlyAccess", List.of("s3")),
              Map.entry("AmazonSSMManagedInstanceCore", List.of("ssm", "ssmmessages", "ec2")),
              Map.entry("CloudWatchAgentServerPolicy", List.of("cloudwatch", "logs", "ec2")),
              Map.entry("service-role/AWSLambdaBasicExecutionRole", List.of("logs")),
              Map.entry("service-role/AmazonECSTaskExecutionRolePolicy", List.of("ecr", "logs")),
              Map.entry("AmazonEKSClusterPolicy", List.of("eks", "ec2", "elasticloadbalancing")),
              Map.entry("AmazonEC2ContainerRegistryReadOnly", List.of("ecr"))));

  private static final List<String> VERBS =
      List.of("Get*", "List*", "Describe*", "BatchGet*", "Search*", "View*", "Lookup*", "Query*");

  private final PlannedAccount account;
  private final Plan plan;

  ManagedPolicies(PlannedAccount account, Plan plan) {
    this.account = account;
    this.plan = plan;
  }

  /** An AWS managed policy's ARN. */
  static String aws(String name) {
    return "arn:aws:iam::aws:policy/" + name;
  }

  /** Attached, as an export tells it. */
  static Map<String, Object> attached(String arn) {
    return of("PolicyName", arn.substring(arn.lastIndexOf('/') + 1), "PolicyArn", arn);
  }

  void write(JsonFile file) {
    int number = 0;
    Map<String, Object> all = of("Effect", "Allow", "Action", "*", "Resource", "*");
    file.element(policyOf(aws("AdministratorAccess"), policy(List.of(all)), number++));
    for (Map.Entry<String, List<String>> entry : AWS.entrySet()) {
      List<String> actions = new ArrayList<>();
      entry.getValue().forEach(service -> VERBS.forEach(verb -> actions.add(service + ":" + verb)));
      Map<String, Object> statement = of("Effect", "Allow", "Action", actions, "Resource", "*");
      file.element(policyOf(aws(entry.getKey()), policy(List.of(statement)), number++));
    }
    file.element(policyOf(account.policy("developer-boundary"), boundary(), number++));
    file.element(policyOf(account.policy("assume-team-roles"), teamRoles(), number++));
    if (account.place() == plan.build().place()) {
      file.element(policyOf(account.policy("deploy-everywhere"), deploy(), number));
    }
  }

  private Map<String, Object> boundary() {
    return policy(
        List.of(
            of(
                "Sid", "Most",
                "Effect", "Allow",
                "NotAction", List.of("iam:*", "organizations:*", "account:*"),
                "Resource", "*"),
            of(
                "Sid", "NoKeys",
                "Effect", "Deny",
                "Action", List.of("iam:CreateAccessKey", "iam:CreateUser"),
                "Resource", "*")));
  }

  private Map<String, Object> teamRoles() {
    return policy(
        List.of(
            of(
                "Sid", "TeamRoles",
                "Effect", "Allow",
                "Action", "sts:AssumeRole",
                "Resource", account.role("team/*"))));
  }

  private Map<String, Object> deploy() {
    return policy(
        List.of(
            of(
                "Sid", "Deploy",
                "Effect", "Allow",
                "Action", List.of("sts:AssumeRole", "sts:TagSession"),
                "Resource", "arn:aws:iam::*:role/deploy-*")));
  }

  private Map<String, Object> policyOf(String arn, Map<String, Object> document, int number) {
    String name = arn.substring(arn.lastIndexOf('/') + 1);
    int path = arn.indexOf(":policy/") + ":policy".length();
    return of(
        "PolicyName",
        name,
        "PolicyId",
        plan.uniqueId("ANPA", account, number),
        "Arn",
        arn,
        "Path",
        arn.substring(path, arn.length() - name.length()),
        "DefaultVersionId",
        "v1",
        "AttachmentCount",
        1,
        "PermissionsBoundaryUsageCount",
        0,
        "IsAttachable",
        true,
        "CreateDate",
        AccountFiles.CREATED,
        "UpdateDate",
        AccountFiles.CREATED,
        "PolicyVersionList",
        List.of(
            of(
                "Document",
                document,
                "VersionId",
                "v1",
                "IsDefaultVersion",
                true,
                "CreateDate",
                AccountFiles.CREATED)));
  }
}
