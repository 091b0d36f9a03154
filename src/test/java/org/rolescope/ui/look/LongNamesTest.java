package org.rolescope.ui.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rolescope.ui.Seen.look;

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

  private Label name;
  private Label account;
  private HBox row;

  @Start
  void start(Stage stage) {
    name = Rows.label("deploy-to-production", "row-name");
    account = new GivingLabel("a-very-long-name-of-an-account-in-production", "row-detail", LEAST);
    row = new HBox(name, account);
    row.setMinWidth(0);
    name.setMinWidth(30);
    stage.setScene(new Scene(new VBox(row), 900, 100));
    stage.show();
  }

  @Test
  void account_givesWayBeforeTheName_andThenTheName() {
    double whole = look(() -> wide(900, name));
    double all = look(() -> wide(900, account));
    assertThat(look(() -> wide(whole + all - 40, name))).isEqualTo(whole);
    assertThat(look(() -> wide(whole + all - 40, account))).isEqualTo(all - 40);
    assertThat(look(() -> wide(whole + LEAST, name))).isEqualTo(whole);
    assertThat(look(() -> wide(whole + LEAST - 20, account))).isEqualTo(LEAST);
    assertThat(look(() -> wide(whole + LEAST - 20, name))).isEqualTo(whole - 20);
  }

  @Test
  void paragraph_breaksItsNamesWhereTheyMayBe() {
    assertThat(look(() -> Rows.paragraph("OrganizationAccountAccessRole trusts", "body").getText()))
        .isEqualTo("Organization\u200bAccount\u200bAccess\u200bRole trusts");
  }

  /** How wide a label is in a row of this width. */
  private double wide(double width, Label label) {
    row.setPrefWidth(width);
    row.setMaxWidth(width);
    row.getScene().getRoot().applyCss();
    row.getScene().getRoot().layout();
    return label.getWidth();
  }
}
