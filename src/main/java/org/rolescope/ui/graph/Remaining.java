package org.rolescope.ui.graph;

import java.util.Optional;
import java.util.function.Supplier;
import org.rolescope.app.Analysis;
import org.rolescope.app.Choice;

/**
 * What is open without what was hidden one by one. It is made once, by whoever needs it first: that
 * takes a look at every edge, so nobody on the thread of the window should.
 */
final class Remaining implements Supplier<Analysis> {
  private final Analysis all;
  private final Choice choice;
  private Optional<Analysis> made = Optional.empty();

  Remaining(Analysis all, Choice choice) {
    this.all = all;
    this.choice = choice;
  }

  /** Whether it would be the same of these. */
  boolean isOf(Analysis other, Choice chosen) {
    return all == other && choice.hidden().equals(chosen.hidden());
  }

  @Override
  public synchronized Analysis get() {
    Analysis left = made.orElseGet(() -> all.with(choice.without(all.graph())));
    made = Optional.of(left);
    return left;
  }
}
