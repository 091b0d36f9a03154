package org.rolescope.ui.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rolescope.ui.Seen.eventually;
import static org.rolescope.ui.Seen.look;
import static org.rolescope.ui.Seen.node;
import static org.rolescope.ui.Seen.text;
import static org.rolescope.ui.Seen.visible;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rolescope.drawing.Theme;
import org.rolescope.policy.LineSpan;
import org.rolescope.policy.PolicyText;
import org.rolescope.ui.look.Copying;
import org.rolescope.ui.theme.Theming;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A policy is searched, folded and copied by keyboard. */
@ExtendWith(ApplicationExtension.class)
class PolicyPaneTest {
  private static final PolicyText TEXT =
      PolicyText.ofJson(
          "{\"Statement\":["
              + statement("First", "111122223333")
              + ","
              + statement("Second", "444455556666")
              + "]}");

  private final List<String> copied = new ArrayList<>();
  private @Nullable PolicyPane shown;

  private static String statement(String sid, String account) {
    return "{\"Sid\":\"%s\",\"Effect\":\"Allow\",\"Action\":\"sts:AssumeRole\",\"Principal\":{\"AWS\":\"arn:aws:iam::%s:root\"},\"Condition\":{\"StringEquals\":{\"sts:ExternalId\":\"a long one that takes its own line\"}}}"
        .formatted(sid, account);
  }

  @Start
  void start(Stage stage) {
    PolicyPane pane = new PolicyPane();
    shown = pane;
    Scene scene = new Scene(new StackPane(pane), 420, 500);
    Theming.apply(scene, Theme.LIGHT);
    stage.setScene(scene);
    stage.setWidth(420);
    stage.setHeight(500);
    stage.show();
    Copying.through(stage, copied::add);
    pane.show(TEXT, List.of(), List.of());
  }

  @Test
  void search_countsThePlaces_stepsRound_andEndsWithEscape(FxRobot robot) throws Exception {
    robot.interact(() -> pane().focusText());
    robot.press(KeyCode.CONTROL).type(KeyCode.F).release(KeyCode.CONTROL);
    eventually(() -> node(robot, "#policy-find").isFocused());

    robot.write("STS:");
    eventually(() -> text(robot, "#policy-find-count").equals("1 of 4"));
    robot.type(KeyCode.ENTER);
    eventually(() -> text(robot, "#policy-find-count").equals("2 of 4"));
    robot.type(KeyCode.F3);
    robot.press(KeyCode.SHIFT).type(KeyCode.ENTER, KeyCode.ENTER, KeyCode.ENTER);
    robot.release(KeyCode.SHIFT);
    eventually(() -> text(robot, "#policy-find-count").equals("4 of 4"));
    robot.write("x");
    eventually(() -> text(robot, "#policy-find-count").equals("nowhere"));

    robot.type(KeyCode.ESCAPE);
    eventually(() -> !visible(robot, "#policy-find"));
    assertThat(look(() -> area(robot).isFocused())).isTrue();
  }

  @Test
  void wordsLookedFor_areCountedInTheNextTextToo(FxRobot robot) throws Exception {
    PolicyPane pane = Objects.requireNonNull(shown);
    look(
        () -> {
          pane.find();
          return true;
        });
    robot.write("STS:");
    eventually(() -> text(robot, "#policy-find-count").equals("1 of 4"));

    look(
        () -> {
          pane.show(TEXT, List.of(), List.of());
          return true;
        });

    assertThat(text(robot, "#policy-find-count")).isEqualTo("1 of 4");
  }

  @Test
  void minus_foldsTheStatementOfTheCaret_plusUnfoldsIt_andWhatIsFoundIsUnfolded(FxRobot robot)
      throws Exception {
    LineSpan second = TEXT.statements().get(1);
    toLine(robot, second.first() + 2);
    int all = shown(robot);

    robot.write("-");
    int folded = look(() -> shown(robot));
    assertThat(folded).isLessThanOrEqualTo(all - (second.last() - second.first() - 2));
    robot.write("+");
    assertThat(look(() -> shown(robot))).isEqualTo(all);

    robot.write("-");
    robot.press(KeyCode.CONTROL).type(KeyCode.F).release(KeyCode.CONTROL);
    robot.write("444455556666");
    eventually(() -> shown(robot) == all);
  }

  @Test
  void decidingLine_isBoxedInHighContrast_andNowhereElse(FxRobot robot) throws Exception {
    LineSpan line = new LineSpan(3, 3);
    for (Theme theme : List.of(Theme.LIGHT, Theme.HIGH_CONTRAST)) {
      robot.interact(() -> Theming.apply(pane().getScene(), theme));
      robot.interact(() -> pane().show(TEXT, List.of(TEXT.statements().get(0)), List.of(line)));
      eventually(() -> visible(robot, ".paragraph-text.in-element"));
      eventually(
          () -> boxed(robot.lookup(".paragraph-text.in-element").query()) == theme.highContrast());
    }
  }

  private static boolean boxed(Region line) {
    return line.getBorder().getStrokes().get(0).getWidths().getTop() > 0;
  }

  @Test
  void copy_takesTheStatementOfTheCaret_orAll_throughTheSwitchForNames(FxRobot robot) {
    toLine(robot, TEXT.statements().get(0).first() + 1);
    robot.press(KeyCode.CONTROL).type(KeyCode.C).release(KeyCode.CONTROL);
    assertThat(look(() -> copied)).hasSize(1);
    assertThat(copied.get(0))
        .startsWith("{")
        .endsWith("}")
        .contains("First")
        .doesNotContain("Second");

    robot.interact(() -> pane().copyAll());
    assertThat(copied.get(1)).isEqualTo(String.join("\n", TEXT.lines()));
  }

  private PolicyPane pane() {
    return Objects.requireNonNull(shown);
  }

  private void toLine(FxRobot robot, int line) {
    robot.interact(
        () -> {
          pane().focusText();
          CodeArea area = area(robot);
          for (int row = 0; row < area.getParagraphs().size(); row++) {
            if (area.getParagraph(row).getText().contains(TEXT.lines().get(line - 1).strip())) {
              area.moveTo(row, 0);
            }
          }
        });
  }

  private static int shown(FxRobot robot) {
    CodeArea area = area(robot);
    int count = 0;
    for (int row = 0; row < area.getParagraphs().size(); row++) {
      count += area.isFolded(row) ? 0 : 1;
    }
    return count;
  }

  private static CodeArea area(FxRobot robot) {
    return robot.lookup(".code-area").queryAs(CodeArea.class);
  }
}
