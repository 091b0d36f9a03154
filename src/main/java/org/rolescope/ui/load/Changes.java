package org.rolescope.ui.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.rolescope.app.Recognition.Counts;
import org.rolescope.graph.TrustEdge;
import org.rolescope.graph.TrustGraph;
import org.rolescope.ui.Words;

/** What reading again changed, in words. */
final class Changes {
  private final List<String> words = new ArrayList<>();
  private final Counts before;
  private final Counts after;

  private Changes(Counts before, Counts after) {
    this.before = before;
    this.after = after;
  }

  /** {@code Reloaded: +2 roles, −1 user, 3 edges changed}. O(edges). */
  static String words(Counts before, Counts after, TrustGraph then, TrustGraph now) {
    Changes changes = new Changes(before, after);
    changes.add("files", Counts::files);
    changes.add("accounts", Counts::accounts);
    changes.add("roles", Counts::roles);
    changes.add("users", Counts::users);
    changes.add("groups", Counts::groups);
    changes.add("policies", Counts::policies);
    long edges =
        Stream.concat(then.edges().stream(), now.edges().stream())
            .map(TrustEdge::id)
            .distinct()
            .filter(id -> !decided(then.edge(id)).equals(decided(now.edge(id))))
            .count();
    if (edges > 0) {
      changes.words.add(Words.of("open.changed.edges", edges));
    }
    return changes.words.isEmpty()
        ? Words.of("open.reloaded.same")
        : Words.of("open.reloaded", String.join(", ", changes.words));
  }

  /** How an edge is decided, wherever its statement stands by now; empty where there is none. */
  private static Optional<List<Object>> decided(Optional<TrustEdge> edge) {
    return edge.map(one -> List.of(one.kind(), one.open(), one.blockedBy()));
  }

  private void add(String what, ToIntFunction<Counts> count) {
    int change = count.applyAsInt(after) - count.applyAsInt(before);
    if (change != 0) {
      String sign = change > 0 ? "+" : "−";
      words.add(sign + Words.of("open.changed." + what, Math.abs(change)));
    }
  }
}
