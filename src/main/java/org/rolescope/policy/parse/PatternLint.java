package org.rolescope.policy.parse;

import java.util.Set;
import java.util.regex.Pattern;
import org.rolescope.policy.Arn;
import org.rolescope.policy.Glob;
import org.rolescope.policy.PrincipalPattern;
import org.rolescope.policy.Unresolved;
import org.rolescope.policy.parse.TextList.Entry;

/** Tells of patterns that cannot do what they seem to (R76, R87, R89). */
final class PatternLint {
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

  static void check(Problems problems, String element, String pattern, Entry entry) {
    if (Unresolved.in(pattern)) {
      return;
    }
    if (element.endsWith("Action")) {
      action(problems, pattern, entry);
    } else {
      resource(problems, pattern, entry);
    }
  }

  private static void action(Problems problems, String pattern, Entry entry) {
    if (!pattern.equals("*") && !isAction(pattern)) {
      problems.note(
          "policy.action",
          "found " + Problems.quote(pattern) + ", expected `*` or `service:Name`",
          "it is compared as it stands",
          entry.place());
    }
  }

  /** {@code service:Name}, where the name may have wildcards. */
  private static boolean isAction(String pattern) {
    int colon = pattern.indexOf(':');
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      boolean plain = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
      boolean wild = i > colon && (c == '*' || c == '?');
      if (!plain && !wild && c != '-' && i != colon) {
        return false;
      }
    }
    return colon > 0 && colon < pattern.length() - 1;
  }

  /**
   * Remarks on names that no service, no identity provider and no account has (R33, R41). AWS saves
   * no policy that names such an account, so the data were changed; what is drawn for it should not
   * pass for a stranger that is trusted.
   */
  static void principal(Problems problems, PrincipalPattern pattern, Entry entry) {
    if (pattern.owner().filter(account -> !Arn.isAccount(account)).isPresent()) {
      problems.warning(
          "policy.principal",
          found(pattern.text()) + "12 digits as the account's id",
          "no account has this id; it is taken as if one had",
          entry.place());
      return;
    }
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
          entry.place());
    }
  }

  private static void resource(Problems problems, String pattern, Entry entry) {
    if (pattern.equals("*")) {
      return;
    }
    int first = pattern.indexOf(':');
    int second = first < 0 ? -1 : pattern.indexOf(':', first + 1);
    int third = second < 0 ? -1 : pattern.indexOf(':', second + 1);
    String service =
        second < 0 ? "" : pattern.substring(second + 1, third < 0 ? pattern.length() : third);
    boolean arn = pattern.equals("arn") || pattern.startsWith("arn:");
    if (!arn) {
      problems.warning("policy.resource", found(pattern) + "`*` or an ARN", NEVER, entry.place());
    } else if (Glob.hasWildcard(service)) {
      problems.warning(
          "policy.resource",
          found(pattern) + "no wildcard in the service segment",
          NEVER,
          entry.place());
    } else if (pattern.chars().filter(c -> c == ':').limit(5).count() < 5) {
      problems.note(
          "policy.resource",
          found(pattern) + "six segments between colons",
          "the missing segments are taken as `*`",
          entry.place());
    }
  }

  private static String found(String pattern) {
    return "found " + Problems.quote(pattern) + ", expected ";
  }
}
