package org.rolescope.ui.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolescope.app.Analysis;
import org.rolescope.app.EarlierSample;
import org.rolescope.base.Progress;
import org.rolescope.drawing.Drawing;
import org.rolescope.drawing.Hit;
import org.rolescope.drawing.Part;
import org.rolescope.drawing.Point;
import org.rolescope.drawing.Rect;
import org.rolescope.drawing.Viewport;
import org.rolescope.graph.CenterPeople;
import org.rolescope.graph.TrustEdge;
import org.rolescope.graph.TrustNode;
import org.rolescope.question.Reach;
import org.rolescope.ui.Fixture;
import org.rolescope.ui.filter.FilterViewModel;
import org.rolescope.ui.graph.PictureViewModel.Mode;
import org.rolescope.ui.state.Workspace;
import org.rolescope.ui.task.DirectTaskRunner;

class PictureViewModelTest {
  private static final Hit ROLE = new Hit(Hit.Kind.NODE, Fixture.DEPLOY_PROD);
  private static final Hit ACCOUNT = new Hit(Hit.Kind.ACCOUNT, Fixture.SHOP_PROD);

  private final Workspace workspace = Fixture.workspace();
  private final FilterViewModel filter = new FilterViewModel(workspace, new DirectTaskRunner());
  private final PictureViewModel picture = Fixture.picture(workspace, filter);

  @BeforeEach
  void size() {
    picture.camera().resize(850, 620);
  }

  @Test
  void map_isFoldedUntilARoleIsSelected() {
    assertThat(picture.camera().drawingProperty().get().place(ROLE)).isEmpty();

    workspace.selection().select(Fixture.DEPLOY_PROD);

    assertThat(picture.camera().drawingProperty().get().place(ROLE)).isPresent();
  }

  @Test
  void arrow_thatIsBroughtNear_isInViewWithBothEnds() {
    picture.camera().resize(260, 200);
    TrustEdge longest =
        workspace.analysis().graph().into(Fixture.DEPLOY_PROD).stream()
            .filter(edge -> edge.from().contains("token.actions"))
            .findFirst()
            .orElseThrow();

    workspace.selection().select(longest.id());

    Rect seen = picture.camera().viewportProperty().get().visible();
    Rect place =
        picture
            .camera()
            .drawingProperty()
            .get()
            .place(new Hit(Hit.Kind.EDGE, longest.id()))
            .orElseThrow();
    assertThat(seen.x()).isLessThan(place.x());
    assertThat(seen.right()).isGreaterThan(place.right());
  }

  private boolean seesAll() {
    Rect seen = picture.camera().viewportProperty().get().visible().grow(1);
    Rect all = picture.camera().drawingProperty().get().bounds();
    return seen.contains(all.x(), all.y()) && seen.contains(all.right(), all.bottom());
  }

  @Test
  void whatIsClicked_comesNoNearer_butWhatIsFoundDoes() {
    picture.camera().resize(260, 200);
    assertThat(seesAll()).isTrue();

    picture.click(Optional.of(ACCOUNT));
    assertThat(seesAll()).isTrue();

    // Who filters looks at what is left, not at what was clicked before.
    filter.hideAll(List.of("333344445555"));
    assertThat(seesAll()).isTrue();
    filter.showHidden();

    // A click that changes nothing leaves nothing behind.
    picture.click(Optional.of(ACCOUNT));
    workspace.selection().select(Fixture.DEPLOY_PROD);
    assertThat(seesAll()).isFalse();
  }

  @Test
  void openedAccount_comesAsNearAsItCanBeRead_andFoldedAgainLeavesAllOfTheMap() {
    picture.camera().resize(520, 416);

    picture.click(Optional.of(ACCOUNT));
    picture.activate(Optional.of(ACCOUNT));
    assertThat(seesAll()).as("with names that can be read").isTrue();
    picture.activate(Optional.of(ACCOUNT));

    picture.camera().resize(450, 360);
    picture.activate(Optional.of(ACCOUNT));
    assertThat(picture.camera().viewportProperty().get().scale()).isEqualTo(0.5);
    Rect place = picture.camera().onScreen(ACCOUNT).orElseThrow();
    assertThat(place.right()).isBetween(360.0, 450.0);

    picture.activate(Optional.of(ACCOUNT));
    assertThat(seesAll()).isTrue();
  }

