package org.rolescope.ui.graph;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;
import org.rolescope.drawing.Drawing;
import org.rolescope.drawing.Hit;
import org.rolescope.drawing.Rect;
import org.rolescope.drawing.Theme;
import org.rolescope.ui.Words;
import org.rolescope.ui.command.Command;
import org.rolescope.ui.command.MenuSource;
import org.rolescope.ui.look.Rows;
import org.rolescope.ui.look.Topic;
import org.rolescope.ui.task.TaskRunner;
import org.rolescope.ui.task.TaskRunner.Lane;

/**
 * The picture: a bitmap under an overlay. What dragging does is in {@link PictureDrag}; the keys
 * are those of the list of keys.
 */
public final class PictureView extends Pane {
  private static final double WHEEL = 0.0025;
  private static final double TIP = 12;
  private static final double TIP_WIDTH = 420;
  private static final double BESIDE_POINTER = 10;

  /** What the picture asks of the rest of the window. */
  public interface Asks {
    /** Whether the first can call and the second can be assumed. */
    boolean mayAsk(String caller, String role);

    /** Asks the simulator. */
    void ask(String caller, String role);
  }

  private final PictureViewModel model;
  private final Camera camera;
  private final Rectangle hover = ring("hover-ring");
  private final CursorMark cursor = new CursorMark();
  private final PictureDrag drag;
  private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Pos> free = new ReadOnlyObjectWrapper<>(Pos.BOTTOM_LEFT);
  private final Tooltip tooltip = new Tooltip();
  private boolean byKeyboard;
  private boolean marked;
  private List<Command> commands = List.of();
  private final ContextMenu menu = new ContextMenu();
  private final MenuSource menus;

  /**
   * @param menus makes the context menus
   */
  public PictureView(
      PictureViewModel model,
      TaskRunner runner,
      ObservableValue<Theme> theme,
      Asks asks,
      MenuSource menus) {
    this.model = model;
    this.camera = model.camera();
    this.drag = new PictureDrag(model, asks);
    this.menus = menus;
    setId("picture");
    Topic.PICTURE.mark(this);
    getStyleClass().add("picture");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    ObservableValue<Drawing> drawing = model.litDrawing();
    BitmapPane bitmap =
        new BitmapPane(runner, Lane.PAINT, drawing, camera.viewportProperty(), theme);
    bitmap.setMouseTransparent(true);
    bitmap.prefWidthProperty().bind(widthProperty());
    bitmap.prefHeightProperty().bind(heightProperty());
    getChildren().addAll(bitmap, new CutEnds(model, drawing), hover, cursor, drag, frame());
    clip();
    tooltip.setShowDelay(Duration.millis(350));
    tooltip.setWrapText(true);
    followModel();
    mouse();
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    addEventHandler(KeyEvent.KEY_TYPED, this::key);
    setOnContextMenuRequested(this::menu);
  }

  /** Shows, where nothing in it is chosen either, that the picture has the keys. */
  private Rectangle frame() {
    Rectangle frame = new Rectangle(1, 1, 0, 0);
    frame.getStyleClass().add("picture-ring");
    frame.setMouseTransparent(true);
    frame.visibleProperty().bind(model.cursorProperty().map(Optional::isEmpty));
    frame.widthProperty().bind(widthProperty().subtract(2));
    frame.heightProperty().bind(heightProperty().subtract(2));
    return frame;
  }

  /** Says what the keys do while the picture has them. */
  public void setCommands(List<Command> all) {
    commands = all.stream().filter(Command::inPicture).toList();
  }

  /** What the keyboard is at, in words; empty for who uses the mouse, who has them there. */
  public ReadOnlyStringProperty saidProperty() {
    return said.getReadOnlyProperty();
  }

  /** Where these words hide least. */
  public ReadOnlyObjectProperty<Pos> freeProperty() {
    return free.getReadOnlyProperty();
  }

  private void key(KeyEvent event) {
    // Held for a click, or for a command, it does nothing in the picture.
    if (event.getCode().isModifierKey()) {
      return;
    }
    byKeyboard |= !event.isShortcutDown();
    if (event.getEventType() == KeyEvent.KEY_PRESSED && event.getCode() == KeyCode.TAB) {
      if (!event.isShortcutDown() && model.moveAlong(event.isShiftDown() ? -1 : 1)) {
        event.consume();
      }
    } else {
      commands.stream()
          .filter(command -> command.matches(event))
          .findFirst()
          .ifPresent(
              command -> {
                command.run();
                event.consume();
              });
    }
    placeCursor();
  }

  private void menu(ContextMenuEvent event) {
    Optional<Hit> at =
        event.isKeyboardTrigger()
            ? model.cursorProperty().get()
            : camera.at(event.getX(), event.getY());
    menu.getItems().setAll(menus.of(at.map(Hit::id).orElse("")));
    Point2D corner =
        event.isKeyboardTrigger()
            ? localToScreen(at.flatMap(camera::onScreen).map(PictureView::below).orElse(middle()))
            : new Point2D(event.getScreenX(), event.getScreenY());
    if (!menu.getItems().isEmpty()) {
      menu.show(this, corner.getX(), corner.getY());
    }
    event.consume();
  }

