package org.rolescope.ui.load;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.rolescope.app.Analysis;
import org.rolescope.app.Recognition;
import org.rolescope.app.TrustAnalyzer;
import org.rolescope.base.Progress;
import org.rolescope.base.Progress.Stage;
import org.rolescope.ui.Words;
import org.rolescope.ui.load.RecognitionViewModel.Offer;
import org.rolescope.ui.load.RecognitionViewModel.Purpose;
import org.rolescope.ui.state.Workspace;
import org.rolescope.ui.task.Job;
import org.rolescope.ui.task.TaskRunner;
import org.rolescope.ui.task.TaskRunner.Lane;

/**
 * Opens files and folders beside the window, in two steps: what they are, then who can assume what.
 * Says how far it is, and can be told to stop; what was read by then is kept.
 */
public final class OpenViewModel {
  private final TrustAnalyzer analyzer;
  private final TaskRunner runner;
  private final Workspace workspace;
  private final Recents recents;
  private final KnownList known;
  private final Consumer<Exception> failed;
  private final StagesViewModel stages;
  private final Comparing comparing;
  private final RecognitionViewModel sheet = new RecognitionViewModel(this::chosen);
  private final ReadOnlyStringWrapper line = new ReadOnlyStringWrapper("");
  private Recognition opened = Recognition.NOTHING;
  private Supplier<Runnable> keeping = this::keepSelection;

  /**
   * @param known names accounts of others in whatever is opened
   * @param clock milliseconds from some moment on
   * @param failed gets what opening threw, which is a defect of the program: bad input is a
   *     diagnostic
   */
  public OpenViewModel(
      TrustAnalyzer analyzer,
      TaskRunner runner,
      Workspace workspace,
      Recents recents,
      KnownList known,
      LongSupplier clock,
      Consumer<Exception> failed) {
    this.analyzer = analyzer;
    this.runner = runner;
    this.workspace = workspace;
    this.recents = recents;
    this.known = known;
    this.failed = failed;
    this.stages = new StagesViewModel(clock);
    this.comparing = new Comparing(analyzer, runner, workspace, stages, failed);
    workspace.openProperty().subscribe(this::closed);
  }

  /** Says how what is shown is taken down before the data change, and brought back after. */
  public void keepBy(Supplier<Runnable> keeps) {
    keeping = keeps;
  }

  private void closed(boolean open) {
    if (!open) {
      opened = Recognition.NOTHING;
      line.set("");
    }
  }

  /**
   * Recognises these and shows the sheet. One path without a problem is opened at once where
   * nothing is open, and a list of known accounts alone names accounts from then on. Nothing
   * happens if there are none.
   */
  public void open(List<Path> paths) {
    if (paths.isEmpty()) {
      return;
    }
    stages.begin(Stage.READ);
    run(progress -> analyzer.recognise(paths, progress), this::recognised);
  }

  private void recognised(Recognition found) {
    boolean open = workspace.openProperty().get();
    if (found.isKnownAccounts()) {
      named(found);
      return;
    }
    if (found.clean() && found.paths().size() == 1 && !open) {
      evaluate(found, Optional.of(found), now -> words(found), () -> {});
      return;
    }
    stages.end();
    if (found.files().isEmpty()) {
      line.set(Words.of(found.stopped() ? "open.stopped.empty" : "open.empty"));
      return;
    }
    sheet.show(found, open ? Offer.ADD_OR_REPLACE : Offer.OPEN);
  }

  /** Takes the names of accounts of others from this list, now and for whatever is opened. */
  public void nameBy(Path list) {
    stages.begin(Stage.READ);
    run(progress -> analyzer.recognise(List.of(list), progress), this::named);
  }

  private void named(Recognition list) {
    Path path = list.paths().get(0);
    Optional<String> refused = list.broken().or(() -> noList(list));
    if (refused.isPresent()) {
      stages.end();
      line.set(Words.of("known.refused", path.getFileName(), refused.get()));
    } else {
      nameBy(Optional.of(path), Words.of("known.used", path.getFileName()));
    }
  }

  private static Optional<String> noList(Recognition list) {
    return list.isKnownAccounts() ? Optional.empty() : Optional.of(Words.of("known.none"));
  }

  /** Leaves out the names of the list. */
  public void forgetNames() {
    stages.begin(Stage.UNDERSTAND);
    nameBy(Optional.empty(), Words.of("known.forgotten"));
  }

  private void nameBy(Optional<Path> list, String words) {
    known.remember(list);
    if (!workspace.openProperty().get() || opened.paths().isEmpty()) {
      stages.end();
      line.set(words);
      return;
    }
    evaluate(opened, Optional.empty(), now -> words, keeping.get());
  }

  /** Holds what is open against these exports, which are earlier ones. */
  public void compare(List<Path> earlier) {
    stages.begin(Stage.READ);
    run(
        progress -> analyzer.recognise(earlier, progress),
        found -> {
          if (found.counts().files() == 0 || found.stopped()) {
            stages.end();
            line.set(Words.of(found.stopped() ? "open.stopped.empty" : "open.empty"));
          } else {
            comparing.with(() -> withNames(found));
          }
        });
  }

  /** Shows what these plans change. Nothing happens if there are none. */
  public void plan(List<Path> plans) {
    if (plans.isEmpty()) {
      return;
    }
    stages.begin(Stage.READ);
    run(
        progress -> analyzer.recognise(plans, progress),
        found -> {
          if (found.isPlan() && !found.stopped()) {
            comparing.planned(found);
          } else {
            stages.end();
            line.set(Words.of(found.stopped() ? "open.stopped.empty" : "open.no-plan"));
          }
        });
  }

