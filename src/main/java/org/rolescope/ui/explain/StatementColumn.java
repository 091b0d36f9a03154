package org.rolescope.ui.explain;

import java.util.ArrayList;
import java.util.List;
import javafx.event.EventHandler;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.rolescope.base.FilePlace;
import org.rolescope.policy.LineSpan;
import org.rolescope.simulate.PolicyType;
import org.rolescope.ui.Words;
import org.rolescope.ui.look.Copying;
import org.rolescope.ui.look.Frames;
import org.rolescope.ui.look.KeyTarget;
import org.rolescope.ui.look.OnDemand;
import org.rolescope.ui.look.Parts;
import org.rolescope.ui.look.Topic;
import org.rolescope.ui.source.PolicyPane;

/** The policy behind the gate that is looked at, with the statement that decides. */
final class StatementColumn extends VBox {
  /** From this width on the whole heading, a choice of policies and a place fit beside another. */
  private static final double WIDE = 460;

  /** From this width on there is room for the whole heading beside the place. */
  private static final double ROOM_FOR_TITLE = 330;

  /** Below this width a place beside a choice of policies is cut more. */
  private static final double NARROW = 350;

  private static final double PLACE = 152;
  private static final double NARROW_PLACE = 100;
  private static final double CHARACTER = 6.8;
  private static final double SHARE_BELOW = 0.42;

  /** The same where there is no policy. */
  private static final double SHARE_ALONE = 0.6;

  private final LadderViewModel model;
  private final TrustEditing trust;
  private final Label title = Parts.label("", "column-heading");
  private final Hyperlink place = new Hyperlink();
  private final ComboBox<String> documents = new ComboBox<>();
  private final PolicyPane pane = new PolicyPane();
  private final Label nothing = Parts.label("", "no-policy");
  private final TextFlow note = new TextFlow();
  private final ScrollPane under = new ScrollPane();
  private final Button edit = new Button();
  private final HBox heading = new HBox();
  private final PolicyEditor editor;
  private final Frames arriving = new Frames();
  private boolean showing;

  StatementColumn(SimulatorViewModel simulator) {
    this.model = simulator.ladder();
    this.trust = simulator.trust();
    editor = new PolicyEditor(Words.of("simulate.trust.heading"), "trust-text", trust::write);
    getStyleClass().add("statement-column");
    Topic.STATEMENT.mark(this);
    place.getStyleClass().add("place");
    place.setId("place");
    place.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    title.setId("statement-title");
    title.setMinWidth(USE_PREF_SIZE);
    documents.setAccessibleText(Words.of("simulate.documents"));
    documents.getStyleClass().add("documents");
    documents.setOnAction(event -> documentChosen());
    edit.setId("trust-edit");
    edit.getStyleClass().add("small-button");
    edit.setMinWidth(USE_PREF_SIZE);
    edit.setOnAction(event -> trust.openProperty().set(!trust.openProperty().get()));
    heading.getChildren().setAll(title, documents, Parts.spring(), place, edit);
    HBox.setHgrow(heading, Priority.ALWAYS);
    heading.setAlignment(Pos.CENTER_LEFT);
    heading.getStyleClass().add("column-head");
    note.getStyleClass().add("statement-note");
    note.setId("statement-note");
    pane.setId("statement");
    nothing.setWrapText(true);
    editor.getStyleClass().add("trust-editor");
    StackPane middle = new StackPane(pane, nothing);
    visible(editor, false);
    OnDemand.onceSeen(middle, editor, () -> middle.getChildren().add(editor));
    middle.getStyleClass().add("statement-middle");
    VBox.setVgrow(middle, Priority.ALWAYS);
    getChildren().addAll(heading, middle, under());
    heading.widthProperty().subscribe(width -> showTitle());
    heading.widthProperty().subscribe(this::fitPlace);
    documents.visibleProperty().subscribe(this::fitPlace);
    edit.visibleProperty().subscribe(this::fitPlace);
    show();
    // Not in the frame of all else that a decided call brings.
    model
        .evidenceProperty()
        .addListener((property, before, now) -> arriving.begin(List.of(this::show)));
    trust.openProperty().addListener((property, before, now) -> show());
    simulator.remedies().triedProperty().addListener(tried -> editor.show(trust.policy()));
  }

