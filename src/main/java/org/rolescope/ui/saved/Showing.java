package org.rolescope.ui.saved;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rolescope.app.saved.SavedData;
import org.rolescope.app.saved.SavedPicture;
import org.rolescope.app.saved.SavedView;
import org.rolescope.policy.ContextValue;
import org.rolescope.simulate.Brought;
import org.rolescope.ui.brought.BroughtViewModel;
import org.rolescope.ui.filter.FilterViewModel;
import org.rolescope.ui.graph.PictureViewModel;
import org.rolescope.ui.graph.PictureViewModel.Mode;
import org.rolescope.ui.graph.Place;
import org.rolescope.ui.matrix.MatrixViewModel;
import org.rolescope.ui.paths.PathsViewModel;
import org.rolescope.ui.state.Workspace;
import org.rolescope.ui.table.TableViewModel;

/**
 * What the window shows, as a view, and back: the one place that knows which parts of the window
 * have something to come back to.
 *
 * @param tab which tab is open
 * @param toTab opens a tab
 */
public record Showing(
    Workspace workspace,
    FilterViewModel filter,
    PictureViewModel picture,
    BroughtViewModel brought,
    PathsViewModel paths,
    MatrixViewModel matrix,
    TableViewModel table,
    Supplier<SavedView.Tab> tab,
    Consumer<SavedView.Tab> toTab) {
  /** Characters of what a table or matrix is narrowed down to. */
  private static final int LONGEST_WORDS = 500;

  /** What is shown now, by a name; with all that callers have, which is not to be kept. */
  public SavedView now(String name) {
    return new SavedView(
        name,
        SavedData.of(workspace.analysis().snapshot()),
        tab.get(),
        picturedNow(),
        filter.choiceProperty().get(),
        brought.broughtProperty().get(),
        List.of(),
        paths.now(),
        matrix.now(),
        cut(table.wordsProperty().get()));
  }

  private SavedPicture picturedNow() {
    Place here = picture.here();
    return new SavedPicture(
        kind(here.mode()),
        here.middle(),
        here.selected(),
        here.opened(),
        here.kept(),
        here.unfolded(),
        picture.pins().property().get(),
        picture.dimmingProperty().get(),
        picture.reaching().get(),
        here.looking());
  }

  /** What changed is not kept: the other state may be gone. */
  private static SavedPicture.Kind kind(Mode mode) {
    return switch (mode) {
      case MAP, CHANGES -> SavedPicture.Kind.MAP;
      case FOCUS -> SavedPicture.Kind.FOCUS;
      case BLAST -> SavedPicture.Kind.BLAST;
    };
  }

  private static String cut(String words) {
    return words.length() <= LONGEST_WORDS ? words : words.substring(0, LONGEST_WORDS);
  }

  /**
   * Takes down what is shown, to bring back what of it is there once the data are other ones, with
   * what can be undone and the ways back.
   */
  public Runnable keep() {
    SavedView before = now("");
    Runnable edits = filter.edits().keep();
    Runnable ways = picture.steps().keep(workspace::has);
    return () -> {
      bringBack(before);
      edits.run();
      ways.run();
    };
  }

  /** Shows what of a view is there. */
  public void show(SavedView saved) {
    bringBack(saved);
    toTab.accept(saved.tab());
  }

  private void bringBack(SavedView saved) {
    SavedView view = saved.in(workspace.analysis());
    filter.take(view.filters());
    brought.take(withSaid(view));
    show(view.picture());
    paths.take(view.paths());
    matrix.take(view.matrix());
    table.wordsProperty().set(view.tableWords());
  }

  /**
   * What was said and is not kept in the view stays as it is said now; that callers do not have it,
   * too.
   */
  private Brought withSaid(SavedView view) {
    SortedMap<String, ContextValue> said = new TreeMap<>();
    for (String key : view.unsaid()) {
      ContextValue now = brought.broughtProperty().get().keys().get(key);
      if (now != null) {
        said.put(key, now);
      }
    }
    return view.brought().and(new Brought(said));
  }

  private void show(SavedPicture then) {
    picture.reaching().take(then.reaching());
    picture.dimmingProperty().set(then.dimmed());
    picture.pins().take(then.pins());
    picture
        .steps()
        .goTo(
            new Place(
                then.selected(),
                Mode.valueOf(then.kind().name()),
                then.middle(),
                then.reaching().direction(),
                then.open(),
                then.kept(),
                then.unfolded(),
                then.looking()));
  }

  /**
   * Condition keys of a view of which something must be said again: those that had a value then and
   * have none now.
   */
  public List<String> toSayAgain(SavedView view) {
    Brought now = brought.broughtProperty().get();
    return view.unsaid().stream().filter(key -> hasNoValue(now.keys().get(key))).toList();
  }

  private static boolean hasNoValue(@Nullable ContextValue said) {
    return said == null || said instanceof ContextValue.Absent;
  }
}
