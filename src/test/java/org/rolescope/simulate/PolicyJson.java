package org.rolescope.simulate;

import java.util.List;

/** Pieces of policies as JSON text. */
public final class PolicyJson {
  private PolicyJson() {}

  /** A policy of these statements. */
  public static String document(List<String> statements) {
    return "{\"Version\":\"2012-10-17\",\"Statement\":[" + String.join(",", statements) + "]}";
  }

  /** What a {@code Condition} element holds. */
  public static String test(String operator, String key, String value) {
    return "{\"%s\":{\"%s\":\"%s\"}}".formatted(operator, key, value);
  }

  /** The element, to follow another; empty for an empty test. */
  public static String condition(String test) {
    return test.isEmpty() ? "" : ",\"Condition\":" + test;
  }
}
