package org.rolescope.simulate;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The condition keys of an assume-role call, by kind of caller (part E, R108 to R114). */
final class KeyTable {
  /** Columns: user, temporary user, role session, service, SAML, OIDC, anybody (edge mode). */
  private static final List<KeyRule> RULES =
      List.of(
          rule("sts:externalid", "PPPP--P"),
          rule("sts:rolesessionname", "AAAAAAA"),
          rule("sts:sourceidentity", "PPPPPPP", NeededActions.SET_SOURCE_IDENTITY),
          rule("aws:sourceidentity", "--P---P", NeededActions.SET_SOURCE_IDENTITY),
          rule("sts:transitivetagkeys", "PPPPPPP", NeededActions.TAG_SESSION),
          rule("aws:requesttag/*", "PPPPPPP", NeededActions.TAG_SESSION),
          rule("aws:tagkeys", "PPPPPPP", NeededActions.TAG_SESSION),
          rule("aws:resourcetag/*", "======="),
          rule("iam:resourcetag/*", "======="),
          rule("sts:requestcontext/*", "PPPP--P", NeededActions.SET_CONTEXT),
          rule("sts:requestcontextproviders", "PPPP--P", NeededActions.SET_CONTEXT),
          rule("sts:roleauthorizedbyidp", "-----P-"),
          rule("aws:principalarn", "===---A"),
          rule("aws:principalaccount", "===---A"),
          rule("aws:principalorgid", "===---S"),
          rule("aws:principalorgpaths", "===---S"),
          rule("aws:principaltype", "===---A"),
          rule("aws:principaltag/*", "===P--P"),
          rule("aws:principalisawsservice", "====--="),
          rule("aws:principalservicename", "---=---"),
          rule("aws:principalservicenameslist", "---=---"),
          rule("aws:sourceaccount", "---P---"),
          rule("aws:sourcearn", "---P---"),
          rule("aws:sourceorgid", "---P---"),
          rule("aws:sourceorgpaths", "---P---"),
          rule("aws:userid", "===---A"),
          rule("aws:username", "==----P"),
          rule("aws:federatedprovider", "--P--=P"),
          rule("aws:tokenissuetime", "PAA---P"),
          rule("aws:multifactorauthpresent", "P==---P"),
          rule("aws:multifactorauthage", "PP----P"),
          rule("aws:currenttime", "FFFFFFF"),
          rule("aws:epochtime", "FFFFFFF"),
          rule("aws:sourceip", "SSS-SSS"),
          rule("aws:sourcevpc", "PPP-PPP"),
          rule("aws:sourcevpce", "PPP-PPP"),
          rule("aws:sourcevpcarn", "PPP-PPP"),
          rule("aws:vpcsourceip", "PPP-PPP"),
          rule("aws:useragent", "AAAAAAA"),
          rule("aws:securetransport", "======="),
          rule("aws:requestedregion", "FFFFFFF"),
          rule("aws:resourceaccount", "======="),
          rule("aws:resourceorgid", "======="),
          rule("aws:resourceorgpaths", "======="),
          rule("aws:viaawsservice", "===---="),
          rule("aws:ec2instancesourcevpc", "--P---P"),
          rule("aws:ec2instancesourceprivateipv4", "--P---P"),
          rule("ec2:sourceinstancearn", "--P---P"),
          rule("ec2:roledelivery", "--P---P"),
          rule("ssm:sourceinstancearn", "--P---P"),
          rule("lambda:sourcefunctionarn", "--P---P"),
          rule("glue:credentialissuingservice", "--P---P"),
          rule("aws:chatbotsourcearn", "--P---P"),
          // R108.44: these survive into later calls of a session that SAML issued.
          rule("saml:sub", "--P-P-P"),
          rule("saml:sub_type", "--P-P-P"),
          rule("saml:namequalifier", "--P-P-P"),
          rule("saml:*", "----P--"),
          // R108.45: sessions of the built-in providers keep these.
          rule("accounts.google.com:*", "--P---P"),
          rule("cognito-identity.amazonaws.com:*", "--P---P"),
          rule("graph.facebook.com:*", "--P---P"),
          rule("www.amazon.com:*", "--P---P"));

