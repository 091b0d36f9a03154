package org.rolescope.ui.graph;

import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import org.rolescope.ui.Words;
import org.rolescope.ui.state.Edits;
import org.rolescope.ui.state.Ways;

/** The steps from place to place, to go back and forward; what one opens or folds can be undone. */
public final class Steps {
  private final Ways<Place> ways = new Ways<>();
  private final Supplier<Place> here;
  private final Consumer<Place> there;
  private final Edits edits;
  private final Consumer<Openings.Change> reopen;
  private boolean moving;

  /**
   * @param here where the window is
   * @param there goes to a place
   * @param reopen opens and folds what was undone
   */
  Steps(
      Supplier<Place> here, Consumer<Place> there, Edits edits, Consumer<Openings.Change> reopen) {
    this.here = here;
    this.there = there;
    this.edits = edits;
    this.reopen = reopen;
  }

  /** Remembers where the window is, once for all that one step changes. */
  void leave() {
    if (!moving) {
      ways.leave(here.get());
    }
  }

  /** Several changes that are one step. */
  void take(Runnable change) {
    leave();
    Place before = here.get();
    boolean first = !moving;
    within(change);
    if (first) {
      remember(Openings.Change.of(before, here.get()));
    }
  }

  private void within(Runnable change) {
    boolean before = moving;
    moving = true;
    change.run();
    moving = before;
  }

  private void remember(Openings.Change change) {
    if (!change.isNothing()) {
      edits.add(
          change.opens() ? Words.of("edit.open") : Words.of("edit.fold"),
          () -> reopen.accept(change.back()),
          () -> reopen.accept(change));
    }
  }

  /** To where the window was before. */
  public void back() {
    ways.back(here.get()).ifPresent(this::returnTo);
  }

  /** To where it was before going back. */
  public void forward() {
    ways.forward(here.get()).ifPresent(this::returnTo);
  }

  /** To a place that may be anywhere; the way back leads here. */
  public void goTo(Place place) {
    leave();
    returnTo(place);
  }

  private void returnTo(Place place) {
    within(() -> there.accept(place));
  }

  /**
   * Takes the ways down; running what it gives brings back what of them is there by then.
   *
   * @param has whether something of an id is there
   */
  public Runnable keep(Predicate<String> has) {
    return ways.keep(place -> place.without(has.negate()));
  }

  void clear() {
    ways.clear();
  }

  public ReadOnlyBooleanProperty canGoBackProperty() {
    return ways.canGoBackProperty();
  }

  public ReadOnlyBooleanProperty canGoForwardProperty() {
    return ways.canGoForwardProperty();
  }
}
