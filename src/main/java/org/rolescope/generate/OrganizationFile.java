package org.rolescope.generate;

import static org.rolescope.generate.JsonFile.of;
import static org.rolescope.generate.JsonFile.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code organization.json}: the tree, SCPs and RCPs. */
final class OrganizationFile {
  private static final List<Map<String, Object>> UNITS =
      List.of(
          unit("ou-gen0-security", "Security", "r-gen0"),
          unit("ou-gen0-infra000", "Infrastructure", "r-gen0"),
          unit("ou-gen0-work0000", "Workloads", "r-gen0"),
          unit("ou-gen0-prod0000", "Prod", "ou-gen0-work0000"),
          unit("ou-gen0-stage000", "Stage", "ou-gen0-work0000"),
          unit("ou-gen0-dev00000", "Dev", "ou-gen0-work0000"));

  private static final Map<String, Object> ALL =
      of("Effect", "Allow", "Action", "*", "Resource", "*");

  private final Plan plan;

  OrganizationFile(Plan plan) {
    this.plan = plan;
  }

  private static Map<String, Object> unit(String id, String name, String parent) {
    return of("Id", id, "Name", name, "ParentId", parent);
  }

  void write(JsonFile file) {
    file.object(
        () -> {
          file.field(
              "Organization",
              of(
                  "Id",
                  Plan.ORGANIZATION,
                  "Name",
                  "Generated",
                  "MasterAccountId",
                  plan.management().id()));
          file.field("Roots", List.of(of("Id", "r-gen0", "Name", "Root")));
          file.field("OrganizationalUnits", UNITS);
          file.list("Accounts", () -> accounts(file));
          file.list("Policies", () -> policies(file));
        });
  }

  private void accounts(JsonFile file) {
    for (int i = 0; i < plan.accounts(); i++) {
      PlannedAccount account = plan.account(i);
      file.element(unit(account.id(), account.name(), account.unit()));
    }
  }

  private void policies(JsonFile file) {
    List<String> everything = new ArrayList<>(List.of("r-gen0"));
    UNITS.forEach(unit -> everything.add((String) unit.get("Id")));
    for (int i = 0; i < plan.accounts(); i++) {
      everything.add(plan.account(i).id());
    }
    scp(file, "p-FullAWSAccess", "FullAWSAccess", List.of(ALL), everything);
    scp(file, "p-gen0root0", "guardrails", List.of(leaving(), regions()), List.of("r-gen0"));
    scp(file, "p-gen0dev00", "dev-stays-out", List.of(prod()), List.of("ou-gen0-dev00000"));
    Map<String, Object> control =
        of("Effect", "Allow", "Principal", "*", "Action", "*", "Resource", "*");
    rcp(file, "p-RCPFullAWSAccess", "RCPFullAWSAccess", List.of(control), everything);
    rcp(file, "p-gen0rcp00", "strangers-stay-out", List.of(strangers()), prodUnits());
  }

  private static List<String> prodUnits() {
    return List.of("ou-gen0-security");
  }

  private static Map<String, Object> leaving() {
    return of(
        "Sid", "StayIn",
        "Effect", "Deny",
        "Action", List.of("organizations:LeaveOrganization", "account:CloseAccount"),
        "Resource", "*");
  }

  private static Map<String, Object> regions() {
    return of(
        "Sid", "OurRegions",
        "Effect", "Deny",
        "NotAction", List.of("iam:*", "sts:*", "organizations:*", "route53:*", "support:*"),
        "Resource", "*",
        "Condition",
            of("StringNotEquals", of("aws:RequestedRegion", List.of("eu-west-1", "us-east-1"))));
  }

  private Map<String, Object> prod() {
    List<String> roles = new ArrayList<>();
    for (int i = 3; i < Math.min(plan.accounts(), 33); i += 3) {
      roles.add(plan.account(i).role("*"));
    }
    return of(
        "Sid", "NotIntoProd",
        "Effect", "Deny",
        "Action", "sts:AssumeRole",
        "Resource", roles.isEmpty() ? "arn:aws:iam::*:role/break-glass" : roles,
        "Condition", of("StringNotEquals", of("aws:PrincipalTag/release", "approved")));
  }

  private static Map<String, Object> strangers() {
    return of(
        "Sid", "OurOwn",
        "Effect", "Deny",
        "Principal", "*",
        "Action", "sts:AssumeRole",
        "Resource", "*",
        "Condition",
            of(
                "StringNotEqualsIfExists", of("aws:PrincipalOrgID", Plan.ORGANIZATION),
                "BoolIfExists", of("aws:PrincipalIsAWSService", "false")));
  }

  private static void scp(
      JsonFile file, String id, String name, List<Map<String, Object>> all, List<String> targets) {
    control(file, id, name, "SERVICE_CONTROL_POLICY", all, targets);
  }

  private static void rcp(
      JsonFile file, String id, String name, List<Map<String, Object>> all, List<String> targets) {
    control(file, id, name, "RESOURCE_CONTROL_POLICY", all, targets);
  }

  private static void control(
      JsonFile file,
      String id,
      String name,
      String type,
      List<Map<String, Object>> statements,
      List<String> targets) {
    file.element(
        of(
            "Id", id,
            "Name", name,
            "Type", type,
            "Content", policy(statements),
            "TargetIds", targets));
  }
}
