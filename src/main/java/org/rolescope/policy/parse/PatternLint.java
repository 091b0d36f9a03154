package org.rolescope.policy.parse;

import java.util.Set;
import java.util.regex.Pattern;
import org.rolescope.policy.Glob;
import org.rolescope.policy.PrincipalPattern;
import org.rolescope.policy.Unresolved;
import org.rolescope.policy.parse.Problems.Place;

/** Tells of patterns that cannot do what they seem to (R76, R87, R89). */
final class PatternLint {
  private static final Pattern ACTION = Pattern.compile("\\*|[A-Za-z0-9-]+:[A-Za-z0-9*?-]+");
  private static final Pattern SERVICE = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)+");
  private static final Pattern PROVIDER =
      Pattern.compile("arn:[^:]+:iam::\\d{12}:(?:saml|oidc)-provider/.+");

  /** R33.11. */
  private static final Set<String> BUILT_IN =
      Set.of(
          "cognito-identity.amazonaws.com",
          "accounts.google.com",
          "graph.facebook.com",
          "www.amazon.com");

  private static final String NEVER = "the pattern matches nothing";

  private PatternLint() {}

  static void check(Problems problems, String element, String pattern, Place place) {
    if (Unresolved.in(pattern)) {
      return;
    }
    if (element.endsWith("Action")) {
      action(problems, pattern, place);
    } else {
      resource(problems, pattern, place);
    }
  }

  private static void action(Problems problems, String pattern, Place place) {
    if (!ACTION.matcher(pattern).matches()) {
      problems.note(
          "policy.action",
          "found " + Problems.quote(pattern) + ", expected `*` or `service:Name`",
          "it is compared as it stands",
          place);
    }
  }

  /** Remarks on names that no service and no identity provider has (R33, R41). */
  static void principal(Problems problems, PrincipalPattern pattern, Place place) {
    String expected = "";
    if (pattern instanceof PrincipalPattern.Service service) {
      expected =
          SERVICE.matcher(service.text()).matches() ? "" : "a service like `ec2.amazonaws.com`";
    } else if (pattern instanceof PrincipalPattern.Federated provider) {
      boolean known =
          BUILT_IN.contains(provider.text()) || PROVIDER.matcher(provider.text()).matches();
      expected = known ? "" : "the ARN of a SAML or OIDC provider, or a built-in one's name";
    }
    if (!expected.isEmpty()) {
      problems.note(
          "policy.principal",
          "found " + Problems.quote(pattern.text()) + ", expected " + expected,
          "it is compared as it stands",
          place);
    }
  }

  private static void resource(Problems problems, String pattern, Place place) {
    if (pattern.equals("*")) {
      return;
    }
    String[] segments = pattern.split(":", 6);
    if (!segments[0].equals("arn")) {
      problems.warning("policy.resource", found(pattern) + "`*` or an ARN", NEVER, place);
    } else if (segments.length > 2 && Glob.hasWildcard(segments[2])) {
      problems.warning(
          "policy.resource", found(pattern) + "no wildcard in the service segment", NEVER, place);
    } else if (segments.length < 6) {
      problems.note(
          "policy.resource",
          found(pattern) + "six segments between colons",
          "the missing segments are taken as `*`",
          place);
    }
  }

  private static String found(String pattern) {
    return "found " + Problems.quote(pattern) + ", expected ";
  }
}
