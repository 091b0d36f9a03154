package org.rolescope.policy.parse;

import java.util.regex.Pattern;
import org.rolescope.policy.parse.Problems.Place;

/** Tells of patterns that cannot do what they seem to (R76, R87, R89). */
final class PatternLint {
  private static final Pattern ACTION = Pattern.compile("\\*|[A-Za-z0-9-]+:[A-Za-z0-9*?-]+");
  private static final String NEVER = "the pattern matches nothing";

  private PatternLint() {}

  static void check(Problems problems, String element, String pattern, Place place) {
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

  private static void resource(Problems problems, String pattern, Place place) {
    if (pattern.equals("*")) {
      return;
    }
    String found = "found " + Problems.quote(pattern) + ", expected ";
    String[] segments = pattern.split(":", 6);
    if (!segments[0].equals("arn")) {
      problems.warning("policy.resource", found + "`*` or an ARN", NEVER, place);
    } else if (segments.length > 2 && segments[2].matches(".*[*?].*")) {
      problems.warning(
          "policy.resource", found + "no wildcard in the service segment", NEVER, place);
    } else if (segments.length < 6) {
      problems.note(
          "policy.resource",
          found + "six segments between colons",
          "the missing segments are taken as `*`",
          place);
    }
  }
}
