package org.rolescope.ui.look;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * An icon under a style class of its own. The one that it comes with is in dozens of AtlantaFX's
 * selectors, of which each would be tried on everything that the icon is in, for colours that ours
 * override.
 */
public final class Icon extends FontIcon {
  public Icon(Ikon ikon) {
    super(ikon);
    getStyleClass().setAll("ikon");
  }
}
