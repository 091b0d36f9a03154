package org.rolescope.policy;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The condition keys of one call (part E). Key names compare without regard to case, tag names
 * included (R91).
 *
 * @param values by key as first written; iteration is in the order of the names
 * @param otherwise what a key is that {@code values} does not hold: absent in request mode, free
 *     for most keys in edge mode
 */
public record RequestContext(SortedMap<String, ContextValue> values, Otherwise otherwise) {
  /** Says what a key is that nobody set. */
  public interface Otherwise {
    ContextValue of(String key);
  }

  public RequestContext {
    SortedMap<String, ContextValue> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    copy.putAll(values);
    values = Collections.unmodifiableSortedMap(copy);
  }

  /** A context in which every key that is not given is absent. */
  public static RequestContext of(Map<String, ContextValue> values) {
    SortedMap<String, ContextValue> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    sorted.putAll(values);
    return new RequestContext(sorted, key -> ContextValue.ABSENT);
  }

  /** The value of a key, in any spelling of its case. */
  public ContextValue get(String key) {
    ContextValue value = values.get(key);
    return value != null ? value : otherwise.of(key.toLowerCase(Locale.ROOT));
  }

  /** A copy with one key changed. */
  public RequestContext with(String key, ContextValue value) {
    SortedMap<String, ContextValue> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    copy.putAll(values);
    copy.put(key, value);
    return new RequestContext(copy, otherwise);
  }
}
