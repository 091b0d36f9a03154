package org.rolescope.question;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rolescope.policy.Condition;
import org.rolescope.policy.Glob;

/**
 * Whether conditions pin whom a provider's token is about: {@code sub}, or a claim that pins as
 * much (R113 to R116).
 */
final class Subject {
  /** Claims that name a project, pipeline or tenant; beside {@code sub}. */
  private static final Set<String> AS_GOOD =
      Set.of(
          "repository",
          "repository_id",
          "job_workflow_ref",
          "project_id",
          "namespace_id",
          "organization_id",
          "organization_slug",
          "pipeline_id",
          "oidc.circleci.com/project-id",
          "google/organization_number",
          "rpst_id");

  private static final String SESSION_NAME = "sts:RoleSessionName";

  /**
   * Shared issuers whose tenants are told apart by another key than the subject (R115), and how
   * they write it.
   */
  private static final Map<String, Map.Entry<String, String>> TENANT =
      Map.of(
          "cognito-identity.amazonaws.com",
          Map.entry("aud", "IDENTITY-POOL-ID"),
          "oidc.vercel.com",
          Map.entry("aud", "https://vercel.com/TEAM"),
          "api.pulumi.com/oidc",
          Map.entry("aud", "aws:ORGANIZATION"),
          "sandboxes.cloud",
          Map.entry("aud", "ORGANIZATION"),
          "sts.windows.net/33e01921-4d64-4f8c-a055-5bdaffd5e33d",
          Map.entry(SESSION_NAME, "MicrosoftSentinel_WORKSPACE-ID"));

  /** Providers whose tokens tell the user in a claim of their own. */
  private static final Map<String, String> OWN_SUBJECT =
      Map.of("graph.facebook.com", "id", "www.amazon.com", "user_id");

  /**
   * What must stand before the first wildcard: the repository, project, or namespace. A subject
   * that begins with another of GitHub's claims is one that anybody's workflow can have.
   */
  private static final Pattern GITHUB =
      Pattern.compile(
          "(repo|repository):[^/:]+/[^:]+:.*|repository_id:[^:]+:.*|job_workflow_ref:[^/]+/[^/]+/.*");

  private static final Pattern GITLAB = Pattern.compile("project_path:[^:]+/[^:]+:.*");

  /** Of other shared issuers what names the tenant (R115). */
  private static final Map<String, Pattern> TENANT_OF_SUBJECT =
      Map.of(
          "app.terraform.io", Pattern.compile("organization:[^:]+:.*"),
          "agent.buildkite.com", Pattern.compile("organization:[^:]+:.*"),
          "oidc.vercel.com", Pattern.compile("owner:[^:]+:.*"),
          "api.pulumi.com/oidc", Pattern.compile("pulumi:.*\\borg:[^:]+:.*"));

  private static final Pattern KUBERNETES = Pattern.compile("system:serviceaccount:[^:]+:.*");
  private static final Pattern WORKFLOW = Pattern.compile("[^/]+/[^/]+/.*");

  /** Owner and, once that is told, the beginning of the name. */
  private static final Pattern NAME = Pattern.compile("([^/:]*)(?:/([^/:]*).*)?");

  private static final Pattern REPOSITORY = Pattern.compile("(?:repo|repository):" + NAME);
  private static final Pattern PROJECT = Pattern.compile("project_path:" + NAME);

  private Subject() {}

  /**
   * Why the subject is not pinned; empty if it is.
   *
   * @param provider the issuer, without its scheme
   */
  static Optional<String> unpinned(String provider, List<Condition> conditions) {
    String wide = "";
    for (Condition condition : conditions) {
      String claim = claim(provider, condition);
      if (admits(condition, claim) && pins(provider, claim)) {
        Optional<String> open =
            condition.values().stream()
                .filter(value -> wide(provider, claim, value, hasWildcards(condition)))
                .findFirst();
        if (open.isEmpty() && !condition.values().isEmpty()) {
          return Optional.empty();
        }
        wide =
            open.map(
                    value ->
                        condition.key() + " may be `" + value + "`" + width(provider, claim, value))
                .orElse(wide);
      }
    }
    return Optional.of(
        wide.isEmpty() ? "no condition pins " + key(provider, named(provider)) : wide);
  }

