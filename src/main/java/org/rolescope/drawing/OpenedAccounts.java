package org.rolescope.drawing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The opened accounts, and in which of them a thing is: asked for both ends of every arrow. */
final class OpenedAccounts {
  private final List<OpenAccountPlan> all;
  private final Map<String, OpenAccountPlan> accounts = new HashMap<>();
  private final Map<String, OpenAccountPlan> inhabitants = new HashMap<>();

  OpenedAccounts(List<OpenAccountPlan> all) {
    this.all = List.copyOf(all);
    for (OpenAccountPlan plan : all) {
      accounts.putIfAbsent(plan.content().id(), plan);
      plan.nodes().keySet().forEach(id -> inhabitants.putIfAbsent(id, plan));
    }
  }

  List<OpenAccountPlan> all() {
    return all;
  }

  /** The one that an end of an arrow is, or is in. */
  Optional<OpenAccountPlan> home(Hit end) {
    return Optional.ofNullable(
        (end.kind() == Hit.Kind.ACCOUNT ? accounts : inhabitants).get(end.id()));
  }
}
