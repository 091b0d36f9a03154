package org.rolescope.ui.frame;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.rolescope.ui.Words;
import org.rolescope.ui.command.Command;
import org.rolescope.ui.look.Icon;
import org.rolescope.ui.look.Topic;

/** The toolbar: open, paste, back and forward, search, theme, present. */
final class ToolbarView extends HBox {
  /** Below this width the buttons are icons alone: what is written in the search box needs it. */
  private static final double ROOM_FOR_WORDS = 840;

  /** What stands in it, beside the search box. */
  ToolbarView(Commands commands, Actions actions, Node search) {
    getStyleClass().add("toolbar");
    Topic.TOOLBAR.mark(this);
    Button openFiles =
        words("toolbar.open", MaterialDesignF.FOLDER_OPEN_OUTLINE, commands.of("open-files"));
    Button live =
        words("toolbar.live", MaterialDesignC.CLOUD_DOWNLOAD_OUTLINE, commands.of("live"));
    Button paste =
        words("toolbar.paste", MaterialDesignC.CLIPBOARD_TEXT_OUTLINE, commands.of("paste"));
    Button back = icon("toolbar-back", MaterialDesignA.ARROW_LEFT, commands.of("back"));
    Button forward = icon("toolbar-forward", MaterialDesignA.ARROW_RIGHT, commands.of("forward"));
    Region line = new Region();
    line.getStyleClass().add("toolbar-line");
    HBox left = new HBox(openFiles, live, paste, line, back, forward);
    left.getStyleClass().add("toolbar-group");
    left.setMinWidth(Region.USE_PREF_SIZE);
    Button theme = new Button("", new Icon(MaterialDesignT.THEME_LIGHT_DARK));
    theme.setId("toolbar-theme");
    theme.getStyleClass().add("square");
    theme.setAccessibleText(Words.of("toolbar.theme"));
    theme.setTooltip(new Tooltip(Words.of("toolbar.theme")));
    theme.setOnAction(event -> actions.toggleTheme());
    Button present = words("toolbar.present", MaterialDesignP.PRESENTATION, commands.of("present"));
    present.disableProperty().bind(commands.of("present").enabled().map(enabled -> !enabled));
    HBox right = new HBox(theme, present);
    right.getStyleClass().addAll("toolbar-group", "toolbar-right");
    HBox.setHgrow(search, Priority.ALWAYS);
    HBox middle = new HBox(search);
    middle.setAlignment(Pos.CENTER);
    HBox.setHgrow(middle, Priority.ALWAYS);
    // As wide as the left group where there is room, so that the box stands in the middle.
    right.prefWidthProperty().bind(left.widthProperty());
    getChildren().addAll(left, middle, right);
  }

  private Button words(String key, Ikon icon, Command command) {
    Button button = new Button(Words.of(key), new Icon(icon));
    button.setId(key.replace('.', '-'));
    button.setTooltip(new Tooltip(command.tip()));
    button.setOnAction(event -> command.run());
    button
        .contentDisplayProperty()
        .bind(
            widthProperty()
                .map(
                    width ->
                        width.doubleValue() >= ROOM_FOR_WORDS
                            ? ContentDisplay.LEFT
                            : ContentDisplay.GRAPHIC_ONLY));
    return button;
  }

  private static Button icon(String id, Ikon icon, Command command) {
    Button button = new Button("", new Icon(icon));
    button.setId(id);
    button.getStyleClass().addAll("square", "flat");
    button.setAccessibleText(command.words());
    button.setTooltip(new Tooltip(command.tip()));
    button.disableProperty().bind(command.enabled().map(enabled -> !enabled));
    button.setOnAction(event -> command.run());
    return button;
  }
}
