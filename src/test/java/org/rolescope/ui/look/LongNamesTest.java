package org.rolescope.ui.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rolescope.ui.Seen.look;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Long names in rows and paragraphs that are too narrow for them. */
@ExtendWith(ApplicationExtension.class)
class LongNamesTest {
  private static final double LEAST = 60;

  private final HBox row = new HBox();

  @Start
  void start(Stage stage) {
    Label name = Rows.label("deploy-to-production", "row-name");
    name.setMinWidth(30);
    row.getChildren()
        .setAll(
            name,
            new GivingLabel("a-very-long-name-of-an-account-in-production", "row-detail", LEAST));
    row.setMinWidth(0);
    stage.setScene(new Scene(new VBox(row), 900, 100));
    stage.show();
  }

  @Test
  void account_givesWayBeforeTheName_andThenTheName() {
    List<Double> all = wide(900);
    double name = all.get(0);
    double account = all.get(1);
    assertThat(wide(name + account - 40)).containsExactly(name, account - 40);
    assertThat(wide(name + LEAST)).containsExactly(name, LEAST);
    assertThat(wide(name + LEAST - 20)).containsExactly(name - 20, LEAST);
  }

  @Test
  void paragraph_breaksItsNamesWhereTheyMayBe() {
    assertThat(look(() -> Rows.paragraph("OrganizationAccountAccessRole trusts", "body").getText()))
        .isEqualTo("Organization\u200aAccount\u200aAccess\u200aRole trusts");
  }

  @Test
  void code_isAsItIsWritten() {
    assertThat(look(() -> Rows.code("sts:AssumeRoleWithWebIdentity", "mono").getText()))
        .isEqualTo("sts:AssumeRoleWithWebIdentity");
  }

  /** How wide name and account are in a row of this width. */
  private List<Double> wide(double width) {
    return look(
        () -> {
          row.setPrefWidth(width);
          row.setMaxWidth(width);
          row.getScene().getRoot().applyCss();
          row.getScene().getRoot().layout();
          return row.getChildren().stream().map(each -> ((Label) each).getWidth()).toList();
        });
  }
}
