package org.rolescope.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.rolescope.app.Analysis;
import org.rolescope.app.TrustAnalyzer;
import org.rolescope.base.Progress;
import org.rolescope.drawing.Drawing;
import org.rolescope.drawing.Hit;
import org.rolescope.drawing.Part;
import org.rolescope.drawing.Rect;
import org.rolescope.drawing.Viewport;
import org.rolescope.drawing.Theme;
import org.rolescope.ui.filter.FilterViewModel;
import org.rolescope.ui.graph.Camera;
import org.rolescope.ui.graph.PictureView;
import org.rolescope.ui.graph.PictureViewModel;
import org.rolescope.ui.graph.WholePicture;
import org.rolescope.ui.state.Workspace;
import org.rolescope.ui.task.FxTaskRunner;

/**
 * How the picture moves: the real one, with every account of an organisation open, in a window
 * without a display that is painted by software.
 */
public final class PictureTimes {
  private static final int WIDTH = 1400;
  private static final int HEIGHT = 800;
  private static final int FRAMES = 120;
  private static final int POINTS = 400;

  /** As many nodes are in view at most where the picture is looked at from near. */
  private static final int NEAR_NODES = 200;

  private static final double NEARER = 1.25;

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final Workspace workspace = new Workspace();
  private final FxTaskRunner runner = new FxTaskRunner();
  private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
  private final PictureViewModel model;
  private final PictureView view;
  private volatile long painted;
  private volatile long drawn;

  private PictureTimes(TrustAnalyzer analyzer) {
    model =
        new PictureViewModel(
            analyzer,
            runner,
            workspace,
            new FilterViewModel(workspace, runner),
            failure -> {
              throw new IllegalStateException(failure);
            });
    view = new PictureView(model, runner, theme, new NoAsks(), id -> List.of());
  }

  private static final class NoAsks implements PictureView.Asks {
    @Override
    public boolean mayAsk(String caller, String role) {
      return false;
    }

    @Override
    public void ask(String caller, String role) {}
  }

  /**
   * Prints a name and a figure in each line.
   *
   * @param args the folder; {@code all} as a second one measures nothing from near
   */
  public static void main(String[] args) throws InterruptedException {
    TrustAnalyzer analyzer =
        new TrustAnalyzer(ForkJoinPool.commonPool(), () -> Instant.parse("2026-01-01T12:00:00Z"));
    Analysis analysis = analyzer.open(List.of(Path.of(args[0])), Progress.NONE);
    CountDownLatch started = new CountDownLatch(1);
    Platform.startup(started::countDown);
    started.await();
    PictureTimes[] times = new PictureTimes[1];
    Heartbeat.await(() -> times[0] = new PictureTimes(analyzer));
    times[0].measure(analysis, args.length == 1);
    System.exit(0);
  }

  private void measure(Analysis analysis, boolean near) throws InterruptedException {
    Heartbeat heart = new Heartbeat();
    Heartbeat.await(this::show);
    heart.rest();
    print("busy open", heart.during(() -> open(analysis)));
    print("busy unfold", heart.during(this::unfold));
    tellWhatIsDrawn();
    // Twice: the first time the compiler has not seen it.
    for (int round = 0; round < 2; round++) {
      Heartbeat.await(model.camera()::fitAll);
      heart.rest();
      look(heart, "all ");
      if (near) {
        Heartbeat.await(this::goNear);
        heart.rest();
        look(heart, "near ");
      }
    }
    Heartbeat.await(model.camera()::fitAll);
    heart.rest();
    print("busy theme", heart.during(() -> theme.set(Theme.DARK)));
    Optional<Hit> arrow = anArrow();
    Heartbeat.await(() -> model.camera().drawingProperty().subscribe(now -> note()));
    long clicked = System.nanoTime();
    print("busy select", heart.during(() -> model.click(arrow)));
    if (drawn > clicked) {
      print("drawn select", (drawn - clicked) / 1e6);
    }
  }

  private void note() {
    drawn = System.nanoTime();
  }

  private void look(Heartbeat heart, String where) throws InterruptedException {
    Camera camera = model.camera();
    Heartbeat.await(() -> print(where + "in view", inView()));
    gesture(heart, where + "zoom", i -> camera.zoom(i < FRAMES / 2 ? 1.01 : 1 / 1.01, 500, 400));
    gesture(
        heart, where + "pan", i -> camera.pan(i < FRAMES / 2 ? 7 : -6, i < FRAMES / 2 ? 3 : -2));
    pointing(heart, where);
  }

  /** Around a node: between them is little to be seen. */
  private void goNear() {
    while (inView() > NEAR_NODES) {
      Viewport seen = model.camera().viewportProperty().get();
      Rect all = seen.visible();
      Rect node =
          nodes().stream()
              .min(
                  Comparator.comparingDouble(
                      one ->
                          Math.hypot(
                              one.centerX() - all.centerX(), one.centerY() - all.centerY())))
              .orElseThrow();
      model
          .camera()
          .zoom(NEARER, (node.centerX() - seen.x()) * seen.scale(), (node.centerY() - seen.y()) * seen.scale());
    }
  }

