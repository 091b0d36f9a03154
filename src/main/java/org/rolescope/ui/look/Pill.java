package org.rolescope.ui.look;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.rolescope.graph.EdgeKind;
import org.rolescope.question.Difference;
import org.rolescope.ui.Words;

/** A verdict in a coloured capsule, with an icon that says the same. */
public final class Pill extends Label {
  /** What became of ways in, with its sign: {@code − 4 lost}. */
  public Pill(Difference.Kind kind, String words) {
    super(kind.sign() + " " + words);
    getStyleClass().addAll("pill", "change-" + kind.word());
    setMinWidth(USE_PREF_SIZE);
  }

  public Pill(EdgeKind kind, String words) {
    super(words, new Icon(icon(kind)));
    getStyleClass().addAll("pill", kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    setMinWidth(USE_PREF_SIZE);
    OnDemand.tip(this, () -> Words.each("edge-tip", kind));
  }

  /** The same for a cell of a table, cut where that ends. */
  public HBox inCell() {
    setMinWidth(0);
    HBox cell = new HBox(this);
    cell.setAlignment(Pos.CENTER_LEFT);
    return cell;
  }

  private static Ikon icon(EdgeKind kind) {
    return switch (kind) {
      case ALLOWED -> MaterialDesignC.CHECK_CIRCLE;
      case ALLOWED_IF -> MaterialDesignT.TUNE;
      case DENIED -> MaterialDesignC.CLOSE_CIRCLE;
      case CANNOT_KNOW -> MaterialDesignH.HELP_CIRCLE;
      case NOBODY -> MaterialDesignM.MINUS_CIRCLE;
    };
  }
}
