package org.rolescope.ui.load;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.rolescope.ui.Words;
import org.rolescope.ui.load.RecognitionViewModel.Offer;
import org.rolescope.ui.look.Rows;
import org.rolescope.ui.look.SheetView;
import org.rolescope.ui.look.Topic;

/**
 * The recognition sheet: a line for each file, below them what is to say of the line that is
 * marked, and the buttons. Enter opens, Space ticks, Esc opens nothing.
 */
public final class RecognitionView extends SheetView {
  private final RecognitionViewModel model;
  private final Body body;
  private final Button replace = new Button(Words.of("sheet.replace"));
  private final Button compare = new Button(Words.of("sheet.compare"));
  private final Button open = new Button();

  /** What stands in the card. */
  private static final class Body extends VBox {
    private final ListView<FileLine> list = new ListView<>();
    private final CheckBox all = new CheckBox();
    private final FileDetail detail;

    Body(RecognitionViewModel model) {
      detail = new FileDetail(model);
      Label stopped = Rows.paragraph("", "sheet-stopped");
      stopped.textProperty().bind(model.stoppedProperty());
      stopped.visibleProperty().bind(model.stoppedProperty().isNotEmpty());
      stopped.managedProperty().bind(stopped.visibleProperty());
      list.setId("sheet-files");
      list.setItems(model.lines());
      list.setFixedCellSize(FileCell.HEIGHT);
      Region heading = FileCell.heading(all);
      list.setCellFactory(unused -> lineUnder(heading, model));
      list.setAccessibleText(Words.of("sheet.list"));
      list.getSelectionModel().selectedItemProperty().subscribe(detail::show);
      model.lines().addListener((ListChangeListener<FileLine>) change -> markFold());
      VBox.setVgrow(list, Priority.ALWAYS);
      all.setId("sheet-all");
      all.setAccessibleText(Words.of("sheet.all"));
      all.setOnAction(event -> model.toggleAll());
      getChildren().addAll(stopped, heading, list, detail);
      getStyleClass().add("sheet-body");
    }

    /** A scroll bar takes width of the lines; the names of the columns follow them. */
    private FileCell lineUnder(Region heading, RecognitionViewModel model) {
      FileCell cell = new FileCell(model);
      cell.widthProperty()
          .subscribe(
              width -> {
                if (width.doubleValue() > 0) {
                  Insets border = list.getInsets();
                  heading.setMaxWidth(width.doubleValue() + border.getLeft() + border.getRight());
                }
              });
      return cell;
    }

    private void mark(FileLine line) {
      list.getSelectionModel().select(line);
      list.scrollTo(line);
    }

    /** Where the others were folded or unfolded the mark stays on their line. */
    private void markFold() {
      list.getItems().stream()
          .filter(line -> line.role() == FileLine.Role.FOLD)
          .findFirst()
          .ifPresent(list.getSelectionModel()::select);
    }
  }

  public RecognitionView(RecognitionViewModel model) {
    this(model, new Body(model));
  }

  private RecognitionView(RecognitionViewModel model, Body body) {
    super(Words.of("sheet.title"), body);
    this.model = model;
    this.body = body;
    setId("sheet");
    Topic.RECOGNITION.mark(this);
    hideCloseButton();
    setCardSize(1040, 680);
    body.getChildren().add(foot());
    model.chosenProperty().subscribe(this::update);
    model.offerProperty().subscribe(this::update);
    model.shownProperty().subscribe(this::shown);
    // Before the list, to which both keys mean something else.
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
  }

  private Node foot() {
    Label summary = Rows.label("", "row-name");
    summary.setId("sheet-summary");
    summary.textProperty().bind(model.summaryProperty());
    open.setId("sheet-open");
    open.setOnAction(event -> model.open());
    replace.setId("sheet-replace");
    replace.setOnAction(event -> model.replace());
    replace.managedProperty().bind(replace.visibleProperty());
    compare.setId("sheet-compare");
    compare.setTooltip(new Tooltip());
    compare.setOnAction(event -> model.compare());
    compare.visibleProperty().bind(replace.visibleProperty());
    compare.managedProperty().bind(replace.visibleProperty());
    compare.disableProperty().bind(replace.disableProperty());
    Button cancel = new Button(Words.of("sheet.cancel"));
    cancel.setId("sheet-cancel");
    cancel.setOnAction(event -> model.cancel());
    HBox foot = new HBox(8, summary, Rows.spring(), cancel, compare, replace, open);
    foot.getStyleClass().add("sheet-foot");
    return foot;
  }

  private void update() {
    int files = model.filesChosen();
    boolean adds = model.offerProperty().get() == Offer.ADD_OR_REPLACE;
    boolean plan = model.isPlan();
    open.setText(Words.of(adds ? "sheet.add" : "sheet.open", files));
    compare.setText(Words.of(plan ? "sheet.plan" : "sheet.compare"));
    compare.getTooltip().setText(Words.of(plan ? "sheet.plan-tip" : "sheet.compare-tip"));
    mark(model.comparesFirst() ? compare : open);
    open.setDisable(files == 0);
    replace.setVisible(adds);
    replace.setDisable(files == 0);
    body.all.setSelected(files > 0);
    body.all.setIndeterminate(files > 0 && !model.allChosen());
    body.list.refresh();
  }

  /** The button that Enter presses. */
  private void mark(Button first) {
    List.of(open, compare).forEach(button -> button.getStyleClass().remove("accent"));
    first.getStyleClass().add("accent");
  }

  private void shown(boolean shown) {
    if (shown) {
      super.open();
      body.list.getSelectionModel().clearSelection();
      body.list.scrollTo(0);
      model.wanting().ifPresent(body::mark);
      first().requestFocus();
    } else if (isVisible()) {
      super.close();
    }
  }

  @Override
  protected Node first() {
    return open.isDisabled() ? body.list : model.comparesFirst() ? compare : open;
  }

  @Override
  public void close() {
    model.cancel();
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && !(event.getTarget() instanceof Button)) {
      model.press();
      event.consume();
    } else if (event.getCode() == KeyCode.SPACE && body.list.isFocused()) {
      pressMarked();
      event.consume();
    }
  }

  private void pressMarked() {
    FileLine line = body.list.getSelectionModel().getSelectedItem();
    if (line != null) {
      model.press(line);
    }
  }
}
