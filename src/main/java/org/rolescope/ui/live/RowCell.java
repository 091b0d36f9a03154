package org.rolescope.ui.live;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.rolescope.fetch.AccountReport;
import org.rolescope.fetch.Fetch;
import org.rolescope.fetch.Lack;
import org.rolescope.ui.Words;
import org.rolescope.ui.look.Icon;
import org.rolescope.ui.look.Rows;

/** One account of the reading, and below it what was not read and what helps. */
final class RowCell extends ListCell<LiveRow> {
  RowCell() {
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(LiveRow row, boolean empty) {
    super.updateItem(row, empty);
    if (empty || row == null) {
      setGraphic(null);
      setAccessibleText("");
      return;
    }
    Label account = Rows.label(account(row), "row-name");
    account.setMinWidth(USE_PREF_SIZE);
    Label doing = Rows.label(state(row), "row-detail");
    HBox head = new HBox(10, icon(row), account, Rows.spring(), doing);
    head.getStyleClass().addAll("stage", "live-" + tone(row));
    VBox all = new VBox(2, head);
    row.lacks().forEach(lack -> all.getChildren().add(lack(lack)));
    all.getStyleClass().add("live-account");
    setGraphic(all);
    setAccessibleText(account(row) + ", " + state(row));
  }

  private static Node lack(Lack lack) {
    Label what = Rows.paragraph(Words.of("live.lack", lack.action(), lack.why()), "row-detail");
    VBox lines = new VBox(what);
    if (!lack.cure().isEmpty()) {
      lines
          .getChildren()
          .add(Rows.paragraph(Words.of("live.cure", lack.cureInWindow()), "live-cure"));
    }
    lines.getStyleClass().add("live-lack");
    return lines;
  }

  private static String account(LiveRow row) {
    if (row.account().equals(Fetch.ORGANIZATION)) {
      return Words.of("live.row.organization");
    }
    if (row.account().equals(Fetch.IDENTITY_CENTER)) {
      return Words.of("live.row.identity-center");
    }
    if (row.account().equals(Fetch.IDENTITY_CENTER)) {
      return Words.of("live.row.identity-center");
    }
    if (row.account().isEmpty()) {
      return Words.of("live.row.credentials");
    }
    return row.name().isEmpty() ? row.account() : row.name() + "  " + row.account();
  }

  private static String state(LiveRow row) {
    Optional<AccountReport> report = row.report();
    if (report.isEmpty()) {
      return row.doing().isEmpty() ? Words.of("live.row.waiting") : row.doing();
    }
    return Words.each("live.row", report.get().state(), report.get().roles());
  }

  private static String tone(LiveRow row) {
    return row.report()
        .map(
            report ->
                switch (report.state()) {
                  case READ, KEPT -> "good";
                  case PARTLY, CANCELLED -> "partly";
                  case FAILED -> "bad";
                })
        .orElse(row.doing().isEmpty() ? "waiting" : "running");
  }

  private static Node icon(LiveRow row) {
    return new Icon(
        switch (tone(row)) {
          case "good" -> MaterialDesignC.CHECK_CIRCLE;
          case "partly" -> MaterialDesignA.ALERT;
          case "bad" -> MaterialDesignC.CLOSE_CIRCLE;
          case "running" -> MaterialDesignC.CIRCLE_SLICE_4;
          default -> MaterialDesignC.CIRCLE_OUTLINE;
        });
  }
}