  @Test
  void whereHardlyAnythingIsLeftToSee_allOfTheMapIsShown() {
    picture.camera().resize(500, 400);
    picture.unfolding().expand(ACCOUNT, true);
    workspace.selection().select("arn:aws:iam::555566667777:user/bob");
    assertThat(seesAll()).isFalse();

    workspace.selection().clear();
    assertThat(picture.unfolding().isOpen(Fixture.SHOP_PROD)).isTrue();
    assertThat(seesAll()).isTrue();
  }

  @Test
  void caller_isSeenToLeadWhereItsAccountIsTrusted_byAnArrowFromTheBorderOfTheAccount() {
    String account = "arn:aws:iam::555566667777:";
    workspace.selection().select(account + "user/bob");
    Drawing drawing = picture.camera().drawingProperty().get();

    for (String name : List.of("dev-deployer", "dev-readonly", "sandbox-admin")) {
      assertThat(drawing.place(new Hit(Hit.Kind.NODE, account + "role/" + name))).isPresent();
    }
    String readonly = account + "role/dev-readonly";
    String trust =
        workspace.analysis().graph().into(readonly).stream()
            .filter(edge -> edge.from().equals(account + "root"))
            .findFirst()
            .orElseThrow()
            .id();
    Rect arrow = drawing.place(new Hit(Hit.Kind.EDGE, trust)).orElseThrow();
    assertThat(drawing.places().entrySet())
        .filteredOn(place -> place.getKey().kind() == Hit.Kind.NODE)
        .filteredOn(place -> place.getValue().intersects(arrow))
        .extracting(place -> place.getKey().id())
        .containsExactly(readonly);
  }

  @Test
  void click_onSeveralTrusts_selectsThem_andADoubleClickOpensWhatTheyLeadInto() {
    Hit bundle =
        picture.camera().drawingProperty().get().places().keySet().stream()
            .filter(hit -> hit.kind() == Hit.Kind.BUNDLE && hit.end().equals(Fixture.SHOP_PROD))
            .min(Hit.ORDER)
            .orElseThrow();
    List<String> edges = picture.camera().drawingProperty().get().behind(bundle);
    assertThat(edges).hasSizeGreaterThan(1);

    picture.click(Optional.of(bundle));
    assertThat(workspace.selection().ids()).containsExactlyElementsOf(edges);
    assertThat(picture.unfolding().isOpen(Fixture.SHOP_PROD)).isFalse();
    assertThat(picture.marked(bundle)).isTrue();
    Place place = picture.here();
    workspace.selection().select(Fixture.DEPLOY_PROD);
    assertThat(picture.unfolding().isOpen(Fixture.SHOP_PROD)).isTrue();
    picture.steps().goTo(place);
    assertThat(picture.unfolding().isOpen(Fixture.SHOP_PROD)).isFalse();

    picture.stepBack();
    assertThat(workspace.selection().ids()).isEmpty();
    assertThat(picture.unfolding().isOpen(Fixture.SHOP_PROD)).isFalse();
    assertThat(picture.camera().drawingProperty().get().place(ROLE)).isEmpty();
    picture.activate(Optional.of(bundle));
    assertThat(picture.camera().drawingProperty().get().place(ROLE)).isPresent();
    assertThat(workspace.selection().ids()).isEmpty();
    picture.steps().back();
    assertThat(picture.camera().drawingProperty().get().place(ROLE)).isEmpty();
  }

