package org.rolescope.ui.filter;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.rolescope.app.Analysis;
import org.rolescope.app.Choice;
import org.rolescope.drawing.ProviderLook;
import org.rolescope.graph.EdgeKind;
import org.rolescope.graph.TrustGraph;
import org.rolescope.graph.TrustNode;
import org.rolescope.question.EdgeTrait;
import org.rolescope.question.EdgeTraits;
import org.rolescope.ui.Words;
import org.rolescope.ui.state.Edits;
import org.rolescope.ui.state.Workspace;
import org.rolescope.ui.task.Job;
import org.rolescope.ui.task.TaskRunner;

/** Which callers and which edges the picture shows. */
public final class FilterViewModel {
  private final List<Facet<CallerGroup>> callers =
      Arrays.stream(CallerGroup.values()).map(Facet::new).toList();
  private final List<Facet<EdgeKind>> edges =
      Arrays.stream(EdgeKind.values()).map(Facet::new).toList();
  private final List<Facet<EdgeTrait>> only =
      Arrays.stream(EdgeTrait.values()).map(Facet::new).toList();
  private Optional<Found> found = Optional.empty();
  private final ReadOnlyObjectWrapper<Choice> choice = new ReadOnlyObjectWrapper<>(Choice.ALL);
  private final ReadOnlyBooleanWrapper narrowed = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper nothingLeft = new ReadOnlyBooleanWrapper();
  private final Edits edits = new Edits();
  private final ReadOnlyBooleanWrapper anyHidden = new ReadOnlyBooleanWrapper();
  private final Workspace workspace;
  private final TaskRunner runner;
  private Analysis counted;
  private boolean setting;

  public FilterViewModel(Workspace workspace, TaskRunner runner) {
    this.workspace = workspace;
    this.runner = runner;
    this.counted = workspace.analysis();
    only.forEach(facet -> facet.shownProperty().set(false));
    callers.forEach(facet -> facet.shownProperty().subscribe(this::choose));
    edges.forEach(facet -> facet.shownProperty().subscribe(this::choose));
    only.forEach(facet -> facet.shownProperty().subscribe(this::choose));
    workspace.analysisProperty().subscribe(this::count);
  }

  private void count(Analysis analysis) {
    boolean other = !analysis.isOf(counted);
    counted = analysis;
    if (other) {
      found = Optional.empty();
      Stream.of(callers, edges, only).flatMap(List::stream).forEach(facet -> facet.count(0, 0));
      edits.clear();
    }
    set(other ? Choice.ALL : choice.get());
  }

  /** How much there is as it is chosen now, unless that is known. */
  private void recount() {
    Analysis analysis = workspace.analysis();
    Choice now = choice.get();
    Optional<Found> known = found.filter(before -> before.analysis() == analysis);
    if (known.filter(before -> before.choice().equals(now)).isPresent()) {
      runner.cancel(TaskRunner.Lane.FILTER);
      return;
    }
    runner.run(
        TaskRunner.Lane.FILTER,
        Job.of(
            progress -> known.orElseGet(() -> Found.of(analysis)).with(now),
            this::found,
            failure -> {}));
  }

  /**
   * What is found beside the window.
   *
   * @param having ids of the edges that have a trait
   * @param choice what is left by
   */
  private record Found(
      Analysis analysis,
      Map<EdgeTrait, Set<String>> having,
      FacetCounts all,
      Choice choice,
      FacetCounts left) {
    /** O(edges): who comes from outside takes a look at every policy. */
    static Found of(Analysis analysis) {
      TrustGraph graph = analysis.graph();
      Map<EdgeTrait, Set<String>> having = new EdgeTraits(graph, analysis.index()).all();
      FacetCounts all = FacetCounts.of(graph, having, Choice.ALL);
      return new Found(analysis, having, all, Choice.ALL, all);
    }

    /** The same of another choice. */
    Found with(Choice other) {
      FacetCounts counts =
          other.equals(Choice.ALL) ? all : FacetCounts.of(analysis.graph(), having, other);
      return new Found(analysis, having, all, other, counts);
    }
  }

