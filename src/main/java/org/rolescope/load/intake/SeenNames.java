package org.rolescope.load.intake;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The names of an object's members, as far as it takes to find repeated ones in a real export. */
final class SeenNames {
  private static final int MAX_NAMES = 200;

  private final Set<String> names = new HashSet<>();
  private final Map<String, Place> repeated = new LinkedHashMap<>();

  void see(String name, Place place) {
    String folded = Names.fold(name);
    if (names.contains(folded)) {
      repeated.putIfAbsent(folded, place);
    } else if (names.size() < MAX_NAMES) {
      names.add(folded);
    }
  }

  /** Where names stand for the second time. */
  List<Place> repeated() {
    return List.copyOf(repeated.values());
  }
}
