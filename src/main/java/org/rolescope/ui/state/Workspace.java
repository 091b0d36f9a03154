package org.rolescope.ui.state;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.rolescope.app.Analysis;
import org.rolescope.app.Comparison;
import org.rolescope.app.saved.SavedIds;
import org.rolescope.graph.TrustEdge;
import org.rolescope.graph.TrustGraph;
import org.rolescope.iam.IamIndex;
import org.rolescope.iam.IamSnapshot;

/** What is open, what is selected in it, and the theme: the state that all parts share. */
public final class Workspace {
  private static final Analysis NOTHING =
      new Analysis(
          IamSnapshot.EMPTY,
          IamIndex.of(IamSnapshot.EMPTY),
          TrustGraph.of(List.of(), List.of()),
          List.of());

  private final ObjectProperty<Analysis> analysis = new SimpleObjectProperty<>(NOTHING);
  private final ReadOnlyObjectWrapper<Analysis> data = new ReadOnlyObjectWrapper<>(NOTHING);
  private final ReadOnlyObjectWrapper<Optional<Comparison>> comparison =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ObjectProperty<List<Path>> paths = new SimpleObjectProperty<>(List.of());
  private final BooleanProperty open = new SimpleBooleanProperty();
  private final Selection selection = new Selection();
  private final Spotlight spotlight = new Spotlight();

  /** Replaces what is open. */
  public void show(Analysis opened, List<Path> from) {
    selection.clear();
    spotlight.off();
    comparison.set(Optional.empty());
    paths.set(List.copyOf(from));
    analysis.set(opened);
    data.set(opened);
    open.set(true);
  }

  /** Goes back to the start screen. */
  public void close() {
    selection.clear();
    spotlight.off();
    comparison.set(Optional.empty());
    open.set(false);
    paths.set(List.of());
    analysis.set(NOTHING);
    data.set(NOTHING);
  }

  /** Shows the same data with edges that were decided again. Nothing happens for other data. */
  public void recolour(Analysis again) {
    if (again.isOf(analysis.get())) {
      analysis.set(again);
    }
  }

  /** Holds what is open against another state of it, until something else is opened. */
  public void compare(Optional<Comparison> found) {
    comparison.set(found);
  }

  public Optional<Comparison> comparison() {
    return comparison.get();
  }

  /** What is open beside another state of it; empty while nobody asked for that. */
  public ReadOnlyObjectProperty<Optional<Comparison>> comparisonProperty() {
    return comparison.getReadOnlyProperty();
  }

  /**
   * What is selected, or where all arrows end that are; empty where several differ, and for
   * nothing.
   */
  public String selectedEnd() {
    return selection.common(id -> analysis().graph().edge(id).map(TrustEdge::to).orElse(id));
  }

  /** Whether something of this id is open: not what only the state that is compared with has. */
  public boolean has(String id) {
    return SavedIds.has(analysis(), id);
  }

  public Analysis analysis() {
    return analysis.get();
  }

  public ObjectProperty<Analysis> analysisProperty() {
    return analysis;
  }

  /**
   * What was opened. In contrast to {@link #analysisProperty()} it does not change when only edges
   * are decided again.
   */
  public ReadOnlyObjectProperty<Analysis> dataProperty() {
    return data.getReadOnlyProperty();
  }

  /** False on the start screen. */
  public BooleanProperty openProperty() {
    return open;
  }

  /** What was opened, as the user named it. */
  public ObjectProperty<List<Path>> pathsProperty() {
    return paths;
  }

  public Selection selection() {
    return selection;
  }

  public Spotlight spotlight() {
    return spotlight;
  }
}
