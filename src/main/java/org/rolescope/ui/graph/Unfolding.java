package org.rolescope.ui.graph;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.rolescope.drawing.Hit;
import org.rolescope.graph.TrustNode;
import org.rolescope.ui.state.Workspace;

/**
 * Opens and folds accounts of the map, and lines that stand for more, each as a step that can be
 * undone. What is opened is looked at; what is folded leaves all of the map.
 */
public final class Unfolding {
  private final PictureViewModel picture;
  private final Workspace workspace;
  private final Openings open;

  /**
   * @param open what is open for itself
   */
  Unfolding(PictureViewModel picture, Workspace workspace, Openings open) {
    this.picture = picture;
    this.workspace = workspace;
    this.open = open;
  }

  /** Whether an account is open on the map, for itself or for what is selected in it. */
  public boolean isOpen(String account) {
    return picture.isMap() && picture.open().contains(account);
  }

  /** Whether anything is open on the map. */
  public ObservableValue<Boolean> any() {
    return Bindings.createBooleanBinding(
        () -> picture.isMap() && !(picture.open().isEmpty() && open.lines().isEmpty()),
        picture.modeProperty(),
        picture.camera().drawingProperty());
  }

  /** Opens or folds an account, whichever it is not. */
  void turn(Hit account) {
    openOrFold(account, !open.has(account));
  }

  /** Unfolds or folds a line that stands for more, whichever it is not. */
  void turnLine(Hit line) {
    fold(line, !open.has(line));
  }

  /** Opens the account that an arrow, or several, lead into. */
  void openEnd(Hit arrow) {
    String end =
        arrow.kind() == Hit.Kind.BUNDLE
            ? arrow.end()
            : workspace
                .analysis()
                .graph()
                .edge(arrow.id())
                .flatMap(edge -> workspace.analysis().graph().node(edge.to()))
                .map(TrustNode::account)
                .orElse("");
    Hit account = new Hit(Hit.Kind.ACCOUNT, end);
    if (picture.isMap()
        && workspace.analysis().index().account(end).isPresent()
        && !open.has(account)) {
      openOrFold(account, true);
    }
  }

  /** Opens or folds an account, those around a node, a line, or where an arrow leads. */
  void expand(Hit hit, boolean unfold) {
    switch (hit.kind()) {
      case ACCOUNT -> {
        if (unfold) {
          openOrFold(hit, true);
        } else {
          foldAccount(hit);
        }
      }
      case FOLD -> fold(hit, unfold);
      case BUNDLE, CALL, EDGE -> {
        if (unfold) {
          openEnd(hit);
        }
      }
      case NODE -> expandNode(hit.id(), unfold);
    }
  }

  private void openOrFold(Hit account, boolean unfold) {
    if (unfold) {
      step(() -> fold(account, true));
    } else {
      stepAway(() -> fold(account, false));
    }
  }

  private void fold(Hit hit, boolean unfold) {
    picture
        .steps()
        .take(
            () -> {
              if (open.set(hit, unfold)) {
                picture.redraw();
              }
            });
  }

  /** What is selected in it would keep it open: then the account itself is selected. */
  private void foldAccount(Hit account) {
    if (isOpen(account.id())) {
      stepAway(
          () -> {
            open.fold(account.id());
            if (isOpen(account.id())) {
              picture.selection().select(account.id());
            }
            picture.redraw();
          });
    }
  }

  /** Folds all that is open on the map. */
  public void foldAll() {
    stepAway(
        () -> {
          open.clear();
          List<String> accounts = picture.open();
          if (!accounts.isEmpty()) {
            picture.selection().select(accounts.get(0));
          }
          picture.redraw();
        });
  }

  /** A step after which all that it leads to is looked at. */
  private void step(Runnable change) {
    picture
        .steps()
        .take(
            () -> {
              picture.camera().fitNext();
              change.run();
            });
  }

  /** The same, but nothing comes nearer. */
  private void stepAway(Runnable change) {
    step(() -> picture.camera().keepDistance(change));
  }

  /**
   * Opens the accounts one hop around a node, so that its arrows end at nodes; or folds its own.
   */
  private void expandNode(String id, boolean unfold) {
    Set<String> around =
        Vicinity.of(workspace.analysis().graph(), List.of(id)).stream()
            .filter(other -> workspace.analysis().index().account(other).isPresent())
            .collect(Collectors.toSet());
    String own = workspace.analysis().graph().node(id).map(TrustNode::account).orElse("");
    step(
        () -> {
          if (unfold) {
            open.open(around);
            picture.redraw();
          } else if (!own.isEmpty()) {
            open.fold(own);
            picture.selection().select(own);
          }
        });
  }
}
