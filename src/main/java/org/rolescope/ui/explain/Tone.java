package org.rolescope.ui.explain;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.rolescope.simulate.Decision;
import org.rolescope.simulate.GateResult;

/** How a verdict or an outcome looks: a sign of its own, and a colour by pseudo-class. */
enum Tone {
  ALLOWED(MaterialDesignC.CHECK_CIRCLE, MaterialDesignC.CHECK),
  IF(MaterialDesignT.TUNE, MaterialDesignT.TUNE),
  DENIED(MaterialDesignC.CLOSE_CIRCLE, MaterialDesignC.CLOSE),
  UNKNOWN(MaterialDesignH.HELP_CIRCLE, MaterialDesignH.HELP),
  NONE(MaterialDesignM.MINUS_CIRCLE, MaterialDesignM.MINUS);

  private final Ikon disc;
  private final Ikon sign;
  private final PseudoClass state = PseudoClass.getPseudoClass(name().toLowerCase(Locale.ROOT));

  Tone(Ikon disc, Ikon sign) {
    this.disc = disc;
    this.sign = sign;
  }

  static Tone of(Decision decision) {
    return switch (decision) {
      case ALLOWED -> ALLOWED;
      case REFUSED, EXPLICIT_DENY, IMPLICIT_DENY -> DENIED;
      case CONDITIONAL -> IF;
      case UNDETERMINED -> UNKNOWN;
    };
  }

  static Tone of(GateResult gate) {
    return switch (gate.outcome()) {
      case ALLOWED -> ALLOWED;
      case EXPLICIT_DENY -> DENIED;
      case IMPLICIT_DENY -> gate.ignored() ? NONE : DENIED;
      case NOT_APPLICABLE -> NONE;
      case UNKNOWN -> gate.depends() ? IF : UNKNOWN;
    };
  }

  /** The sign in a filled disc. */
  Ikon disc() {
    return disc;
  }

  /** The sign alone. */
  Ikon sign() {
    return sign;
  }

  /** Gives a node this tone and no other. */
  void on(Node node) {
    for (Tone tone : values()) {
      node.pseudoClassStateChanged(tone.state, tone == this);
    }
  }
}
