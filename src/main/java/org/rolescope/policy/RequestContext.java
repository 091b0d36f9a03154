package org.rolescope.policy;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The condition keys of one call (part E). Key names compare without regard to case, tag names
 * included (R91). Immutable; the keys are put together when somebody asks for all of them, because
 * most policies ask for none and most others for one.
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

    ContextValue get(String key) {
      ContextValue value = values.get(key);
      return value != null ? value : otherwise.of(key.toLowerCase(Locale.ROOT));
    }
  }

  private final Supplier<Keys> maker;
  private final Function<String, ContextValue> single;
  private volatile @Nullable Keys made;
  private volatile @Nullable Asked asked;

  private record Asked(String key, ContextValue value) {}

  /**
   * @param keys asked when somebody wants all of them; always gives the same
   * @param single the value of one key, in any spelling of its case: what {@code keys} say of it
   */
  public RequestContext(Supplier<Keys> keys, Function<String, ContextValue> single) {
    this.maker = keys;
    this.single = single;
  }

  /** A context in which every key that is not given is absent. */
  public static RequestContext of(Map<String, ContextValue> values) {
    SortedMap<String, ContextValue> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    sorted.putAll(values);
    return of(new Keys(sorted, key -> ContextValue.ABSENT));
  }

  private static RequestContext of(Keys keys) {
    return new RequestContext(() -> keys, keys::get);
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
    Keys known = made;
    if (known != null) {
      return known.get(key);
    }
    // Who compares a key tells what it was compared with.
    Asked last = asked;
    if (last == null || !last.key().equals(key)) {
      last = new Asked(key, single.apply(key));
      asked = last;
    }
    return last.value();
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
