package org.rolescope.ui.filter;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.rolescope.app.Analysis;
import org.rolescope.graph.EdgeKind;
import org.rolescope.graph.TrustEdge;
import org.rolescope.graph.TrustGraph;
import org.rolescope.graph.TrustNode;
import org.rolescope.ui.Words;
import org.rolescope.ui.state.Edits;
import org.rolescope.ui.state.Workspace;

/** Which callers and which edges the picture shows. */
public final class FilterViewModel {
  /**
   * What is ticked.
   *
   * @param callers kinds of caller to draw
   * @param edges kinds of edge to draw
   * @param hidden ids of nodes, edges and accounts that were hidden one by one
   */
  public record Choice(Set<TrustNode.Kind> callers, Set<EdgeKind> edges, Set<String> hidden) {
    public Choice {
      callers = Set.copyOf(callers);
      edges = Set.copyOf(edges);
      hidden = Set.copyOf(hidden);
    }

    Choice withHidden(Set<String> ids) {
      return new Choice(callers, edges, ids);
    }

    /** Whether a node is hidden, by itself or with its account. */
    boolean hides(TrustNode node) {
      return hidden.contains(node.id()) || hidden.contains(node.account());
    }

    /** Whether an edge is among what is chosen. */
    public boolean shows(TrustGraph graph, TrustEdge edge) {
      return edges.contains(edge.kind())
          && !hides(graph, edge)
          && graph.node(edge.from()).filter(node -> callers.contains(node.kind())).isPresent();
    }

    /** Whether an edge is hidden, by itself or with one of its ends. */
    boolean hides(TrustGraph graph, TrustEdge edge) {
      return hidden.contains(edge.id())
          || Stream.of(edge.from(), edge.to())
              .anyMatch(end -> graph.node(end).filter(this::hides).isPresent());
    }
  }

  private final List<Facet<CallerGroup>> callers =
      Arrays.stream(CallerGroup.values()).map(Facet::new).toList();
  private final List<Facet<EdgeKind>> edges =
      Arrays.stream(EdgeKind.values()).map(Facet::new).toList();
  private final ReadOnlyObjectWrapper<Choice> choice = new ReadOnlyObjectWrapper<>(all());
  private final ReadOnlyBooleanWrapper narrowed = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper nothingLeft = new ReadOnlyBooleanWrapper();
  private final Edits edits = new Edits();
  private final ReadOnlyBooleanWrapper anyHidden = new ReadOnlyBooleanWrapper();
  private final Workspace workspace;
  private Analysis counted;
  private boolean setting;

  public FilterViewModel(Workspace workspace) {
    this.workspace = workspace;
    this.counted = workspace.analysis();
    callers.forEach(facet -> facet.shownProperty().subscribe(this::choose));
    edges.forEach(facet -> facet.shownProperty().subscribe(this::choose));
    workspace.analysisProperty().subscribe(this::count);
  }

  private static Choice all() {
    return new Choice(EnumSet.allOf(TrustNode.Kind.class), EnumSet.allOf(EdgeKind.class), Set.of());
  }

  private void count(Analysis analysis) {
    TrustGraph graph = analysis.graph();
    for (Facet<CallerGroup> facet : callers) {
      facet
          .countProperty()
          .set(
              (int)
                  graph.nodes().stream()
                      .filter(node -> facet.kind().kinds().contains(node.kind()))
                      .filter(node -> !graph.outOf(node.id()).isEmpty())
                      .count());
    }
    List<TrustEdge> all = graph.edges();
    for (Facet<EdgeKind> facet : edges) {
      facet
          .countProperty()
          .set((int) all.stream().filter(edge -> edge.kind() == facet.kind()).count());
    }
    if (analysis.isOf(counted)) {
      set(choice.get());
    } else {
      set(all());
      edits.clear();
    }
    counted = analysis;
  }

  private void choose() {
    if (setting) {
      return;
    }
    Set<TrustNode.Kind> kinds =
        callers.stream()
            .filter(facet -> facet.shownProperty().get())
            .flatMap(facet -> facet.kind().kinds().stream())
            .collect(Collectors.toSet());
    Set<EdgeKind> kept =
        edges.stream()
            .filter(facet -> facet.shownProperty().get())
            .map(Facet::kind)
            .collect(Collectors.toSet());
    edit(Words.of("edit.filter"), new Choice(kinds, kept, choice.get().hidden()));
  }

  /** Changes what is shown, so that it can be undone. */
  private void edit(String words, Choice next) {
    Choice before = choice.get();
    if (!next.equals(before)) {
      edits.add(words, () -> set(before), () -> set(next));
      set(next);
    }
  }

  private void set(Choice next) {
    setting = true;
    callers.forEach(
        facet -> facet.shownProperty().set(next.callers().containsAll(facet.kind().kinds())));
    edges.forEach(facet -> facet.shownProperty().set(next.edges().contains(facet.kind())));
    setting = false;
    choice.set(next);
    narrowed.set(!next.equals(all()));
    anyHidden.set(!next.hidden().isEmpty());
    TrustGraph graph = workspace.analysis().graph();
    nothingLeft.set(
        narrowed.get()
            && !graph.edges().isEmpty()
            && graph.edges().stream().noneMatch(edge -> next.shows(graph, edge)));
  }

  /** Shows everything again. */
  public void reset() {
    edit(Words.of("edit.reset"), all());
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

  /** Hides all of these that can be hidden, in one step. */
  public void hideAll(List<String> ids) {
    Set<String> hidden = new HashSet<>(choice.get().hidden());
    ids.stream().filter(this::mayHide).forEach(hidden::add);
    edit(Words.of("edit.hide"), choice.get().withHidden(hidden));
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

  /** The graph without what was hidden one by one; the same one if nothing is. */
  public TrustGraph without(TrustGraph graph) {
    Choice now = choice.get();
    if (now.hidden().isEmpty()) {
      return graph;
    }
    return TrustGraph.of(
        graph.nodes().stream().filter(node -> !now.hides(node)).toList(),
        graph.edges().stream().filter(edge -> !now.hides(graph, edge)).toList());
  }

  /** The boxes that were unticked although there is something behind them: what hides the rest. */
  public List<Enum<?>> hiding() {
    return Stream.<Facet<?>>concat(callers.stream(), edges.stream())
        .filter(facet -> !facet.shownProperty().get() && facet.countProperty().get() > 0)
        .<Enum<?>>map(Facet::kind)
        .toList();
  }

  public List<Facet<CallerGroup>> callers() {
    return callers;
  }

  public List<Facet<EdgeKind>> edges() {
    return edges;
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