  /**
   * Puts what stands above the policy at the end of a row that says what it is, which leaves the
   * policy more room.
   */
  void headAtEndOf(HBox row) {
    if (heading.getParent() != row) {
      row.getChildren().add(heading);
      showTitle();
    }
  }

  /** Puts it above the policy again. */
  void headAbove() {
    if (heading.getParent() != this) {
      getChildren().add(0, heading);
      showTitle();
    }
  }

  /** Whether the trust policy is being written, whichever gate is looked at. */
  private boolean editing() {
    return trust.openProperty().get();
  }

  /** The trust policy of the role that is asked for can be written where it is looked at. */
  private void showEditing() {
    boolean editing = editing();
    boolean trusts =
        model.row().filter(row -> row.gate().type() == PolicyType.TRUST).isPresent()
            && model
                .hopProperty()
                .get()
                .filter(hop -> trust.mayEdit(hop.simulation().request().role()))
                .isPresent();
    visible(edit, editing || trusts);
    edit.setText(Words.of(editing ? "simulate.trust.done" : "simulate.trust.edit"));
    edit.setGraphic(
        Parts.icon(editing ? MaterialDesignC.CHECK : MaterialDesignP.PENCIL_OUTLINE, "icon"));
    edit.setTooltip(
        new Tooltip(Words.of(editing ? "simulate.trust.done.tip" : "simulate.trust.edit.tip")));
    visible(editor, editing);
    visible(under, !editing);
    if (editing) {
      visible(documents, false);
      visible(place, false);
      visible(pane, false);
      nothing.setVisible(false);
      editor.call(Words.of("simulate.trust", trust.role()));
      editor.show(trust.policy());
    }
  }

  /** What there is to say of the statement; the larger part of the column stays the policy's. */
  private Node under() {
    VBox words = new VBox(note, new GateNotes(model));
    under.setContent(words);
    under.setFitToWidth(true);
    under.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    under.setMinHeight(0);
    under.getStyleClass().addAll("plain-scroll", "under-statement");
    under.prefHeightProperty().bind(words.heightProperty().add(2));
    under
        .maxHeightProperty()
        .bind(
            nothing
                .visibleProperty()
                .flatMap(
                    none ->
                        heightProperty()
                            .map(
                                height ->
                                    height.doubleValue() * (none ? SHARE_ALONE : SHARE_BELOW))));
    model.selectedRowProperty().subscribe(row -> under.setVvalue(0));
    return under;
  }

  /** Beside a choice of policies, or the button that edits, a short heading only has room. */
  private void showTitle() {
    boolean marked = model.evidenceProperty().get().statement().isPresent();
    boolean decides = model.row().filter(row -> row.deciding()).isPresent();
    boolean shared = documents.isVisible() || edit.isVisible();
    boolean shortly = heading.getWidth() < (shared ? WIDE : ROOM_FOR_TITLE);
    // A choice of policies says itself what stands below, and so does a row that it is in.
    visible(
        title,
        heading.getParent() == this
            && (editing() || !documents.isVisible() || heading.getWidth() >= ROOM_FOR_TITLE));
    if (editing()) {
      title.setText(Words.of("simulate.trust.heading"));
      return;
    }
    title.setText(
        Words.of(
            marked
                ? shortly
                    ? "simulate.statement.short"
                    : decides ? "simulate.statement" : "simulate.statement.passed"
                : shortly ? "simulate.policy.short" : "simulate.policy"));
  }

