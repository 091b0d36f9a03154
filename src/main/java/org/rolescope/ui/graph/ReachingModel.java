package org.rolescope.ui.graph;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.rolescope.app.Reaching;
import org.rolescope.question.Questions;
import org.rolescope.question.Reach;

/** What of a blast radius is shown, as it is chosen above the picture. */
public final class ReachingModel {
  private final ObjectProperty<Reach.Direction> direction =
      new SimpleObjectProperty<>(Reaching.USUAL.direction());
  private final ObjectProperty<Integer> hops = new SimpleObjectProperty<>(Reaching.USUAL.hops());
  private final BooleanProperty onlyAdmins = new SimpleBooleanProperty(Reaching.USUAL.onlyAdmins());
  private final BooleanProperty unknown = new SimpleBooleanProperty(Reaching.USUAL.unknown());

  /** What is chosen now. */
  public Reaching get() {
    return new Reaching(direction.get(), hops.get(), onlyAdmins.get(), unknown.get());
  }

  /** Chooses all of it. */
  public void take(Reaching wanted) {
    direction.set(wanted.direction());
    hops.set(wanted.hops());
    onlyAdmins.set(wanted.onlyAdmins());
    unknown.set(wanted.unknown());
  }

  /** Runs whenever something else is chosen. */
  void whenChanged(Runnable action) {
    direction.addListener(way -> action.run());
    hops.addListener(most -> action.run());
    onlyAdmins.addListener(only -> action.run());
    unknown.addListener(with -> action.run());
  }

  /** Lets ways have more hops, or fewer, within the limits. */
  public void changeHops(int by) {
    hops.set(Math.max(1, Math.min(Questions.MOST_HOPS, hops.get() + by)));
  }

  /** Whether it is what the one in the middle can become, or who can become it. */
  public ObjectProperty<Reach.Direction> directionProperty() {
    return direction;
  }

  /** Of how many hops a way is, at most: 1 to {@link Questions#MOST_HOPS}. */
  public ObjectProperty<Integer> hopsProperty() {
    return hops;
  }

  /** Whether only roles are shown that may do everything in their account. */
  public BooleanProperty onlyAdminsProperty() {
    return onlyAdmins;
  }

  /** Whether those are shown of whom it cannot be known. */
  public BooleanProperty unknownProperty() {
    return unknown;
  }
}
