package org.rolescope.ui.look;

import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.rolescope.drawing.WordStart;

/** Labels and rows that look the same everywhere. */
public final class Rows {
  private static final Pattern LONG_NAME = Pattern.compile("\\S{24,}");

  /**
   * What parts the words of a name: a hair space, a pixel wide. Java breaks no line at a zero-width
   * space behind a letter, an underscore or a slash.
   */
  private static final String BREAK = "\u200a";

  private static final String SIGNS = "._/:";

  private Rows() {}

  /** A label with a style class; its text is shown whole on hover where it is cut. */
  public static Label label(String text, String styleClass) {
    Label label = new Label(text);
    label.getStyleClass().add(styleClass);
    return label;
  }

  /** A label that wraps, its long names where they may be. */
  public static Label paragraph(String text, String styleClass) {
    Label label = code(breakable(text), styleClass);
    hear(label);
    return label;
  }

  /** Has a text read aloud, now and later, without the places where it may be broken. */
  public static void hear(Labeled label) {
    label
        .textProperty()
        .subscribe(
            text -> label.setAccessibleText(text.contains(BREAK) ? text.replace(BREAK, "") : null));
  }

  /**
   * A label that wraps, as it is written: in its font a place to break would be seen as a space.
   */
  public static Label code(String text, String styleClass) {
    Label label = label(text, styleClass);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  /**
   * The same text, which may also be broken after the dots, underscores, slashes and colons of a
   * long name and before its words in capitals: such a name is broken anywhere else only where it
   * has none of them.
   */
  public static String breakable(String text) {
    return LONG_NAME
        .matcher(text)
        .replaceAll(name -> Matcher.quoteReplacement(withBreaks(name.group())));
  }

  private static String withBreaks(String name) {
    StringBuilder broken = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      if (breaksAt(name, i)) {
        broken.append(BREAK);
      }
      broken.append(name.charAt(i));
    }
    return broken.toString();
  }

  /** Whether a long name may be broken before this character. */
  public static boolean breaksAt(String name, int at) {
    return WordStart.at(name, at)
        || at > 0 && SIGNS.indexOf(name.charAt(at - 1)) >= 0 && SIGNS.indexOf(name.charAt(at)) < 0;
  }

  /** A name over a detail; both are cut when there is no room, and whole on hover. */
  public static VBox twoLines(String name, String detail) {
    return twoLines(name, detail, Rows::label);
  }

  /** The same, each wrapped where it is longer than a line. */
  public static VBox wrapped(String name, String detail) {
    return twoLines(name, detail, Rows::code);
  }

  private static VBox twoLines(
      String name, String detail, BiFunction<String, String, Label> label) {
    VBox lines = new VBox(label.apply(name, "row-name"));
    if (!detail.isEmpty()) {
      lines.getChildren().add(label.apply(detail, "row-detail"));
    }
    lines.setMinWidth(0);
    // In a row that is higher than both they stand in its middle, as what is beside them does.
    lines.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(lines, Priority.ALWAYS);
    OnDemand.tip(lines, () -> detail.isEmpty() ? name : name + "\n" + detail);
    return lines;
  }

  /** A button that looks like a link; underscores in its text stand for themselves. */
  public static Button link(String text, Runnable action) {
    Button link = new Button(text);
    link.setMnemonicParsing(false);
    link.getStyleClass().setAll("link-button");
    link.setOnAction(event -> action.run());
    return link;
  }

  /** Takes all the room that is left in a row. */
  public static Region spring() {
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    return spring;
  }

  /** A heading in capitals with something at its right end. */
  public static HBox heading(String text, Node... right) {
    Label words = label(text, "pane-heading");
    words.setMinWidth(Region.USE_PREF_SIZE);
    HBox heading = new HBox(words, spring());
    heading.getChildren().addAll(right);
    heading.getStyleClass().add("heading-row");
    return heading;
  }
}
