package org.rolescope.simulate;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Length and characters of one field of the STS call (R2).
 *
 * @param field as the STS API names it
 * @param min least number of characters
 * @param max greatest number of characters
 * @param pattern the whole value must match
 */
record FieldRule(String field, int min, int max, Pattern pattern) {
  static final FieldRule SESSION_NAME = of("RoleSessionName", 2, 64, "[\\w+=,.@-]*");
  static final FieldRule EXTERNAL_ID = of("ExternalId", 2, 1224, "[\\w+=,.@:/-]*");
  static final FieldRule SOURCE_IDENTITY = of("SourceIdentity", 2, 64, "[\\w+=,.@-]*");
  static final FieldRule TAG_KEY = of("tag key", 1, 128, "[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*");
  static final FieldRule TAG_VALUE = of("tag value", 0, 256, "[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*");

  private static FieldRule of(String field, int min, int max, String pattern) {
    return new FieldRule(field, min, max, Pattern.compile(pattern));
  }

  /** What is wrong with the value, as a fragment; empty if nothing is. */
  Optional<String> fault(String value) {
    int length = value.codePointCount(0, value.length());
    if (length < min || length > max) {
      return Optional.of(
          field
              + " `"
              + shortened(value)
              + "` has "
              + Wording.count(length, "character")
              + " and needs "
              + min
              + " to "
              + max);
    }
    if (!pattern.matcher(value).matches()) {
      return Optional.of(field + " `" + shortened(value) + "` has characters that STS refuses");
    }
    return Optional.empty();
  }

  private static String shortened(String value) {
    return value.length() <= 40 ? value : value.substring(0, 39) + "…";
  }
}