  private void show() {
    Evidence evidence = model.evidenceProperty().get();
    showing = true;
    showPlace(evidence.place());
    documents.getItems().setAll(evidence.documents());
    documents.getSelectionModel().select(evidence.shown());
    visible(documents, evidence.documents().size() > 1);
    showText(evidence);
    showEditing();
    showTitle();
    showing = false;
  }

  private void showText(Evidence evidence) {
    visible(pane, evidence.text().isPresent());
    nothing.setVisible(evidence.text().isEmpty());
    evidence
        .text()
        .ifPresentOrElse(
            text -> {
              evidence.tone().on(pane);
              pane.show(text, evidence.statement().stream().toList(), evidence.elements());
            },
            pane::clear);
    note.getChildren().clear();
    boolean readable = evidence.text().isPresent();
    visible(note, readable && !evidence.note().isEmpty());
    String key = evidence.tone() == Tone.UNKNOWN ? "simulate.no-document" : "simulate.no-policy";
    nothing.setText(Words.of(key, Parts.plain(evidence.note())));
    Parts.fill(note, lines(evidence.elements()), "note-lines");
    Parts.fill(note, evidence.note(), "note-text");
  }

  /** {@code Lines 6–7, 10.}: lines that follow one another as a range. */
  private static String lines(List<LineSpan> elements) {
    if (elements.isEmpty()) {
      return "";
    }
    List<String> ranges = new ArrayList<>();
    int first = elements.get(0).first();
    int last = elements.get(0).last();
    for (LineSpan span : elements) {
      if (span.first() > last + 1) {
        ranges.add(range(first, last));
        first = span.first();
      }
      last = Math.max(last, span.last());
    }
    boolean one = ranges.isEmpty() && first == last;
    ranges.add(range(first, last));
    return Words.of(one ? "simulate.line" : "simulate.lines", String.join(", ", ranges)) + ' ';
  }

  private static String range(int first, int last) {
    return first == last ? Integer.toString(first) : first + "–" + last;
  }

  private void showPlace(String label) {
    visible(place, !label.isEmpty());
    // A label of a file on this machine is a path with either separator.
    String name = FilePlace.withoutFolders(label);
    place.setText(name);
    fitPlace();
    place.setAccessibleText(Words.of("simulate.place.accessible", label));
    place.setTooltip(new Tooltip(Words.of("simulate.place.tip", label)));
    place.setOnAction(
        event -> {
          Copying.text(label);
          place.setVisited(false);
        });
  }

  /** The choice of policies gives way first; of a name longer than that both ends are shown. */
  private void fitPlace() {
    boolean narrow = (documents.isVisible() || edit.isVisible()) && heading.getWidth() < NARROW;
    place.setMinWidth(
        Math.min(narrow ? NARROW_PLACE : PLACE, CHARACTER * place.getText().length()));
  }

  /** What is done when a person leaves the policy with Escape. */
  void setOnLeave(Runnable action) {
    EventHandler<KeyEvent> leaves =
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            action.run();
            event.consume();
          }
        };
    addEventFilter(KeyEvent.KEY_PRESSED, leaves);
    // It is in another row at times.
    heading.addEventFilter(KeyEvent.KEY_PRESSED, leaves);
  }

  /** Gives the keys to the policy, so that it can be scrolled and copied, or to what is said. */
  void focusPolicy() {
    arriving.finish();
    if (editing()) {
      editor.edit();
    } else if (pane.isVisible()) {
      pane.focusText();
    } else {
      KeyTarget.first(this).or(() -> KeyTarget.first(heading)).ifPresent(Node::requestFocus);
    }
  }

  private static void visible(Node node, boolean visible) {
    node.setVisible(visible);
    node.setManaged(visible);
  }

  private void documentChosen() {
    int chosen = documents.getSelectionModel().getSelectedIndex();
    if (!showing && chosen >= 0) {
      model.selectDocument(chosen);
    }
  }
}
