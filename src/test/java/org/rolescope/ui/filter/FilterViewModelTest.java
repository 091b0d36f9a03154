package org.rolescope.ui.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rolescope.app.Choice;
import org.rolescope.drawing.ProviderLook;
import org.rolescope.graph.EdgeKind;
import org.rolescope.graph.TrustEdge;
import org.rolescope.graph.TrustGraph;
import org.rolescope.graph.TrustNode;
import org.rolescope.iam.Role;
import org.rolescope.question.EdgeTrait;
import org.rolescope.ui.Fixture;
import org.rolescope.ui.state.Workspace;
import org.rolescope.ui.task.DirectTaskRunner;
import org.rolescope.ui.task.TaskRunner;

class FilterViewModelTest {
  private final Workspace workspace = Fixture.workspace();
  private final FilterViewModel filter = new FilterViewModel(workspace, new DirectTaskRunner());

  @Test
  void whatIsHidden_isSelectedNoMore_whatElseIsStays() {
    workspace.selection().selectAll(List.of(Fixture.DEPLOY_PROD, Fixture.CI_RUNNER));
    filter.hide(Fixture.SHOP_PROD);
    assertThat(workspace.selection().ids()).containsExactly(Fixture.CI_RUNNER);
    TrustEdge edge = workspace.analysis().graph().into(Fixture.CI_RUNNER).get(0);
    workspace.selection().select(edge.id());
    filter.hide(Fixture.CI_RUNNER);
    assertThat(workspace.selection().ids()).isEmpty();
    filter.undo();
    assertThat(workspace.selection().ids()).containsExactly(edge.id());
    filter.redo();
    assertThat(workspace.selection().ids()).isEmpty();
  }

  @Test
  void edgeCounts_addUpToTheGraph() {
    int counted = filter.edges().stream().mapToInt(facet -> facet.countProperty().get()).sum();

    assertThat(counted).isEqualTo(workspace.analysis().graph().edges().size());
  }

  @Test
  void counts_areOfWhatTheOtherFiltersLeave() {
    int outside = count(EdgeTrait.OUTSIDE);
    int users = count(filter.callers(), CallerGroup.USERS);
    only(EdgeTrait.OUTSIDE, true);

    assertThat(filter.edges().stream().mapToInt(facet -> facet.countProperty().get()).sum())
        .isEqualTo(outside);
    assertThat(count(filter.callers(), CallerGroup.USERS)).isZero();
    assertThat(count(EdgeTrait.OUTSIDE)).isEqualTo(outside);
    assertThat(filter.callers())
        .filteredOn(facet -> facet.kind() == CallerGroup.USERS)
        .allMatch(facet -> facet.allProperty().get() == users);

    show(CallerGroup.FEDERATED, false);
    assertThat(count(EdgeTrait.OUTSIDE)).isEqualTo((int) shown()).isLessThan(outside);
    assertThat(count(filter.callers(), CallerGroup.FEDERATED)).isPositive();

    filter.reset();
    assertThat(count(filter.callers(), CallerGroup.USERS)).isEqualTo(users);
  }

  @Test
  void otherGraphOfTheSameData_saysNothingIsLeftOnlyOnceThatIsKnown() {
    DirectTaskRunner busy = new DirectTaskRunner();
    FilterViewModel other = new FilterViewModel(workspace, busy);
    other.only().stream()
        .filter(facet -> facet.kind() == EdgeTrait.OUTSIDE)
        .forEach(facet -> facet.shownProperty().set(true));
    busy.hold(TaskRunner.Lane.FILTER);
    TrustGraph graph = workspace.analysis().graph();
    workspace.recolour(workspace.analysis().with(graph.part(graph.nodes(), graph.edges())));

    assertThat(other.nothingLeftProperty().get()).isFalse();
    assertThat(count(other.only(), EdgeTrait.OUTSIDE)).isPositive();
  }

  @Test
  void counts_areWithoutWhatIsHidden() {
    int allowed = count(filter.edges(), EdgeKind.ALLOWED);
    TrustGraph graph = workspace.analysis().graph();
    filter.hide(Fixture.SHOP_PROD);

    assertThat(count(filter.edges(), EdgeKind.ALLOWED))
        .isLessThan(allowed)
        .isEqualTo(
            (int)
                filter.choiceProperty().get().without(graph).edges().stream()
                    .filter(edge -> edge.kind() == EdgeKind.ALLOWED)
                    .count());
  }