  /**
   * A condition that pins the subject, in the form that this provider writes it; what is yours to
   * choose stands in it in capitals.
   *
   * @param conditions what is asked for by now: an owner that they name is kept
   * @return empty where it could not hold beside them
   */
  static Optional<Condition> pin(String provider, List<Condition> conditions) {
    String claim = named(provider);
    String value = pinned(provider, conditions);
    boolean holds =
        conditions.stream().allMatch(one -> isBeside(one, claim(provider, one), claim, value));
    return holds
        ? Optional.of(new Condition("StringEquals", key(provider, claim), List.of(value), ""))
        : Optional.empty();
  }

  private static Optional<Map.Entry<String, String>> tenant(String provider) {
    String issuer = provider.toLowerCase(Locale.ROOT).replaceFirst("/$", "");
    return Optional.ofNullable(TENANT.get(issuer));
  }

  /** The claim that names whom a token of this provider is about, or whose it is. */
  private static String named(String provider) {
    return tenant(provider).map(Map.Entry::getKey).orElse(subject(provider));
  }

  private static String key(String provider, String claim) {
    return claim.equals(SESSION_NAME) ? claim : provider + ":" + claim;
  }

  private static String subject(String provider) {
    return OWN_SUBJECT.getOrDefault(provider.toLowerCase(Locale.ROOT), "sub");
  }

  /** Whether a value that is pinned meets a condition, or has nothing to do with it. */
  private static boolean isBeside(Condition asked, String claim, String pinned, String value) {
    if (!claim.equals(pinned)) {
      return !AS_GOOD.contains(claim);
    }
    return admits(asked, claim)
        && hasWildcards(asked)
        && asked.values().stream().anyMatch(pattern -> Glob.of(pattern).matches(value));
  }

  private static String pinned(String provider, List<Condition> conditions) {
    Optional<Map.Entry<String, String>> tenant = tenant(provider);
    if (tenant.isPresent()) {
      return tenant.get().getValue();
    }
    if (isGitHub(provider)) {
      String owner = owner(provider, conditions, REPOSITORY, "OWNER");
      return "repo:" + owner + "/REPOSITORY:ref:refs/heads/BRANCH";
    }
    if (isGitLab(provider)) {
      String group = owner(provider, conditions, PROJECT, "GROUP");
      return "project_path:" + group + "/PROJECT:ref_type:branch:ref:BRANCH";
    }
    return provider.startsWith("oidc.eks.")
        ? "system:serviceaccount:NAMESPACE:SERVICE-ACCOUNT"
        : "SUBJECT";
  }

  /** The owner whose projects, any of them, the conditions let in; else a word for one. */
  private static String owner(
      String provider, List<Condition> conditions, Pattern subject, String word) {
    return conditions.stream()
        .filter(condition -> claim(provider, condition).equals("sub"))
        .filter(condition -> admits(condition, "sub") && condition.values().size() == 1)
        .map(condition -> subject.matcher(beforeWildcard(condition.values().get(0))))
        .filter(name -> name.matches() && name.group(2) != null && !name.group(1).isEmpty())
        .map(name -> name.group(1))
        .findFirst()
        .orElse(word);
  }

  /** What a condition asks for of this provider's tokens, or sessions; empty for any other key. */
  private static String claim(String provider, Condition condition) {
    if (condition.key().equalsIgnoreCase(SESSION_NAME)) {
      return SESSION_NAME;
    }
    String key = condition.key().toLowerCase(Locale.ROOT);
    String issuer = provider.toLowerCase(Locale.ROOT) + ":";
    return key.startsWith(issuer) ? key.substring(issuer.length()) : "";
  }

