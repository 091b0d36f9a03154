package org.rolescope.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.rolescope.policy.Condition;
import org.rolescope.policy.ContextValue.Unknown.Why;
import org.rolescope.policy.condition.Witnesses;
import org.rolescope.simulate.Brought;
import org.rolescope.simulate.OpenQuestion;

/**
 * A condition key on which edges depend, and which is the caller's to bring.
 *
 * @param key as it is written first
 * @param values that meet conditions, in order; of a time {@code now} before them
 * @param edges how many edges leave it open, at least 1
 */
public record OpenKey(String key, List<String> values, int edges) {
  /** Of one key, so many are offered; the others can be typed. */
  private static final int VALUES = 100;

  public OpenKey {
    values = List.copyOf(values);
  }

  /** The keys that edges of a graph leave open, those of most edges first. O(open edges). */
  public static List<OpenKey> of(TrustGraph graph) {
    Map<String, Found> found = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (TrustEdge edge : graph.edges()) {
      Set<Found> seen = new HashSet<>();
      for (OpenQuestion question : edge.open()) {
        if (settles(edge, question)) {
          Found key = found.computeIfAbsent(question.key(), Found::new);
          key.edges += seen.add(key) ? 1 : 0;
          if (key.values.size() < VALUES) {
            key.values.addAll(meeting(question));
          }
        }
      }
    }
    List<OpenKey> keys = new ArrayList<>();
    for (Found key : found.values()) {
      Stream<String> now = Brought.isTime(key.key) ? Stream.of(Brought.NOW) : Stream.of();
      keys.add(
          new OpenKey(
              key.key, Stream.concat(now, key.values.stream().limit(VALUES)).toList(), key.edges));
    }
    keys.sort(Comparator.comparingInt(OpenKey::edges).reversed().thenComparing(OpenKey::key));
    return keys;
  }

  /** Whether the edge would be another if the caller had the key. */
  private static boolean settles(TrustEdge edge, OpenQuestion question) {
    return edge.kind() != EdgeKind.DENIED
        && question.why() == Why.FREE
        && !question.key().isEmpty();
  }

  /** What has been seen of one key. */
  private static final class Found {
    private final String key;
    private final Set<String> values = new TreeSet<>();
    private int edges;

    Found(String key) {
      this.key = key;
    }
  }

  private static List<String> meeting(OpenQuestion question) {
    return Witnesses.meeting(
        new Condition(question.operator(), question.key(), question.values(), ""));
  }
}