  @Test
  void unticked_caller_isNoLongerChosen() {
    show(CallerGroup.FEDERATED, false);

    assertThat(filter.choiceProperty().get().callers())
        .doesNotContain(TrustNode.Kind.SAML_PROVIDER, TrustNode.Kind.OIDC_PROVIDER)
        .contains(TrustNode.Kind.USER);
    assertThat(filter.narrowedProperty().get()).isTrue();
  }

  @Test
  void everyEdgeUnticked_leavesNothingAndSaysWhatHidesIt() {
    filter.edges().forEach(facet -> facet.shownProperty().set(false));

    assertThat(filter.nothingLeftProperty().get()).isTrue();
    assertThat(filter.hiding()).containsExactly(EdgeKind.values());
  }

  @Test
  void traits_areCounted_andNarrowTogether() {
    assertThat(filter.narrowedProperty().get()).isFalse();
    int outside = count(EdgeTrait.OUTSIDE);
    int unconditional = count(EdgeTrait.UNCONDITIONAL);
    assertThat(outside).isPositive();
    assertThat(unconditional).isPositive();

    only(EdgeTrait.OUTSIDE, true);
    assertThat(shown()).isEqualTo(outside);
    assertThat(filter.hiding()).containsExactly(EdgeTrait.OUTSIDE);

    only(EdgeTrait.ADMIN, true);
    assertThat(shown()).isLessThan(outside);
    only(EdgeTrait.OUTSIDE, false);
    assertThat(shown()).isEqualTo(count(EdgeTrait.ADMIN));

    filter.undo();
    assertThat(filter.choiceProperty().get().only())
        .containsExactlyInAnyOrder(EdgeTrait.OUTSIDE, EdgeTrait.ADMIN);
  }

  @Test
  void filtersThatLeaveNothing_areTold_andEachThatAloneDoesItCanBeTakenAway() {
    only(EdgeTrait.UNCONDITIONAL, true);
    filter.edges().stream()
        .filter(facet -> facet.kind() == EdgeKind.ALLOWED)
        .forEach(facet -> facet.shownProperty().set(false));

    assertThat(filter.nothingLeftProperty().get()).isTrue();
    assertThat(filter.culprits())
        .extracting(Dropped::kind)
        .containsExactly(EdgeTrait.UNCONDITIONAL, EdgeKind.ALLOWED);

    filter.drop(filter.culprits().get(0));

    assertThat(filter.nothingLeftProperty().get()).isFalse();
    assertThat(filter.choiceProperty().get().only()).isEmpty();
    assertThat(filter.choiceProperty().get().edges()).doesNotContain(EdgeKind.ALLOWED);
    assertThat(filter.undo()).isNotEmpty();
    assertThat(filter.nothingLeftProperty().get()).isTrue();
  }

  @Test
  void reset_showsEverythingAgain() {
    filter.edges().forEach(facet -> facet.shownProperty().set(false));

    filter.reset();

    assertThat(filter.nothingLeftProperty().get()).isFalse();
    assertThat(filter.narrowedProperty().get()).isFalse();
    assertThat(filter.choiceProperty().get().edges()).containsExactlyInAnyOrder(EdgeKind.values());
  }

  @Test
  void undo_takesTheLastChangeBack_andRedoMakesItAgain() {
    show(CallerGroup.FEDERATED, false);
    filter.hide(Fixture.DEPLOY_PROD);
    Choice after = filter.choiceProperty().get();

    filter.undo();
    assertThat(filter.choiceProperty().get().hidden()).isEmpty();
    filter.undo();
    assertThat(filter.narrowedProperty().get()).isFalse();
    assertThat(filter.canUndoProperty().get()).isFalse();
    filter.redo();
    filter.redo();

    assertThat(filter.choiceProperty().get()).isEqualTo(after);
  }