  @Test
  void whatIsOpenedOrFolded_isUndone_andDoneAgain() {
    picture.activate(Optional.of(ACCOUNT));
    assertThat(picture.unfolding().isOpen(ACCOUNT.id())).isTrue();
    assertThat(filter.edits().undo()).isEqualTo("Opening on the map");
    assertThat(picture.unfolding().isOpen(ACCOUNT.id())).isFalse();
    assertThat(filter.edits().redo()).isEqualTo("Opening on the map");
    assertThat(picture.unfolding().isOpen(ACCOUNT.id())).isTrue();

    picture.unfolding().foldAll();
    assertThat(picture.unfolding().isOpen(ACCOUNT.id())).isFalse();
    assertThat(filter.edits().undo()).isEqualTo("Folding on the map");
    assertThat(picture.unfolding().isOpen(ACCOUNT.id())).isTrue();
    assertThat(filter.edits().undo()).isEqualTo("Opening on the map");
    assertThat(filter.edits().canUndoProperty().get()).isFalse();

    Hit bundle =
        picture.camera().drawingProperty().get().places().keySet().stream()
            .filter(hit -> hit.kind() == Hit.Kind.BUNDLE && hit.end().equals(Fixture.SHOP_PROD))
            .min(Hit.ORDER)
            .orElseThrow();
    picture.activate(Optional.of(new Hit(Hit.Kind.ACCOUNT, "333344445555")));
    picture.click(Optional.of(bundle));
    filter.edits().undo();
    assertThat(picture.unfolding().isOpen("333344445555")).isFalse();
    assertThat(picture.unfolding().isOpen(Fixture.SHOP_PROD))
        .as("arrows still open nothing")
        .isFalse();
  }

  @Test
  void foldedAccount_takesNothingThatIsSelectedElsewhere() {
    workspace.selection().select(Fixture.DEPLOY_PROD);
    picture.activate(Optional.of(new Hit(Hit.Kind.ACCOUNT, "333344445555")));
    assertThat(picture.unfolding().isOpen("333344445555")).isTrue();

    picture.expand("333344445555", false);
    assertThat(picture.unfolding().isOpen("333344445555")).isFalse();
    assertThat(picture.unfolding().isOpen(Fixture.SHOP_PROD)).isTrue();
    assertThat(workspace.selection().id()).isEqualTo(Fixture.DEPLOY_PROD);

    picture.expand(Fixture.SHOP_PROD, false);
    assertThat(picture.unfolding().isOpen(Fixture.SHOP_PROD)).isFalse();
    assertThat(workspace.selection().id()).isEqualTo(Fixture.SHOP_PROD);
  }

  @Test
  void click_onWhatIsDrawn_selectsIt() {
    Rect place = picture.camera().onScreen(ACCOUNT).orElseThrow();

    picture.click(picture.camera().at(place.centerX(), place.y() + place.height() - 6));

    assertThat(workspace.selection().id()).isEqualTo(Fixture.SHOP_PROD);
  }

  @Test
  void activated_account_opensAndFoldsAgain() {
    picture.activate(Optional.of(ACCOUNT));
    assertThat(picture.camera().drawingProperty().get().place(ROLE)).isPresent();

    picture.activate(Optional.of(ACCOUNT));
    assertThat(picture.camera().drawingProperty().get().place(ROLE)).isEmpty();
  }

  @Test
  void hiddenAccount_isNotDrawn_norInTheTables_untilUndone() {
    filter.hide(Fixture.SHOP_PROD);

    assertThat(picture.camera().drawingProperty().get().place(ACCOUNT)).isEmpty();
    assertThat(picture.shown().report().accounts())
        .isNotEmpty()
        .noneMatch(account -> account.id().equals(Fixture.SHOP_PROD));

    filter.undo();
    assertThat(picture.camera().drawingProperty().get().place(ACCOUNT)).isPresent();
  }

  @Test
  void stepBack_fromAnArrowThatIsSelected_selectsItsNodeAgain() {
    workspace.selection().select(Fixture.DEPLOY_PROD);
    picture.moveAlong(1);
    picture.click(picture.cursorProperty().get());
    assertThat(workspace.analysis().graph().edge(workspace.selection().id())).isPresent();

    picture.stepBack();

    assertThat(workspace.selection().id()).isEqualTo(Fixture.DEPLOY_PROD);
  }

  @Test
  void doubleClick_onTheAccountOfTheSelection_foldsIt() {
    workspace.selection().select(Fixture.DEPLOY_PROD);

    picture.click(Optional.of(ACCOUNT));
    assertThat(picture.camera().drawingProperty().get().place(ROLE)).isPresent();
    picture.activate(Optional.of(ACCOUNT));

    assertThat(picture.camera().drawingProperty().get().place(ROLE)).isEmpty();
  }

