package org.rolescope.ui.explain.call;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the tokens of known issuers look like: examples for empty fields (R109 to R117). */
final class Issuers {
  private static final String COGNITO = "cognito-identity.amazonaws.com";
  private static final String SUBJECT = "system:serviceaccount:";

  private static final Map<String, String> GITHUB =
      ordered(
          "ref", "refs/heads/main",
          "repository", "northwind/shop",
          "environment", "production",
          "job_workflow_ref", "northwind/ci/.github/workflows/deploy.yml@refs/heads/main",
          "actor", "octocat",
          "actor_id", "583231",
          "workflow", "deploy",
          "repository_id", "74",
          "repository_owner_id", "65",
          "enterprise_id", "12");

  private static final Map<String, String> GITLAB =
      ordered(
          "namespace_id", "72",
          "project_id", "20",
          "pipeline_source", "push",
          "ref_protected", "true",
          "runner_environment", "gitlab-hosted",
          "user_login", "alice");

  private static final Map<String, String> BUILDKITE =
      ordered(
          "organization_slug", "northwind",
          "pipeline_slug", "shop",
          "build_branch", "main",
          "cluster_name", "default",
          "organization_id", "0184990a-477b-4fa8",
          "pipeline_id", "0184990a-4782-42b5",
          "cluster_id", "0184990a-4785-4a51");

  private Issuers() {}

  private static Map<String, String> ordered(String... pairs) {
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(pairs[i], pairs[i + 1]);
    }
    return map;
  }

  private static boolean isGithub(String issuer) {
    return issuer.startsWith("token.actions.");
  }

  static boolean isCognito(String issuer) {
    return issuer.equals(COGNITO);
  }

  static boolean isEks(String issuer) {
    return issuer.startsWith("oidc.eks.");
  }

  /** Claims beside aud and sub that AWS puts into the context, each with an example. */
  static Map<String, String> claims(String issuer) {
    if (isGithub(issuer)) {
      return GITHUB;
    }
    return switch (issuer) {
      case "gitlab.com" -> GITLAB;
      case "agent.buildkite.com" -> BUILDKITE;
      case "accounts.google.com" ->
          ordered("oaud", "https://example.com", "google/organization_number", "123456789");
      case "graph.facebook.com" -> ordered("app_id", "111222333444555", "id", "4815162342");
      case "www.amazon.com" ->
          ordered("app_id", "amzn1.application-oa2-client", "user_id", "amzn1.account.AE4");
      case COGNITO -> ordered("amr", "authenticated");
      default -> ordered("amr", "pwd");
    };
  }

  /** An example of the audience. */
  static String audience(String issuer) {
    return switch (issuer) {
      case COGNITO -> "eu-central-1:0f4c2a91-b7de (pool)";
      case "accounts.google.com", "graph.facebook.com", "www.amazon.com" -> "client id of the app";
      default -> "sts.amazonaws.com";
    };
  }

  /** An example of the subject. */
  static String subject(String issuer) {
    if (isGithub(issuer)) {
      return "repo:northwind/shop:ref:refs/heads/main";
    }
    if (isEks(issuer)) {
      return SUBJECT + "payments:checkout";
    }
    return switch (issuer) {
      case "gitlab.com" -> "project_path:northwind/shop:ref_type:branch:ref:main";
      case COGNITO -> "eu-central-1:8d2c7b10-44aa (identity)";
      default -> "id of the user";
    };
  }

  /** Namespace and service account of a Kubernetes subject; each empty if it is not given. */
  static String[] subjectParts(String subject) {
    String[] parts = {"", ""};
    if (subject.startsWith(SUBJECT)) {
      String rest = subject.substring(SUBJECT.length());
      int colon = rest.indexOf(':');
      parts[0] = colon < 0 ? rest : rest.substring(0, colon);
      parts[1] = colon < 0 ? "" : rest.substring(colon + 1);
    }
    return parts;
  }

  /** The subject of a namespace and a service account; empty if both are. */
  static String subject(String[] parts) {
    return parts[0].isEmpty() && parts[1].isEmpty() ? "" : SUBJECT + parts[0] + ':' + parts[1];
  }

  /** An example of the resource on whose behalf a service acts. */
  static String sourceArn(String service) {
    return switch (service) {
      case "pods.eks.amazonaws.com" -> "arn:aws:eks:eu-central-1:444455556666:cluster/shop";
      case "rolesanywhere.amazonaws.com" -> "…:trust-anchor/0f4c2a91";
      default -> {
        int dot = service.indexOf('.');
        String name = dot < 0 ? service : service.substring(0, dot);
        yield "arn:aws:" + name + ":eu-central-1:444455556666:…";
      }
    };
  }
}
