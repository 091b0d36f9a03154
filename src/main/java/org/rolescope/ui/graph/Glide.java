package org.rolescope.ui.graph;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.Interpolator;
import javafx.animation.Transition;
import javafx.beans.value.ObservableValue;
import javafx.util.Duration;
import org.rolescope.drawing.Viewport;

/** Lets a view glide from one part of a picture to another; at once where motion is reduced. */
public final class Glide {
  private static final Duration TIME = Duration.millis(160);

  private final ObservableValue<Boolean> still;
  private Optional<Way> running = Optional.empty();

  /**
   * @param still whether nothing should move
   */
  public Glide(ObservableValue<Boolean> still) {
    this.still = still;
  }

  void go(Viewport from, Viewport to, Consumer<Viewport> through) {
    stop();
    if (still.getValue()) {
      through.accept(to);
      return;
    }
    Way way = new Way(from, to, through);
    running = Optional.of(way);
    way.play();
  }

  /** What was under way stays where it is. */
  void stop() {
    running.ifPresent(Animation::stop);
  }

  /** What was under way is there. */
  void finish() {
    Optional<Way> under = running.filter(Way::isUnderWay);
    stop();
    under.ifPresent(way -> way.through.accept(way.to));
  }

  /** Where it leads; empty if nothing is under way. */
  Optional<Viewport> goal() {
    return running.filter(Way::isUnderWay).map(way -> way.to);
  }

  /** Scales by ratio, so that half way in looks the same as half way out. */
  static Viewport between(Viewport from, Viewport to, double share) {
    double scale = from.scale() * Math.pow(to.scale() / from.scale(), share);
    double x = mix(from.visible().centerX(), to.visible().centerX(), share);
    double y = mix(from.visible().centerY(), to.visible().centerY(), share);
    return new Viewport(
        x - to.width() / scale / 2, y - to.height() / scale / 2, scale, to.width(), to.height());
  }

  private static double mix(double from, double to, double share) {
    return from + (to - from) * share;
  }

  private static final class Way extends Transition {
    private final Viewport from;
    private final Viewport to;
    private final Consumer<Viewport> through;

    Way(Viewport from, Viewport to, Consumer<Viewport> through) {
      this.from = from;
      this.to = to;
      this.through = through;
      setCycleDuration(TIME);
      setInterpolator(Interpolator.EASE_OUT);
    }

    boolean isUnderWay() {
      return getStatus() == Animation.Status.RUNNING;
    }

    @Override
    protected void interpolate(double share) {
      through.accept(share >= 1 ? to : between(from, to, share));
    }
  }
}
