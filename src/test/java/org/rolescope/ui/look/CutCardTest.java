package org.rolescope.ui.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rolescope.ui.Seen.eventually;
import static org.rolescope.ui.Seen.look;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rolescope.question.Cut;
import org.rolescope.question.Effort;
import org.rolescope.question.Origin;
import org.rolescope.question.Questions;
import org.rolescope.question.RandomOrganization;
import org.rolescope.question.Reach.Direction;
import org.rolescope.simulate.Estate;
import org.rolescope.simulate.Estate.Traits;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A cut may have thousands of trusts: they are not all built in one go. */
@ExtendWith(ApplicationExtension.class)
final class CutCardTest {
  private static final int MANY = 90;
  private static final String VENDOR =
      "{\"Version\":\"2012-10-17\",\"Statement\":{\"Sid\":\"In\",\"Effect\":\"Allow\",\"Principal\":"
          + "{\"AWS\":\"arn:aws:iam::999999999999:root\"},\"Action\":\"sts:AssumeRole\"}}";

  private final StackPane root = new StackPane();

  @Start
  void start(Stage stage) {
    stage.setScene(new Scene(root, 400, 800));
    stage.show();
  }

  @Test
  void itsTrusts_areBuiltAFewAtATime_andTheRestIsOffered() throws Exception {
    Estate estate = new Estate();
    for (int i = 0; i < MANY; i++) {
      String arn = "arn:aws:iam::111111111111:role/vendor-" + i;
      estate.role(arn, "AROA" + i, VENDOR, Traits.NONE, 3600);
    }
    Questions asked = RandomOrganization.questions(estate.index());
    Origin outsiders = asked.matching(Origin.OUTSIDERS).get(0);
    Cut cut =
        asked.contain(asked.reach(outsiders, Direction.OUT, 3, Effort.UNKNOWN), Effort.UNKNOWN);
    assertThat(cut.trusts()).hasSize(MANY);

    CutCard card =
        look(
            () -> {
              CutCard built = new CutCard(cut, asked.index(), trust -> {});
              assertThat(links(built)).isLessThanOrEqualTo(11);
              return built;
            });

    look(() -> root.getChildren().add(card));
    eventually(() -> look(() -> links(card)) == MoreRows.AT_ONCE + 1);
    assertThat(look(() -> more(card))).isEqualTo("Show 40 more of 50");
  }

  private static long links(CutCard card) {
    return card.lookupAll(".cut-trusts .link-button").size();
  }

  private static String more(CutCard card) {
    return ((Button) card.lookup(".more-rows")).getText();
  }
}
