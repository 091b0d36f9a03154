package org.rolescope.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rolescope.ui.Seen.eventually;
import static org.rolescope.ui.Seen.look;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Application;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.css.CssMetaData;
import javafx.css.PseudoClass;
import javafx.css.Styleable;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.stage.Popup;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rolescope.drawing.Ink;
import org.rolescope.drawing.Palette;
import org.rolescope.drawing.Theme;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A theme is put on a whole window in one go. */
@ExtendWith(ApplicationExtension.class)
class ThemingTest {
  private final Counted counted = new Counted();
  private final StackPane root = new StackPane(new Region(), counted);
  private final SimpleObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
  private final SimpleObjectProperty<Double> textSize = new SimpleObjectProperty<>(1.0);

  /** Counts how often it is styled. */
  private static final class Counted extends Region {
    private final AtomicInteger times = new AtomicInteger();

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
      times.incrementAndGet();
      return super.getCssMetaData();
    }
  }

  @Start
  void start(Stage stage) {
    Scene scene = new Scene(root, 200, 100);
    counted.getStyleClass().add("card");
    Theming.apply(scene, Theme.LIGHT);
    stage.setScene(scene);
    theme.addListener((property, before, now) -> Theming.apply(scene, now));
    PopupStylesheet.follow(stage, theme, textSize);
    stage.show();
  }

  @Test
  void popup_hasTheWindowsGround_whereItCannotBeSeenThrough() {
    Scene window = look(() -> new Scene(new StackPane()));
    Scene popup = look(() -> new Scene(new StackPane(), Color.TRANSPARENT));
    look(
        () -> {
          Theming.apply(window, Theme.DARK);
          Theming.copy(window, popup, true);
          return window;
        });
    assertThat(popup.getFill()).isEqualTo(Color.TRANSPARENT);

    look(
        () -> {
          Theming.copy(window, popup, false);
          return window;
        });
    assertThat(popup.getFill()).isEqualTo(Color.web(Palette.of(Theme.DARK).hex(Ink.BG)));
  }

  @Test
  void anotherTheme_stylesNothingUntilTheNextPulse(FxRobot robot) throws Exception {
    eventually(() -> background().isPresent());
    robot.interact(
        () -> {
          counted.times.set(0);
          Theming.apply(root.getScene(), Theme.DARK);
          assertThat(counted.times).hasValue(0);
        });

    Paint dark = Color.web(Palette.of(Theme.DARK).hex(Ink.BG));
    // What is seen of a window before its first picture.
    assertThat(look(() -> root.getScene().getFill())).isEqualTo(dark);
    eventually(() -> background().equals(Optional.of(dark)));
  }

  /** Else all styles would be matched anew. */
  @Test
  void anotherTheme_changesNoStylesheet(FxRobot robot) {
    List<String> sheets = List.copyOf(root.getScene().getStylesheets());
    String base = Application.getUserAgentStylesheet();
    List<Object> changes = new ArrayList<>();
    root.getScene().getStylesheets().addListener((ListChangeListener<String>) changes::add);

    for (Theme theme : Theme.values()) {
      robot.interact(() -> Theming.apply(root.getScene(), theme));
    }

    assertThat(changes).isEmpty();
    assertThat(root.getScene().getStylesheets()).isEqualTo(sheets);
    assertThat(Application.getUserAgentStylesheet()).isEqualTo(base);
  }

  @ParameterizedTest
  @EnumSource
  void menuAndList_haveTheThemeOfTheMomentTheyOpen(Theme theme, FxRobot robot) throws Exception {
    ContextMenu menu = look(() -> new ContextMenu(new MenuItem("words")));
    Label words = look(() -> new Label("words"));
    Popup list = look(Popup::new);
    robot.interact(
        () -> {
          list.getContent().add(words);
          list.show(counted, 10, 10);
          menu.show(counted, 10, 10);
          list.hide();
          menu.hide();
          Theming.apply(root.getScene(), theme);
          list.show(counted, 10, 10);
          menu.show(counted, 10, 10);
        });

    Paint ink = Color.web(Palette.of(theme).hex(Ink.FG));
    eventually(() -> ink.equals(words.getTextFill()));
    eventually(
        () ->
            menu.getScene().getRoot().lookup(".menu-item > .label") instanceof Label label
                && ink.equals(label.getTextFill()));
    robot.interact(
        () -> {
          list.hide();
          menu.hide();
        });
  }

  @Test
  void tooltipThatIsOpen_followsAnotherTheme(FxRobot robot) throws Exception {
    Tooltip tip = look(() -> new Tooltip("words"));
    robot.interact(() -> tip.show(counted, 10, 10));
    for (Theme each : List.of(Theme.DARK, Theme.HIGH_CONTRAST, Theme.LIGHT)) {
      robot.interact(() -> theme.set(each));
      eventually(
          () -> {
            Set<PseudoClass> marks = tip.getScene().getRoot().getPseudoClassStates();
            return marks.contains(Theming.DARK) == each.dark()
                && marks.contains(Theming.HIGH_CONTRAST) == each.highContrast();
          });
    }
    robot.interact(tip::hide);
  }

  @Test
  void thumbOfAScrollBar_isToldFromItsTrack_inHighContrast(FxRobot robot) throws Exception {
    ScrollBar bar = look(ScrollBar::new);
    robot.interact(
        () -> {
          root.getChildren().add(bar);
          Theming.apply(root.getScene(), Theme.HIGH_CONTRAST);
        });

    Paint ink = Color.web(Palette.of(Theme.HIGH_CONTRAST).hex(Ink.FG));
    eventually(() -> bar.lookup(".thumb") instanceof Region thumb && ink.equals(fill(thumb)));
    assertThat(look(() -> fill((Region) bar.lookup(".track")))).isNotEqualTo(ink);
  }

  private static @Nullable Paint fill(Region region) {
    return region.getBackground() == null
        ? null
        : region.getBackground().getFills().get(0).getFill();
  }

  @Test
  void tooltip_hasTheTextSizeOfTheMomentItOpens(FxRobot robot) {
    Tooltip tip = look(() -> new Tooltip("words"));

    assertThat(fontSize(robot, tip, 1)).isEqualTo(12);
    assertThat(fontSize(robot, tip, 1.5)).isEqualTo(18);
    assertThat(fontSize(robot, tip, 1)).isEqualTo(12);
  }

  private double fontSize(FxRobot robot, Tooltip tip, double factor) {
    robot.interact(
        () -> {
          textSize.set(factor);
          tip.show(counted, 10, 10);
        });
    double size = look(() -> tip.getFont().getSize());
    robot.interact(tip::hide);
    return size;
  }

  private Optional<Paint> background() {
    return look(
        () ->
            Optional.ofNullable(root.getBackground())
                .map(back -> back.getFills().get(0).getFill()));
  }
}
