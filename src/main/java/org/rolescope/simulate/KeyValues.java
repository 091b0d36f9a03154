package org.rolescope.simulate;

import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rolescope.policy.ContextValue;

/**
 * Takes the condition keys of a call as they are found out: all of them, or the one that somebody
 * asks for, without the cost of the others. Of a key that is put twice the later value counts.
 */
final class KeyValues {
  private final @Nullable String only;
  private final SortedMap<String, ContextValue> values =
      new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  private KeyValues(@Nullable String only) {
    this.only = only;
  }

  static KeyValues all() {
    return new KeyValues(null);
  }

  /**
   * @param key in any spelling of its case
   */
  static KeyValues only(String key) {
    return new KeyValues(key);
  }

  /** Whether anybody asks for the key; what is put without that is passed over. */
  boolean wants(String key) {
    return only == null || only.equalsIgnoreCase(key);
  }

  /** Whether anybody asks for keys that begin so. */
  boolean wantsAny(String beginning) {
    return only == null || only.regionMatches(true, 0, beginning, 0, beginning.length());
  }

  void put(String key, ContextValue value) {
    if (wants(key)) {
      values.put(key, value);
    }
  }

  void putIfAbsent(String key, ContextValue value) {
    if (wants(key)) {
      values.putIfAbsent(key, value);
    }
  }

  /** Null if it was not put, or not asked for. */
  @Nullable ContextValue get(String key) {
    return values.get(key);
  }

  /** By key as first written, in the order of the names. */
  SortedMap<String, ContextValue> sorted() {
    return values;
  }
}