  /** Every token has a subject and an audience, every session a name; another claim may lack. */
  private static boolean admits(Condition condition, String claim) {
    String operator = condition.operator().toLowerCase(Locale.ROOT);
    boolean always = Set.of("sub", "aud", SESSION_NAME).contains(claim);
    return operator.contains("string")
        && !operator.contains("not")
        && !operator.startsWith("forallvalues")
        && (always || !operator.endsWith("ifexists"));
  }

  private static boolean hasWildcards(Condition condition) {
    return condition.operator().toLowerCase(Locale.ROOT).contains("like");
  }

  private static boolean pins(String provider, String claim) {
    // All customers of Azure Sentinel have one subject (R115).
    return claim.equals("sub") && !named(provider).equals(SESSION_NAME)
        || claim.equals(subject(provider)) && !claim.equals("sub")
        || claim.equals(named(provider))
        || AS_GOOD.contains(claim);
  }

  /** Whether a value leaves open whose token it is. */
  private static boolean wide(String provider, String claim, String value, boolean wildcards) {
    String fixed = wildcards ? beforeWildcard(value) : value;
    boolean whole = fixed.equals(value);
    return switch (claim) {
      case "sub" -> wideSubject(provider, whole ? value + ":" : fixed, whole);
      case "job_workflow_ref" -> !WORKFLOW.matcher(fixed).matches();
      default -> !whole;
    };
  }

  private static boolean wideSubject(String provider, String fixed, boolean whole) {
    if (isGitHub(provider)) {
      return !GITHUB.matcher(fixed).matches();
    }
    if (whole) {
      return false;
    }
    if (fixed.startsWith("project_path:")) {
      return !GITLAB.matcher(fixed).matches();
    }
    Pattern tenant = TENANT_OF_SUBJECT.get(provider.toLowerCase(Locale.ROOT));
    if (tenant != null) {
      return !tenant.matcher(fixed).matches();
    }
    if (fixed.startsWith("system:")) {
      return !KUBERNETES.matcher(fixed).matches();
    }
    return fixed.indexOf(':') < 0 && fixed.indexOf('/') < 0;
  }

  /** How wide a value is: {@code : any repository of `org`}; empty of what nobody has listed. */
  private static String width(String provider, String claim, String value) {
    String fixed = beforeWildcard(value);
    return switch (claim) {
      case "sub" ->
          isGitHub(provider)
              ? width("repository", "owner", REPOSITORY.matcher(fixed))
              : isGitLab(provider) ? width("project", "group", PROJECT.matcher(fixed)) : "";
      case "repository" -> width("repository", "owner", NAME.matcher(fixed));
      case "job_workflow_ref" -> width("workflow of a repository", "owner", NAME.matcher(fixed));
      default -> "";
    };
  }

  private static String width(String what, String owner, Matcher name) {
    String any = ": any " + what + " of ";
    if (!name.matches() || name.group(1).isEmpty()) {
      return any + "anybody";
    }
    String more = name.group(2);
    if (more == null) {
      return any + "any " + owner + " that begins with `" + name.group(1) + "`";
    }
    return any
        + "`"
        + name.group(1)
        + "`"
        + (more.isEmpty() ? "" : " that begins with `" + more + "`");
  }

  /** R113: also of one enterprise, or of its own domain. */
  private static boolean isGitHub(String provider) {
    String issuer = provider.toLowerCase(Locale.ROOT);
    return issuer.startsWith("token.actions.") || issuer.startsWith("github.com/enterprises/");
  }

  private static boolean isGitLab(String provider) {
    return provider.equalsIgnoreCase("gitlab.com");
  }

  private static String beforeWildcard(String value) {
    int end = 0;
    while (end < value.length() && value.charAt(end) != '*' && value.charAt(end) != '?') {
      end++;
    }
    return value.substring(0, end);
  }
}
