package org.rolescope.simulate;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rolescope.policy.ContextValue;
import org.rolescope.policy.condition.ConditionKeys;

/**
 * What the caller has: values of condition keys that edge mode leaves to the caller. They count
 * wherever a key is the caller's to bring, and nowhere else: an MFA code helps no role session, and
 * no word changes what the data tell. Of an account whose organisation the data do not tell its
 * callers may say it.
 *
 * @param keys by key, in any case; a key that is absent is one that the caller does not bring
 */
public record Brought(SortedMap<String, ContextValue> keys) {
  /** Nothing is said: every such key stays open. */
  public static final Brought NOTHING = new Brought(new TreeMap<>());

  private static final String MFA = "aws:MultiFactorAuthPresent";

  /** Told as the time: that of the clock. */
  public static final String NOW = "now";

  private static final String TIME = "aws:CurrentTime";
  private static final String SECONDS = "aws:EpochTime";
  private static final String MFA_AGE = "aws:MultiFactorAuthAge";

  public Brought {
    SortedMap<String, ContextValue> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    copy.putAll(keys);
    keys = Collections.unmodifiableSortedMap(copy);
  }

  /**
   * The same with one key told.
   *
   * @param values what it holds; of a single one that ends in {@code *} only the beginning is told,
   *     of an address perhaps the range in which it lies; none: the caller does not bring it
   */
  public Brought with(String key, List<String> values) {
    return with(key, value(key, values));
  }

  /**
   * What the values of a key are, where a text tells none: no address and no range of them, no time
   * and not {@code now}.
   */
  public static Optional<String> misfit(String key, String text) {
    boolean now = isTime(key) && text.equalsIgnoreCase(NOW);
    return now || text.endsWith("*") || ConditionKeys.range(key, text).isPresent()
        ? Optional.empty()
        : ConditionKeys.misfit(key, text).map(wanted -> wanted + more(key));
  }

  private static String more(String key) {
    if (isTime(key)) {
      return ", or `now`";
    }
    return ConditionKeys.range(key, "10.*").isPresent() ? ", or a range like `10.0.0.0/8`" : "";
  }

  /** Whether the key holds the time of the call, which may be told as {@link #NOW}. */
  public static boolean isTime(String key) {
    return key.equalsIgnoreCase(TIME) || key.equalsIgnoreCase(SECONDS);
  }

  /** The same with one key not brought. */
  public Brought without(String key) {
    return with(key, ContextValue.ABSENT);
  }

  /** The same with nothing said of one key. */
  public Brought unsaid(String key) {
    SortedMap<String, ContextValue> changed = copy();
    changed.remove(key);
    return new Brought(changed);
  }

  /** The same with what another tells, which wins. */
  public Brought and(Brought other) {
    SortedMap<String, ContextValue> both = copy();
    both.putAll(other.keys);
    return new Brought(both);
  }

  /** The same with the time in place of {@code now}. */
  public Brought at(Instant now) {
    Brought told = this;
    if (is(keys.get(TIME), NOW)) {
      told = told.with(TIME, ContextValue.of(now.truncatedTo(ChronoUnit.SECONDS).toString()));
    }
    return is(keys.get(SECONDS), NOW)
        ? told.with(SECONDS, ContextValue.of(Long.toString(now.getEpochSecond())))
        : told;
  }

  private static boolean is(@Nullable ContextValue value, String text) {
    return value instanceof ContextValue.Present one
        && one.values().size() == 1
        && one.values().get(0).equalsIgnoreCase(text);
  }

  public boolean isNothing() {
    return keys.isEmpty();
  }

  /**
   * What is told of one key, as it is written for programs.
   *
   * @param state {@code present}, {@code beginning}, {@code range} or {@code absent}
   * @param values none if it is absent, one if its beginning or range is told
   */
  public record Entry(String key, String state, List<String> values) {}

  /** Key by key. */
  public List<Entry> entries() {
    return keys.entrySet().stream().map(told -> entry(told.getKey(), told.getValue())).toList();
  }

  private static Entry entry(String key, ContextValue value) {
    if (value instanceof ContextValue.Present present) {
      return new Entry(key, "present", present.values());
    }
    return value instanceof ContextValue.Partial partial
        ? new Entry(
            key, isRange(key, partial) ? "range" : "beginning", List.of(partial.knownPrefix()))
        : new Entry(key, "absent", List.of());
  }

  /** For a reader: <code>sts:ExternalId `acme-7`; no aws:MultiFactorAuthPresent</code>. */
  public String words() {
    return keys.entrySet().stream()
        .map(told -> words(told.getKey(), told.getValue()))
        .collect(Collectors.joining("; "));
  }

  private static String words(String key, ContextValue value) {
    if (value instanceof ContextValue.Present present) {
      return key + " `" + String.join("`, `", present.values()) + "`";
    }
    return value instanceof ContextValue.Partial partial
        ? key + (isRange(key, partial) ? " in" : "") + " `" + beginning(key, partial) + "`"
        : "no " + key;
  }

  /** What is known of a value as {@link #with(String, List)} takes it. */
  public static String beginning(String key, ContextValue.Partial value) {
    return value.knownPrefix() + (isRange(key, value) ? "" : "*");
  }