  @Test
  void activated_node_goesToTheMiddle_andStepBackReturnsToTheMap() {
    workspace.selection().select(Fixture.DEPLOY_PROD);

    picture.activate(Optional.of(ROLE));
    assertThat(picture.modeProperty().get()).isEqualTo(Mode.FOCUS);
    assertThat(picture.middle()).isEqualTo(Fixture.DEPLOY_PROD);

    picture.stepBack();
    assertThat(picture.modeProperty().get()).isEqualTo(Mode.MAP);
    assertThat(workspace.selection().id()).isEqualTo(Fixture.DEPLOY_PROD);
  }

  @Test
  void selection_inTheFocus_movesTheMiddle() {
    picture.focusOn(Fixture.DEPLOY_PROD);

    workspace.selection().select(Fixture.CI_RUNNER);

    assertThat(picture.middle()).isEqualTo(Fixture.CI_RUNNER);
  }

  @Test
  void zoom_keepsThePointUnderThePointer() {
    Viewport before = picture.camera().viewportProperty().get();

    picture.camera().zoom(1.5, 200, 100);

    Viewport after = picture.camera().viewportProperty().get();
    assertThat(after.toDrawingX(200)).isCloseTo(before.toDrawingX(200), within());
    assertThat(after.toDrawingY(100)).isCloseTo(before.toDrawingY(100), within());
  }

  private static org.assertj.core.data.Offset<Double> within() {
    return org.assertj.core.data.Offset.offset(0.001);
  }

  @Test
  void fit_showsAllOfThePicture() {
    picture.camera().zoom(3);

    picture.camera().fitAll();

    Rect seen = picture.camera().viewportProperty().get().visible();
    Rect all = picture.camera().drawingProperty().get().bounds();
    assertThat(seen.contains(all.x(), all.y())).isTrue();
    assertThat(seen.contains(all.right() - 1, all.bottom() - 1)).isTrue();
  }

  /** As many roles as the focus, the inspector and the map say, whichever of them is meant. */
  @Test
  void blastRadius_beginsAtAllProvidersThatAreDrawnAsOne() {
    for (String id : Fixture.GITHUB) {
      picture.focusOn(id);
      assertThat(picture.camera().drawingProperty().get().title())
          .startsWith("GitHub Actions can become 10 roles");
      picture.blast(id, Reach.Direction.OUT);
      Reach reach = picture.answerProperty().get().orElseThrow();
      assertThat(reach.reached().stream().filter(one -> one.hops() == 1)).hasSize(10);
      assertThat(reach.origin().label()).isEqualTo("GitHub Actions");
      assertThat(reach.origin().account()).isEmpty();
      for (String one : Fixture.GITHUB) {
        Hit hit = new Hit(Hit.Kind.NODE, one);
        assertThat(picture.camera().drawingProperty().get().place(hit)).isPresent();
      }
    }
  }

  /** The arrow is drawn from him: who asks on is to be asked about him, not about his account. */
  @Test
  void arrowByTrustInAnAccount_selectsWhoCallsAndTheRole_whereTheCallerIsDrawn() {
    String bob = "arn:aws:iam::555566667777:user/bob";
    String role = "arn:aws:iam::555566667777:role/sandbox-admin";
    for (Runnable shows :
        List.<Runnable>of(
            () -> picture.focusOn(bob), () -> picture.blast(bob, Reach.Direction.OUT))) {
      workspace.selection().select("");
      shows.run();
      Part arrow =
          picture.camera().drawingProperty().get().parts().stream()
              .filter(part -> part.kind() == Part.Kind.EDGE)
              .filter(part -> part.title().startsWith("bob → sandbox-admin"))
              .findFirst()
              .orElseThrow();
      assertThat(arrow.hit().orElseThrow().kind()).isEqualTo(Hit.Kind.CALL);

      picture.click(arrow.hit());

      assertThat(workspace.selection().ids()).containsExactly(bob, role);
      assertThat(picture.here().middle()).isEqualTo(bob);
      assertThat(picture.marked(arrow.hit().orElseThrow())).isTrue();
      // It alone is lit.
      assertThat(picture.litDrawing().getValue().parts())
          .filteredOn(part -> part.kind() == Part.Kind.EDGE && part.opacity() == 1)
          .extracting(Part::hit)
          .containsExactly(arrow.hit());
      picture.stepBack();
      assertThat(workspace.selection().ids()).containsExactly(bob);
    }
  }

