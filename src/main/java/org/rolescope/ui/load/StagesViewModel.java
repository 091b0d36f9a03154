package org.rolescope.ui.load;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.rolescope.base.Progress.Stage;
import org.rolescope.ui.Words;
import org.rolescope.ui.task.Job;

/** How far opening is: the four stages, the counts of each, and the time since it began. */
public final class StagesViewModel {
  /** What a stage is while something is opened. */
  public enum State {
    WAITING,
    RUNNING,
    DONE
  }

  /**
   * One stage.
   *
   * @param counts how far it is, in words; empty if nothing was counted
   */
  public record Line(Stage stage, State state, String counts) {}

  private final LongSupplier clock;
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<List<Line>> lines = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper();
  private final ReadOnlyStringWrapper elapsed = new ReadOnlyStringWrapper("");
  private final String[] counts = {"", "", "", ""};
  private Stage first = Stage.READ;
  private Stage stage = Stage.READ;
  private Job.Step newest = Job.Step.FIRST;
  private long since;

  /**
   * @param clock milliseconds from some moment on
   */
  public StagesViewModel(LongSupplier clock) {
    this.clock = clock;
  }

  /** Something new begins with this stage; the counts of those before it stand. */
  void begin(Stage first) {
    this.first = first;
    for (Stage any : Stage.values()) {
      if (any.compareTo(first) >= 0) {
        counts[any.ordinal()] = "";
      }
    }
    stage = first;
    newest = Job.Step.FIRST.at(first, 0, 0);
    since = clock.getAsLong();
    running.set(true);
    reading.set(true);
    at(Job.Step.FIRST.at(first, 0, 0));
  }

  /** The same goes on with another stage. */
  void next(Stage now) {
    at(Job.Step.FIRST.at(now, 0, 0));
  }

  /** The data are there; what is left is the picture. */
  void arrived() {
    reading.set(false);
  }

  void end() {
    running.set(false);
    reading.set(false);
  }

  void at(Job.Step step) {
    if (step.stage() != newest.stage() && newest.total() > 0) {
      // Steps that come fast are merged: the last of a stage may not have been heard.
      counts[stage.ordinal()] = counted(newest.at(stage, newest.total(), newest.total()));
    }
    stage = step.stage();
    newest = step;
    if (step.total() > 0) {
      counts[stage.ordinal()] = counted(step);
    }
    share.set(shareOfAll(step));
    List<Line> all = new ArrayList<>();
    for (Stage any : Stage.values()) {
      int order = Integer.compare(any.ordinal(), stage.ordinal());
      State state = order < 0 ? State.DONE : order == 0 ? State.RUNNING : State.WAITING;
      all.add(new Line(any, state, counts[any.ordinal()]));
    }
    lines.set(List.copyOf(all));
    tick();
  }

  private static String counted(Job.Step step) {
    String units = Words.each("progress.count", step.stage(), step.done(), step.total());
    return step.stage() == Stage.READ && step.allBytes() > 0
        ? Words.of(
            "progress.count.bytes", units, megabytes(step.bytes()), megabytes(step.allBytes()))
        : units;
  }

  private static double megabytes(long bytes) {
    return bytes / 1e6;
  }

  /** Of all stages from the first on, so that it never goes back. */
  private double shareOfAll(Job.Step step) {
    double done = 0;
    double all = 0;
    for (Stage any : Stage.values()) {
      if (any.compareTo(first) >= 0) {
        all += weight(any);
        done += any.compareTo(stage) < 0 ? weight(any) : 0;
      }
    }
    return (done + weight(stage) * shareOf(step)) / all;
  }

  /** The share of the time, of a hundred, that a stage took with 100,000 roles. */
  private static int weight(Stage stage) {
    return switch (stage) {
      case READ -> 65;
      case UNDERSTAND -> 5;
      case EVALUATE -> 20;
      case LAY_OUT -> 10;
    };
  }

  /** Of files the bytes tell more than the number: one may be as large as all others. */
  private static double shareOf(Job.Step step) {
    boolean bytes = step.stage() == Stage.READ && step.allBytes() > 0;
    long done = bytes ? step.bytes() : step.done();
    long all = bytes ? step.allBytes() : step.total();
    return all > 0 ? Math.min(1, (double) done / all) : 0;
  }

  /** Time goes on. */
  void tick() {
    elapsed.set(Words.of("progress.elapsed", (clock.getAsLong() - since) / 1000));
  }

  /** The stage that runs. */
  Stage stage() {
    return stage;
  }

  public ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  /** Whether data are still to come; while only the picture is laid out they are there. */
  public ReadOnlyBooleanProperty readingProperty() {
    return reading.getReadOnlyProperty();
  }

  /** All four, in order; empty before the first opening. */
  public ReadOnlyObjectProperty<List<Line>> linesProperty() {
    return lines.getReadOnlyProperty();
  }

  /** Of all stages together, 0 to 1. */
  public ReadOnlyDoubleProperty shareProperty() {
    return share.getReadOnlyProperty();
  }

  /** In words. */
  public ReadOnlyStringProperty elapsedProperty() {
    return elapsed.getReadOnlyProperty();
  }
}
