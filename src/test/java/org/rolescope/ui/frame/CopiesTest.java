package org.rolescope.ui.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.image.Image;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolescope.app.EarlierSample;
import org.rolescope.app.RequestText;
import org.rolescope.base.Progress;
import org.rolescope.drawing.Drawing;
import org.rolescope.drawing.Figure;
import org.rolescope.drawing.Theme;
import org.rolescope.simulate.AssumeRoleRequest;
import org.rolescope.ui.Fixture;
import org.rolescope.ui.filter.FilterViewModel;
import org.rolescope.ui.graph.PictureViewModel;
import org.rolescope.ui.state.Workspace;
import org.rolescope.ui.task.DirectTaskRunner;

/** What is put on the clipboard. */
class CopiesTest {
  private final Workspace workspace = Fixture.workspace();
  private final DirectTaskRunner runner = new DirectTaskRunner();
  private final SimpleBooleanProperty redacts = new SimpleBooleanProperty();
  private AssumeRoleRequest call = AssumeRoleRequest.of("", "");
  private final HandingOn handing =
      new HandingOn(Fixture.ANALYZER, runner, workspace, redacts, () -> call);
  private final PictureViewModel picture =
      new PictureViewModel(
          Fixture.ANALYZER, runner, workspace, new FilterViewModel(workspace, runner), this::fail);

  private void fail(Exception failure) {
    throw new AssertionError(failure);
  }

  private List<String> words(boolean redacted) {
    Drawing sheet = handing.sheet(picture.shown(), drawn(), redacted, Progress.NONE);
    return sheet.parts().stream()
        .flatMap(part -> part.figures().stream())
        .filter(Figure.Text.class::isInstance)
        .map(figure -> ((Figure.Text) figure).text())
        .toList();
  }

  private Drawing drawn() {
    return picture.camera().drawingProperty().get();
  }

  @Test
  void copiedPicture_hasTitleLegendDateAndCoverage() {
    for (boolean redacted : new boolean[] {false, true}) {
      assertThat(words(redacted))
          .contains("Allowed", "Made by RoleScope on 12 May 2025, 09:00 UTC")
          .anyMatch(text -> text.endsWith(": who can assume what"))
          .anyMatch(text -> text.startsWith("Coverage: 5 of 6 accounts read"));
    }
  }

  @Test
  void whatIsGone_isCopiedUnderOtherNames_andWhatIsThereAsAlone(@TempDir Path earlier)
      throws IOException {
    Path file = EarlierSample.in(earlier).resolve("444455556666.json");
    Files.writeString(file, Files.readString(file).replace("db-migrate", "quizzical"));
    redacts.set(true);
    String role = "arn:aws:iam::444455556666:role/deploy-prod";
    String alone = copied(role);
    workspace.compare(
        Optional.of(
            Fixture.ANALYZER.compared(
                Fixture.ANALYZER.open(List.of(earlier), Progress.NONE),
                workspace.analysis(),
                Progress.NONE)));
    assertThat(copied("quizzical is gone")).doesNotContain("quizzical").endsWith(" is gone");
    assertThat(copied(role)).isEqualTo(alone);
  }

  /** What was typed into the simulator is in no data, and is somebody's all the same. */
  @Test
  void whatTheCallTells_isCopiedUnderOtherNames() {
    redacts.set(true);
    AssumeRoleRequest asked =
        AssumeRoleRequest.of(
            "arn:aws:iam::444455556666:user/alice", "arn:aws:iam::444455556666:role/deploy-prod");
    call = asked.withOptions(asked.options().withExternalId("quizzical"));
    String line = RequestText.line(call);
    assertThat(line).contains("quizzical");
    assertThat(copied(line)).doesNotContain("quizzical", "alice").contains("\"externalId\"");
  }

  @Test
  void whatAProblemQuotes_isCopiedUnderAnotherName() {
    redacts.set(true);
    assertThat(copied("user `quizzical` is left out")).matches("user `[a-z]+` is left out");
  }

  private String copied(String text) {
    List<String> copied = new ArrayList<>();
    handing.text(text, copied::add, this::fail);
    return String.join("", copied);
  }

  @Test
  void copiedPicture_isThatSheet() {
    List<Image> copied = new ArrayList<>();
    new Copies(workspace, runner, handing, made -> {}, copied::add, this::fail)
        .picture(picture.shown(), drawn(), Theme.LIGHT);
    Drawing sheet = handing.sheet(picture.shown(), drawn(), false, Progress.NONE);
    assertThat(copied)
        .singleElement()
        .matches(image -> image.getHeight() == Math.ceil(2 * sheet.bounds().height()));
  }
}