  /** The trust that it uses is no second one beside it. */
  @Test
  void arrowsOfANode_areMetOnceByTheKeys_andEnterSelectsAnotherAfterIt() {
    String bob = "arn:aws:iam::555566667777:user/bob";
    String role = "arn:aws:iam::555566667777:role/sandbox-admin";
    picture.blast(bob, Reach.Direction.OUT);
    picture.click(Optional.of(new Hit(Hit.Kind.NODE, role)));

    assertThat(picture.moveAlong(1)).isTrue();
    Hit call = picture.cursorProperty().get().orElseThrow();
    assertThat(call.kind()).isEqualTo(Hit.Kind.CALL);
    assertThat(picture.moveAlong(1)).isFalse();

    picture.click(Optional.of(call));
    assertThat(workspace.selection().gathering()).isFalse();
    assertThat(picture.cursorProperty().get()).contains(call);
  }

  /** What stands above the picture comes with its answer, and takes room. */
  @Test
  void pictureThatGetsSmaller_bringsTheMiddleNear_soThatNamesAreRead_untilAllIsAskedFor() {
    picture.blast(Fixture.CI_RUNNER, Reach.Direction.OUT);
    picture.camera().resize(600, 500);
    assertThat(picture.camera().looking()).isEmpty();

    picture.camera().resize(600, 200);
    assertThat(picture.camera().viewportProperty().get().scale()).isGreaterThanOrEqualTo(0.7);
    picture.camera().resize(600, 500);
    assertThat(picture.camera().looking()).isEmpty();

    picture.camera().resize(600, 200);
    picture.camera().fitAll();
    picture.camera().resize(600, 190);
    assertThat(picture.camera().looking()).isEmpty();
  }

  @Test
  void arrowKey_movesToTheNextThingInThatDirection() {
    workspace.selection().select(Fixture.DEPLOY_PROD);
    Rect from = picture.camera().drawingProperty().get().place(ROLE).orElseThrow();

    picture.move(Direction.UP);

    Hit now = picture.cursorProperty().get().orElseThrow();
    Rect to = picture.camera().drawingProperty().get().place(now).orElseThrow();
    assertThat(to.centerY()).isLessThan(from.centerY());
  }

  @Test
  void back_returnsToPictureSelectionAndPartThatWasLookedAt_andForwardAgain() {
    workspace.selection().select(Fixture.DEPLOY_PROD);
    picture.camera().zoom(2, 100, 100);
    Viewport looked = picture.camera().viewportProperty().get();
    picture.focusOn(Fixture.CI_RUNNER);

    picture.steps().back();

    assertThat(picture.modeProperty().get()).isEqualTo(Mode.MAP);
    assertThat(workspace.selection().id()).isEqualTo(Fixture.DEPLOY_PROD);
    assertThat(picture.camera().viewportProperty().get()).isEqualTo(looked);

    picture.steps().forward();

    assertThat(picture.modeProperty().get()).isEqualTo(Mode.FOCUS);
    assertThat(picture.middle()).isEqualTo(Fixture.CI_RUNNER);
    assertThat(picture.steps().canGoForwardProperty().get()).isFalse();
  }

  @Test
  void back_fromAnAccountThatWasOpened_returnsToThePartThatWasLookedAt() {
    workspace.selection().select(Fixture.SHOP_PROD);
    picture.camera().zoom(1.3, 100, 100);
    Viewport looked = picture.camera().viewportProperty().get();

    picture.expand(true);
    assertThat(picture.camera().viewportProperty().get()).isNotEqualTo(looked);
    picture.steps().back();
    assertThat(picture.camera().viewportProperty().get()).isEqualTo(looked);

    picture.activate(Optional.of(new Hit(Hit.Kind.ACCOUNT, Fixture.SHOP_PROD)));
    picture.steps().back();
    assertThat(picture.camera().viewportProperty().get()).isEqualTo(looked);
  }

  @Test
  void back_takesBackOneStep_whereOneStepChangedSelectionAndPicture() {
    workspace.selection().select(Fixture.DEPLOY_PROD);
    picture.focusOn(Fixture.CI_RUNNER);

    picture.steps().back();
    picture.steps().back();

    assertThat(workspace.selection().id()).isEmpty();
    assertThat(picture.steps().canGoBackProperty().get()).isFalse();
  }

