package org.rolescope.ui.inspect;

import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.rolescope.ui.Words;
import org.rolescope.ui.look.Icon;

/** Copies who can assume a role: the sentence, or all of them in a format that its menu offers. */
final class CopyCallersButton extends Button {
  CopyCallersButton(String role, InspectorViewModel model) {
    super("", new Icon(MaterialDesignC.CONTENT_COPY));
    setId("copy-callers");
    getStyleClass().setAll("icon-button");
    setAccessibleText(Words.of("inspector.copy-callers"));
    setTooltip(new Tooltip(Words.of("inspector.copy-callers")));
    ContextMenu menu =
        new ContextMenu(
            item("inspector.copy-callers.sentence", () -> model.copyAnswer(role)),
            item("inspector.copy-callers.markdown", () -> model.copyCallers(role, "markdown")),
            item("inspector.copy-callers.csv", () -> model.copyCallers(role, "csv")),
            item("inspector.copy-callers.json", () -> model.copyCallers(role, "json")));
    setOnAction(event -> menu.show(this, Side.BOTTOM, 0, 0));
  }

  private static MenuItem item(String key, Runnable action) {
    MenuItem item = new MenuItem(Words.of(key));
    item.setOnAction(event -> action.run());
    return item;
  }
}
