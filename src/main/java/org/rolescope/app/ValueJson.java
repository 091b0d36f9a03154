package org.rolescope.app;

import java.util.List;
import java.util.Locale;
import org.rolescope.policy.ContextValue;
import tools.jackson.databind.node.ObjectNode;

/** Writes what a call holds for a condition key. */
final class ValueJson {
  private ValueJson() {}

  /** {@code state}, {@code values} and {@code fact}: what is not known, if not the value itself. */
  static void write(ObjectNode target, String key, ContextValue value) {
    if (value instanceof ContextValue.Present present) {
      put(target, "present", present.values(), "");
    } else if (value instanceof ContextValue.Unknown unknown) {
      String fact = unknown.fact().equalsIgnoreCase(key) ? "" : unknown.fact();
      put(target, unknown.why().name().toLowerCase(Locale.ROOT), List.of(), fact);
    } else if (value instanceof ContextValue.Partial partial) {
      put(target, "beginning", List.of(partial.knownPrefix()), partial.rest().fact());
    } else {
      put(target, "absent", List.of(), "");
    }
  }

  private static void put(ObjectNode target, String state, List<String> values, String fact) {
    target.put("state", state);
    SimulationJson.texts("values", target, values);
    target.put("fact", fact);
  }
}