  private void found(Found now) {
    found = Optional.of(now);
    callers.forEach(facet -> facet.count(now.all().of(facet.kind()), now.left().of(facet.kind())));
    edges.forEach(facet -> facet.count(now.all().of(facet.kind()), now.left().of(facet.kind())));
    only.forEach(facet -> facet.count(now.all().of(facet.kind()), now.left().of(facet.kind())));
    tellWhetherAnyIsLeft();
  }

  private void choose() {
    if (setting) {
      return;
    }
    Set<TrustNode.Kind> kinds =
        ticked(callers).flatMap(group -> group.kinds().stream()).collect(Collectors.toSet());
    edit(
        Words.of("edit.filter"),
        new Choice(
            kinds,
            ticked(edges).collect(Collectors.toSet()),
            ticked(only).collect(Collectors.toSet()),
            choice.get().hidden()));
  }

  private static <E extends Enum<E>> Stream<E> ticked(List<Facet<E>> facets) {
    return facets.stream().filter(facet -> facet.shownProperty().get()).map(Facet::kind);
  }

  /** Changes what is shown, so that it can be undone. */
  private void edit(String words, Choice next) {
    Choice before = choice.get();
    if (!next.equals(before)) {
      edits.add(words, () -> set(there(before)), () -> set(there(next)));
      set(next);
    }
  }

  /** Without what is not there any more since it was read again. */
  private Choice there(Choice then) {
    return then.withHidden(
        then.hidden().stream().filter(this::mayHide).collect(Collectors.toSet()));
  }

  /** Shows what is chosen elsewhere; whoever calls it says how it is undone. */
  public void take(Choice next) {
    set(next);
  }

  private void set(Choice next) {
    setting = true;
    callers.forEach(
        facet -> facet.shownProperty().set(next.callers().containsAll(facet.kind().kinds())));
    edges.forEach(facet -> facet.shownProperty().set(next.edges().contains(facet.kind())));
    only.forEach(facet -> facet.shownProperty().set(next.only().contains(facet.kind())));
    setting = false;
    choice.set(next);
    narrowed.set(!next.equals(Choice.ALL));
    anyHidden.set(!next.hidden().isEmpty());
    tellWhetherAnyIsLeft();
    recount();
  }

  private void tellWhetherAnyIsLeft() {
    boolean any = workspace.analysis().graph().edgeCount() > 0;
    nothingLeft.set(narrowed.get() && any && !leavesAny(choice.get()));
  }

  private boolean leavesAny(Choice some) {
    TrustGraph graph = workspace.analysis().graph();
    Map<EdgeTrait, Set<String>> having = found.map(Found::having).orElse(Map.of());
    return graph.edges().stream()
        .filter(edge -> FacetCounts.haveAll(having, some.only(), edge))
        .anyMatch(edge -> some.showsKind(graph, edge));
  }

  /** Shows everything again. */
  public void reset() {
    edit(Words.of("edit.reset"), Choice.ALL);
  }

  /** Whether this is a node, an edge or an account, which can be hidden. */
  public boolean mayHide(String id) {
    TrustGraph graph = workspace.analysis().graph();
    return graph.node(id).isPresent()
        || graph.edge(id).isPresent()
        || workspace.analysis().index().account(id).isPresent();
  }

  /** Hides a node with its edges, an edge, or an account with all that is in it. */
  public void hide(String id) {
    hideAll(List.of(id));
  }

  /** Hides all of these that can be hidden, in one step. What is hidden is selected no more. */
  public void hideAll(List<String> ids) {
    Set<String> hidden = new HashSet<>(choice.get().hidden());
    ids.stream().filter(this::mayHide).flatMap(this::drawnAsOne).forEach(hidden::add);
    Choice before = choice.get();
    Choice next = before.withHidden(hidden);
    if (next.equals(before)) {
      return;
    }
    List<String> selected = workspace.selection().ids();
    edits.add(
        Words.of("edit.hide"),
        () -> {
          set(there(before));
          if (workspace.selection().ids().isEmpty()) {
            workspace.selection().selectAll(selected.stream().filter(this::mayHide).toList());
          }
        },
        () -> hide(there(next)));
    hide(next);
  }

