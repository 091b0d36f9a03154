package org.rolescope.drawing;

import java.util.List;
import org.rolescope.graph.TrustNode;
import org.rolescope.iam.User;

/** Second lines of nodes. */
final class MapNames {
  private MapNames() {}

  /** The groups a user is in; empty if none or not known. */
  static String groups(MapTies ties, TrustNode user) {
    List<String> groups =
        ties.index()
            .user(user.id())
            .map(User::groups)
            .map(f -> f.orElse(List.of()))
            .orElse(List.of());
    return groups.isEmpty() ? "" : "in " + String.join(", ", groups);
  }
}
