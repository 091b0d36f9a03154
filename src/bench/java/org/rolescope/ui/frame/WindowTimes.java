package org.rolescope.ui.frame;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.rolescope.app.TrustAnalyzer;
import org.rolescope.bench.Heartbeat;
import org.rolescope.ui.MemoryPreferences;
import org.rolescope.ui.task.Rehearsal;

/**
 * How long the JavaFX thread is busy, by what is done in the window, and when the first picture is
 * there. All is done with keys.
 */
public final class WindowTimes {
  private static final Path SAMPLE = Path.of("sample-data");

  /** Names of roles that the organisation has in every account. */
  private static final List<String> ROLES = List.of("break-glass", "audit-read");

  /** So long a person may look at the start screen. */
  private static final long LATER_MILLIS = 5_000;

  private final Stage stage = new Stage();
  private final Path estate;
  private final Map<String, Double> searching = new TreeMap<>();
  private volatile long opened;
  private volatile long pictured;

  private WindowTimes(Path estate) {
    this.estate = estate;
  }

  /**
   * Prints a name and a figure in each line.
   *
   * @param args the folder; {@code first} as a second one measures the first picture only, {@code
   *     later} the same in a window that has stood for some seconds
   */
  public static void main(String[] args) throws InterruptedException {
    CountDownLatch started = new CountDownLatch(1);
    Platform.startup(started::countDown);
    started.await();
    WindowTimes[] times = new WindowTimes[1];
    Heartbeat.await(() -> times[0] = new WindowTimes(Path.of(args[0])));
    times[0].measure(args.length == 1, List.of(args).contains("later"));
    System.exit(0);
  }

  private void measure(boolean all, boolean later) throws InterruptedException {
    Heartbeat heart = new Heartbeat();
    print("start, until there is a window", Heartbeat.spent(this::start));
    print("start, with the window there", heart.during(() -> {}));
    // As the program does while its start screen waits.
    Rehearsal.begin(new TrustAnalyzer(Runnable::run, Instant::now), SAMPLE);
    heart.rest();
    Heartbeat.await(this::watch);
    if (later) {
      Thread.sleep(LATER_MILLIS);
    }
    long dropped = System.nanoTime();
    print("open", heart.during(() -> press(KeyCode.O, true, true)));
    print("first from-drop", (pictured - dropped) / 1e6);
    print("first from-reading", (pictured - opened) / 1e6);
    if (all) {
      use(heart);
      searching.forEach(WindowTimes::print);
    }
  }

  private void use(Heartbeat heart) throws InterruptedException {
    for (int round = 0; round < 2; round++) {
      String time = round == 0 ? "first " : "second ";
      boolean again = round == 1;
      command(heart, time, "search and select a role", again ? ROLES.get(1) : ROLES.get(0));
      tell(heart, time + "matrix", KeyCode.DIGIT2);
      tell(heart, time + "cell of the matrix", KeyCode.DOWN, KeyCode.RIGHT, KeyCode.ENTER);
      tell(heart, time + "pair of a cell", KeyCode.DOWN);
      tell(heart, time + "table", KeyCode.DIGIT3);
      tell(heart, time + "row of the table", KeyCode.DOWN);
      command(heart, time, "simulator", "simulate");
      tell(heart, time + "end of the simulator", KeyCode.ESCAPE);
      tell(heart, time + "paths", KeyCode.DIGIT4);
      tell(heart, time + "map", KeyCode.DIGIT1);
      tell(heart, time + "choose the role beside it", KeyCode.DOWN);
      tell(heart, time + "its page has the keys", KeyCode.ENTER);
      tell(heart, time + "back to the map", KeyCode.ESCAPE);
      tell(heart, time + "another role", KeyCode.DOWN);
      tell(heart, time + "fold or open an account", KeyCode.E);
      tell(heart, time + "along the arrows", KeyCode.TAB, KeyCode.TAB, KeyCode.ESCAPE);
      command(heart, time, "exposed", "exposed");
      tell(heart, time + "end of exposed", KeyCode.ESCAPE);
      command(heart, time, "dark", "dark");
      command(heart, time, "light", "light");
      command(heart, time, "text size", again ? "text size 100" : "text size 150");
      command(heart, time, "zoom in", "zoom in");
    }
  }

  private void start() {
    Composition.open(
        stage,
        List.of(),
        new MemoryPreferences(),
        new ChosenPaths(Optional.of(estate), Optional.empty()));
  }

  private void watch() {
    Node picture = node("#picture");
    ImageView image = (ImageView) Objects.requireNonNull(picture.lookup("ImageView"));
    image
        .imageProperty()
        .addListener(
            now -> {
              if (pictured == 0) {
                pictured = System.nanoTime();
              }
            });
    Stream.<Node>iterate(picture, Objects::nonNull, Node::getParent)
        .filter(node -> !node.isVisible())
        .findFirst()
        .ifPresent(
            hidden -> hidden.visibleProperty().addListener(now -> opened = System.nanoTime()));
  }

  private void tell(Heartbeat heart, String what, KeyCode... keys) throws InterruptedException {
    double most = 0;
    for (KeyCode key : keys) {
      most = Math.max(most, heart.during(() -> press(key, false, false)));
    }
    print(what, most);
  }

  /** Types into the search box and takes what is found first. */
  private void command(Heartbeat heart, String time, String what, String words)
      throws InterruptedException {
    heart.during(() -> press(KeyCode.K, true, false));
    double search = heart.during(() -> ((TextInputControl) node("#search")).setText(words));
    searching.merge(time + "search", search, Math::max);
    print(time + what, heart.during(() -> press(KeyCode.ENTER, false, false)));
  }

  private Node node(String query) {
    return stage.getScene().getRoot().lookup(query);
  }

  private void press(KeyCode key, boolean control, boolean shift) {
    Scene scene = stage.getScene();
    @Nullable Node focused = scene.getFocusOwner();
    Node target = focused == null ? scene.getRoot() : focused;
    Event.fireEvent(target, event(KeyEvent.KEY_PRESSED, "", key, control, shift));
    if (key.isDigitKey() || key.isLetterKey()) {
      Event.fireEvent(
          target, event(KeyEvent.KEY_TYPED, key.getChar(), KeyCode.UNDEFINED, control, shift));
    }
    Event.fireEvent(target, event(KeyEvent.KEY_RELEASED, "", key, control, shift));
  }

  private static KeyEvent event(
      javafx.event.EventType<KeyEvent> type,
      String typed,
      KeyCode key,
      boolean control,
      boolean shift) {
    return new KeyEvent(type, typed, "", key, shift, control, false, false);
  }

  private static void print(String name, double figure) {
    System.out.printf(Locale.ROOT, "%s\t%.1f%n", name, figure);
  }
}
