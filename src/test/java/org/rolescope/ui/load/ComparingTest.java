package org.rolescope.ui.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.util.Subscription;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolescope.app.Comparison;
import org.rolescope.app.EarlierSample;
import org.rolescope.base.Progress;
import org.rolescope.question.Cause;
import org.rolescope.question.Difference;
import org.rolescope.simulate.Brought;
import org.rolescope.ui.Fixture;
import org.rolescope.ui.MemoryPreferences;
import org.rolescope.ui.state.Workspace;
import org.rolescope.ui.task.DirectTaskRunner;
import org.rolescope.ui.task.TaskRunner.Lane;

class ComparingTest {
  private static final Brought MFA =
      Brought.NOTHING.with("aws:MultiFactorAuthPresent", List.of("true"));

  private final DirectTaskRunner runner = new DirectTaskRunner();
  private final Workspace workspace = new Workspace();
  private final AtomicInteger shown = new AtomicInteger();
  private final OpenViewModel open =
      new OpenViewModel(
          Fixture.ANALYZER,
          runner,
          workspace,
          new Recents(new MemoryPreferences()),
          new KnownList(new MemoryPreferences()),
          () -> 0,
          failure -> {
            throw new AssertionError(failure);
          });

  @TempDir private Path earlier = Path.of("");

  @BeforeEach
  void openTheSample() throws IOException {
    EarlierSample.in(earlier);
    open.comparing().setShown(shown::incrementAndGet);
    open.open(List.of(Fixture.SAMPLE), () -> {});
  }

  private List<Integer> counts() {
    Comparison found = workspace.comparison().orElseThrow();
    return List.of(
        found.differences().of(Difference.Kind.LOST).size(),
        found.differences().of(Difference.Kind.GAINED).size(),
        found.differences().of(Difference.Kind.CHANGED).size());
  }

  @Test
  void earlierExports_areHeldAgainstWhatIsOpen_whichStays() {
    assertThat(open.comparing().possibleProperty().getValue()).isFalse();
    open.compare(List.of(earlier));
    assertThat(counts()).containsExactly(3, 1, 1);
    assertThat(shown).hasValue(1);
    assertThat(workspace.comparison().orElseThrow().after()).isSameAs(workspace.analysis());
    assertThat(open.stages().runningProperty().get()).isFalse();
  }

  @Test
  void whatCallersAreToldToHave_countsForBothSides_andNothingIsShownAnew() {
    open.compare(List.of(earlier));
    int opened = runner.begun(Lane.OPEN);
    tellOfMfa();
    assertThat(counts()).containsExactly(3, 1, 0);
    assertThat(runner.begun(Lane.OPEN)).as("what is opened meanwhile goes on").isEqualTo(opened);
    assertThat(workspace.comparison().orElseThrow().after()).isSameAs(workspace.analysis());
    assertThat(shown).hasValue(1);
  }

  private void tellOfMfa() {
    workspace.recolour(Fixture.ANALYZER.bringing(workspace.analysis(), MFA, Progress.NONE));
  }

  @Test
  void whatIsToldMeanwhile_countsToo() {
    open.compare(List.of(earlier));
    runner.meanwhile(this::tellOfMfa);
    open.comparing().show();
    assertThat(counts()).containsExactly(3, 1, 0);
    assertThat(workspace.comparison().orElseThrow().after()).isSameAs(workspace.analysis());
  }

  @Test
  void whatIsClosedMeanwhile_isComparedWithNothing() {
    open.compare(List.of(earlier));
    runner.meanwhile(workspace::close);
    open.comparing().show();
    assertThat(workspace.comparison()).isEmpty();
    assertThat(open.comparing().possibleProperty().getValue()).isFalse();
    assertThat(open.stages().runningProperty().get()).isFalse();
    assertThat(shown).hasValue(1);
  }

  @Test
  void comparingThatIsCancelled_leavesWhatWasComparedBefore() {
    open.compare(List.of(earlier));
    Comparison before = workspace.comparison().orElseThrow();
    Subscription cancelling = open.stages().linesProperty().subscribe(lines -> open.cancel());
    open.comparing().edited(List.of());
    cancelling.unsubscribe();
    assertThat(workspace.comparison()).containsSame(before);
    tellOfMfa();
    assertThat(workspace.comparison().orElseThrow().cause()).isEqualTo(Cause.TIME);
    assertThat(counts()).containsExactly(3, 1, 0);
  }

  @Test
  void whatIsReadAgain_canBeComparedWithWhatItWas() throws IOException {
    Path files = Files.createDirectory(earlier.resolve("files"));
    EarlierSample.in(files);
    open.open(List.of(files), () -> {});
    Files.copy(
        Fixture.SAMPLE.resolve("444455556666.json"),
        files.resolve("444455556666.json"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    open.reload();
    assertThat(workspace.comparison()).isEmpty();
    assertThat(open.comparing().possibleProperty().getValue()).isTrue();
    open.comparing().show();
    assertThat(counts()).containsExactly(3, 1, 1);
  }

  @Test
  void somethingElseThatIsOpened_isComparedWithNothing() {
    open.compare(List.of(earlier));
    open.open(List.of(Fixture.SAMPLE.resolve("444455556666.json")), () -> {});
    assertThat(workspace.comparison()).isEmpty();
    assertThat(open.comparing().possibleProperty().getValue()).isFalse();
    open.compare(List.of(Path.of("nowhere")));
    assertThat(workspace.comparison()).isEmpty();
    assertThat(open.lineProperty().get()).isEqualTo("There is nothing to read");
  }

  @Test
  void plan_isHeldAgainstWhatIsOpen_alsoOnceSomethingIsToldOfCallers() {
    open.plan(List.of(Path.of("src/docs/plan.json")));
    assertThat(counts()).containsExactly(2, 1, 2);
    Comparison found = workspace.comparison().orElseThrow();
    assertThat(found.cause()).isEqualTo(Cause.PLAN);
    assertThat(found.planned()).hasSize(6);
    assertThat(found.open()).isSameAs(workspace.analysis());
    workspace.recolour(Fixture.ANALYZER.bringing(workspace.analysis(), MFA, Progress.NONE));
    assertThat(counts()).containsExactly(2, 1, 0);
  }

  @Test
  void plan_thatIsChosenInTheSheet_isWhatEnterShows() {
    open.open(List.of(Path.of("src/docs/plan.json")));
    assertThat(open.sheet().shownProperty().get()).isTrue();
    assertThat(open.sheet().comparesFirst()).isTrue();
    open.sheet().press();
    assertThat(counts()).containsExactly(2, 1, 2);
    assertThat(open.sheet().shownProperty().get()).isFalse();
  }

  @Test
  void whatIsNoPlan_isSaid_andNothingIsCompared() {
    open.plan(List.of(earlier));
    assertThat(open.lineProperty().get()).startsWith("These are no Terraform plans");
    assertThat(workspace.comparison()).isEmpty();
  }
}
