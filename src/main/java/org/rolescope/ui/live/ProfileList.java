package org.rolescope.ui.live;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.rolescope.fetch.NamedProfile;
import org.rolescope.ui.Words;
import org.rolescope.ui.look.Rows;

/** The profiles to choose from; a tick takes one in. Without any the default credentials count. */
final class ProfileList extends VBox {
  /** From this many on they can be narrowed down by typing. */
  private static final int MANY = 9;

  private static final double ROW = 44;

  private static final Pattern ROLE = Pattern.compile("arn:[^:]*:iam::([0-9]*):role/(.*)");

  private final LiveViewModel model;
  private final ListView<NamedProfile> list = new ListView<>();
  private final TextField filter = new TextField();

  ProfileList(LiveViewModel model) {
    this.model = model;
    getStyleClass().add("live-profiles");
    Label count = Rows.label("", "row-detail");
    list.setId("live-profiles");
    list.setFixedCellSize(ROW);
    list.setCellFactory(unused -> new Cell());
    list.setAccessibleText(Words.of("live.profiles"));
    Label none = Rows.paragraph("", "row-detail");
    none.textProperty()
        .bind(
            model
                .profilesProblemProperty()
                .map(why -> why.isEmpty() ? Words.of("live.profiles.none") : why));
    none.setMaxWidth(280);
    list.setPlaceholder(none);
    list.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    filter.setId("live-profile-filter");
    filter.setPromptText(Words.of("live.profiles.filter"));
    filter.setAccessibleText(Words.of("live.profiles.filter"));
    filter.textProperty().subscribe(this::fill);
    filter.managedProperty().bind(filter.visibleProperty());
    VBox.setVgrow(list, Priority.ALWAYS);
    Label without = Rows.paragraph("", "row-detail");
    model.profiles().addListener((ListChangeListener<NamedProfile>) change -> fill());
    model
        .form()
        .profiles()
        .addListener((ListChangeListener<String>) change -> told(count, without));
    told(count, without);
    fill();
    getChildren()
        .addAll(Rows.heading(Words.of("live.profiles.heading"), count), filter, list, without);
  }

  private void told(Label count, Label without) {
    int chosen = model.form().profiles().size();
    count.setText(chosen == 0 ? "" : Words.of("live.profiles.chosen", chosen));
    without.setText(Words.of("live.profiles.chosen-words", chosen));
    list.refresh();
  }

  private void fill() {
    filter.setVisible(model.profiles().size() >= MANY);
    String words = filter.getText().strip().toLowerCase(Locale.ROOT);
    List<NamedProfile> found =
        model.profiles().stream()
            .filter(profile -> profile.name().toLowerCase(Locale.ROOT).contains(words))
            .toList();
    list.getItems().setAll(found);
    if (!found.isEmpty() && list.getSelectionModel().isEmpty()) {
      list.getSelectionModel().select(0);
    }
  }

  /** What gets the keys first. */
  Node first() {
    return list;
  }

  private void key(KeyEvent event) {
    NamedProfile marked = list.getSelectionModel().getSelectedItem();
    if (event.getCode() == KeyCode.SPACE && marked != null) {
      toggle(marked);
      event.consume();
    }
  }

  private void toggle(NamedProfile profile) {
    List<String> chosen = model.form().profiles();
    if (!chosen.remove(profile.name())) {
      chosen.add(profile.name());
    }
  }

  private static String how(NamedProfile profile) {
    Matcher role = ROLE.matcher(profile.detail());
    String way =
        role.matches()
            ? Words.of("live.way.role-in", role.group(2), role.group(1))
            : Words.each("live.way", profile.way(), profile.detail());
    return profile.mfa() ? Words.of("live.way.mfa", way) : way;
  }

  /** A click anywhere on the row ticks it. */
  private final class Cell extends ListCell<NamedProfile> {
    Cell() {
      setPrefWidth(0);
      setOnMouseClicked(
          event -> {
            if (getItem() != null) {
              toggle(getItem());
            }
          });
    }

    @Override
    protected void updateItem(NamedProfile profile, boolean empty) {
      super.updateItem(profile, empty);
      if (empty || profile == null) {
        setGraphic(null);
        setAccessibleText("");
        return;
      }
      boolean chosen = model.form().profiles().contains(profile.name());
      CheckBox tick = new CheckBox();
      tick.setMouseTransparent(true);
      tick.setFocusTraversable(false);
      tick.setSelected(chosen);
      tick.setAccessibleText(profile.name());
      VBox words = Rows.twoLines(profile.name(), how(profile));
      words.setAlignment(Pos.CENTER_LEFT);
      HBox row = new HBox(10, tick, words);
      row.getStyleClass().add("live-row");
      setGraphic(row);
      setAccessibleText(
          Words.of("live.profile.accessible", profile.name(), how(profile), chosen ? 1 : 0));
    }
  }
}