  private void show() {
    Stage stage = new Stage();
    stage.setScene(new Scene(view, WIDTH, HEIGHT));
    stage.show();
    ImageView image = (ImageView) view.lookup("ImageView");
    image.imageProperty().addListener(now -> painted = System.nanoTime());
  }

  /** Every account opened, as if each had been double-clicked. */
  private void open(Analysis analysis) {
    workspace.show(analysis, List.of());
    analysis
        .snapshot()
        .accounts()
        .forEach(
            account ->
                model.activate(Optional.of(new Hit(Hit.Kind.ACCOUNT, account.id().toString()))));
  }

  /** Every line that stands for several things, as if each had been clicked. */
  private void unfold() {
    model.camera().drawingProperty().get().places().keySet().stream()
        .filter(hit -> hit.kind() == Hit.Kind.FOLD)
        .forEach(hit -> model.click(Optional.of(hit)));
  }

  private void tellWhatIsDrawn() {
    Drawing drawing = model.camera().drawingProperty().get();
    print("nodes", nodes().size());
    print("arrows", drawing.parts().stream().filter(part -> part.kind() == Part.Kind.EDGE).count());
    print("whole", WholePicture.millis(drawing, WIDTH, HEIGHT));
  }

  private List<Rect> nodes() {
    return model.camera().drawingProperty().get().places().entrySet().stream()
        .filter(place -> place.getKey().kind() == Hit.Kind.NODE)
        .map(Map.Entry::getValue)
        .toList();
  }

  private long inView() {
    Rect seen = model.camera().viewportProperty().get().visible();
    return nodes().stream().filter(seen::intersects).count();
  }

  /** A step a frame; tells what a frame takes, and when the picture is sharp after the last. */
  private void gesture(Heartbeat heart, String name, IntConsumer step) throws InterruptedException {
    Times clock = new Times();
    Times window = new Times();
    CountDownLatch done = new CountDownLatch(1);
    long painterBefore = painterTime();
    long[] end = new long[1];
    double busy =
        heart.during(
            () ->
                new AnimationTimer() {
                  private int frame;
                  private long clockBefore;
                  private long windowBefore;

                  @Override
                  public void handle(long now) {
                    long clockNow = System.nanoTime();
                    long windowNow = threads.getCurrentThreadCpuTime();
                    if (frame > 0) {
                      clock.addNanos(clockNow - clockBefore);
                      window.addNanos(windowNow - windowBefore);
                    }
                    clockBefore = clockNow;
                    windowBefore = windowNow;
                    if (frame == FRAMES) {
                      stop();
                      end[0] = clockNow;
                      print("painter " + name, (painterTime() - painterBefore) / 1e6 / FRAMES);
                      done.countDown();
                      return;
                    }
                    step.accept(frame++);
                  }
                }.start(),
            done);
    System.out.println("clock " + name + "\t" + clock);
    System.out.println("window " + name + "\t" + window);
    print("sharp " + name, Math.max(0, (painted - end[0]) / 1e6));
    print("busy " + name, busy);
  }

  /** The thread that puts the frames together, beside the JavaFX thread. */
  private long painterTime() {
    return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
        .filter(thread -> thread != null && thread.getThreadName().startsWith("QuantumRenderer"))
        .mapToLong(ThreadInfo::getThreadId)
        .map(threads::getThreadCpuTime)
        .sum();
  }

  /** What is under the pointer, its words and its ring, at points drawn by chance. */
  private void pointing(Heartbeat heart, String where) throws InterruptedException {
    SplittableRandom random = new SplittableRandom(1);
    Times pick = new Times();
    Times hover = new Times();
    heart.during(
        () -> {
          for (int i = 0; i < POINTS; i++) {
            double x = random.nextDouble() * WIDTH;
            double y = random.nextDouble() * HEIGHT;
            long begin = threads.getCurrentThreadCpuTime();
            model.camera().at(x, y);
            pick.addNanos(threads.getCurrentThreadCpuTime() - begin);
            begin = threads.getCurrentThreadCpuTime();
            Event.fireEvent(view, moved(x, y));
            hover.addNanos(threads.getCurrentThreadCpuTime() - begin);
          }
        });
    System.out.println("pick " + where.strip() + "\t" + pick);
    System.out.println("hover " + where.strip() + "\t" + hover);
  }

  private static MouseEvent moved(double x, double y) {
    return new MouseEvent(
        MouseEvent.MOUSE_MOVED,
        x,
        y,
        x,
        y,
        MouseButton.NONE,
        0,
        false,
        false,
        false,
        false,
        false,
        false,
        false,
        false,
        false,
        false,
        null);
  }

  private Optional<Hit> anArrow() {
    return model.camera().drawingProperty().get().places().keySet().stream()
        .filter(hit -> hit.kind() == Hit.Kind.EDGE)
        .min(Hit.ORDER);
  }

  private static void print(String name, double figure) {
    System.out.printf(Locale.ROOT, "%s\t%.1f%n", name, figure);
  }
}
