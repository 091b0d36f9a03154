package org.rolescope.simulate;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Length and characters of one field of the STS call (R2).
 *
 * @param row the row of R2: {@code R2.2}
 * @param field as the STS API names it
 * @param path as STS names it in a validation error
 * @param min least number of characters
 * @param max greatest number of characters
 * @param pattern the whole value must match
 */
record FieldRule(String row, String field, String path, int min, int max, Pattern pattern) {
  private static final String TAG = "[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*";

  static final FieldRule ROLE_ARN = of("R2.1", "RoleArn", 20, 2048, ".*");
  static final FieldRule SESSION_NAME = of("R2.2", "RoleSessionName", 2, 64, "[\\w+=,.@-]*");
  static final FieldRule POLICY_ARN = of("R2.3", "PolicyArn", 20, 2048, ".*");
  static final FieldRule POLICY =
      of("R2.4", "Policy", 1, 2048, "[\\u0009\\u000A\\u000D\\u0020-\\u00FF]+");
  static final FieldRule TAG_KEY = named("R2.6", "tag key", "tags.member.key", 1, 128, TAG);
  static final FieldRule TAG_VALUE = named("R2.6", "tag value", "tags.member.value", 0, 256, TAG);
  static final FieldRule EXTERNAL_ID = of("R2.8", "ExternalId", 2, 1224, "[\\w+=,.@:\\/-]*");
  static final FieldRule SERIAL_NUMBER = of("R2.9", "SerialNumber", 9, 256, "[\\w+=/:,.@-]*");
  static final FieldRule TOKEN_CODE = of("R2.10", "TokenCode", 6, 6, "[\\d]*");
  static final FieldRule SOURCE_IDENTITY = of("R2.11", "SourceIdentity", 2, 64, "[\\w+=,.@-]*");
  static final FieldRule PROVIDER_ARN = of("R2.12", "ProviderArn", 20, 2048, ".*");
  static final FieldRule PRINCIPAL_ARN = of("R2.13", "PrincipalArn", 20, 2048, ".*");

  private static FieldRule of(String row, String field, int min, int max, String pattern) {
    return named(row, field, Wording.lowerFirst(field), min, max, pattern);
  }

  private static FieldRule named(
      String row, String field, String path, int min, int max, String pattern) {
    return new FieldRule(row, field, path, min, max, Pattern.compile(pattern, Pattern.DOTALL));
  }

  /** What is wrong with the value; empty if nothing is. */
  Optional<Fault> fault(String value) {
    int length = value.codePointCount(0, value.length());
    if (length < min || length > max) {
      String must =
          length < min
              ? "have length greater than or equal to " + min
              : "have length less than or equal to " + max;
      String needs = min == max ? Integer.toString(min) : min + " to " + max;
      return Optional.of(
          fault(value, " has " + Wording.count(length, "character") + " and needs " + needs, must));
    }
    if (!pattern.matcher(value).matches()) {
      String must = "satisfy regular expression pattern: " + pattern.pattern();
      return Optional.of(fault(value, " has characters that STS refuses", must));
    }
    return Optional.empty();
  }

  private Fault fault(String value, String what, String must) {
    return Fault.field(field + " `" + shortened(value) + "`" + what, row, path, value, must);
  }

  private static String shortened(String value) {
    return value.length() <= 40 ? value : value.substring(0, 39) + "…";
  }
}
