package org.rolescope.question;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.rolescope.policy.Condition;

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
          "pipeline_id",
          "pipeline_slug",
          "oidc.circleci.com/project-id",
          "rpst_id");

  /** Providers whose tenants are told apart by the audience (R115). */
  private static final Set<String> BY_AUDIENCE = Set.of("cognito-identity.amazonaws.com");

  /** What must stand before the first wildcard: the repository, project, or namespace. */
  private static final Pattern GITHUB = Pattern.compile("repo:[^/]+/[^:]+:.*");

  private static final Pattern GITLAB = Pattern.compile("project_path:[^:]+/[^:]+:.*");
  private static final Pattern KUBERNETES = Pattern.compile("system:serviceaccount:[^:]+:.*");

  private Subject() {}

  /**
   * Why the subject is not pinned; empty if it is.
   *
   * @param provider the issuer, without its scheme
   */
  static Optional<String> unpinned(String provider, List<Condition> conditions) {
    String wide = "";
    for (Condition condition : conditions) {
      int colon = condition.key().lastIndexOf(':');
      String claim = condition.key().substring(colon + 1).toLowerCase(Locale.ROOT);
      if (admits(condition) && pins(provider, claim)) {
        Optional<String> open =
            condition.values().stream().filter(value -> wide(claim, value)).findFirst();
        if (open.isEmpty() && !condition.values().isEmpty()) {
          return Optional.empty();
        }
        wide = open.map(value -> condition.key() + " may be `" + value + "`").orElse(wide);
      }
    }
    return Optional.of(wide.isEmpty() ? "no condition pins " + provider + ":sub" : wide);
  }

  private static boolean admits(Condition condition) {
    String operator = condition.operator().toLowerCase(Locale.ROOT);
    return operator.contains("string")
        && !operator.contains("not")
        && !operator.startsWith("forallvalues");
  }

  private static boolean pins(String provider, String claim) {
    return claim.equals("sub")
        || AS_GOOD.contains(claim)
        || claim.equals("aud") && BY_AUDIENCE.contains(provider);
  }

  /** Whether a value leaves open whose token it is. */
  private static boolean wide(String claim, String value) {
    int star = value.indexOf('*');
    int mark = value.indexOf('?');
    int first = star < 0 ? mark : mark < 0 ? star : Math.min(star, mark);
    if (first < 0) {
      return false;
    }
    String fixed = value.substring(0, first);
    if (claim.equals("sub")) {
      if (value.startsWith("repo:")) {
        return !GITHUB.matcher(fixed).matches();
      }
      if (value.startsWith("project_path:")) {
        return !GITLAB.matcher(fixed).matches();
      }
      if (value.startsWith("system:serviceaccount:")) {
        return !KUBERNETES.matcher(fixed).matches();
      }
    }
    return fixed.indexOf(':') < 0 && fixed.indexOf('/') < 0;
  }
}
