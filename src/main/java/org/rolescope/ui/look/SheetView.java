package org.rolescope.ui.look;

import java.util.List;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.rolescope.ui.Words;

/**
 * A card over the window with a title and something to read. Esc, its button or a click beside it
 * closes it, and the keys go back to where they were.
 */
public class SheetView extends StackPane {
  private final VBox card;
  private final Label title;
  private final Button close = new Button(Words.of("sheet.close"));
  private final ChangeListener<Node> keepKeys = (property, before, now) -> keep(now);
  private @Nullable Node keysBefore;

  /**
   * @param buttons stand left of the one that closes
   */
  protected SheetView(String title, Node content, Node... buttons) {
    getStyleClass().add("veil");
    setVisible(false);
    managedProperty().bind(visibleProperty());
    close.getStyleClass().addAll("small-button", "sheet-close");
    close.setOnAction(event -> close());
    this.title = Rows.label(title, "answer");
    HBox head = new HBox(8, this.title, Rows.spring());
    head.getChildren().addAll(buttons);
    head.getChildren().add(close);
    VBox.setVgrow(content, Priority.ALWAYS);
    card = new VBox(head, content);
    card.getStyleClass().add("card");
    card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    Region shade = new Region();
    shade.getStyleClass().add("veil-shade");
    shade.setMouseTransparent(true);
    getChildren().addAll(shade, card);
    // Before what is in it: a list takes Esc for itself.
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    // A sign is no command to what lies under it.
    addEventHandler(KeyEvent.KEY_TYPED, KeyEvent::consume);
    setOnMouseClicked(
        event -> {
          if (event.getTarget() == this) {
            close();
          }
        });
  }

  /** Lets the card grow up to this size, in logical pixels, whatever is in it. */
  protected final void setCardSize(double width, double height) {
    card.setMaxSize(width, height);
  }

  /** Calls it something else from now on. */
  protected final void setTitle(String words) {
    title.setText(words);
  }

  /** The card has a button of its own that closes it. */
  protected final void hideCloseButton() {
    close.setVisible(false);
    close.setManaged(false);
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      close();
      event.consume();
    } else if (event.getCode() == KeyCode.TAB && !event.isShortcutDown()) {
      goRound(event);
    }
  }

  /**
   * From the last control Tab goes to the first, and the other way round with Shift; so it does
   * from a text that is only scrolled.
   */
  private void goRound(KeyEvent event) {
    List<Node> stops = KeyTarget.in(card).toList();
    int end = event.isShiftDown() ? 0 : stops.size() - 1;
    if (stops.isEmpty()) {
      return;
    }
    if (KeyTarget.holdsKeys(stops.get(end)) || stops.stream().noneMatch(KeyTarget::holdsKeys)) {
      stops.get(stops.size() - 1 - end).requestFocus();
      event.consume();
    }
  }

  /** Shows it over everything else and gives it the keys. */
  public void open() {
    boolean closed = !isVisible();
    // It may come into the window by this.
    setVisible(true);
    Scene scene = getScene();
    if (scene != null && closed) {
      keysBefore = scene.getFocusOwner();
      scene.focusOwnerProperty().addListener(keepKeys);
    }
    toFront();
    first().requestFocus();
  }

  /** A text that is read by scrolling: Tab comes to it, and its ring tells that it has the keys. */
  protected static ScrollPane scrolled(Node text, String name) {
    ScrollPane scroll = new ScrollPane(text);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(true);
    scroll.setAccessibleText(name);
    scroll.getStyleClass().addAll("edge-to-edge", "sheet-text");
    return scroll;
  }

  /** What gets the keys first: the button that closes, unless there is something better. */
  protected Node first() {
    return close;
  }

  /** The keys stay in the sheet that lies on top: nothing under it can be seen to have them. */
  private void keep(@Nullable Node owner) {
    if (isVisible() && !holds(owner)) {
      first().requestFocus();
    }
  }

  /** Whether this is a part of a sheet. */
  public static boolean holds(@Nullable Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at.getStyleClass().contains("veil")) {
        return true;
      }
    }
    return false;
  }

  /** Hides it; the keys go back to where they were. */
  public void close() {
    if (!isVisible()) {
      return;
    }
    if (getScene() != null) {
      getScene().focusOwnerProperty().removeListener(keepKeys);
    }
    setVisible(false);
    if (keysBefore != null) {
      keysBefore.requestFocus();
    }
    closed();
  }

  /** Called when it was closed. */
  protected void closed() {}
}
