package org.rolescope.ui.filter;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;

/** One box to tick: a kind of thing, how many there are, and whether they are shown. */
public final class Facet<E extends Enum<E>> {
  private final E kind;
  private final IntegerProperty all = new SimpleIntegerProperty();
  private final IntegerProperty count = new SimpleIntegerProperty();
  private final BooleanProperty shown = new SimpleBooleanProperty(true);

  Facet(E kind) {
    this.kind = kind;
  }

  public E kind() {
    return kind;
  }

  void count(int inAll, int left) {
    all.set(inAll);
    count.set(left);
  }

  /** How many there are in all, whatever the filters are. */
  public ReadOnlyIntegerProperty allProperty() {
    return all;
  }

  /** How many of them the other filters leave. */
  public ReadOnlyIntegerProperty countProperty() {
    return count;
  }

  public BooleanProperty shownProperty() {
    return shown;
  }
}
