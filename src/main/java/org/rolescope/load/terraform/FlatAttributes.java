package org.rolescope.load.terraform;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rolescope.load.intake.JsonValue;
import org.rolescope.load.intake.JsonValue.Member;

/**
 * The attributes of a resource as Terraform 0.11 and older wrote them: one map of texts, in which
 * {@code actions.#} is the length of a list, {@code actions.123} an item of it, and {@code tags.%}
 * the size of a map.
 */
final class FlatAttributes {
  private static final int MAX_DEPTH = 10;

  private final SortedMap<String, JsonValue> flat = new TreeMap<>();
  private final JsonValue whole;

  private FlatAttributes(JsonValue whole) {
    this.whole = whole;
    whole.members().forEach(member -> flat.putIfAbsent(member.name(), member.value()));
  }

  /** The same attributes as lists and objects in each other. */
  static JsonValue unfolded(JsonValue attributes) {
    FlatAttributes all = new FlatAttributes(attributes);
    return all.object("", 0);
  }

  private JsonValue object(String prefix, int depth) {
    List<Member> members = new ArrayList<>();
    for (String name : names(prefix)) {
      members.add(new Member(name, value(prefix + name, depth + 1)));
    }
    return JsonValue.object(members, whole.place());
  }

  private JsonValue value(String name, int depth) {
    Optional<JsonValue> text = Optional.ofNullable(flat.get(name));
    if (text.isPresent() || depth > MAX_DEPTH) {
      return text.orElse(whole);
    }
    String prefix = name + ".";
    if (flat.containsKey(prefix + "%")) {
      return map(prefix);
    }
    return flat.containsKey(prefix + "#") ? list(prefix, depth) : object(prefix, depth);
  }

  private JsonValue list(String prefix, int depth) {
    List<String> keys = new ArrayList<>(names(prefix));
    keys.remove("#");
    // Positions of a list, hashes of a set; numbers of many digits stay apart by their length.
    keys.sort(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()));
    return JsonValue.array(
        keys.stream().map(key -> value(prefix + key, depth + 1)).toList(), whole.place());
  }

  /** Names in it may have dots of their own. */
  private JsonValue map(String prefix) {
    List<Member> members = new ArrayList<>();
    below(prefix)
        .forEach(
            (name, value) -> {
              String key = name.substring(prefix.length());
              if (!key.equals("%")) {
                members.add(new Member(key, value));
              }
            });
    return JsonValue.object(members, whole.place());
  }

  private SortedMap<String, JsonValue> below(String prefix) {
    return prefix.isEmpty() ? flat : flat.subMap(prefix, prefix + Character.MAX_VALUE);
  }

  /** The first parts of what follows the prefix. */
  private Set<String> names(String prefix) {
    Set<String> names = new LinkedHashSet<>();
    for (String name : below(prefix).keySet()) {
      String rest = name.substring(prefix.length());
      int dot = rest.indexOf('.');
      names.add(dot < 0 ? rest : rest.substring(0, dot));
    }
    return names;
  }
}
