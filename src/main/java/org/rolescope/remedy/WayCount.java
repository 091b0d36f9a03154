package org.rolescope.remedy;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.rolescope.iam.IamIndex;
import org.rolescope.remedy.Ways.Kind;
import org.rolescope.simulate.AssumeRoleRequest;
import org.rolescope.simulate.AssumeRoleRequest.Mode;
import org.rolescope.simulate.AssumeRoleRequest.Options;
import org.rolescope.simulate.AssumeRoleSimulator;
import org.rolescope.simulate.Decision;
import org.rolescope.simulate.EdgeVerdict;

/** Counts the ways whose answer changes, by deciding them before and after in edge mode. */
final class WayCount {
  /** Simulations for one remedy; what would need more is counted in part. */
  static final int MOST = 4000;

  private final WayTable table;
  private final AssumeRoleSimulator before;
  private final Kind kind;

  WayCount(IamIndex index, AssumeRoleSimulator before, Kind kind) {
    this.table = new WayTable(index);
    this.before = before;
    this.kind = kind;
  }

  /**
   * The ways beside the one asked for.
   *
   * @param asked the caller as it was given, and the role behind it
   */
  Ways of(List<Proposal> changes, IamIndex after, AssumeRoleRequest call, Set<String> asked) {
    AssumeRoleSimulator then = before.over(after);
    Set<Way> seen = new TreeSet<>();
    int count = 0;
    int done = 0;
    Stream<Way> ways = changes.stream().flatMap(change -> change.reach().ways(table, after));
    for (Iterator<Way> next = ways.iterator(); next.hasNext(); ) {
      Way way = next.next();
      boolean same =
          asked.contains(way.from())
              && way.to().equals(call.role())
              && way.action().equals(call.action());
      if (same || !seen.add(way)) {
        continue;
      }
      if (done >= MOST) {
        return new Ways(count, kind, true);
      }
      done += 2;
      count += changes(way, then) ? 1 : 0;
    }
    return new Ways(count, kind);
  }

  private boolean changes(Way way, AssumeRoleSimulator then) {
    return switch (kind) {
      case OPENS -> lets(way, then) && !lets(way, before);
      case SHUTS -> lets(way, before) && !lets(way, then);
    };
  }

  private static boolean lets(Way way, AssumeRoleSimulator simulator) {
    AssumeRoleRequest request =
        new AssumeRoleRequest(
            way.action(), way.from(), way.to(), Options.NONE, Map.of(), Mode.EDGE);
    return simulator
        .decideIfTrusted(request)
        .map(EdgeVerdict::decision)
        .filter(decision -> decision == Decision.ALLOWED || decision == Decision.CONDITIONAL)
        .isPresent();
  }
}
