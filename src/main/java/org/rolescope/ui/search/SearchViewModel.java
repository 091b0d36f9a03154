package org.rolescope.ui.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import org.rolescope.app.Analysis;
import org.rolescope.app.Lesson;
import org.rolescope.app.saved.SavedView;
import org.rolescope.ui.command.Command;
import org.rolescope.ui.state.Workspace;
import org.rolescope.ui.task.Job;
import org.rolescope.ui.task.Lookup;
import org.rolescope.ui.task.TaskRunner;
import org.rolescope.ui.task.TaskRunner.Lane;

/** What is typed into the search box, and the names and commands that answer it. */
public final class SearchViewModel {
  private final StringProperty query = new SimpleStringProperty("");
  private final Workspace workspace;
  private final TaskRunner runner;
  private final Lookup lookup;
  private List<SearchIndex.Answer> results = List.of();
  private Runnable answered = () -> {};
  private List<Command> commands = List.of();
  private List<SavedView> views = List.of();
  private Consumer<SavedView> show = view -> {};
  private Supplier<List<Lesson>> lessons = List::of;
  private Consumer<Lesson> present = lesson -> {};
  private Runnable uncover = () -> {};
  private final ObservableValue<Boolean> reading;
  private final BooleanProperty indexing = new SimpleBooleanProperty();
  private SearchIndex names = new SearchIndex(List.of());

  /**
   * @param runner makes the index of other data, and looks into it, beside the window
   * @param reading whether data are being opened, whose names are still to come
   */
  public SearchViewModel(Workspace workspace, TaskRunner runner, ObservableValue<Boolean> reading) {
    this.workspace = workspace;
    this.runner = runner;
    lookup = new Lookup(runner);
    this.reading = reading;
    workspace.dataProperty().subscribe(this::index);
    query.addListener((property, before, now) -> find());
  }

  /** Says which commands can be found and run. */
  public void setCommands(List<Command> all) {
    commands = List.copyOf(all);
  }

  /**
   * Says which saved views can be found.
   *
   * @param all as they are when something is looked for
   * @param shows shows one
   */
  public void setViews(ObservableList<SavedView> all, Consumer<SavedView> shows) {
    views = all;
    show = shows;
  }

  /**
   * Says which lessons can be found.
   *
   * @param all as they are when something is looked for
   * @param presents presents one
   */
  public void setLessons(Supplier<List<Lesson>> all, Consumer<Lesson> presents) {
    lessons = all;
    present = presents;
  }

  /** Says how the picture comes into sight, for names and views are looked for to be seen. */
  public void setUncover(Runnable picture) {
    uncover = picture;
  }

  private void index(Analysis analysis) {
    names = new SearchIndex(List.of());
    indexing.set(true);
    runner.run(
        Lane.SEARCH,
        Job.of(
            progress -> new SearchIndex(Findable.in(analysis)),
            made -> {
              names = made;
              find();
              indexing.set(false);
            },
            failure -> indexing.set(false)));
  }

  private void find() {
    String text = query.get();
    if (text.isBlank()) {
      lookup.forget();
      show(List.of());
      return;
    }
    List<Found> now = new ArrayList<>(Findable.commands(commands));
    now.addAll(Findable.views(views));
    now.addAll(Findable.lessons(lessons.get()));
    SearchIndex known = names;
    Analysis analysis = workspace.analysis();
    lookup.look(() -> find(text, analysis, known, now), this::show);
  }

  private static List<SearchIndex.Answer> find(
      String text, Analysis analysis, SearchIndex names, List<Found> also) {
    List<SearchIndex.Answer> logged =
        Findable.logged(analysis, text).stream()
            .map(one -> new SearchIndex.Answer(one.group(), List.of(one), 0))
            .toList();
    // What a log calls somebody means nobody else, however like other names its letters are.
    return logged.isEmpty() ? names.find(new Fuzzy(text), new SearchIndex(also)) : logged;
  }

  private void show(List<SearchIndex.Answer> found) {
    results = List.copyOf(found);
    answered.run();
  }

  /** Selects the name, runs the command, shows the saved view or lesson, and empties the box. */
  public void choose(Found found) {
    query.set("");
    if (found.group() != Found.Group.COMMANDS && found.group() != Found.Group.LESSONS) {
      uncover.run();
    }
    switch (found.group()) {
      case COMMANDS ->
          commands.stream().filter(each -> each.id().equals(found.id())).forEach(Command::run);
      case VIEWS ->
          views.stream().filter(each -> each.name().equals(found.id())).findFirst().ifPresent(show);
      case LESSONS ->
          lessons.get().stream()
              .filter(each -> each.called().equals(found.id()))
              .findFirst()
              .ifPresent(present);
      case ACCOUNTS, ROLES, USERS, PEOPLE, OTHERS -> workspace.selection().select(found.id());
    }
  }

  /** Whether names are still to come; what is typed meanwhile is looked for then. */
  ObservableValue<Boolean> waiting() {
    return indexing.flatMap(is -> reading.map(also -> is || also));
  }

  public StringProperty queryProperty() {
    return query;
  }

  /** Group by group, the one with the best first. */
  List<SearchIndex.Answer> results() {
    return results;
  }

  /** Says who hears that something was looked for, whatever was found. */
  void setOnAnswered(Runnable action) {
    answered = action;
  }

  /** Does something with what is found for the newest text: now, or once it is. */
  void whenAnswered(Runnable action) {
    lookup.then(action);
  }
}
