package org.rolescope.ui.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.rolescope.app.Analysis;
import org.rolescope.drawing.ProviderLook;
import org.rolescope.drawing.ShortName;
import org.rolescope.graph.CenterPeople;
import org.rolescope.graph.TrustEdge;
import org.rolescope.graph.TrustNode;
import org.rolescope.iam.Account;
import org.rolescope.iam.IamEntity;
import org.rolescope.iam.Organization;
import org.rolescope.policy.Unresolved;
import org.rolescope.question.Reach.Direction;
import org.rolescope.ui.Words;
import org.rolescope.ui.graph.PictureViewModel;
import org.rolescope.ui.state.Workspace;

/** Where the selection is: organisation, organisational unit, account, and the thing itself. */
public final class BreadcrumbViewModel {
  /**
   * One step.
   *
   * @param id what a click selects
   * @param inUnit an account in the unit that a click brings into view in place of that; empty for
   *     what is no unit
   */
  public record Crumb(String id, String label, String inUnit) {
    Crumb(String id, String label) {
      this(id, label, "");
    }

    /** Whether there is no place to go to: it says how many are selected. */
    boolean counts() {
      return id.equals(SEVERAL);
    }
  }

  private static final String SEVERAL = "several";

  private final ObservableList<Crumb> crumbs = FXCollections.observableArrayList();
  private final Workspace workspace;

  private final PictureViewModel picture;
  private final ObservableValue<Boolean> onMap;
  private final Runnable toMap;

  /**
   * @param onMap whether the pictures are what is looked at
   * @param toMap shows them
   */
  public BreadcrumbViewModel(
      Workspace workspace,
      PictureViewModel picture,
      ObservableValue<Boolean> onMap,
      Runnable toMap) {
    this.toMap = toMap;
    this.workspace = workspace;
    this.picture = picture;
    this.onMap = onMap;
    onMap.subscribe(this::update);
    picture.camera().drawingProperty().subscribe(this::update);
    workspace.analysisProperty().subscribe(this::update);
    workspace.selection().idsProperty().subscribe(this::update);
    update();
  }

  private void update() {
    Analysis analysis = workspace.analysis();
    String id = place(analysis);
    boolean blast = onMap.getValue() && picture.modeProperty().get() == PictureViewModel.Mode.BLAST;
    boolean changes =
        onMap.getValue() && picture.modeProperty().get() == PictureViewModel.Mode.CHANGES;
    // What changed stands in no one place, and the switch beside it says what it is.
    List<Crumb> now =
        blast ? blast(analysis) : changes && id.isEmpty() ? List.of() : path(analysis, id);
    int several = workspace.selection().ids().size();
    if (several > 1 && !blast) {
      Crumb count = new Crumb(SEVERAL, Words.of("inspector.several", several));
      now = Stream.concat(now.stream(), Stream.of(count)).toList();
    }
    // It hears of every drawing, and of most there is nothing new to say.
    if (!now.equals(crumbs)) {
      crumbs.setAll(now);
    }
  }

  /** What is selected, or where all that is stands: the role, the account, else nowhere. */
  private String place(Analysis analysis) {
    if (workspace.selection().ids().size() == 1) {
      return workspace.selection().id();
    }
    String role = workspace.selectedEnd();
    return role.isEmpty() ? workspace.selection().common(id -> accountOf(analysis, id)) : role;
  }

  private List<Crumb> blast(Analysis analysis) {
    String middle = picture.middle();
    String account = accountOf(analysis, middle);
    String name =
        label(analysis, middle)
            .orElse(analysis.index().accountLabel(account.isEmpty() ? middle : account));
    Direction way = picture.reaching().directionProperty().get();
    String id = picture.home();
    return List.of(new Crumb(id, Words.each("breadcrumb.blast", way)), new Crumb(id, name));
  }

  private static List<Crumb> path(Analysis analysis, String id) {
    List<Crumb> path = new ArrayList<>();
    Optional<Organization> organization = analysis.index().organization();
    path.add(
        new Crumb(
            "", Words.of(organization.isPresent() ? "breadcrumb.organization" : "breadcrumb.all")));
    String account = accountOf(analysis, id);
    if (!account.isEmpty()) {
      String units = organization.map(org -> org.unitsAbove(account)).orElse("");
      if (!units.isEmpty()) {
        path.add(new Crumb("", units, account));
      }
      path.add(new Crumb(account, analysis.index().accountLabel(account)));
    }
    String last = path.get(path.size() - 1).id();
    label(analysis, id)
        .filter(label -> !id.equals(last))
        .ifPresent(label -> path.add(new Crumb(id, label)));
    return path;
  }

  private static String accountOf(Analysis analysis, String id) {
    if (analysis.index().account(id).isPresent()) {
      return id;
    }
    String node = analysis.graph().edge(id).map(TrustEdge::to).orElse(id);
    return analysis
        .graph()
        .node(node)
        .map(found -> ProviderLook.account(analysis.graph(), found))
        .or(() -> analysis.index().entity(node).map(IamEntity::account))
        .orElse("");
  }

  private static Optional<String> label(Analysis analysis, String id) {
    String node = analysis.graph().edge(id).map(TrustEdge::to).orElse(id);
    return analysis
        .graph()
        .node(node)
        .or(() -> new CenterPeople(analysis.index()).node(node))
        .filter(found -> found.kind() != TrustNode.Kind.ACCOUNT)
        .map(ProviderLook::called)
        .or(() -> analysis.index().entity(node).map(IamEntity::name))
        .map(name -> ShortName.of(name).name())
        .map(Unresolved::shown);
  }

  /** Selects what a step names; of a unit brings its accounts into view. */
  public void select(Crumb crumb) {
    if (crumb.inUnit().isEmpty()) {
      workspace.selection().select(crumb.id());
    } else {
      toMap.run();
      picture.lookAt(together(crumb.inUnit()));
    }
  }

  /** The accounts that stand in one frame with this one, itself among them. */
  private List<String> together(String account) {
    return workspace.analysis().index().organization().stream()
        .flatMap(
            org -> {
              String units = org.unitsAbove(account);
              return workspace.analysis().snapshot().accounts().stream()
                  .map(Account::id)
                  .filter(other -> org.unitsAbove(other).equals(units));
            })
        .toList();
  }

  public ObservableList<Crumb> crumbs() {
    return crumbs;
  }
}
