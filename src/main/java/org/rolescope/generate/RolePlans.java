package org.rolescope.generate;

import static org.rolescope.generate.JsonFile.of;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * The roles of an account. The first ones are the same everywhere, because other accounts name
 * them; the others follow a mixture.
 */
final class RolePlans {
  private static final List<String> SERVICES =
      List.of("lambda", "ecs-tasks", "ec2", "codebuild", "events", "states", "glue", "firehose");
  private static final List<String> TASKS =
      List.of(
          "api",
          "worker",
          "sync",
          "export",
          "import",
          "report",
          "index",
          "thumbnail",
          "replay",
          "cleanup",
          "notify",
          "audit",
          "stream",
          "batch",
          "proxy",
          "cache",
          "mailer",
          "scanner");
  private static final List<String> TEAMS = List.of("red", "blue", "green", "amber", "violet");

  private static final int FAR = 20;

  private final PlannedAccount account;
  private final Plan plan;

  RolePlans(PlannedAccount account, Plan plan) {
    this.account = account;
    this.plan = plan;
  }

  /** The role in that place; its name depends on account and place alone. */
  PlannedRole role(int place) {
    SplittableRandom random = plan.random(account.place() * 100_003L + place + 1);
    return switch (place) {
      case 0 -> organizationAccess();
      case 1 -> signIn("Admin", "AdministratorAccess", random);
      case 2 -> signIn("ReadOnly", "ReadOnlyAccess", random);
      case 3 -> audit();
      case 4 -> deploy();
      case 5 -> breakGlass();
      case 6 -> serviceLinked(random);
      default -> mixed(place, random);
    };
  }

  private PlannedRole mixed(int place, SplittableRandom random) {
    int dice = random.nextInt(100);
    if (dice < 52) {
      return service(place, random);
    } else if (dice < 62) {
      return serviceLinked(place, random);
    } else if (dice < 70) {
      return chained(place, random);
    } else if (dice < 77) {
      return team(place, random);
    } else if (dice < 83) {
      return gitHub(place, random);
    } else if (dice < 88) {
      return pod(place, random);
    } else if (dice < 93) {
      return crossAccount(place, random);
    } else if (dice < 95) {
      return saml(place, random);
    } else if (dice < 97) {
      return vendor(place, random);
    } else if (dice < 98 && random.nextInt(10) == 0) {
      return everybodyOfTheOrganization(place, random);
    }
    return stale(place, random);
  }

  private static String pick(List<String> list, SplittableRandom random) {
    return list.get(random.nextInt(list.size()));
  }

  private String name(int place, SplittableRandom random) {
    return account.stage() + "-" + pick(TASKS, random) + "-" + place;
  }

  private static Map<String, Object> allow(Map<String, Object> principal, String action) {
    return of("Effect", "Allow", "Principal", principal, "Action", action);
  }

  private static Map<String, Object> assume(Map<String, Object> principal) {
    return allow(principal, "sts:AssumeRole");
  }

  private static Map<String, Object> given(Map<String, Object> statement, Object... conditions) {
    statement.put("Condition", of(conditions));
    return statement;
  }

  /** AWS Organizations makes it in every account but the management account. */
  private PlannedRole organizationAccess() {
    if (account.place() == 0) {
      Map<String, Object> trust = assume(of("AWS", account.root()));
      return plain(
          "billing",
          List.of(given(trust, "Bool", of("aws:MultiFactorAuthPresent", "true"))),
          List.of(),
          List.of(ManagedPolicies.aws("ReadOnlyAccess")));
    }
    return plain(
        "OrganizationAccountAccessRole",
        List.of(assume(of("AWS", plan.management().root()))),
        List.of(),
        List.of(ManagedPolicies.aws("AdministratorAccess")));
  }

  /** A role of Identity Center. */
  private PlannedRole signIn(String set, String attached, SplittableRandom random) {
    String provider = "arn:aws:iam::" + account.id() + ":saml-provider/AWSSSO_";
    Map<String, Object> statement =
        of(
            "Effect", "Allow",
            "Principal", of("Federated", provider + "0123456789abcdef_DO_NOT_DELETE"),
            "Action", List.of("sts:AssumeRoleWithSAML", "sts:TagSession"));
    return new PlannedRole(
        "AWSReservedSSO_" + set + "_" + Long.toHexString(random.nextLong() | 1L << 63),
        "/aws-reserved/sso.amazonaws.com/eu-west-1/",
        List.of(
            given(statement, "StringEquals", of("SAML:aud", "https://signin.aws.amazon.com/saml"))),
        List.of(),
        List.of(ManagedPolicies.aws(attached)),
        false,
        12);
  }

  private PlannedRole audit() {
    PlannedAccount security = plan.security();
    boolean own = security.place() == account.place();
    return plain(
        "audit-read",
        own
            ? List.of(assume(of("Service", "lambda.amazonaws.com")))
            : List.of(assume(of("AWS", security.role("audit-read")))),
        own
            ? List.of(
                of(
                    "Sid", "Everywhere",
                    "Effect", "Allow",
                    "Action", "sts:AssumeRole",
                    "Resource", "arn:aws:iam::*:role/audit-read"))
            : List.of(),
        List.of(ManagedPolicies.aws("SecurityAudit")));
  }