  @Test
  void otherData_forgetTheWayBack() {
    workspace.selection().select(Fixture.DEPLOY_PROD);

    workspace.show(workspace.analysis(), java.util.List.of());
    workspace.close();

    assertThat(picture.steps().canGoBackProperty().get()).isFalse();
  }

  /** It cannot stand in the middle, and the window must not tell of two things at once. */
  @Test
  void accountThatIsSelected_whileANodeIsInTheMiddle_isShownOnTheMap() {
    picture.focusOn(Fixture.CI_RUNNER);
    TrustEdge arrow = workspace.analysis().graph().into(Fixture.CI_RUNNER).get(0);
    workspace.selection().select(arrow.id());
    assertThat(picture.modeProperty().get()).isEqualTo(Mode.FOCUS);
    assertThat(picture.middle()).isEqualTo(Fixture.CI_RUNNER);

    workspace.selection().select(Fixture.SHOP_PROD);

    assertThat(picture.modeProperty().get()).isEqualTo(Mode.MAP);
    assertThat(workspace.selection().id()).isEqualTo(Fixture.SHOP_PROD);
    picture.steps().back();
    assertThat(picture.modeProperty().get()).isEqualTo(Mode.FOCUS);
    assertThat(picture.middle()).isEqualTo(Fixture.CI_RUNNER);
  }

  @Test
  void hidden_node_isNotDrawn_andUndoBringsItBack() {
    workspace.selection().select(Fixture.CI_RUNNER);
    Hit runner = new Hit(Hit.Kind.NODE, Fixture.CI_RUNNER);
    assertThat(picture.camera().drawingProperty().get().place(runner)).isPresent();

    filter.hide(Fixture.CI_RUNNER);
    assertThat(picture.camera().drawingProperty().get().place(runner)).isEmpty();

    filter.undo();
    assertThat(picture.camera().drawingProperty().get().place(runner)).isPresent();
  }

  @Test
  void tab_goesThroughTheArrowsOfTheNode_andThenOn() {
    picture.focusOn(Fixture.DEPLOY_PROD);
    int arrows = 0;

    while (picture.moveAlong(1)) {
      Hit arrow = picture.cursorProperty().get().orElseThrow();
      assertThat(arrow.kind()).isEqualTo(Hit.Kind.EDGE);
      assertThat(picture.wordsAtCursor()).isNotEmpty();
      arrows++;
    }

    assertThat(arrows).isGreaterThan(4);
    assertThat(picture.cursorProperty().get()).contains(ROLE);
  }

  @Test
  void shiftTab_onTheFirstArrow_returnsToTheNode_andThenLeavesThePicture() {
    picture.focusOn(Fixture.DEPLOY_PROD);
    picture.moveAlong(1);

    assertThat(picture.moveAlong(-1)).isTrue();
    assertThat(picture.cursorProperty().get()).contains(ROLE);
    assertThat(picture.moveAlong(-1)).isFalse();
  }

  @Test
  void words_atANode_sayWhatItIsWhereAndWhoGetsIn() {
    workspace.selection().select(Fixture.DEPLOY_PROD);

    assertThat(picture.wordsAtCursor())
        .isEqualTo("Role deploy-prod, account shop-prod, can be assumed by 3, 2 conditional");
  }

  @Test
  void dimming_leavesTheSelectionAndItsNeighboursBright() {
    workspace.selection().select(Fixture.DEPLOY_PROD);
    long before = dimmed();

    picture.dimmingProperty().set(true);

    assertThat(dimmed()).isGreaterThan(before);
    assertThat(
            picture.camera().drawingProperty().get().parts().stream()
                .filter(part -> part.hit().equals(Optional.of(ROLE)))
                .allMatch(part -> part.opacity() == 1))
        .isTrue();
  }

  @Test
  void gathered_nodes_areAllDrawnSelected_withTheirArrowsAtFullStrength() {
    workspace.selection().select(Fixture.CI_RUNNER);
    long ofOne = strong();
    workspace.selection().select(Fixture.DEPLOY_PROD);
    long ofOther = strong();

    picture.gather();
    picture.gather(Optional.of(new Hit(Hit.Kind.NODE, Fixture.CI_RUNNER)));

    assertThat(workspace.selection().ids()).containsExactly(Fixture.DEPLOY_PROD, Fixture.CI_RUNNER);
    assertThat(strong()).isGreaterThan(Math.max(ofOne, ofOther));
  }