  private static boolean isRange(String key, ContextValue.Partial value) {
    return ConditionKeys.isRange(key, value.knownPrefix());
  }

  Brought with(String key, ContextValue value) {
    SortedMap<String, ContextValue> changed = copy();
    changed.put(key, value);
    return new Brought(changed);
  }

  private SortedMap<String, ContextValue> copy() {
    SortedMap<String, ContextValue> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    copy.putAll(keys);
    return copy;
  }

  private static ContextValue value(String key, List<String> values) {
    if (values.isEmpty()) {
      return ContextValue.ABSENT;
    }
    String first = values.get(0);
    Optional<String> range = ConditionKeys.range(key, first);
    if (values.size() == 1 && (range.isPresent() || first.endsWith("*"))) {
      return beginning(key, range.orElseGet(() -> first.substring(0, first.length() - 1)));
    }
    return new ContextValue.Present(values);
  }

  private static ContextValue beginning(String key, String told) {
    return new ContextValue.Partial(
        told, new ContextValue.Unknown(ContextValue.Unknown.Why.FREE, key));
  }

  /** What was told together with what follows from it, where that is not told otherwise. */
  public SortedMap<String, ContextValue> all() {
    SortedMap<String, ContextValue> all = copy();
    // R108.30, R108.31: who has no MFA has no age of it, and who has an age has MFA.
    if (isAbsent(MFA) || keys.get(MFA) instanceof ContextValue.Present && !isTrue(MFA)) {
      all.putIfAbsent(MFA_AGE, ContextValue.ABSENT);
    } else if (keys.containsKey(MFA_AGE) && !isAbsent(MFA_AGE)) {
      all.putIfAbsent(MFA, ContextValue.of("true"));
    }
    // R108.33, R108.34: a call has a public address or comes through an endpoint.
    boolean endpoint = keys.entrySet().stream().anyMatch(Brought::isOfEndpoint);
    if (endpoint) {
      all.putIfAbsent("aws:SourceIp", ContextValue.ABSENT);
    } else if (keys.containsKey("aws:SourceIp") && !isAbsent("aws:SourceIp")) {
      List.of("aws:SourceVpc", "aws:SourceVpce", "aws:SourceVpcArn", "aws:VpcSourceIp")
          .forEach(key -> all.putIfAbsent(key, ContextValue.ABSENT));
    }
    organization(all);
    same(TIME, SECONDS, at -> Long.toString(at.getEpochSecond()), all);
    same(SECONDS, TIME, Instant::toString, all);
    return all;
  }

  /** R108.16, R108.17: paths begin with the id, and in no organisation there is neither. */
  private void organization(SortedMap<String, ContextValue> all) {
    if (isAbsent(CallerKeys.ORG_ID)) {
      all.putIfAbsent(CallerKeys.ORG_PATHS, ContextValue.ABSENT);
    } else if (isAbsent(CallerKeys.ORG_PATHS)) {
      all.putIfAbsent(CallerKeys.ORG_ID, ContextValue.ABSENT);
    } else if (keys.get(CallerKeys.ORG_PATHS) instanceof ContextValue.Present paths) {
      List<String> ids =
          paths.values().stream().map(path -> path.split("/", -1)[0]).distinct().toList();
      if (ids.size() == 1) {
        all.putIfAbsent(CallerKeys.ORG_ID, new ContextValue.Present(ids));
      }
    } else if (keys.get(CallerKeys.ORG_PATHS) instanceof ContextValue.Partial paths) {
      all.putIfAbsent(CallerKeys.ORG_ID, organization(paths));
    } else if (keys.get(CallerKeys.ORG_ID) instanceof ContextValue.Present id
        && id.values().size() == 1) {
      all.putIfAbsent(
          CallerKeys.ORG_PATHS, beginning(CallerKeys.ORG_PATHS, id.values().get(0) + "/"));
    } else if (keys.get(CallerKeys.ORG_ID) instanceof ContextValue.Partial id) {
      all.putIfAbsent(CallerKeys.ORG_PATHS, beginning(CallerKeys.ORG_PATHS, id.knownPrefix()));
    }
  }

  /** The id at the beginning of paths of which the beginning is told, as far as that tells it. */
  private static ContextValue organization(ContextValue.Partial paths) {
    String told = paths.knownPrefix();
    int end = told.indexOf('/');
    return end < 0 ? beginning(CallerKeys.ORG_ID, told) : ContextValue.of(told.substring(0, end));
  }

  private boolean isTrue(String key) {
    return is(keys.get(key), "true");
  }

  private boolean isAbsent(String key) {
    return keys.get(key) instanceof ContextValue.Absent;
  }

  private static boolean isOfEndpoint(Map.Entry<String, ContextValue> told) {
    return CallKeys.ofEndpoint(told.getKey().toLowerCase(Locale.ROOT))
        && !(told.getValue() instanceof ContextValue.Absent);
  }

  /** The time in another key, where one tells it: what is no time says nothing of it. */
  private void same(
      String told,
      String other,
      Function<Instant, String> written,
      SortedMap<String, ContextValue> all) {
    if (keys.get(told) instanceof ContextValue.Present time && time.values().size() == 1) {
      ConditionKeys.instant(time.values().get(0))
          .map(written)
          .ifPresent(text -> all.putIfAbsent(other, ContextValue.of(text)));
    }
  }
}
