package org.rolescope.ui.look;

import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignG;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** A small sign: the outline of its kind with an icon or letters. Looks are in the stylesheet. */
public final class NodeSign extends StackPane {
  private final Sign sign;

  public NodeSign(Sign sign) {
    this.sign = sign;
    getStyleClass().addAll("node-sign", sign.shape().name().toLowerCase(Locale.ROOT));
    Region outline = new Region();
    outline.getStyleClass().add("outline");
    getChildren().add(outline);
    if (!sign.letters().isEmpty()) {
      Label letters = new Label(sign.letters());
      letters.getStyleClass().add("letters");
      getChildren().add(letters);
    }
    icon(sign.shape()).map(Icon::new).ifPresent(getChildren()::add);
    setMouseTransparent(true);
  }

  /** Whether this is how the other looks. */
  public boolean shows(Sign other) {
    return sign.equals(other);
  }

  private static Optional<Ikon> icon(Sign.Shape shape) {
    return switch (shape) {
      case ROLE -> Optional.of(MaterialDesignH.HARD_HAT);
      case USER -> Optional.of(MaterialDesignA.ACCOUNT);
      case GITHUB -> Optional.of(MaterialDesignG.GITHUB);
      case ACCOUNT -> Optional.of(MaterialDesignF.FOLDER_OUTLINE);
      case EXTERNAL -> Optional.of(MaterialDesignD.DOMAIN);
      case DELETED -> Optional.of(MaterialDesignA.ACCOUNT_OFF);
      case ORGANIZATION -> Optional.of(MaterialDesignS.SITEMAP);
      case COMMAND -> Optional.of(MaterialDesignC.CHEVRON_RIGHT);
      case VIEW -> Optional.of(MaterialDesignB.BOOKMARK_OUTLINE);
      case LESSON -> Optional.of(MaterialDesignS.SCHOOL_OUTLINE);
      case EDGE -> Optional.of(MaterialDesignA.ARROW_RIGHT);
      case SERVICE, FEDERATED, ANYONE, SESSION -> Optional.empty();
    };
  }
}
