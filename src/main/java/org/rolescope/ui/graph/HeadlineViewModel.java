package org.rolescope.ui.graph;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import org.rolescope.app.Comparison;
import org.rolescope.drawing.AccessSummary;
import org.rolescope.graph.EdgeKind;
import org.rolescope.graph.TrustGraph;
import org.rolescope.graph.TrustNode;
import org.rolescope.question.Difference;
import org.rolescope.question.Reach.Direction;
import org.rolescope.ui.state.Workspace;

/** The answer above a picture with one in the middle: how many become it, or what it reaches. */
public final class HeadlineViewModel {
  private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper blast = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Set<Direction>> directions =
      new ReadOnlyObjectWrapper<>(Set.of());
  private final ReadOnlyObjectWrapper<Map<Difference.Kind, Integer>> changes =
      new ReadOnlyObjectWrapper<>(Map.of());
  private final ReadOnlyObjectWrapper<Map<EdgeKind, Integer>> counts =
      new ReadOnlyObjectWrapper<>(Map.of());
  private final Workspace workspace;
  private final PictureViewModel picture;
  private final ObservableValue<Boolean> alone;
  private final ObservableValue<String> answer;

  /**
   * @param alone whether the picture is shown without the inspector, which says it beside the map
   * @param answer what the inspector says
   */
  public HeadlineViewModel(
      Workspace workspace,
      PictureViewModel picture,
      ObservableValue<Boolean> alone,
      ObservableValue<String> answer) {
    this.workspace = workspace;
    this.picture = picture;
    this.alone = alone;
    this.answer = answer;
    picture.camera().drawingProperty().subscribe(this::update);
    alone.subscribe(this::update);
    answer.subscribe(this::update);
  }

  private void update() {
    PictureViewModel.Mode mode = picture.modeProperty().get();
    blast.set(mode == PictureViewModel.Mode.BLAST);
    changes.set(
        mode == PictureViewModel.Mode.CHANGES
            ? workspace.comparison().map(HeadlineViewModel::counts).orElse(Map.of())
            : Map.of());
    if (mode == PictureViewModel.Mode.CHANGES) {
      shown.set(true);
      counts.set(Map.of());
      sentence.set(picture.camera().drawingProperty().get().title());
      return;
    }
    if (blast.get()) {
      shown.set(true);
      counts.set(Map.of());
      sentence.set(picture.camera().drawingProperty().get().title());
      directions.set(
          Arrays.stream(Direction.values())
              .filter(way -> picture.mayBlast(picture.middle(), way))
              .collect(Collectors.toSet()));
      return;
    }
    TrustGraph graph = workspace.analysis().graph();
    if (mode == PictureViewModel.Mode.MAP) {
      shown.set(alone.getValue() && !answer.getValue().isEmpty());
      counts.set(
          graph.node(picture.selection().id()).map(on -> counts(graph, on)).orElse(Map.of()));
      sentence.set(answer.getValue());
      return;
    }
    Optional<TrustNode> node = graph.node(picture.middle());
    shown.set(node.isPresent());
    node.ifPresent(middle -> say(graph, middle));
  }

  private static Map<Difference.Kind, Integer> counts(Comparison comparison) {
    Map<Difference.Kind, Integer> found = new EnumMap<>(Difference.Kind.class);
    comparison.differences().ways().forEach(way -> found.merge(way.kind(), 1, Integer::sum));
    return found;
  }

  private static Map<EdgeKind, Integer> counts(TrustGraph graph, TrustNode node) {
    Map<EdgeKind, Integer> found = new EnumMap<>(EdgeKind.class);
    AccessSummary.edges(graph, node.id())
        .forEach(edge -> found.merge(edge.kind(), 1, Integer::sum));
    return found;
  }

  private void say(TrustGraph graph, TrustNode middle) {
    counts.set(counts(graph, middle));
    sentence.set(AccessSummary.of(graph, middle.id()).sentence());
  }

  /** Whether the picture is shown without the inspector. */
  ObservableValue<Boolean> presentedProperty() {
    return alone;
  }

  public ReadOnlyStringProperty sentenceProperty() {
    return sentence.getReadOnlyProperty();
  }

  /** False on the map, where the sentence stands in the inspector. */
  public ReadOnlyBooleanProperty shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** Whether it is about a blast radius, whose hops can be chosen. */
  public ReadOnlyBooleanProperty blastProperty() {
    return blast.getReadOnlyProperty();
  }

  /** What of a blast radius is shown. */
  public ReachingModel reaching() {
    return picture.reaching();
  }

  /** The ways that the one in the middle of a blast radius can have. */
  public ReadOnlyObjectProperty<Set<Direction>> directionsProperty() {
    return directions.getReadOnlyProperty();
  }

  /** How many ways in are not as before, where that is the picture. */
  public ReadOnlyObjectProperty<Map<Difference.Kind, Integer>> changesProperty() {
    return changes.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Map<EdgeKind, Integer>> countsProperty() {
    return counts.getReadOnlyProperty();
  }
}
