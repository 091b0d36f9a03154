package org.rolescope.load.intake;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * How much an object that no importer recognises is like what one of them reads. What an importer
 * looks for is not told a second time: its own question is asked of a shape that has nothing, and
 * of one that has everything, and the names that it asks for are noted.
 *
 * @param kind what the importer reads, in words
 * @param hits names that it looks for and the object has, or nearly has
 * @param lacking names on the outside that it looks for and the object has not, as AWS writes them
 */
public record Likeness(String kind, int hits, List<String> lacking) {
  /** Longer names may differ by this many letters: a plural, a typing mistake. */
  private static final int MAX_SLIP = 2;

  private static final int LONG_NAME = 8;

  public Likeness {
    lacking = List.copyOf(lacking);
  }

  /** The importer whose shape the object is most like; empty if it is like none of them. */
  public static Optional<Likeness> nearest(Shape shape, List<SnapshotImporter> importers) {
    Optional<Likeness> best = Optional.empty();
    for (SnapshotImporter importer : importers) {
      Likeness found = of(shape, importer);
      if (found.hits > best.map(Likeness::hits).orElse(0)) {
        best = Optional.of(found);
      }
    }
    return best;
  }

  /** The names on the outside that importers look for, folded. */
  public static Set<String> names(List<SnapshotImporter> importers) {
    return importers.stream()
        .flatMap(importer -> asked(importer).keySet().stream())
        .map(Names::fold)
        .collect(Collectors.toSet());
  }

  private static Likeness of(Shape shape, SnapshotImporter importer) {
    int hits = 0;
    Set<String> lacking = new LinkedHashSet<>();
    for (Map.Entry<String, Set<String>> member : asked(importer).entrySet()) {
      String name = member.getKey();
      if (shape.has(name)) {
        hits++;
        hits += (int) member.getValue().stream().filter(inner -> shape.has(name, inner)).count();
      } else {
        lacking.add(name);
        hits += nearly(shape, name) ? 1 : 0;
      }
    }
    return new Likeness(importer.kind(), hits, List.copyOf(lacking));
  }

  private static Map<String, Set<String>> asked(SnapshotImporter importer) {
    Asked asked = new Asked();
    importer.recognises(asked);
    asked.answer = true;
    importer.recognises(asked);
    return asked.names;
  }

  private static boolean nearly(Shape shape, String name) {
    String wanted = Names.fold(name);
    return wanted.length() >= LONG_NAME
        && shape.names().stream().anyMatch(there -> slips(wanted, there) <= MAX_SLIP);
  }

  /** Letters to change, add or leave out (Levenshtein); more than {@link #MAX_SLIP} may be less. */
  private static int slips(String one, String other) {
    if (Math.abs(one.length() - other.length()) > MAX_SLIP) {
      return MAX_SLIP + 1;
    }
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int corner = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int change = corner + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        corner = row[j];
        row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[other.length()];
  }

  /** A shape that gives one answer to everything and notes what it was asked. */
  private static final class Asked extends Shape {
    private final Map<String, Set<String>> names = new LinkedHashMap<>();
    private boolean answer;

    @Override
    public boolean has(String name) {
      names.computeIfAbsent(name, unused -> new LinkedHashSet<>());
      return answer;
    }

    @Override
    public boolean hasWithin(String name, String in) {
      return has(name);
    }

    @Override
    public boolean first(Predicate<String> called, String... in) {
      return false;
    }

    @Override
    public boolean hasArnOf(String name, String service) {
      return has(name);
    }

    @Override
    public boolean has(String name, String in) {
      names.computeIfAbsent(name, unused -> new LinkedHashSet<>()).add(in);
      return answer;
    }
  }
}
