package org.rolescope.drawing;

import static org.rolescope.drawing.World.externalId;
import static org.rolescope.drawing.World.mfa;
import static org.rolescope.drawing.World.roleId;
import static org.rolescope.drawing.World.sourceIp;
import static org.rolescope.drawing.World.subject;
import static org.rolescope.drawing.World.userId;

import org.rolescope.simulate.PolicyType;

/** The organisation of the sample data, as far as pictures need it. */
final class Northwind {
  static final String MANAGEMENT = "111122223333";
  static final String AUDIT = "222233334444";
  static final String CI = "333344445555";
  static final String PROD = "444455556666";
  static final String DEV = "555566667777";
  static final String ACME = "666677778888";
  static final String DEPLOY = roleId(PROD, "deploy-prod");
  static final String GITHUB =
      "arn:aws:iam::" + PROD + ":oidc-provider/token.actions.githubusercontent.com";
  static final String GITHUB_CI =
      "arn:aws:iam::" + CI + ":oidc-provider/token.actions.githubusercontent.com";
  static final String SSO = "arn:aws:iam::" + PROD + ":saml-provider/AWSSSO_1_DO_NOT_DELETE";
  static final String SSO_MANAGEMENT =
      "arn:aws:iam::" + MANAGEMENT + ":saml-provider/AWSSSO_0_DO_NOT_DELETE";
  static final String GONE = "AROAX7QK4N2ZEXAMPLE7B";

  private Northwind() {}

  static World world() {
    World world = new World().organization("o-nw7rob", "Northwind Robotics");
    world.unit("ou-1", "Security", "r-1").unit("ou-2", "Infrastructure", "r-1");
    world.unit("ou-3", "Workloads", "r-1").unit("ou-4", "Prod", "ou-3").unit("ou-5", "Dev", "ou-3");
    world.account(MANAGEMENT, "management", "r-1").account(AUDIT, "security-audit", "ou-1");
    world.account(CI, "tools-ci", "ou-2").account(PROD, "shop-prod", "ou-4");
    world.account(DEV, "shop-dev", "ou-5").external(ACME, "Acme Monitoring");
    fill(world);
    callers(world);
    prod(world);
    edges(world);
    return world;
  }

  private static void fill(World world) {
    world.roles(MANAGEMENT, "org", 22).users(MANAGEMENT, 4);
    world.user(MANAGEMENT, "alice", "Admins").user(MANAGEMENT, "carol", "Admins");
    world.roles(AUDIT, "audit", 30).users(AUDIT, 3).role(AUDIT, "audit-sync");
    world.roles(CI, "build", 45).users(CI, 8).role(CI, "ci-runner").role(CI, "artifact-read");
    world.roles(DEV, "app", 67).users(DEV, 12).role(DEV, "dev-deployer");
    world.role(MANAGEMENT, "billing-read");
  }

  private static void callers(World world) {
    world.service("lambda.amazonaws.com").service("ec2.amazonaws.com");
    world.service("ecs-tasks.amazonaws.com").user(DEV, "bob", "Developers");
    world.oidc(PROD, "token.actions.githubusercontent.com");
    world.oidc(CI, "token.actions.githubusercontent.com");
    world.saml(PROD, "AWSSSO_1_DO_NOT_DELETE").saml(MANAGEMENT, "AWSSSO_0_DO_NOT_DELETE");
    world.deleted(GONE);
  }

