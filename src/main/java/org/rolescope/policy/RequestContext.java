package org.rolescope.policy;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The condition keys of one call (part E). Key names compare without regard to case, tag names
 * included (R91). Immutable; the keys are put together when somebody asks for one, because most
 * policies ask for none.
 */
public final class RequestContext {
  /** Says what a key is that nobody set. */
  public interface Otherwise {
    ContextValue of(String key);
  }

  /**
   * The keys.
   *
   * @param values by key as first written; iteration is in the order of the names
   * @param otherwise what a key is that {@code values} does not hold: absent in request mode, free
   *     for most keys in edge mode
   */
  public record Keys(SortedMap<String, ContextValue> values, Otherwise otherwise) {
    public Keys {
      SortedMap<String, ContextValue> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      copy.putAll(values);
      values = Collections.unmodifiableSortedMap(copy);
    }
  }

  private final Supplier<Keys> maker;
  private volatile @Nullable Keys made;

  /**
   * @param keys asked when the first key is; always gives the same
   */
  public RequestContext(Supplier<Keys> keys) {
    this.maker = keys;
  }

  /** A context in which every key that is not given is absent. */
  public static RequestContext of(Map<String, ContextValue> values) {
    SortedMap<String, ContextValue> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    sorted.putAll(values);
    return of(new Keys(sorted, key -> ContextValue.ABSENT));
  }

  private static RequestContext of(Keys keys) {
    return new RequestContext(() -> keys);
  }

  private Keys keys() {
    Keys known = made;
    if (known == null) {
      known = maker.get();
      made = known;
    }
    return known;
  }

  /** By key as first written; iteration is in the order of the names. */
  public SortedMap<String, ContextValue> values() {
    return keys().values();
  }

  /** The value of a key, in any spelling of its case. */
  public ContextValue get(String key) {
    ContextValue value = values().get(key);
    return value != null ? value : keys().otherwise().of(key.toLowerCase(Locale.ROOT));
  }

  /** A copy with one key changed. */
  public RequestContext with(String key, ContextValue value) {
    SortedMap<String, ContextValue> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    copy.putAll(values());
    copy.put(key, value);
    return of(new Keys(copy, keys().otherwise()));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RequestContext context && keys().equals(context.keys());
  }

  @Override
  public int hashCode() {
    return keys().hashCode();
  }

  @Override
  public String toString() {
    return values().toString();
  }
}