  private long strong() {
    return picture.camera().drawingProperty().get().parts().stream()
        .filter(part -> part.kind() == Part.Kind.EDGE && part.opacity() == 1)
        .count();
  }

  @Test
  void arrowKey_whileNodesAreGathered_movesTheCursorOnly_andSpaceTakesOutAgain() {
    workspace.selection().select(Fixture.DEPLOY_PROD);
    picture.gather();

    picture.move(Direction.UP);
    assertThat(workspace.selection().ids()).containsExactly(Fixture.DEPLOY_PROD);
    assertThat(picture.wordsAtCursor()).endsWith("1 selected; Space adds this");

    picture.gather();
    assertThat(workspace.selection().ids()).hasSize(2);
    picture.gather();
    assertThat(workspace.selection().ids()).containsExactly(Fixture.DEPLOY_PROD);
  }

  @Test
  void stepBack_fromSeveral_leavesTheFirst_andBackBringsThemAgain() {
    workspace.selection().select(Fixture.DEPLOY_PROD);
    picture.gather(Optional.of(new Hit(Hit.Kind.NODE, Fixture.CI_RUNNER)));
    picture.gather(Optional.of(new Hit(Hit.Kind.NODE, Fixture.CI_RUNNER)));
    picture.gather(Optional.of(new Hit(Hit.Kind.NODE, Fixture.CI_RUNNER)));

    picture.stepBack();
    assertThat(workspace.selection().ids()).containsExactly(Fixture.DEPLOY_PROD);
    assertThat(workspace.selection().gathering()).isFalse();

    picture.steps().back();
    assertThat(workspace.selection().ids()).containsExactly(Fixture.DEPLOY_PROD, Fixture.CI_RUNNER);
  }

  @Test
  void foldAll_leavesNothingOpen_andBackOpensItAgain() {
    ObservableValue<Boolean> unfolded = picture.unfolding().any();
    assertThat(unfolded.getValue()).isFalse();
    picture.expand(Fixture.SHOP_PROD, true);
    workspace.selection().select(Fixture.CI_RUNNER);
    assertThat(unfolded.getValue()).isTrue();
    assertThat(picture.unfolding().isOpen(Fixture.SHOP_PROD)).isTrue();

    picture.unfolding().foldAll();
    assertThat(unfolded.getValue()).isFalse();
    assertThat(picture.unfolding().isOpen(Fixture.SHOP_PROD)).isFalse();
    assertThat(workspace.selection().id()).isEqualTo("333344445555");

    picture.steps().back();
    assertThat(picture.unfolding().isOpen(Fixture.SHOP_PROD)).isTrue();
    assertThat(workspace.selection().id()).isEqualTo(Fixture.CI_RUNNER);
  }

  @Test
  void expand_onANode_opensTheAccountsAroundIt_andFoldClosesItsOwn() {
    workspace.selection().select(Fixture.DEPLOY_PROD);
    Hit runner = new Hit(Hit.Kind.NODE, Fixture.CI_RUNNER);
    assertThat(picture.camera().drawingProperty().get().place(runner)).isEmpty();

    picture.expand(true);
    assertThat(picture.camera().drawingProperty().get().place(runner)).isPresent();

    picture.expand(false);
    assertThat(workspace.selection().id()).isEqualTo(Fixture.SHOP_PROD);
    assertThat(picture.camera().drawingProperty().get().place(ROLE)).isEmpty();
  }

  private long dimmed() {
    return picture.camera().drawingProperty().get().parts().stream()
        .filter(part -> part.opacity() < 0.5)
        .count();
  }

  @Test
  void personOfIdentityCenter_whenSelected_lightsTheArrowsItComesBy() {
    Analysis analysis = workspace.analysis();
    CenterPeople center = new CenterPeople(analysis.index());
    TrustNode person = center.everybody().get(0);
    workspace.selection().select(person.id());

    List<String> lit =
        picture.camera().drawingProperty().get().parts().stream()
            .filter(part -> part.kind() == Part.Kind.EDGE && part.opacity() == 1)
            .flatMap(part -> part.behind().stream())
            .toList();
    assertThat(lit)
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(
            center.entered(analysis.graph(), person).stream().map(TrustEdge::id).toList());
  }

