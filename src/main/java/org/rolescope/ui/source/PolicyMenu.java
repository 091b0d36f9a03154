package org.rolescope.ui.source;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.rolescope.policy.LineSpan;
import org.rolescope.ui.Words;

/**
 * The context menu of a policy: what can be done with the statement at a place, and with it all.
 */
final class PolicyMenu extends ContextMenu {
  /**
   * @param choosing what choosing a statement is called; empty where it does nothing
   */
  PolicyMenu(PolicyPane pane, Optional<LineSpan> statement, String choosing) {
    statement.ifPresent(
        at -> {
          if (!choosing.isEmpty()) {
            getItems().add(item(choosing, () -> pane.choose(at)));
          }
          getItems().add(item(Words.of("policy.copy-statement"), () -> pane.copy(at)));
        });
    getItems().add(item(Words.of("policy.copy-all"), pane::copyAll));
    getItems().add(new SeparatorMenuItem());
    statement
        .filter(Folds::mayFold)
        .ifPresent(
            at -> {
              boolean folded = pane.isFolded(at);
              String words = folded ? "policy.unfold" : "policy.fold";
              getItems().add(item(Words.of(words), () -> pane.fold(at, !folded)));
            });
    getItems()
        .addAll(
            List.of(
                item(Words.of("policy.fold-all"), () -> pane.foldAll(true)),
                item(Words.of("policy.unfold-all"), () -> pane.foldAll(false)),
                new SeparatorMenuItem(),
                item(Words.of("policy.find.menu"), pane::find)));
  }

  private static MenuItem item(String words, Runnable action) {
    MenuItem item = new MenuItem(words);
    item.setOnAction(event -> action.run());
    return item;
  }
}
