package org.rolescope.ui.frame;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.rolescope.ui.Words;
import org.rolescope.ui.state.Selection;

/** The toolbar: open, paste, back and forward, search, theme. */
final class ToolbarView extends StackPane {
  ToolbarView(Actions actions, Selection selection, Node search, ObservableValue<Boolean> open) {
    getStyleClass().add("toolbar");
    Button openFiles =
        new Button(Words.of("toolbar.open"), FontIcon.of(MaterialDesignF.FOLDER_OPEN_OUTLINE));
    openFiles.setId("toolbar-open");
    openFiles.setOnAction(event -> actions.openFiles());
    openFiles.setTooltip(new Tooltip(Words.of("toolbar.open.tip")));
    Button paste =
        new Button(Words.of("toolbar.paste"), FontIcon.of(MaterialDesignC.CLIPBOARD_TEXT_OUTLINE));
    paste.setId("toolbar-paste");
    paste.setOnAction(event -> actions.paste());
    paste.setTooltip(new Tooltip(Words.of("toolbar.paste.tip")));
    Button back = icon(MaterialDesignA.ARROW_LEFT, "toolbar.back", actions::back);
    back.disableProperty().bind(selection.canGoBackProperty().not());
    Button forward = icon(MaterialDesignA.ARROW_RIGHT, "toolbar.forward", actions::forward);
    forward.disableProperty().bind(selection.canGoForwardProperty().not());
    Region line = new Region();
    line.getStyleClass().add("toolbar-line");
    HBox left = new HBox(openFiles, paste, line, back, forward);
    left.getStyleClass().add("toolbar-group");
    left.setMaxWidth(Region.USE_PREF_SIZE);
    search.disableProperty().bind(open.map(is -> !is));
    Button theme = icon(MaterialDesignT.THEME_LIGHT_DARK, "toolbar.theme", actions::toggleTheme);
    theme.getStyleClass().remove("flat");
    HBox right = new HBox(theme);
    right.getStyleClass().add("toolbar-group");
    right.setMaxWidth(Region.USE_PREF_SIZE);
    StackPane.setAlignment(left, Pos.CENTER_LEFT);
    StackPane.setAlignment(right, Pos.CENTER_RIGHT);
    // The box comes first: the groups at the sides lie over it where the window is narrow.
    getChildren().addAll(search, left, right);
  }

  private static Button icon(Ikon icon, String key, Runnable action) {
    Button button = new Button("", FontIcon.of(icon));
    button.setId(key.replace('.', '-'));
    button.getStyleClass().addAll("square", "flat");
    button.setAccessibleText(Words.of(key));
    button.setTooltip(new Tooltip(Words.of(key)));
    button.setOnAction(event -> action.run());
    return button;
  }
}