  @Test
  void hidden_nodesAndEdges_areNotInTheGraphThatIsDrawn() {
    TrustGraph graph = workspace.analysis().graph();
    TrustEdge edge = graph.into(Fixture.DEPLOY_PROD).get(0);

    filter.hide(edge.id());
    assertThat(filter.choiceProperty().get().without(graph).edge(edge.id())).isEmpty();
    assertThat(filter.choiceProperty().get().without(graph).node(edge.from())).isPresent();

    filter.hide(Fixture.DEPLOY_PROD);
    assertThat(filter.choiceProperty().get().without(graph).node(Fixture.DEPLOY_PROD)).isEmpty();
    assertThat(filter.choiceProperty().get().without(graph).into(Fixture.DEPLOY_PROD)).isEmpty();

    filter.showHidden();
    assertThat(filter.choiceProperty().get().without(graph)).isSameAs(graph);
  }

  /** One by one the next would stand in its place. */
  @Test
  void hidden_provider_takesAllWithItThatAreDrawnAsOne() {
    TrustGraph graph = workspace.analysis().graph();
    List<TrustNode> center =
        graph.nodes().stream()
            .filter(node -> ProviderLook.called(node).equals("Identity Center"))
            .toList();
    assertThat(center).hasSizeGreaterThan(1);

    filter.hide(center.get(0).id());
    assertThat(filter.choiceProperty().get().without(graph).nodes())
        .doesNotContainAnyElementsOf(center);
  }

  @Test
  void hidden_account_takesAllThatIsInItAway_andComesBack() {
    TrustGraph graph = workspace.analysis().graph();
    assertThat(filter.mayHide(Fixture.SHOP_PROD)).isTrue();

    filter.hide(Fixture.SHOP_PROD);
    TrustGraph left = filter.choiceProperty().get().without(graph);
    assertThat(left.nodes()).isNotEmpty().noneMatch(this::inShopProd);
    assertThat(left.edges())
        .isNotEmpty()
        .allMatch(edge -> left.node(edge.from()).isPresent() && left.node(edge.to()).isPresent());

    assertThat(filter.undo()).isEqualTo("Hide");
    assertThat(filter.choiceProperty().get().without(graph)).isSameAs(graph);
    filter.redo();
    filter.showHidden();
    assertThat(filter.choiceProperty().get().without(graph)).isSameAs(graph);
  }

  private void only(EdgeTrait trait, boolean wanted) {
    filter.only().stream()
        .filter(facet -> facet.kind() == trait)
        .forEach(facet -> facet.shownProperty().set(wanted));
  }

  private int count(EdgeTrait trait) {
    return count(filter.only(), trait);
  }

  private static <E extends Enum<E>> int count(List<Facet<E>> facets, E kind) {
    return facets.stream()
        .filter(facet -> facet.kind() == kind)
        .mapToInt(facet -> facet.countProperty().get())
        .sum();
  }

  private long shown() {
    return workspace.analysis().graph().edges().stream()
        .filter(filter.choiceProperty().get().shown(workspace.analysis()))
        .count();
  }

  private boolean inShopProd(TrustNode node) {
    return node.account().equals(Fixture.SHOP_PROD);
  }

  private void show(CallerGroup group, boolean shown) {
    filter.callers().stream()
        .filter(facet -> facet.kind() == group)
        .forEach(facet -> facet.shownProperty().set(shown));
  }

  @Test
  void counts_areMadeBesideTheWindow() {
    DirectTaskRunner busy = new DirectTaskRunner();
    busy.hold(TaskRunner.Lane.FILTER);
    FilterViewModel other = new FilterViewModel(workspace, busy);
    assertThat(other.edges()).allMatch(facet -> facet.countProperty().get() == 0);
    assertThat(filter.edges()).anyMatch(facet -> facet.countProperty().get() > 0);
  }

  @Test
  void rolesAndUsersOfAnAccount_areAsManyAsItsListHas() {
    workspace
        .analysis()
        .snapshot()
        .accounts()
        .forEach(
            account -> {
              var all = workspace.analysis().index().entities(account.id());
              long roles = all.stream().filter(Role.class::isInstance).count();
              assertThat(workspace.analysis().index().roleCount(account.id())).isEqualTo(roles);
              assertThat(workspace.analysis().index().userCount(account.id()))
                  .isEqualTo(all.size() - roles);
            });
  }
}
