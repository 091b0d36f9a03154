package org.rolescope.ui.look;

import java.util.function.Consumer;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.Window;

/** Puts texts and pictures where they can be pasted from. */
public final class Copying {
  private Copying() {}

  /** From now on texts from this window go through {@code way}, which ends in {@link #put}. */
  public static void through(Window window, Consumer<String> way) {
    window.getProperties().put(Copying.class, new Way(way));
  }

  private record Way(Consumer<String> taken) {}

  /** Puts a text on the clipboard, or hands it to what stands between the window and it. */
  public static void text(String text) {
    Window.getWindows().stream()
        .map(window -> window.getProperties().get(Copying.class))
        .filter(Way.class::isInstance)
        .map(Way.class::cast)
        .findFirst()
        .ifPresentOrElse(way -> way.taken().accept(text), () -> put(text));
  }

  /** The key of the words for copying an id: what of AWS's names it is. */
  public static String key(String id) {
    if (id.startsWith("arn:")) {
      return "copy.arn";
    }
    return id.matches("[0-9]{12}") ? "copy.number" : "copy.id";
  }

  /** Puts a text on the clipboard as it is. */
  public static void put(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }

  public static void image(Image image) {
    ClipboardContent content = new ClipboardContent();
    content.putImage(image);
    Clipboard.getSystemClipboard().setContent(content);
  }
}
