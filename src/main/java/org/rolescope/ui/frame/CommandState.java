package org.rolescope.ui.frame;

import java.util.Optional;
import java.util.Set;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.rolescope.app.Analysis;
import org.rolescope.graph.TrustEdge;
import org.rolescope.question.Reach;
import org.rolescope.question.Reach.Direction;
import org.rolescope.ui.filter.FilterViewModel;
import org.rolescope.ui.graph.PictureViewModel;
import org.rolescope.ui.lesson.LessonsViewModel;
import org.rolescope.ui.load.Comparing;
import org.rolescope.ui.load.KnownList;
import org.rolescope.ui.load.Recents;
import org.rolescope.ui.state.Workspace;

/** What the commands of a window depend on, gathered from its models. */
final class CommandState {
  private CommandState() {}

  static Commands.State of(
      Workspace workspace,
      Shows shows,
      FilterViewModel filter,
      boolean hasSample,
      KnownList known,
      Comparing comparing,
      LessonsViewModel lessons,
      ObservableValue<Boolean> covered) {
    PictureViewModel picture = shows.picture();
    ObservableValue<String> selected = workspace.selection().idProperty();
    ObservableValue<Boolean> sample = new SimpleObjectProperty<>(hasSample);
    return new Commands.State(
        workspace.openProperty(),
        workspace.openProperty().flatMap(open -> shows.pictured().map(is -> open && is)),
        sample,
        lessons.lessonsProperty().map(read -> !read.all().isEmpty()),
        // A question that is to be guessed is not edited before.
        workspace.openProperty().flatMap(open -> covered.map(is -> open && !is)),
        known.pathProperty().map(Optional::isPresent),
        selected.map(id -> !id.isEmpty()),
        selected.map(id -> leadsToRole(workspace.analysis(), id)),
        picture.mayFocusProperty(),
        picture.mayBlastProperty(Direction.OUT),
        picture.mayBlastProperty(Direction.IN),
        picture.modeProperty().map(mode -> mode == PictureViewModel.Mode.BLAST),
        picture.answerProperty().flatMap(found -> shows.pictured().map(is -> is && any(found))),
        picture.unfolding().any().flatMap(is -> shows.pictured().map(seen -> is && seen)),
        comparing.possibleProperty(),
        workspace.selection().idsProperty().map(ids -> ids.stream().anyMatch(filter::mayHide)),
        filter.anyHiddenProperty(),
        picture.pins().property().flatMap(put -> anyOf(put.keySet(), workspace)),
        picture.pins().property().map(put -> !put.isEmpty()),
        filter.canUndoProperty(),
        filter.canRedoProperty(),
        picture.steps().canGoBackProperty(),
        picture.steps().canGoForwardProperty());
  }

  private static boolean any(Optional<Reach> found) {
    return found.filter(reach -> !reach.reached().isEmpty()).isPresent();
  }

  private static boolean leadsToRole(Analysis analysis, String id) {
    Optional<TrustEdge> edge = analysis.graph().edge(id);
    return analysis.index().role(edge.map(TrustEdge::to).orElse(id)).isPresent();
  }

  static Commands.Switches switches(
      Recents recents, PictureViewModel picture, Panes panes, Settings settings) {
    return new Commands.Switches(
        recents.keptProperty(),
        picture.dimmingProperty(),
        panes.legendProperty(),
        panes.minimapProperty(),
        panes.presentingProperty(),
        panes.sideProperty(),
        panes.inspectorProperty(),
        settings.themeProperty(),
        settings.textSizeProperty(),
        settings.pngScaleProperty(),
        settings.redactsProperty(),
        settings.stillnessProperty());
  }

  private static ObservableValue<Boolean> anyOf(Set<String> put, Workspace workspace) {
    return workspace.selection().idsProperty().map(ids -> ids.stream().anyMatch(put::contains));
  }
}
