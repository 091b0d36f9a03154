package org.rolescope.ui.look;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.rolescope.graph.TrustNode;

/** Small nodes that several parts of the simulator are made of. */
public final class Parts {
  private Parts() {}

  public static Label label(String text, String styleClass) {
    Label label = new Label(text);
    label.getStyleClass().add(styleClass);
    return label;
  }

  /** A label that may be cut; all that it says is in a tip. */
  public static Label cut(String text, String styleClass) {
    Label label = label(text, styleClass);
    label.setMinWidth(0);
    OnDemand.tip(label, label::getText);
    return label;
  }

  public static Icon icon(Ikon ikon, String styleClass) {
    Icon icon = new Icon(ikon);
    icon.getStyleClass().add(styleClass);
    return icon;
  }

  /** Text in which what stands between backticks is set in the code face. */
  public static void fill(TextFlow flow, String text, String styleClass) {
    String[] parts = text.split("`", -1);
    for (int i = 0; i < parts.length; i++) {
      if (!parts[i].isEmpty()) {
        Text part = new Text(parts[i]);
        part.getStyleClass().add(styleClass);
        if (i % 2 == 1) {
          part.getStyleClass().add("code");
        }
        flow.getChildren().add(part);
      }
    }
  }

  /** The text without the marks of its code parts. */
  public static String plain(String text) {
    return text.replace("`", "");
  }

  /** The shape and sign of a kind of node, {@code size} pixels wide and high. */
  public static StackPane symbol(TrustNode.Kind kind, double size) {
    Shape shape = shape(kind, size);
    shape.getStyleClass().add("symbol-shape");
    StackPane symbol = new StackPane(shape, icon(sign(kind), "symbol-icon"));
    symbol.getStyleClass().addAll("symbol", styleClass(kind));
    symbol.setMinSize(size, size);
    symbol.setMaxSize(size, size);
    return symbol;
  }

  public static String styleClass(TrustNode.Kind kind) {
    return switch (kind) {
      case ROLE, SESSION -> "role";
      case USER, PERSON -> "user";
      case ACCOUNT -> "account";
      case SERVICE -> "service";
      case SAML_PROVIDER, OIDC_PROVIDER -> "federated";
      case ANYONE -> "anyone";
      case DELETED -> "deleted";
    };
  }

  private static Shape shape(TrustNode.Kind kind, double size) {
    return switch (kind) {
      case ROLE, SESSION, ACCOUNT -> square(size);
      case USER, DELETED, PERSON -> new Circle(size / 2);
      case SERVICE -> polygon(6, size / 2, 0);
      case SAML_PROVIDER, OIDC_PROVIDER -> polygon(4, size / 2, 0);
      case ANYONE -> polygon(8, size / 2, Math.PI / 8);
    };
  }

  private static Shape square(double size) {
    Rectangle square = new Rectangle(size, size);
    square.setArcWidth(size / 2);
    square.setArcHeight(size / 2);
    return square;
  }

  private static Shape polygon(int corners, double radius, double turn) {
    Polygon polygon = new Polygon();
    for (int i = 0; i < corners; i++) {
      double angle = turn + 2 * Math.PI * i / corners;
      polygon.getPoints().addAll(radius * Math.cos(angle), radius * Math.sin(angle));
    }
    return polygon;
  }

  private static Ikon sign(TrustNode.Kind kind) {
    return switch (kind) {
      case ROLE, SESSION -> MaterialDesignH.HARD_HAT;
      case USER, PERSON -> MaterialDesignA.ACCOUNT;
      case ACCOUNT -> MaterialDesignD.DOMAIN;
      case SERVICE -> MaterialDesignC.COG;
      case SAML_PROVIDER, OIDC_PROVIDER -> MaterialDesignC.CARD_ACCOUNT_DETAILS_OUTLINE;
      case ANYONE -> MaterialDesignA.ASTERISK;
      case DELETED -> MaterialDesignA.ACCOUNT_OFF;
    };
  }

  /** Takes all the room that is left between its neighbours. */
  public static Pane spring() {
    Pane spring = new Pane();
    spring.setMinWidth(0);
    HBox.setHgrow(spring, Priority.ALWAYS);
    return spring;
  }
}
