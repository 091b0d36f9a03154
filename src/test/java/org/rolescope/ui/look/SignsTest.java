package org.rolescope.ui.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rolescope.ui.Seen.look;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.transform.Transform;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rolescope.drawing.Theme;
import org.rolescope.graph.EdgeKind;
import org.rolescope.ui.theme.Theming;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The signs of lists and filters are told apart where there is no colour. */
@ExtendWith(ApplicationExtension.class)
class SignsTest {
  private static final int SCALE = 4;
  private static final int WIDTH = 48;
  private static final int HEIGHT = 28;

  /** The smallest part of all contours in which two signs differ. */
  private static final double LEAST = 0.13;

  /** A step of grey that makes a contour. */
  private static final double SEEN = 0.08;

  @Start
  void start(Stage stage) {
    stage.setScene(new Scene(new StackPane(), WIDTH, HEIGHT));
    stage.show();
  }

  @Test
  void signsOfEdgesAndNodes_differInShape_notInColourAlone() {
    for (Theme theme : Theme.values()) {
      Map<String, BitSet> shapes = look(() -> shapes(theme));
      List<String> alike = new ArrayList<>();
      shapes.forEach(
          (name, shape) ->
              shapes.forEach(
                  (other, otherShape) -> {
                    if (name.compareTo(other) < 0 && difference(shape, otherShape) < LEAST) {
                      alike.add(name + " = " + other);
                    }
                  }));
      assertThat(alike).as(theme.name()).isEmpty();
    }
  }

  private static Map<String, BitSet> shapes(Theme theme) {
    Map<String, BitSet> shapes = new LinkedHashMap<>();
    for (EdgeKind kind : EdgeKind.values()) {
      shapes.put("edge " + kind, shape(new EdgeSign(kind), theme));
    }
    for (Sign.Shape shape : Sign.Shape.values()) {
      if (shape != Sign.Shape.EDGE && shape != Sign.Shape.COMMAND) {
        shapes.put("node " + shape, shape(new NodeSign(new Sign(shape, letters(shape))), theme));
      }
    }
    return shapes;
  }

  private static String letters(Sign.Shape shape) {
    return switch (shape) {
      case FEDERATED -> "S";
      case ANYONE -> "*";
      case SERVICE -> "EC2";
      default -> "";
    };
  }

  /** Where grey changes, whatever the greys. */
  private static BitSet shape(Region sign, Theme theme) {
    StackPane ground = new StackPane(sign);
    ground.setStyle("-fx-background-color: -rs-bg");
    ground.setPrefSize(WIDTH, HEIGHT);
    Scene scene = new Scene(ground, WIDTH, HEIGHT);
    Theming.apply(scene, theme);
    ground.applyCss();
    ground.layout();
    SnapshotParameters larger = new SnapshotParameters();
    larger.setTransform(Transform.scale(SCALE, SCALE));
    WritableImage image = ground.snapshot(larger, null);
    PixelReader pixels = image.getPixelReader();
    int width = (int) image.getWidth();
    BitSet contours = new BitSet();
    for (int y = 0; y + 1 < image.getHeight(); y++) {
      for (int x = 0; x + 1 < width; x++) {
        double grey = grey(pixels, x, y);
        boolean across = Math.abs(grey - grey(pixels, x + 1, y)) > SEEN;
        contours.set(y * width + x, across || Math.abs(grey - grey(pixels, x, y + 1)) > SEEN);
      }
    }
    return contours;
  }

  private static double grey(PixelReader pixels, int x, int y) {
    return pixels.getColor(x, y).grayscale().getRed();
  }

  private static double difference(BitSet one, BitSet other) {
    BitSet either = (BitSet) one.clone();
    either.or(other);
    BitSet different = (BitSet) one.clone();
    different.xor(other);
    return (double) different.cardinality() / Math.max(1, either.cardinality());
  }
}
