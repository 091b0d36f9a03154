package org.rolescope.ui.look;

import java.util.Locale;
import javafx.scene.control.Label;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.rolescope.graph.EdgeKind;
import org.rolescope.ui.Words;

/** A verdict in a coloured capsule, with an icon that says the same. */
public final class Pill extends Label {
  public Pill(EdgeKind kind, String words) {
    super(words, new Icon(icon(kind)));
    getStyleClass().addAll("pill", kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    setMinWidth(USE_PREF_SIZE);
    OnDemand.tip(this, () -> Words.each("edge-tip", kind));
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
