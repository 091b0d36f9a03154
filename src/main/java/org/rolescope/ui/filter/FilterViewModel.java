package org.rolescope.ui.filter;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.rolescope.app.Analysis;
import org.rolescope.graph.EdgeKind;
import org.rolescope.graph.TrustEdge;
import org.rolescope.graph.TrustGraph;
import org.rolescope.graph.TrustNode;
import org.rolescope.ui.state.Workspace;

/** Which callers and which edges the picture shows. */
public final class FilterViewModel {
  /**
   * What is ticked.
   *
   * @param callers kinds of caller to draw
   * @param edges kinds of edge to draw
   */
  public record Choice(Set<TrustNode.Kind> callers, Set<EdgeKind> edges) {
    public Choice {
      callers = Set.copyOf(callers);
      edges = Set.copyOf(edges);
    }
  }

  private final List<Facet<CallerGroup>> callers =
      Arrays.stream(CallerGroup.values()).map(Facet::new).toList();
  private final List<Facet<EdgeKind>> edges =
      Arrays.stream(EdgeKind.values()).map(Facet::new).toList();
  private final ReadOnlyObjectWrapper<Choice> choice = new ReadOnlyObjectWrapper<>(all());
  private final ReadOnlyBooleanWrapper narrowed = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper nothingLeft = new ReadOnlyBooleanWrapper();
  private final Workspace workspace;
  private boolean resetting;

  public FilterViewModel(Workspace workspace) {
    this.workspace = workspace;
    callers.forEach(facet -> facet.shownProperty().subscribe(this::choose));
    edges.forEach(facet -> facet.shownProperty().subscribe(this::choose));
    workspace.analysisProperty().subscribe(this::count);
  }

  private static Choice all() {
    return new Choice(EnumSet.allOf(TrustNode.Kind.class), EnumSet.allOf(EdgeKind.class));
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
    reset();
  }

  private void choose() {
    if (resetting) {
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
    choice.set(new Choice(kinds, kept));
    narrowed.set(!choice.get().equals(all()));
    TrustGraph graph = workspace.analysis().graph();
    nothingLeft.set(
        narrowed.get()
            && !graph.edges().isEmpty()
            && graph.edges().stream().noneMatch(edge -> shows(graph, edge)));
  }

  private boolean shows(TrustGraph graph, TrustEdge edge) {
    return choice.get().edges().contains(edge.kind())
        && graph
            .node(edge.from())
            .filter(node -> choice.get().callers().contains(node.kind()))
            .isPresent();
  }

  /** Shows everything again. */
  public void reset() {
    resetting = true;
    callers.forEach(facet -> facet.shownProperty().set(true));
    edges.forEach(facet -> facet.shownProperty().set(true));
    resetting = false;
    choose();
  }

  /** The boxes that were unticked although there is something behind them: what hides the rest. */
  public List<Enum<?>> hiding() {
    return java.util.stream.Stream.<Facet<?>>concat(callers.stream(), edges.stream())
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

  /** Whether anything is hidden. */
  public ReadOnlyBooleanProperty narrowedProperty() {
    return narrowed.getReadOnlyProperty();
  }

  /** Whether there are edges and all of them are hidden. */
  public ReadOnlyBooleanProperty nothingLeftProperty() {
    return nothingLeft.getReadOnlyProperty();
  }
}
