package org.rolescope.ui.explain;

import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.rolescope.app.RequestText;
import org.rolescope.ui.Words;
import org.rolescope.ui.explain.call.Call;
import org.rolescope.ui.look.Copying;
import org.rolescope.ui.look.Parts;

/** Copies the call as the command line takes it, and the verdict as a sentence. */
final class CopyMenu extends MenuButton {
  private final SimulatorViewModel model;

  CopyMenu(SimulatorViewModel model) {
    super("", Parts.icon(MaterialDesignC.CODE_JSON, "icon"));
    this.model = model;
    setId("simulate-copy");
    getStyleClass().add("icon-menu");
    setTooltip(new Tooltip(Words.of("simulate.copy.call")));
    setAccessibleText(Words.of("simulate.copy.call"));
    MenuItem verdict = new MenuItem(Words.of("simulate.copy.verdict"));
    verdict.setOnAction(event -> model.answerProperty().get().ifPresent(CopyMenu::copyVerdict));
    verdict.disableProperty().bind(model.answerProperty().map(Optional::isEmpty));
    getItems()
        .addAll(
            item("simulate.copy.line", call -> RequestText.line(call.toRequest())),
            item("simulate.copy.command", call -> RequestText.command(call.toRequest())),
            verdict);
    disableProperty().bind(model.callProperty().map(call -> !call.complete()));
  }

  private MenuItem item(String key, Function<Call, String> text) {
    MenuItem item = new MenuItem(Words.of(key));
    item.setOnAction(event -> Copying.text(text.apply(model.callProperty().get())));
    return item;
  }

  private static void copyVerdict(Answer answer) {
    Copying.text(answer.sentence());
  }
}
