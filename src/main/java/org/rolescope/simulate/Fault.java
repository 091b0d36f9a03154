package org.rolescope.simulate;

import java.util.List;
import java.util.Optional;

/**
 * One thing that STS refuses before it looks at a policy.
 *
 * @param text for a reader, as a fragment
 * @param rule the rule it breaks: {@code R2.2}
 * @param constraint of a field as AWS words it: {@code Value 'x' at 'roleSessionName' failed …};
 *     empty for all else
 * @param error what STS answers; empty where that is not known
 */
record Fault(String text, String rule, String constraint, Optional<AwsError> error) {
  private static final int BAD_REQUEST = 400;
  private static final int FORBIDDEN = 403;
  private static final String VALIDATION = "ValidationError";

  /** R22.1: a length, a range or a pattern is violated. */
  static Fault field(String text, String rule, String path, String value, String must) {
    String constraint =
        "Value '" + value + "' at '" + path + "' failed to satisfy constraint: Member must " + must;
    return new Fault(text, rule, constraint, Optional.empty());
  }

  /** Code {@code ValidationError}; {@code message} is empty where AWS's words are not known. */
  static Fault invalid(String text, String rule, String message) {
    return bad(text, rule, VALIDATION, message);
  }

  static Fault bad(String text, String rule, String code, String message) {
    return new Fault(text, rule, "", Optional.of(new AwsError(BAD_REQUEST, code, message)));
  }

  /** Code {@code AccessDenied}; {@code message} is empty where AWS's words are not known. */
  static Fault denied(String text, String rule, String message) {
    return new Fault(text, rule, "", Optional.of(new AwsError(FORBIDDEN, "AccessDenied", message)));
  }

  /** A refusal of which AWS's answer is not known. */
  static Fault plain(String text, String rule) {
    return new Fault(text, rule, "", Optional.empty());
  }

  /** The one answer to all faults: the fields are looked at first, all of them together. */
  static Optional<AwsError> answer(List<Fault> faults) {
    List<String> constraints =
        faults.stream().map(Fault::constraint).filter(text -> !text.isEmpty()).toList();
    if (constraints.isEmpty()) {
      return faults.stream().flatMap(fault -> fault.error().stream()).findFirst();
    }
    String errors = constraints.size() == 1 ? " validation error" : " validation errors";
    String message = constraints.size() + errors + " detected: " + String.join("; ", constraints);
    return Optional.of(new AwsError(BAD_REQUEST, VALIDATION, message));
  }
}