  private PlannedRole deploy() {
    PlannedAccount build = plan.build();
    boolean own = build.place() == account.place();
    Map<String, Object> trust =
        own
            ? gitHub("repo:example/platform:ref:refs/heads/main")
            : given(
                assume(of("AWS", build.role("deploy-" + build.stage()))),
                "StringEquals",
                of("aws:PrincipalOrgID", Plan.ORGANIZATION));
    return plain(
        "deploy-" + account.stage(),
        List.of(trust),
        List.of(
            of(
                "Sid", "Steps",
                "Effect", "Allow",
                "Action", "sts:AssumeRole",
                "Resource", List.of(account.role("break-glass"), account.role("chain/*")))),
        List.of(
            own ? account.policy("deploy-everywhere") : ManagedPolicies.aws("PowerUserAccess")));
  }

  private PlannedRole breakGlass() {
    return plain(
        "break-glass",
        List.of(
            given(
                assume(of("AWS", account.root())),
                "Bool",
                of("aws:MultiFactorAuthPresent", "true"))),
        List.of(),
        List.of(ManagedPolicies.aws("AdministratorAccess")));
  }

  private PlannedRole serviceLinked(SplittableRandom random) {
    return serviceLinked(6, random);
  }

  private PlannedRole serviceLinked(int place, SplittableRandom random) {
    String service = pick(List.of("rds", "autoscaling", "elasticache", "support", "ops"), random);
    return new PlannedRole(
        "AWSServiceRoleFor" + service.toUpperCase(Locale.ROOT) + place,
        "/aws-service-role/" + service + ".amazonaws.com/",
        List.of(assume(of("Service", service + ".amazonaws.com"))),
        List.of(),
        List.of(ManagedPolicies.aws("CloudWatchAgentServerPolicy")),
        false,
        1);
  }

  private PlannedRole service(int place, SplittableRandom random) {
    String service = pick(SERVICES, random);
    Map<String, Object> trust = assume(of("Service", service + ".amazonaws.com"));
    if (random.nextInt(4) == 0) {
      trust = given(trust, "StringEquals", of("aws:SourceAccount", account.id()));
    }
    return role(name(place, random), "/service-role/", List.of(trust), work(random, place), random);
  }

  /** Named by the link before it, and now and then by the one after it: then they are a ring. */
  private PlannedRole chained(int place, SplittableRandom random) {
    List<String> callers = new ArrayList<>(List.of(account.role("deploy-" + account.stage())));
    link(place, -1).ifPresent(callers::add);
    if (random.nextInt(4) == 0) {
      link(place, 1).ifPresent(callers::add);
    }
    List<Map<String, Object>> inline = new ArrayList<>(work(random, place));
    inline.add(
        of(
            "Sid", "Next",
            "Effect", "Allow",
            "Action", "sts:AssumeRole",
            "Resource", account.role("chain/*")));
    return role("link-" + place, "/chain/", List.of(assume(of("AWS", callers))), inline, random);
  }

  /** The nearest link in a direction; not far away, for an account can be large. */
  private Optional<String> link(int place, int direction) {
    for (int distance = 1; distance <= FAR; distance++) {
      int other = place + direction * distance;
      if (other > 6 && other < plan.roles() && isChained(other)) {
        return Optional.of(account.role("chain/link-" + other));
      }
    }
    return Optional.empty();
  }

  private boolean isChained(int place) {
    int dice = plan.random(account.place() * 100_003L + place + 1).nextInt(100);
    return dice >= 62 && dice < 70;
  }

  private PlannedRole team(int place, SplittableRandom random) {
    Map<String, Object> trust = assume(of("AWS", account.root()));
    String team = pick(TEAMS, random);
    if (random.nextInt(2) == 0) {
      trust = given(trust, "StringEquals", of("aws:PrincipalTag/team", team));
    }
    return role(team + "-" + place, "/team/", List.of(trust), work(random, place), random);
  }

  private Map<String, Object> gitHub(String subject) {
    String provider = "token.actions.githubusercontent.com";
    return given(
        allow(
            of("Federated", "arn:aws:iam::" + account.id() + ":oidc-provider/" + provider),
            "sts:AssumeRoleWithWebIdentity"),
        "StringEquals",
        of(provider + ":aud", "sts.amazonaws.com"),
        subject.contains("*") ? "StringLike" : "ForAnyValue:StringEquals",
        of(provider + ":sub", subject));
  }

  private PlannedRole gitHub(int place, SplittableRandom random) {
    String repository = pick(TASKS, random) + "-" + place;
    String subject =
        random.nextInt(20) == 0
            ? "repo:example/*"
            : "repo:example/" + repository + ":ref:refs/heads/main";
    return role("github-" + repository, "/", List.of(gitHub(subject)), work(random, place), random);
  }