  private static Point2D below(Rect place) {
    return new Point2D(place.centerX(), place.bottom());
  }

  private Point2D middle() {
    return new Point2D(getWidth() / 2, getHeight() / 2);
  }

  private static Rectangle ring(String styleClass) {
    Rectangle ring = new Rectangle();
    ring.getStyleClass().add(styleClass);
    ring.setMouseTransparent(true);
    ring.setVisible(false);
    return ring;
  }

  private void clip() {
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    if (camera.viewportProperty().get().width() != getWidth()
        || camera.viewportProperty().get().height() != getHeight()) {
      camera.resize(getWidth(), getHeight());
    }
  }

  private void followModel() {
    widthProperty().addListener(observable -> requestLayout());
    heightProperty().addListener(observable -> requestLayout());
    camera.viewportProperty().subscribe(this::placeMark);
    camera.drawingProperty().subscribe(this::placeCursor);
    model.cursorProperty().subscribe(this::placeCursor);
    model.selection().idsProperty().subscribe(this::placeCursor);
    focusedProperty().subscribe(this::placeCursor);
  }

  /** Where the view went on. */
  private void placeMark() {
    hover.setVisible(false);
    cursor.show(camera, model.cursorProperty().get(), marked);
  }

  private void placeCursor() {
    marked = model.cursorProperty().get().filter(model::marked).isPresent();
    placeMark();
    String words = model.wordsAtCursor();
    setAccessibleText(words.isEmpty() ? Words.of("picture.accessible") : words);
    cursor.setVisible(isFocused());
    said.set(byKeyboard ? words : "");
    if (!said.get().isEmpty()) {
      free.set(FreeCorner.of(camera, free.get()));
    }
  }

  static void place(Rectangle ring, Rect at) {
    ring.setX(at.x());
    ring.setY(at.y());
    ring.setWidth(at.width());
    ring.setHeight(at.height());
  }

  private void mouse() {
    setOnMouseMoved(event -> hover(event.getX(), event.getY()));
    setOnMouseExited(event -> hoverNothing());
    setOnMousePressed(this::press);
    setOnMouseDragged(this::drag);
    setOnMouseReleased(drag::release);
    setOnMouseClicked(this::click);
    setOnScroll(this::scroll);
  }

  private void hover(double x, double y) {
    model
        .pointedAt(x, y)
        .filter(pointed -> !pointed.words().isEmpty())
        .ifPresentOrElse(pointed -> hover(pointed, localToScreen(x, y)), this::hoverNothing);
  }

  private void hover(Pointed pointed, Point2D at) {
    String words = Rows.breakable(pointed.words());
    if (!words.equals(tooltip.getText())) {
      // It is no part of the window, which may be scaled.
      double factor = getLocalToSceneTransform().getMxx();
      tooltip.setStyle(String.format(Locale.ROOT, "-fx-font-size: %.1fpx;", TIP * factor));
      tooltip.setMaxWidth(TIP_WIDTH * factor);
      tooltip.setText(words);
      Tooltip.install(this, tooltip);
      if (tooltip.isShowing()) {
        // From thing to thing without ground between them it would stay with the first.
        tooltip.setAnchorX(at.getX() + BESIDE_POINTER);
        tooltip.setAnchorY(at.getY() + BESIDE_POINTER);
      }
    }
    hover.setVisible(pointed.ring().isPresent());
    pointed.ring().ifPresent(rect -> place(hover, rect.grow(2)));
    pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("pointing"), true);
  }

  private void hoverNothing() {
    hover.setVisible(false);
    tooltip.setText("");
    Tooltip.uninstall(this, tooltip);
    pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("pointing"), false);
  }

  private void press(MouseEvent event) {
    requestFocus();
    byKeyboard = false;
    placeCursor();
    menu.hide();
    drag.press(event);
  }

  private void drag(MouseEvent event) {
    drag.drag(event);
    if (drag.isDragging()) {
      hoverNothing();
    }
  }

  private void click(MouseEvent event) {
    if (drag.isDragging() || event.getButton() != MouseButton.PRIMARY) {
      return;
    }
    if (event.getClickCount() == 2 && !event.isShortcutDown()) {
      model.activate(drag.pressed());
    } else if (event.isShortcutDown()) {
      model.gather(drag.pressed());
    } else if (event.getClickCount() == 1) {
      model.click(drag.pressed());
    }
  }

  private void scroll(ScrollEvent event) {
    if (event.getDeltaY() != 0) {
      camera.zoom(Math.exp(event.getDeltaY() * WHEEL), event.getX(), event.getY());
    }
    event.consume();
  }
}
