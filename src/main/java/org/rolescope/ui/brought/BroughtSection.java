package org.rolescope.ui.brought;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.rolescope.base.Counted;
import org.rolescope.graph.OpenKey;
import org.rolescope.simulate.Brought;
import org.rolescope.ui.Words;
import org.rolescope.ui.look.Frames;
import org.rolescope.ui.look.Parts;
import org.rolescope.ui.look.Rows;
import org.rolescope.ui.look.Topic;

/** The part of the side pane where it is told what the caller has. */
public final class BroughtSection extends VBox {
  /** So many keys are shown until more are asked for. */
  private static final int FEW = 6;

  private static final int MORE = 20;

  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  private final BroughtViewModel model;
  private final VBox rows = new VBox();
  private final Frames frames = new Frames();
  private final List<ComboBox<Said>> fields = new ArrayList<>();

  public BroughtSection(BroughtViewModel model) {
    this.model = model;
    setId("brought");
    getStyleClass().add("section");
    Topic.BROUGHT.mark(this);
    Button reset = Rows.link(Words.of("brought.reset"), model::reset);
    reset.setId("brought-reset");
    reset.visibleProperty().bind(model.anySaidProperty());
    rows.getStyleClass().add("brought-rows");
    getChildren()
        .addAll(
            Rows.heading(Words.of("brought.heading"), reset),
            Rows.paragraph(Words.of("brought.what"), "row-detail"),
            rows);
    model.keys().subscribe(this::startOver);
    model.broughtProperty().subscribe(this::follow);
    startOver();
  }

  private void startOver() {
    fields.clear();
    rows.getChildren().clear();
    setVisible(!model.keys().isEmpty());
    setManaged(isVisible());
    addRows(FEW);
  }

  /** The fields tell what is said, wherever it was. */
  private void follow(Brought brought) {
    for (int i = 0; i < fields.size(); i++) {
      Said now = Said.of(brought, model.keys().get(i).key());
      // What is typed and means nothing stays where nothing else is said of its key.
      boolean mistyped = fields.get(i).getPseudoClassStates().contains(WRONG);
      if (!mistyped || now.kind() != Said.Kind.NOTHING) {
        fields.get(i).setValue(now);
      }
    }
  }

  private void addRows(int more) {
    rows.getChildren().removeIf(Button.class::isInstance);
    List<OpenKey> keys = List.copyOf(model.keys());
    int shown = Math.min(keys.size(), fields.size() + more);
    List<Runnable> portions = new ArrayList<>();
    keys.subList(fields.size(), shown)
        .forEach(key -> portions.add(() -> rows.getChildren().add(row(key))));
    int left = keys.size() - shown;
    if (left > 0) {
      Button link = Rows.link(Words.of("brought.more", left), () -> addRows(MORE));
      portions.add(() -> rows.getChildren().add(link));
    }
    frames.beginLater(portions);
  }

  private Node row(OpenKey key) {
    String name = KeyWords.of(key.key());
    Label label = Rows.label(name, "side-label");
    label.setMinWidth(0);
    label.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(label, Priority.ALWAYS);
    Label count = Rows.label(Counted.of(key.edges()), "side-count");
    count.setMinWidth(USE_PREF_SIZE);
    ComboBox<Said> field = field(key);
    field.setAccessibleText(name);
    fields.add(field);
    Label misfit = Rows.paragraph("", "brought-misfit");
    misfit.managedProperty().bind(misfit.textProperty().isNotEmpty());
    misfit.visibleProperty().bind(misfit.managedProperty());
    field.valueProperty().addListener((property, before, now) -> take(key, now, field, misfit));
    VBox row = new VBox(new HBox(label, count), field, misfit);
    row.getStyleClass().add("brought-row");
    Tooltip.install(row, new Tooltip(Words.of("brought.tip", key.key(), key.edges())));
    return row;
  }

  private ComboBox<Said> field(OpenKey key) {
    boolean truth = KeyWords.isTruth(key.key());
    ComboBox<Said> field = new ComboBox<>();
    field.getItems().add(Said.NOTHING);
    if (truth) {
      field.getItems().add(Said.value("true"));
    } else {
      key.values().forEach(value -> field.getItems().add(Said.value(value)));
    }
    field.getItems().add(Said.NONE);
    field.setEditable(!truth);
    field.setMaxWidth(Double.MAX_VALUE);
    field.setConverter(new Saying(truth));
    field.setValue(Said.of(model.broughtProperty().get(), key.key()));
    return field;
  }

  /** Says it, unless no caller can have it: then that is told, and nothing is said any more. */
  private void take(OpenKey key, Said said, ComboBox<Said> field, Label misfit) {
    Said now = said == null ? Said.NOTHING : said;
    String wanted =
        now.kind() == Said.Kind.VALUE
            ? Brought.misfit(key.key(), now.value()).map(Parts::plain).orElse("")
            : "";
    misfit.setText(wanted.isEmpty() ? "" : Words.of("brought.misfit", wanted));
    field.setAccessibleHelp(misfit.getText());
    field.pseudoClassStateChanged(WRONG, !wanted.isEmpty());
    model.say(key.key(), wanted.isEmpty() ? now : Said.NOTHING);
  }

  /** What is said as a person reads and types it. */
  private static final class Saying extends StringConverter<Said> {
    private final boolean truth;

    Saying(boolean truth) {
      this.truth = truth;
    }

    @Override
    public String toString(Said said) {
      if (said == null) {
        return Words.of("brought.unsaid");
      }
      return switch (said.kind()) {
        case NOTHING -> Words.of("brought.unsaid");
        case NONE -> Words.of(truth ? "brought.no" : "brought.none");
        case VALUE -> truth ? Words.of("brought.yes") : said.value();
      };
    }

    @Override
    public Said fromString(String text) {
      String typed = text.strip();
      if (typed.isEmpty() || typed.equals(Words.of("brought.unsaid"))) {
        return Said.NOTHING;
      }
      return typed.equals(Words.of("brought.none")) ? Said.NONE : Said.value(typed);
    }
  }
}
