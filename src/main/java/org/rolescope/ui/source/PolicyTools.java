package org.rolescope.ui.source;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;
import org.rolescope.ui.Words;
import org.rolescope.ui.look.IconButton;

/** What can be done with the policy in a pane, as small buttons for a heading. */
public final class PolicyTools extends HBox {
  public PolicyTools(PolicyPane pane) {
    getStyleClass().add("policy-tools");
    setAlignment(Pos.CENTER_RIGHT);
    setMinWidth(USE_PREF_SIZE);
    getChildren()
        .addAll(
            new IconButton(MaterialDesignM.MAGNIFY, Words.of("policy.find.tip"), pane::find),
            new IconButton(
                MaterialDesignU.UNFOLD_LESS_HORIZONTAL,
                Words.of("policy.fold-all.tip"),
                pane::foldOrUnfoldAll),
            new IconButton(
                MaterialDesignC.CONTENT_COPY, Words.of("policy.copy-all"), pane::copyAll));
  }
}