  private static final Map<String, KeyRule> EXACT =
      RULES.stream()
          .filter(rule -> !rule.key().endsWith("*"))
          .collect(Collectors.toUnmodifiableMap(KeyRule::key, Function.identity()));
  private static final List<KeyRule> PREFIXES =
      RULES.stream().filter(rule -> rule.key().endsWith("*")).toList();

  /** Claims that every OIDC provider's tokens bring (R114). */
  private static final Set<String> CLAIMS = Set.of("aud", "sub", "amr");

  /** Names of a SAML assertion that reach the context (R108.43, R108.44); eduorg* besides. */
  private static final Set<String> SAML_NAMES =
      Set.of(
          "aud",
          "cn",
          "commonname",
          "doc",
          "edupersonaffiliation",
          "edupersonassurance",
          "edupersonentitlement",
          "edupersonnickname",
          "edupersonorgdn",
          "edupersonorgunitdn",
          "edupersonprimaryaffiliation",
          "edupersonprimaryorgunitdn",
          "edupersonprincipalname",
          "edupersonscopedaffiliation",
          "edupersontargetedid",
          "givenname",
          "iss",
          "mail",
          "name",
          "namequalifier",
          "organizationstatus",
          "primarygroupsid",
          "sub",
          "sub_type",
          "surname",
          "uid",
          "x500uniqueidentifier");

  private static final String GITHUB = "token.actions.githubusercontent.com";

  /**
   * Further claims that AWS puts into the context, by provider (R111 to R114; of Amazon and
   * Facebook the Service Authorization Reference for AWS STS).
   */
  private static final Map<String, Set<String>> LISTED_CLAIMS =
      Map.of(
          "accounts.google.com",
          Set.of("oaud", "google/organization_number"),
          "graph.facebook.com",
          Set.of("app_id", "id"),
          "www.amazon.com",
          Set.of("app_id", "user_id"),
          GITHUB,
          Set.of(
              "actor",
              "actor_id",
              "enterprise_id",
              "environment",
              "job_workflow_ref",
              "ref",
              "repository",
              "repository_id",
              "repository_owner_id",
              "workflow"),
          "gitlab.com",
          Set.of(
              "namespace_id",
              "project_id",
              "pipeline_source",
              "ref_protected",
              "runner_environment"),
          "agent.buildkite.com",
          Set.of(
              "organization_id",
              "organization_slug",
              "pipeline_id",
              "pipeline_slug",
              "build_branch",
              "cluster_id",
              "cluster_name"));

  private KeyTable() {}

  private static KeyRule rule(String key, String presence) {
    return rule(key, presence, "");
  }

  private static KeyRule rule(String key, String presence, String needs) {
    return new KeyRule(key, presence, needs);
  }

  /** The row of a key, in lower case; empty for a key that no assume-role call carries. */
  static Optional<KeyRule> rule(String key) {
    KeyRule exact = EXACT.get(key);
    return exact != null
        ? Optional.of(exact)
        : PREFIXES.stream().filter(rule -> rule.covers(key)).findFirst();
  }

  /**
   * Whether tokens of an OIDC provider can bring this key (R108.45, R108.46).
   *
   * @param provider the issuer without {@code https://}, in lower case
   * @param key in lower case
   */
  static boolean claim(String provider, String key) {
    if (!key.startsWith(provider + ":")) {
      return false;
    }
    String claim = key.substring(provider.length() + 1);
    String listed = isGitHub(provider) ? GITHUB : provider;
    return CLAIMS.contains(claim)
        || LISTED_CLAIMS.getOrDefault(listed, Set.of()).contains(claim)
        || provider.endsWith(".oraclecloud.com") && claim.equals("rpst_id")
        || provider.equals("gitlab.com") && claim.startsWith("user_")
        || provider.startsWith("oidc.circleci.com/")
            && claim.equals("oidc.circleci.com/project-id");
  }

  /** R113: also of one enterprise, or of its own domain. */
  private static boolean isGitHub(String provider) {
    return provider.equals(GITHUB)
        || provider.startsWith(GITHUB + "/")
        || provider.startsWith("github.com/enterprises/")
        || provider.startsWith("token.actions.") && provider.endsWith(".ghe.com");
  }

  /** Whether an assertion's attribute of that name becomes a key {@code saml:…}. */
  static boolean samlKey(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return SAML_NAMES.contains(lower) || lower.startsWith("eduorg");
  }
}
