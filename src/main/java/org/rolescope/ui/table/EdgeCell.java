package org.rolescope.ui.table;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.rolescope.drawing.ShortName;
import org.rolescope.graph.EdgeKind;
import org.rolescope.graph.TrustNode;
import org.rolescope.ui.look.Icon;
import org.rolescope.ui.look.NodeSign;
import org.rolescope.ui.look.OnDemand;
import org.rolescope.ui.look.Pill;
import org.rolescope.ui.look.Rows;
import org.rolescope.ui.look.Sign;

/**
 * A cell of the table: who is at an end stands over the account, without what AWS adds to its name,
 * an account over its number; a reason takes two lines where it needs them, anything else is one.
 */
final class EdgeCell extends TableCell<EdgeRow, EdgeRow> {
  private static final PseudoClass ASIDE = PseudoClass.getPseudoClass("aside");

  private final Column column;
  private @Nullable EdgeRow shown;
  private @Nullable End end;
  private @Nullable Icon alert;

  /** The pill that is there says this. */
  private @Nullable EdgeKind verdict;

  private String said = "";
  private String whole = "";

  EdgeCell(Column column) {
    this.column = column;
    pseudoClassStateChanged(ASIDE, !column.first());
    if (column == Column.WHY) {
      getStyleClass().add("why");
      setWrapText(true);
    }
    OnDemand.tip(this, () -> whole);
  }

  @Override
  protected void updateItem(EdgeRow row, boolean empty) {
    super.updateItem(row, empty);
    EdgeRow now = empty ? null : row;
    // Every layout gives the row again, and each sign that is made anew is styled anew.
    if (now != shown) {
      shown = now;
      whole = "";
      setText(null);
      if (now == null) {
        setGraphic(null);
        verdict = null;
      } else {
        fill(now, column.of(now));
      }
    }
  }

  private void fill(EdgeRow row, String text) {
    switch (column) {
      case CALLER -> end(row.from(), row.sign(), text, row.callerAccount());
      case ROLE -> end(row.to(), Sign.of(row.to()), text, row.account());
      case VERDICT -> verdict(row.edge().kind(), text);
      case CALLER_ACCOUNT, ACCOUNT, ACTION -> {
        setText(text);
        whole = text;
      }
      case WHY -> {
        // Its sign says as much where there is a reason to be read.
        setText(Rows.breakable(row.brief()));
        setAccessibleText(text);
        setGraphic(row.finding().isEmpty() ? null : alert());
        whole = text;
      }
    }
  }

  private Icon alert() {
    if (alert == null) {
      alert = new Icon(MaterialDesignA.ALERT);
    }
    return alert;
  }

  private void verdict(EdgeKind kind, String words) {
    if (kind != verdict || !words.equals(said)) {
      verdict = kind;
      said = words;
      setGraphic(new Pill(kind, words).inCell());
    }
  }

  private void end(TrustNode node, Sign kind, String name, String account) {
    if (node.kind() == TrustNode.Kind.ACCOUNT) {
      lines(node, kind, name.replace(" (" + node.account() + ')', ""), node.account());
    } else {
      lines(node, kind, ShortName.of(name).name(), account);
    }
  }

  private void lines(TrustNode node, Sign kind, String name, String account) {
    if (end == null || !end.sign.shows(kind)) {
      end = new End(kind);
    }
    end.name.setText(name);
    end.account.setText(account);
    end.account.setManaged(!account.isEmpty() && !account.equals(name));
    end.account.setVisible(end.account.isManaged());
    setGraphic(end);
    whole = node.id();
  }

  /** Made once for as long as the kind stays. */
  private static final class End extends HBox {
    private final NodeSign sign;
    private final Label name = Rows.label("", "row-name");
    private final Label account = Rows.label("", "row-detail");

    End(Sign kind) {
      sign = new NodeSign(kind);
      getStyleClass().add("edge-end");
      VBox lines = new VBox(name, account);
      lines.setMinWidth(0);
      lines.getStyleClass().add("edge-end-lines");
      getChildren().addAll(sign, lines);
    }
  }
}
