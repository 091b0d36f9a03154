package org.rolescope.ui.failure;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;

/** Tells of defects of the program, one at a time; the same one is told of once. */
public final class FailureViewModel {
  private static final int REMEMBERED = 100;

  private final ReadOnlyObjectWrapper<Optional<FailureReport>> shown =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final IntegerProperty more = new SimpleIntegerProperty();
  private final Set<FailureReport> told = new HashSet<>();
  private final String program;
  private final List<String> systems;
  private final Consumer<String> copy;
  private final Runnable again;

  /**
   * @param program version of the program, in words
   * @param systems what it runs on, a line each
   * @param copy puts a text on the clipboard
   * @param again says, without a dialog, that something failed that was told of before
   */
  public FailureViewModel(
      String program, List<String> systems, Consumer<String> copy, Runnable again) {
    this.program = program;
    this.systems = List.copyOf(systems);
    this.copy = copy;
    this.again = again;
  }

  /** Tells of a failure; while one is told of, further ones are only counted. */
  public void report(Throwable failure) {
    FailureReport report = FailureReport.of(failure, program, systems);
    if (shown.get().isPresent()) {
      more.set(more.get() + 1);
    } else if (told.contains(report) || told.size() >= REMEMBERED) {
      again.run();
    } else {
      more.set(0);
      shown.set(Optional.of(report));
    }
    if (told.size() < REMEMBERED) {
      told.add(report);
    }
  }

  /** Goes on. */
  public void close() {
    shown.set(Optional.empty());
  }

  /** Puts the report on the clipboard. */
  public void copyReport() {
    shown.get().map(FailureReport::text).ifPresent(copy);
  }

  /** What is told of now; empty if nothing is. */
  public ReadOnlyObjectProperty<Optional<FailureReport>> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** How many failures came while one was told of. */
  public ReadOnlyIntegerProperty moreProperty() {
    return more;
  }
}