  @Test
  void hover_saysWhatTheMarksMean() {
    Rect account = picture.camera().onScreen(ACCOUNT).orElseThrow();

    String words =
        picture
            .pointedAt(account.centerX(), account.y() + account.height() - 6)
            .map(Pointed::words)
            .orElse("");

    assertThat(words).contains("shop-prod", "444455556666", "The helmet counts roles");
  }

  @Test
  void movedThing_staysWhileOthersOpen_isUndoneInOrderWithFilters_andReleased() {
    Drawing before = picture.camera().drawingProperty().get();
    Viewport looking = picture.camera().viewportProperty().get();
    picture.pins().move(before, ACCOUNT, 40, 30);
    Point put = before.corner(ACCOUNT).orElseThrow().plus(40, 30);
    assertThat(picture.camera().drawingProperty().get().corner(ACCOUNT)).contains(put);
    assertThat(picture.camera().viewportProperty().get()).isEqualTo(looking);

    filter.hide("555566667777");
    picture.activate(Optional.of(ACCOUNT));
    assertThat(picture.camera().drawingProperty().get().corner(ACCOUNT)).contains(put);
    assertThat(picture.shown().drawing(Progress.NONE).corner(ACCOUNT)).contains(put);
    Rect place = picture.camera().onScreen(ACCOUNT).orElseThrow();
    assertThat(picture.pointedAt(place.x() + 20, place.bottom() - 6).orElseThrow().words())
        .contains("Pinned: it stays");

    assertThat(filter.undo()).isEqualTo("Opening on the map");
    assertThat(filter.undo()).isEqualTo("Hide");
    assertThat(filter.undo()).isEqualTo("Move");
    assertThat(picture.camera().drawingProperty().get().corner(ACCOUNT))
        .isEqualTo(before.corner(ACCOUNT));
    assertThat(filter.redo()).isEqualTo("Move");
    assertThat(picture.camera().drawingProperty().get().corner(ACCOUNT)).contains(put);

    picture.pins().releaseAll();
    assertThat(picture.pins().property().get()).isEmpty();
    assertThat(picture.camera().drawingProperty().get().corner(ACCOUNT))
        .isEqualTo(before.corner(ACCOUNT));
  }

  @Test
  void minimap_isToldHowMuchIsInView() {
    assertThat(picture.camera().looksAtPart()).isFalse();
    assertThat(picture.camera().percentInView()).isEqualTo(100);

    picture.camera().zoom(4, 400, 300);
    picture.camera().center(-1000, 0);

    assertThat(picture.camera().looksAtPart()).isTrue();
    assertThat(picture.camera().percentInView()).isBetween(1, 40);
    assertThat(picture.camera().viewportProperty().get().visible().centerX())
        .isEqualTo(picture.camera().drawingProperty().get().bounds().x());
  }

  @Test
  void whatOnlyTheEarlierDataHave_isNotSelected(@TempDir Path folder) throws IOException {
    Path file = EarlierSample.in(folder).resolve("444455556666.json");
    Files.writeString(file, Files.readString(file).replace("db-migrate", "quizzical"));
    Analysis earlier = Fixture.ANALYZER.open(List.of(folder), Progress.NONE);
    workspace.compare(
        Optional.of(Fixture.ANALYZER.compared(earlier, workspace.analysis(), Progress.NONE)));
    picture.show(PictureViewModel.Mode.CHANGES);
    picture.click(Optional.of(ROLE));
    assertThat(workspace.selection().id()).isEqualTo(Fixture.DEPLOY_PROD);
    Hit gone = new Hit(Hit.Kind.NODE, "arn:aws:iam::444455556666:role/quizzical");
    assertThat(earlier.graph().node(gone.id())).isPresent();
    picture.click(Optional.of(gone));
    picture.gather(Optional.of(gone));
    assertThat(workspace.selection().ids()).isEmpty();
    assertThat(picture.changesProperty().getValue()).isPresent();
  }
}