  private void hide(Choice next) {
    TrustGraph graph = workspace.analysis().graph();
    List<String> selected = workspace.selection().ids();
    List<String> left = selected.stream().filter(id -> !next.hides(graph, id)).toList();
    if (!left.equals(selected)) {
      workspace.selection().selectAll(left);
    }
    set(next);
  }

  /** A provider with all that the picture draws as it; of all else the id itself. */
  private Stream<String> drawnAsOne(String id) {
    TrustGraph graph = workspace.analysis().graph();
    return graph
        .node(id)
        .map(node -> ProviderLook.oneWith(graph, node).stream().map(TrustNode::id))
        .orElseGet(() -> Stream.of(id));
  }

  /** Shows again what was hidden one by one. */
  public void showHidden() {
    edit(Words.of("edit.show-hidden"), choice.get().withHidden(Set.of()));
  }

  /** Takes the newest change back. Says what it was; empty if there is none. */
  public String undo() {
    return edits.undo();
  }

  /**
   * Makes the newest change again that was taken back. Says what it was; empty if there is none.
   */
  public String redo() {
    return edits.redo();
  }

  /** What was changed here, and by others that share the way back. */
  public Edits edits() {
    return edits;
  }

  /** The filters each of which alone hides all that the others leave: taking it away helps. */
  List<Dropped> culprits() {
    Choice now = choice.get();
    Stream<Dropped> traits =
        ticked(only).map(trait -> new Dropped(trait, now.withOnly(without(now.only(), trait))));
    Stream<Dropped> groups =
        unticked(callers)
            .map(group -> new Dropped(group, now.withCallers(with(now.callers(), group.kinds()))));
    Stream<Dropped> kinds =
        unticked(edges)
            .map(kind -> new Dropped(kind, now.withEdges(with(now.edges(), Set.of(kind)))));
    return Stream.of(traits, groups, kinds)
        .flatMap(some -> some)
        .filter(dropped -> leavesAny(dropped.without()))
        .toList();
  }

  private static <E extends Enum<E>> Stream<E> unticked(List<Facet<E>> facets) {
    return facets.stream().filter(facet -> !facet.shownProperty().get()).map(Facet::kind);
  }

  private static <T> Set<T> without(Set<T> all, T one) {
    return all.stream().filter(each -> !each.equals(one)).collect(Collectors.toSet());
  }

  private static <T> Set<T> with(Set<T> some, Set<T> more) {
    return Stream.concat(some.stream(), more.stream()).collect(Collectors.toSet());
  }

  /** Takes one filter away. */
  void drop(Dropped filter) {
    edit(Words.of("edit.filter"), filter.without());
  }

  /** What hides the rest: traits that are asked for, boxes unticked that have something behind. */
  public List<Enum<?>> hiding() {
    return Stream.<Enum<?>>concat(
            ticked(only),
            Stream.<Facet<?>>concat(callers.stream(), edges.stream())
                .filter(facet -> !facet.shownProperty().get() && facet.allProperty().get() > 0)
                .map(Facet::kind))
        .toList();
  }

  public List<Facet<CallerGroup>> callers() {
    return callers;
  }

  public List<Facet<EdgeKind>> edges() {
    return edges;
  }

  /** What may be asked of every edge; at first nothing is. */
  public List<Facet<EdgeTrait>> only() {
    return only;
  }

  public ReadOnlyObjectProperty<Choice> choiceProperty() {
    return choice.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty canUndoProperty() {
    return edits.canUndoProperty();
  }

  public ReadOnlyBooleanProperty canRedoProperty() {
    return edits.canRedoProperty();
  }

  /** Whether something is hidden one by one. */
  public ReadOnlyBooleanProperty anyHiddenProperty() {
    return anyHidden.getReadOnlyProperty();
  }

  /** Whether anything is hidden. */
  public ReadOnlyBooleanProperty narrowedProperty() {
    return narrowed.getReadOnlyProperty();
  }

  /** Whether there are edges and all of them are hidden. */
  public ReadOnlyBooleanProperty nothingLeftProperty() {
    return nothingLeft.getReadOnlyProperty();
  }
}
