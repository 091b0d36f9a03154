package org.rolescope.ui.load;

import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.CubicCurve;
import javafx.scene.shape.Polygon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignK;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.rolescope.ui.look.Icon;
import org.rolescope.ui.look.NodeSign;
import org.rolescope.ui.look.Rows;
import org.rolescope.ui.look.Sign;

/** The small drawing on the start screen: what a picture of trust looks like. */
final class StartPicture extends Group {
  StartPicture() {
    arrow("allowed", 117, 31, 232, 54, 236);
    arrow("allowed-if", 118, 76, 232, 61, 236);
    arrow("allowed", 366, 55, 440, 55, 444);
    place(role("ci-runner", false, 117), 0, 16);
    HBox user = new HBox(8, Rows.label("alice", "picture-name"), sign(Sign.Shape.USER));
    user.setAlignment(Pos.CENTER_LEFT);
    place(user, 49, 62);
    place(role("deploy-prod", false, 130), 236, 40);
    place(role("break-glass-admin", true, 192), 444, 40);
    Label chip = new Label("MFA", new Icon(MaterialDesignS.SHIELD_CHECK));
    chip.getStyleClass().add("picture-chip");
    place(chip, 148, 58);
    setMouseTransparent(true);
  }

  private void arrow(String kind, double x1, double y1, double x2, double y2, double tip) {
    double middle = (x1 + x2) / 2;
    CubicCurve line = new CubicCurve(x1, y1, middle, y1, middle, y2, x2 - 4, y2);
    line.getStyleClass().addAll("picture-line", kind);
    Polygon head = new Polygon(tip - 9, y2 - 5, tip, y2, tip - 9, y2 + 5);
    head.getStyleClass().addAll("picture-head", kind);
    getChildren().addAll(line, head);
  }

  private void place(Node node, double x, double y) {
    node.setLayoutX(x);
    node.setLayoutY(y);
    getChildren().add(node);
  }

  private static Node sign(Sign.Shape shape) {
    NodeSign sign = new NodeSign(Sign.of(shape));
    sign.getStyleClass().add("large");
    return sign;
  }

  private static Node role(String name, boolean admin, double width) {
    NodeSign band = new NodeSign(Sign.of(Sign.Shape.ROLE));
    HBox box = new HBox(band, Rows.label(name, "picture-name"));
    if (admin) {
      StackPane mark = new StackPane(new Icon(MaterialDesignK.KEY_VARIANT));
      mark.getStyleClass().add("admin-mark");
      box.getChildren().add(mark);
    }
    box.getStyleClass().add("picture-role");
    box.setPrefWidth(width);
    return box;
  }
}
