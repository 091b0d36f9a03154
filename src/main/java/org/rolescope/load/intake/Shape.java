package org.rolescope.load.intake;

import static java.util.Locale.ROOT;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.rolescope.policy.Arn;

/**
 * What is known of a topmost JSON object before it is read: the names of its members, and the names
 * inside the first object of each. Names are compared in all their spellings.
 */
public class Shape {
  /** Enough for every shape there is; bounds what a hostile file can make us keep. */
  static final int MAX_NAMES = 200;

  /** Before the service of an ARN, among the names inside a member whose text is one. */
  private static final String ARN = "arn:";

  private String first = "";
  private final Set<String> emptyLists = new HashSet<>();
  private final Map<String, Set<String>> members = new HashMap<>();
  private final Map<String, Set<String>> within = new HashMap<>();
  private final Map<String, Set<String>> services = new HashMap<>();

  /** A member of that name is there. */
  public void add(String name) {
    first = members.isEmpty() ? name : first;
    inner(name);
  }

  /** A member of that name is there, and this is its value or the first object of its list. */
  public void add(String name, JsonValue value) {
    Set<String> inner = inner(name);
    if (value.text().startsWith(ARN)) {
      Arn.parse(value.text()).ifPresent(arn -> inner.add(JsonValue.fold(ARN + arn.service())));
    }
    for (JsonValue.Member member : value.members()) {
      if (inner.size() < MAX_NAMES) {
        inner.add(JsonValue.fold(member.name()));
        addWithin(name, member.value());
        addServices(name, member);
      }
    }
  }

  /** {@code ecr} of {@code "Action": "ecr:PutImage"}. */
  private void addServices(String name, JsonValue.Member member) {
    if (JsonValue.fold(member.name()).equals("action") && services.size() < MAX_NAMES) {
      Set<String> found = services.computeIfAbsent(JsonValue.fold(name), unused -> new HashSet<>());
      Stream.concat(Stream.of(member.value()), member.value().items().stream())
          .map(JsonValue::text)
          .filter(text -> text.indexOf(':') > 0)
          .limit(MAX_NAMES)
          .forEach(text -> found.add(text.substring(0, text.indexOf(':')).toLowerCase(ROOT)));
    }
  }

  /**
   * Whether the actions in the member {@code name}, or in the first object of its list, are all of
   * services and none is of this one; wildcards may be.
   */
  public boolean actsWithout(String name, String service) {
    Set<String> all = services.getOrDefault(JsonValue.fold(name), Set.of());
    return !all.isEmpty()
        && all.stream().noneMatch(one -> one.equals(service) || one.matches(".*[*?].*"));
  }

  /** The names of the members that are known so far, in all their spellings the same. */
  Set<String> names() {
    return Set.copyOf(members.keySet());
  }

  /** The member of that name is a list without items. */
  public void addEmptyList(String name) {
    if (emptyLists.size() < MAX_NAMES) {
      emptyLists.add(JsonValue.fold(name));
    }
  }

  /** Whether the member of that name is a list without items. */
  public boolean isEmptyList(String name) {
    return emptyLists.contains(JsonValue.fold(name));
  }

  private void addWithin(String name, JsonValue value) {
    String key = JsonValue.fold(name);
    if (within.size() < MAX_NAMES || within.containsKey(key)) {
      Set<String> names = within.computeIfAbsent(key, unused -> new HashSet<>());
      for (JsonValue.Member member : value.members()) {
        if (names.size() < MAX_NAMES) {
          names.add(JsonValue.fold(member.name()));
        }
      }
    }
  }

  /** Whether an object in the member {@code name} has a member {@code in}. */
  public boolean hasWithin(String name, String in) {
    return within.getOrDefault(JsonValue.fold(name), Set.of()).contains(JsonValue.fold(in));
  }

  private Set<String> inner(String name) {
    String key = JsonValue.fold(name);
    if (members.size() >= MAX_NAMES && !members.containsKey(key)) {
      return new HashSet<>();
    }
    return members.computeIfAbsent(key, unused -> new HashSet<>());
  }

  /**
   * Whether the first member is called so, for objects whose names are ids, and its value has these
   * members.
   *
   * @param called asked of the name as written
   */
  public boolean first(Predicate<String> called, String... in) {
    return called.test(first) && Arrays.stream(in).allMatch(name -> has(first, name));
  }

  /** Whether the text of a member is an ARN of that service. */
  public boolean hasArnOf(String name, String service) {
    return has(name, ARN + service);
  }

  /** Whether the object has a member of that name. */
  public boolean has(String name) {
    return members.containsKey(JsonValue.fold(name));
  }

  /** Whether the member {@code name}, or the first object of its list, has a member {@code in}. */
  public boolean has(String name, String in) {
    return members.getOrDefault(JsonValue.fold(name), Set.of()).contains(JsonValue.fold(in));
  }
}