  private void chosen(Recognition found, Purpose purpose) {
    if (purpose == Purpose.COMPARE && found.isPlan()) {
      comparing.planned(found);
      return;
    }
    if (purpose == Purpose.COMPARE) {
      comparing.with(() -> withNames(found));
      return;
    }
    boolean add = purpose == Purpose.ADD;
    stages.begin(Stage.UNDERSTAND);
    Recognition before = opened;
    run(
        progress -> add ? before.plus(found) : found,
        all -> {
          Runnable then = add ? keeping.get() : () -> {};
          evaluate(all, Optional.of(found), now -> words(all), then);
        });
  }

  /** Opens these in the place of what is open, without a question; {@code then} follows. */
  public void open(List<Path> paths, Runnable then) {
    stages.begin(Stage.READ);
    run(
        progress -> analyzer.recognise(paths, progress),
        found -> evaluate(found, Optional.of(found), now -> words(found), then));
  }

  /** Reads again what is open, and says what changed. */
  public void reload() {
    if (!workspace.openProperty().get() || opened.paths().isEmpty()) {
      return;
    }
    Recognition before = opened;
    Analysis then = workspace.dataProperty().get();
    stages.begin(Stage.READ);
    run(
        progress ->
            analyzer.recognise(before.paths(), progress).choose(before.leftOut(), before.owners()),
        again -> {
          if (again.stopped()) {
            stages.end();
            line.set(Words.of("open.reload.stopped"));
          } else if (again.counts().files() == 0 && before.counts().files() > 0) {
            // A drive that is not there takes nobody's picture away.
            stages.end();
            line.set(Words.of("open.reload.gone"));
          } else {
            Runnable back = keeping.get();
            evaluate(
                again,
                Optional.empty(),
                now -> Changes.words(before.counts(), again.counts(), then.graph(), now.graph()),
                () -> {
                  comparing.since(then);
                  back.run();
                });
          }
        });
  }

  private Runnable keepSelection() {
    String selected = workspace.selection().id();
    return () -> selectAgain(selected);
  }

  private void selectAgain(String id) {
    Analysis now = workspace.analysis();
    if (now.graph().node(id).isPresent()
        || now.graph().edge(id).isPresent()
        || now.index().account(id).isPresent()) {
      workspace.selection().select(id);
    }
  }

  /** What was opened, what is said of it, and how much it is. */
  private record Evaluated(Analysis analysis, String line, Recognition.Counts counts) {}

  /**
   * @param named what is remembered as opened, if anything is
   * @param said what is said of it; beside the window, as it may look at all edges
   * @param then follows once it is shown
   */
  private void evaluate(
      Recognition found,
      Optional<Recognition> named,
      Function<Analysis, String> said,
      Runnable then) {
    run(
        progress -> {
          Analysis analysis = analyzer.open(withNames(found), progress);
          return new Evaluated(analysis, said.apply(analysis), named.orElse(found).counts());
        },
        evaluated -> {
          Analysis analysis = evaluated.analysis();
          opened = found;
          stages.next(Stage.LAY_OUT);
          workspace.show(analysis, found.paths());
          stages.arrived();
          named.ifPresent(paths -> remember(paths, evaluated.counts()));
          line.set(evaluated.line());
          then.run();
          stopped(analysis);
          if (analysis.snapshot().accounts().isEmpty()) {
            stages.end();
          }
        });
  }

  private void remember(Recognition found, Recognition.Counts counts) {
    recents.add(found.paths(), new Recent.Holds(counts.accounts(), counts.roles()));
  }

  private Recognition withNames(Recognition found) {
    return known
        .pathProperty()
        .get()
        .map(list -> found.beside(analyzer.recognise(List.of(list), Progress.NONE)))
        .orElse(found);
  }

  private void stopped(Analysis analysis) {
    analysis.problems().stream()
        .filter(problem -> problem.code().equals("graph.stopped"))
        .findFirst()
        .ifPresent(problem -> line.set(Words.of("open.stopped", problem.message())));
  }

  /** A picture is there: if it is that of what was opened, opening is over. */
  public void laidOut() {
    if (stages.stage() == Stage.LAY_OUT) {
      stages.end();
    }
  }

  private <T> void run(Job.Work<T> work, Consumer<T> done) {
    runner.run(
        Lane.OPEN,
        new Job<>(
            work,
            done,
            failure -> {
              stages.end();
              failed.accept(failure);
            },
            stages::at));
  }

  /**
   * Ends the stage that runs; what was done by then is kept. Of files that were read the sheet is
   * shown; edges that were not decided are shown as not known.
   */
  public void cancel() {
    if (stages.stage() == Stage.LAY_OUT) {
      stages.end();
    } else {
      runner.stop(Lane.OPEN);
    }
  }

  /** Shows what is open in the sheet, to choose others of it. */
  public void review() {
    if (!opened.files().isEmpty()) {
      sheet.show(opened, Offer.OPEN_AGAIN);
    }
  }

  private static String words(Recognition found) {
    if (found.stopped()) {
      return Words.of("sheet.stopped", found.filesRead(), found.filesFound());
    }
    Recognition.Counts counts = found.counts();
    return Words.of("open.recognised", counts.files(), counts.accounts(), counts.roles());
  }

  /** The sheet that is shown between the two steps. */
  public RecognitionViewModel sheet() {
    return sheet;
  }

  /** Holds what is open against another state of it. */
  public Comparing comparing() {
    return comparing;
  }

  /** How far opening is. */
  public StagesViewModel stages() {
    return stages;
  }

  /** What was recognised of what is open, or where it was stopped; empty if nothing is to say. */
  public ReadOnlyStringProperty lineProperty() {
    return line.getReadOnlyProperty();
  }
}
