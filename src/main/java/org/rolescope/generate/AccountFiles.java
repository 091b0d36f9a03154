package org.rolescope.generate;

import static org.rolescope.generate.JsonFile.of;
import static org.rolescope.generate.JsonFile.policy;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** What {@code get-account-authorization-details} and {@code list-roles} say of an account. */
final class AccountFiles {
  static final String CREATED = "2025-03-01T09:00:00+00:00";
  private static final List<String> NAMES =
      List.of("ana", "ben", "cem", "dora", "eli", "fay", "gus", "hana", "ivo", "june", "kai");

  private final PlannedAccount account;
  private final Plan plan;
  private final RolePlans roles;

  AccountFiles(PlannedAccount account, Plan plan) {
    this.account = account;
    this.plan = plan;
    this.roles = new RolePlans(account, plan);
  }

  void details(JsonFile file) {
    file.object(
        () -> {
          file.list("UserDetailList", () -> users(file));
          file.list("GroupDetailList", () -> groups(file));
          file.list(
              "RoleDetailList",
              () -> {
                for (int i = 0; i < plan.roles(); i++) {
                  file.element(detail(roles.role(i), i));
                }
              });
          file.list("Policies", () -> new ManagedPolicies(account, plan).write(file));
          file.field("IsTruncated", false);
        });
  }

  void roleList(JsonFile file) {
    file.object(
        () ->
            file.list(
                "Roles",
                () -> {
                  for (int i = 0; i < plan.roles(); i++) {
                    PlannedRole role = roles.role(i);
                    Map<String, Object> entry = begun(role, i);
                    entry.put("MaxSessionDuration", role.hours() * 3600);
                    file.element(entry);
                  }
                }));
  }

  private Map<String, Object> begun(PlannedRole role, int number) {
    return of(
        "Path", role.path(),
        "RoleName", role.name(),
        "RoleId", plan.uniqueId("AROA", account, number),
        "Arn", account.role(role.path().substring(1) + role.name()),
        "CreateDate", CREATED,
        "AssumeRolePolicyDocument", policy(role.trust()));
  }

  private Map<String, Object> detail(PlannedRole role, int number) {
    Map<String, Object> entry = begun(role, number);
    entry.put("InstanceProfileList", List.of());
    entry.put(
        "RolePolicyList",
        role.inline().isEmpty()
            ? List.of()
            : List.of(of("PolicyName", "work", "PolicyDocument", policy(role.inline()))));
    entry.put(
        "AttachedManagedPolicies",
        role.attached().stream().map(ManagedPolicies::attached).toList());
    if (role.bounded()) {
      entry.put(
          "PermissionsBoundary",
          of(
              "PermissionsBoundaryType",
              "Policy",
              "PermissionsBoundaryArn",
              account.policy("developer-boundary")));
    }
    entry.put(
        "Tags",
        List.of(
            of("Key", "stage", "Value", account.stage()),
            of("Key", "cost-center", "Value", "cc-" + (1000 + account.place() % 97))));
    entry.put("RoleLastUsed", of());
    return entry;
  }

  private void users(JsonFile file) {
    SplittableRandom random = plan.random(-1L - account.place());
    for (int i = 0; i < account.users(); i++) {
      String name = NAMES.get(random.nextInt(NAMES.size())) + "-" + i;
      file.element(
          of(
              "Path",
              "/",
              "UserName",
              name,
              "UserId",
              plan.uniqueId("AIDA", account, i),
              "Arn",
              "arn:aws:iam::" + account.id() + ":user/" + name,
              "CreateDate",
              CREATED,
              "GroupList",
              List.of(i == 0 ? "Admins" : "Developers"),
              "AttachedManagedPolicies",
              List.of(),
              "Tags",
              List.of(of("Key", "team", "Value", random.nextInt(2) == 0 ? "red" : "blue"))));
    }
  }

  private void groups(JsonFile file) {
    group(file, "Admins", ManagedPolicies.aws("AdministratorAccess"), 0);
    group(file, "Developers", account.policy("assume-team-roles"), 1);
  }

  private void group(JsonFile file, String name, String policy, int number) {
    file.element(
        of(
            "Path",
            "/",
            "GroupName",
            name,
            "GroupId",
            plan.uniqueId("AGPA", account, number),
            "Arn",
            "arn:aws:iam::" + account.id() + ":group/" + name,
            "CreateDate",
            CREATED,
            "GroupPolicyList",
            List.of(),
            "AttachedManagedPolicies",
            List.of(ManagedPolicies.attached(policy))));
  }
}
