package org.rolescope.ui.look;

import javafx.scene.control.Button;
import org.kordamp.ikonli.Ikon;

/** A button that is only an icon; its words are its tooltip and its name for the screen reader. */
public final class IconButton extends Button {
  public IconButton(Ikon icon, String words, Runnable action) {
    super("", new Icon(icon));
    getStyleClass().setAll("icon-button");
    setAccessibleText(words);
    OnDemand.tip(this, () -> words);
    setOnAction(event -> action.run());
  }
}