  private static void prod(World world) {
    world.admin(PROD, "break-glass-admin").admin(PROD, "NwAdmin").role(PROD, "NwReadOnly");
    world.role(PROD, "audit-read").role(PROD, "deploy-prod").role(PROD, "db-migrate");
    world.role(PROD, "acme-monitor").role(PROD, "old-backup");
    world.user(PROD, "shop-ops", "ShopOps").user(PROD, "pos-export");
    for (String name : new String[] {"order-service-task", "a-stream-task", "ec2-s3-readonly"}) {
      world.role(PROD, name);
    }
    world.roles(PROD, "svc", 24).roles(PROD, "shared", 8);
    for (int i = 0; i < 24; i++) {
      world.allowed("lambda.amazonaws.com", roleId(PROD, "svc-" + i));
    }
    world.allowed("ecs-tasks.amazonaws.com", roleId(PROD, "order-service-task"));
    world.allowed("ec2.amazonaws.com", roleId(PROD, "ec2-s3-readonly"));
    world.allowed("lambda.amazonaws.com", roleId(PROD, "a-stream-task"));
    for (int i = 0; i < 8; i++) {
      world.allowed(roleId(CI, "build-" + i), roleId(PROD, "shared-" + i));
    }
    for (int i = 0; i < 4; i++) {
      String name = "AWSServiceRoleFor" + i;
      world.role(PROD, "/aws-service-role/x.amazonaws.com/", name, false);
    }
    world.role(PROD, "local-a").role(PROD, "local-b");
    world.allowed(roleId(PROD, "svc-1"), roleId(PROD, "local-a"));
    world.allowed(roleId(PROD, "svc-2"), roleId(PROD, "local-b"));
  }

  private static void edges(World world) {
    String breakGlass = roleId(PROD, "break-glass-admin");
    world.allowed(userId(MANAGEMENT, "carol"), breakGlass);
    world.allowed(userId(MANAGEMENT, "user-1"), breakGlass);
    world.allowedIf(SSO, roleId(PROD, "NwAdmin"), mfa());
    world.allowedIf(SSO, roleId(PROD, "NwReadOnly"), mfa());
    world.allowed(SSO_MANAGEMENT, roleId(MANAGEMENT, "org-1"));
    world.allowed(roleId(AUDIT, "audit-1"), roleId(PROD, "audit-read"));
    world.allowed(roleId(AUDIT, "audit-2"), roleId(PROD, "audit-read"));
    world.met(roleId(CI, "ci-runner"), DEPLOY, "aws:PrincipalOrgID is \"o-nw7rob\"");
    world.allowedIf(GITHUB, DEPLOY, subject("repo:northwind/shop:ref:refs/heads/main"));
    world.allowedIf(userId(MANAGEMENT, "alice"), DEPLOY, mfa(), sourceIp());
    world.denied(roleId(DEV, "dev-deployer"), DEPLOY, PolicyType.SCP);
    world.unknown(roleId(AUDIT, "audit-sync"), DEPLOY, "document of policy AuditSyncAccess");
    world.allowedIf(roleId(CI, "build-2"), roleId(PROD, "db-migrate"), externalId());
    world.allowedIf("arn:aws:iam::" + ACME + ":root", roleId(PROD, "acme-monitor"), externalId());
    world.allowed("arn:aws:iam::" + ACME + ":root", roleId(DEV, "app-5"));
    world.nobody(GONE, roleId(PROD, "old-backup"));
    world.allowed(DEPLOY, breakGlass).allowed(DEPLOY, roleId(CI, "artifact-read"));
    world.allowedIf(DEPLOY, roleId(PROD, "db-migrate"), externalId());
    world.denied(DEPLOY, roleId(MANAGEMENT, "billing-read"), PolicyType.PERMISSIONS_BOUNDARY);
    world.allowed(roleId(MANAGEMENT, "org-2"), roleId(AUDIT, "audit-5"));
    for (int i = 0; i < 3; i++) {
      world.allowed(roleId(AUDIT, "audit-" + i), roleId(CI, "build-" + (20 + i)));
    }
    for (int i = 0; i < 14; i++) {
      world.allowed(roleId(CI, "build-" + i), roleId(DEV, "app-" + i));
    }
    for (int i = 0; i < 9; i++) {
      world.allowedIf(GITHUB_CI, roleId(CI, "build-" + i), subject("repo:northwind/*"));
    }
    world.allowedIf(GITHUB_CI, roleId(CI, "ci-runner"), subject("repo:northwind/*"));
    world.allowed("ec2.amazonaws.com", roleId(CI, "ci-runner"));
    world.allowed("lambda.amazonaws.com", roleId(DEV, "dev-deployer"));
    world.allowed("lambda.amazonaws.com", roleId(AUDIT, "audit-sync"));
    world.allowedIf(userId(DEV, "bob"), roleId(DEV, "dev-deployer"), mfa());
    for (int i = 0; i < 6; i++) {
      world.allowed(breakGlass, roleId(DEV, "app-" + (30 + i)));
    }
  }
}
