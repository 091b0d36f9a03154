package org.rolescope.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** An option of the form {@code KEY=VALUE}; the value may hold more equals signs. */
record KeyValue(String key, String value) {
  static KeyValue parse(String option, String text) throws UsageProblem {
    int equals = text.indexOf('=');
    if (equals < 1) {
      throw new UsageProblem(option + " wants KEY=VALUE, not `" + text + "`");
    }
    return new KeyValue(text.substring(0, equals), text.substring(equals + 1));
  }

  /** Each key once. */
  static Map<String, String> once(String option, List<String> texts) throws UsageProblem {
    Map<String, String> parsed = new LinkedHashMap<>();
    for (String text : texts) {
      KeyValue pair = parse(option, text);
      if (parsed.put(pair.key(), pair.value()) != null) {
        throw new UsageProblem(option + " gives `" + pair.key() + "` twice");
      }
    }
    return parsed;
  }

  /**
   * Refuses values that a condition key cannot have.
   *
   * @param misfit of a key and a value what it should be, if it is not
   */
  static void check(
      String key, List<String> values, BiFunction<String, String, Optional<String>> misfit)
      throws UsageProblem {
    for (String value : values) {
      Optional<String> wanted = misfit.apply(key, value);
      if (wanted.isPresent()) {
        throw new UsageProblem(key + " is " + wanted.get() + ", and `" + value + "` is none");
      }
    }
  }

  /** A key that is given several times has several values. */
  static Map<String, List<String>> several(String option, List<String> texts) throws UsageProblem {
    Map<String, List<String>> parsed = new LinkedHashMap<>();
    for (String text : texts) {
      KeyValue pair = parse(option, text);
      parsed.computeIfAbsent(pair.key(), key -> new ArrayList<>()).add(pair.value());
    }
    return parsed;
  }
}