  private PlannedRole pod(int place, SplittableRandom random) {
    String issuer =
        "oidc.eks.eu-west-1.amazonaws.com/id/"
            + String.format(Locale.ROOT, "%032X", account.place() * 7_919L + 1);
    String task = pick(TASKS, random);
    Map<String, Object> trust =
        given(
            allow(
                of("Federated", "arn:aws:iam::" + account.id() + ":oidc-provider/" + issuer),
                "sts:AssumeRoleWithWebIdentity"),
            "StringEquals",
            of(
                issuer + ":aud",
                "sts.amazonaws.com",
                issuer + ":sub",
                "system:serviceaccount:" + task + ":" + task + "-" + place));
    return role("pod-" + task + "-" + place, "/", List.of(trust), work(random, place), random);
  }

  private PlannedRole crossAccount(int place, SplittableRandom random) {
    PlannedAccount other = plan.account(random.nextInt(plan.accounts()));
    boolean named = random.nextInt(3) > 0;
    Map<String, Object> trust =
        assume(of("AWS", named ? other.role("deploy-" + other.stage()) : other.root()));
    if (random.nextInt(3) == 0) {
      trust = given(trust, "StringEquals", of("aws:PrincipalOrgID", Plan.ORGANIZATION));
    }
    return role(
        "from-" + other.name() + "-" + place, "/", List.of(trust), work(random, place), random);
  }

  private PlannedRole saml(int place, SplittableRandom random) {
    Map<String, Object> trust =
        given(
            allow(
                of("Federated", "arn:aws:iam::" + account.id() + ":saml-provider/corporate"),
                "sts:AssumeRoleWithSAML"),
            "StringEquals",
            of("SAML:aud", "https://signin.aws.amazon.com/saml"));
    return role("desk-" + place, "/", List.of(trust), work(random, place), random);
  }

  private PlannedRole vendor(int place, SplittableRandom random) {
    String vendor = pick(Plan.VENDORS, random);
    Map<String, Object> trust = assume(of("AWS", "arn:aws:iam::" + vendor + ":root"));
    if (random.nextInt(5) > 0) {
      String external = Long.toHexString(random.nextLong());
      trust = given(trust, "StringEquals", of("sts:ExternalId", external));
    }
    return role("vendor-" + place, "/", List.of(trust), work(random, place), random);
  }

  private PlannedRole everybodyOfTheOrganization(int place, SplittableRandom random) {
    Map<String, Object> trust =
        given(
            assume(of("AWS", "*")),
            "StringEquals",
            of("aws:PrincipalOrgID", Plan.ORGANIZATION),
            "ArnLike",
            of("aws:PrincipalArn", "arn:aws:iam::*:role/deploy-*"));
    return role("shared-" + place, "/", List.of(trust), work(random, place), random);
  }

  private PlannedRole stale(int place, SplittableRandom random) {
    Map<String, Object> trust = assume(of("AWS", plan.uniqueId("AROA", account, -place)));
    return role("old-" + place, "/", List.of(trust), work(random, place), random);
  }

  /** What most roles are there for. */
  private List<Map<String, Object>> work(SplittableRandom random, int place) {
    String task = pick(TASKS, random);
    List<Map<String, Object>> statements = new ArrayList<>();
    statements.add(
        of(
            "Sid",
            "Objects",
            "Effect",
            "Allow",
            "Action",
            List.of("s3:GetObject", "s3:PutObject", "s3:ListBucket"),
            "Resource",
            List.of(
                "arn:aws:s3:::" + account.name() + "-" + task + "-" + place,
                "arn:aws:s3:::" + account.name() + "-" + task + "-" + place + "/*")));
    statements.add(
        of(
            "Sid",
            "Queue",
            "Effect",
            "Allow",
            "Action",
            List.of("sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:SendMessage"),
            "Resource",
            "arn:aws:sqs:eu-west-1:" + account.id() + ":" + task + "-" + place));
    if (random.nextInt(2) == 0) {
      statements.add(
          of(
              "Sid",
              "Keys",
              "Effect",
              "Allow",
              "Action",
              List.of("kms:Decrypt", "kms:GenerateDataKey"),
              "Resource",
              "arn:aws:kms:eu-west-1:" + account.id() + ":key/*",
              "Condition",
              of("StringEquals", of("kms:ViaService", "s3.eu-west-1.amazonaws.com"))));
    }
    return statements;
  }

  private PlannedRole role(
      String name,
      String path,
      List<Map<String, Object>> trust,
      List<Map<String, Object>> inline,
      SplittableRandom random) {
    List<String> attached = new ArrayList<>();
    attached.add(
        ManagedPolicies.aws(
            pick(
                List.of(
                    "AmazonS3ReadOnlyAccess",
                    "CloudWatchAgentServerPolicy",
                    "service-role/AWSLambdaBasicExecutionRole",
                    "AmazonSSMManagedInstanceCore"),
                random)));
    return new PlannedRole(
        name, path, trust, inline, attached, random.nextInt(8) == 0, 1 + random.nextInt(4));
  }

  private static PlannedRole plain(
      String name,
      List<Map<String, Object>> trust,
      List<Map<String, Object>> inline,
      List<String> attached) {
    return new PlannedRole(name, "/", trust, inline, attached, false, 1);
  }
}
