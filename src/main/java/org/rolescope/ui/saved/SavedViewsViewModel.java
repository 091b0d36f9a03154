package org.rolescope.ui.saved;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.rolescope.app.Analysis;
import org.rolescope.app.saved.SavedChange;
import org.rolescope.app.saved.SavedView;
import org.rolescope.app.saved.SavedViews;
import org.rolescope.app.saved.SavedViewsFile;
import org.rolescope.base.WholeFile;
import org.rolescope.ui.Words;
import org.rolescope.ui.brought.KeyWords;
import org.rolescope.ui.state.Edits;
import org.rolescope.ui.task.Job;
import org.rolescope.ui.task.TaskRunner;
import org.rolescope.ui.task.TaskRunner.Lane;

/**
 * The saved views of the data that are open. They are read and written beside the window; each
 * change can be undone, and so can showing one.
 */
public final class SavedViewsViewModel {
  private static final Comparator<SavedView> BY_NAME =
      Comparator.comparing(SavedView::name, String.CASE_INSENSITIVE_ORDER)
          .thenComparing(SavedView::name);

  /**
   * A change that is not in the file yet.
   *
   * @param words what is said once it is
   */
  private record Pending(SavedChange change, String words) {}

  private final Showing showing;
  private final SavedViewsFile file;
  private final TaskRunner runner;
  private final Edits edits;
  private final Consumer<String> said;
  private final ObservableList<SavedView> views = FXCollections.observableArrayList();
  private final ObservableValue<Number> size = Bindings.size(views);
  private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Optional<SavedView>> newest =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper damaged = new ReadOnlyBooleanWrapper();
  private final List<Pending> pending = new ArrayList<>();
  private SavedViews all = SavedViews.NONE;

  /**
   * @param edits is where a change is undone
   * @param said gets a sentence about what was done
   */
  public SavedViewsViewModel(
      Showing showing, SavedViewsFile file, TaskRunner runner, Edits edits, Consumer<String> said) {
    this.showing = showing;
    this.file = file;
    this.runner = runner;
    this.edits = edits;
    this.said = said;
    showing.workspace().dataProperty().subscribe(this::startOver);
  }

  private void startOver(Analysis data) {
    note.set("");
    views.clear();
    if (!data.snapshot().accounts().isEmpty()) {
      sync();
    }
  }

  /** What is in the file, once all that is pending is. */
  private void sync() {
    List<Pending> now = List.copyOf(pending);
    runner.run(
        Lane.VIEWS,
        Job.of(
            progress -> file.change(now.stream().map(Pending::change).toList()),
            read -> synced(read, now),
            failure -> unsynced(failure, now)));
  }

  private void synced(SavedViews read, List<Pending> made) {
    pending.removeAll(made);
    all = read;
    damaged.set(read.damaged());
    if (!read.problems().isEmpty()) {
      note.set(SavedWords.problem(read));
    }
    views.setAll(
        read.views().stream()
            .filter(view -> view.of().isOf(showing.workspace().analysis().index()))
            .sorted(BY_NAME)
            .toList());
    if (!made.isEmpty()) {
      Pending last = made.get(made.size() - 1);
      newest.set(last.change().after().filter(views::contains));
      said.accept(read.damaged() ? note.get() : last.words());
    }
  }

  private void unsynced(Exception failure, List<Pending> lost) {
    pending.removeAll(lost);
    tell(Words.of("saved.not-kept", file.path(), reason(failure)));
  }

  private static String reason(Exception failure) {
    return failure instanceof IOException io ? WholeFile.reason(io) : failure.toString();
  }

  private void tell(String words) {
    note.set(words);
    said.accept(words);
  }

  private void change(String edit, String words, SavedChange change) {
    edits.add(Words.of(edit), () -> make(change.back(), ""), () -> make(change, ""));
    note.set("");
    make(change, words);
  }

  private void make(SavedChange change, String words) {
    pending.add(new Pending(change, words));
    sync();
  }

  /** What the view that is shown now may be called. */
  public String proposal() {
    Set<String> taken =
        views.stream()
            .map(view -> view.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    return new ProposedName(showing.workspace().analysis(), showing.now("")).besides(taken);
  }

  /** Another view that is called so, in any case. */
  public Optional<SavedView> called(String name) {
    String cleaned = SavedView.cleaned(name);
    return views.stream().filter(view -> view.name().equalsIgnoreCase(cleaned)).findFirst();
  }

  /** Why no further view can be kept; empty if one can. */
  public String refusal() {
    if (damaged.get()) {
      return SavedWords.problem(all);
    }
    return all.views().size() + all.unread().size() >= SavedViews.MOST
        ? Words.of("saved.too-many", SavedViews.MOST)
        : "";
  }

  private SavedView taken(String name) {
    return showing.now(SavedView.cleaned(name)).kept(KeyWords::isTruth);
  }

  /** Keeps what is shown now, in the place of a view that is called so. */
  public void save(String name) {
    SavedView view = taken(name);
    change(
        "edit.save-view",
        Words.of("saved.done", view.name()),
        new SavedChange(called(name), Optional.of(view)));
  }

  /** Keeps what is shown now in the place of a view, by its name. */
  public void update(SavedView view) {
    change(
        "edit.update-view",
        Words.of("saved.updated", view.name()),
        new SavedChange(Optional.of(view), Optional.of(taken(view.name()))));
  }

  /** Gives a view another name. */
  public void rename(SavedView view, String name) {
    SavedView renamed = view.named(SavedView.cleaned(name));
    change(
        "edit.rename-view",
        Words.of("saved.renamed", renamed.name()),
        new SavedChange(Optional.of(view), Optional.of(renamed)));
  }

  /** Deletes a view. */
  public void delete(SavedView view) {
    change(
        "edit.delete-view",
        Words.of("saved.deleted", view.name()),
        new SavedChange(Optional.of(view), Optional.empty()));
  }

  /** Shows a view, and says what of it is not there any more or was not kept. */
  public void show(SavedView view) {
    SavedView before = showing.now("");
    List<String> gone = List.copyOf(view.gone(showing.workspace().analysis()));
    showing.show(view);
    edits.add(Words.of("edit.show-view"), () -> showing.show(before), () -> showing.show(view));
    List<String> again = showing.toSayAgain(view).stream().map(KeyWords::of).toList();
    note.set(SavedWords.lacks(gone, again));
    said.accept(
        note.get().isEmpty()
            ? Words.of("saved.shown", view.name())
            : Words.of("saved.shown-but", view.name(), note.get()));
  }

  /** Gives a file that cannot be read another name, so that views can be kept again. */
  public void setAside() {
    runner.run(
        Lane.VIEWS,
        Job.of(progress -> file.setAside(), this::aside, failure -> unsynced(failure, List.of())));
  }

  private void aside(Path where) {
    tell(Words.of("saved.aside", where));
    sync();
  }

  /** Those of the data that are open, by name. */
  public ObservableList<SavedView> views() {
    return views;
  }

  /**
   * The view that was saved, renamed or brought back last; empty at first, and if one was deleted.
   */
  ReadOnlyObjectProperty<Optional<SavedView>> newestProperty() {
    return newest.getReadOnlyProperty();
  }

  /** How many these are. */
  ObservableValue<Number> sizeProperty() {
    return size;
  }

  /** What is to say of the view that is shown, or of the file; empty for nothing. */
  public ReadOnlyStringProperty noteProperty() {
    return note.getReadOnlyProperty();
  }

  /** Whether the file cannot be read. */
  public ReadOnlyBooleanProperty damagedProperty() {
    return damaged.getReadOnlyProperty();
  }
}
