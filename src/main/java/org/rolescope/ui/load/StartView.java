package org.rolescope.ui.load;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.rolescope.app.Lesson;
import org.rolescope.ui.Words;
import org.rolescope.ui.look.Icon;
import org.rolescope.ui.look.KeyTarget;
import org.rolescope.ui.look.Rows;
import org.rolescope.ui.look.Topic;

/** What the window shows while nothing is open: where to drop, what to copy, what to try. */
public final class StartView extends ScrollPane {
  private static final List<String> COMMANDS = List.of("details", "roles", "organization");

  private static final double QUESTION_WIDTH = 350;

  /** From this width on there is room for both columns. */
  private static final double TWO_COLUMNS = 1200;

  /** Below this width the margins are what gives way. */
  private static final double WIDE = 1320;

  private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");

  private final StartViewModel model;
  private final VBox recents = new VBox();
  private final VBox lessons = new VBox();
  private final Runnable openLessons;

  /**
   * @param openFolder asks for a folder
   * @param live asks which live accounts to read
   * @param paste says what the text in the clipboard is
   * @param openLessons asks for lessons of one's own
   */
  public StartView(
      StartViewModel model,
      Runnable openFolder,
      Runnable live,
      Runnable paste,
      Runnable openLessons) {
    this.model = model;
    this.openLessons = openLessons;
    setId("start");
    Topic.START.mark(this);
    setFitToWidth(true);
    getStyleClass().addAll("edge-to-edge", "start");
    VBox left =
        new VBox(
            Rows.label(Words.of("start.title"), "start-title"),
            Rows.label(Words.of("start.subtitle"), "start-subtitle"),
            dropZone(openFolder, live),
            commands());
    left.getStyleClass().add("start-left");
    HBox.setHgrow(left, Priority.ALWAYS);
    VBox right = new VBox(recents, lessons, message(paste));
    right.getStyleClass().add("start-right");
    widthProperty().subscribe(width -> arrange(left, right, width.doubleValue() < TWO_COLUMNS));
    widthProperty().subscribe(width -> pseudoClassStateChanged(TIGHT, width.doubleValue() < WIDE));
    model.recents().subscribe(this::showRecents);
    model.keepsRecents().addListener(kept -> showRecents());
    showRecents();
    model.lessonsProperty().subscribe(all -> showLessons());
    model.scores().changesProperty().subscribe(changed -> showLessons());
  }

  /** The columns beside each other, or one below the other where there is no room. */
  private void arrange(Node left, Node right, boolean narrow) {
    Pane columns = narrow ? new VBox() : new HBox();
    Node now = getContent();
    if (now != null && now.getStyleClass().contains("narrow") == narrow) {
      return;
    }
    if (now instanceof Pane before) {
      before.getChildren().clear();
    }
    columns.getStyleClass().add("start-columns");
    if (narrow) {
      columns.getStyleClass().add("narrow");
    }
    columns.getChildren().addAll(left, right);
    setContent(columns);
    // At once: what comes into the window while it is laid out has no margins in the first picture.
    columns.applyCss();
  }

  private Node dropZone(Runnable openFolder, Runnable live) {
    Label title = Rows.label(Words.of("start.drop"), "drop-title");
    title.setGraphic(new Icon(MaterialDesignT.TRAY_ARROW_DOWN));
    Button folder =
        new Button(Words.of("start.open-folder"), new Icon(MaterialDesignF.FOLDER_OPEN_OUTLINE));
    folder.setId("start-open-folder");
    folder.getStyleClass().addAll("accent", "start-button");
    folder.setOnAction(event -> openFolder.run());
    Button accounts =
        new Button(Words.of("start.live"), new Icon(MaterialDesignC.CLOUD_DOWNLOAD_OUTLINE));
    accounts.setId("start-live");
    accounts.getStyleClass().add("start-button");
    accounts.setOnAction(event -> live.run());
    HBox buttons = new HBox(folder, accounts);
    buttons.getStyleClass().add("start-buttons");
    if (model.hasSample()) {
      Button sample = new Button(Words.of("start.sample"), new Icon(MaterialDesignP.PLAY));
      sample.setId("start-sample");
      sample.getStyleClass().add("start-button");
      sample.setOnAction(event -> model.openSample());
      buttons.getChildren().add(sample);
    }
    VBox zone =
        new VBox(
            new StartPicture(),
            title,
            Rows.label(Words.of("start.drop.detail"), "start-detail"),
            buttons);
    zone.getStyleClass().add("drop-words");
    Region tint = new Region();
    tint.getStyleClass().add("drop-tint");
    StackPane all = new StackPane(tint, zone);
    all.getStyleClass().add("drop-zone");
    return all;
  }

  private Node commands() {
    Button policy = Rows.link(Words.of("start.policy"), model::copyReadPolicy);
    policy.setId("start-policy");
    VBox box = new VBox(Rows.heading(Words.of("start.commands"), policy));
    box.getStyleClass().add("start-commands");
    for (String command : COMMANDS) {
      box.getChildren().add(command(command));
    }
    return box;
  }

  private Node command(String name) {
    String text = Words.of("start.command." + name, Sample.organizationScript());
    Label code = Rows.label(text, "mono");
    code.setMinWidth(0);
    Button copy = new Button(Words.of("start.copy"), new Icon(MaterialDesignC.CONTENT_COPY));
    copy.getStyleClass().setAll("flat-button");
    copy.setMinWidth(USE_PREF_SIZE);
    copy.setAccessibleText(Words.of("start.copy.accessible", text));
    copy.setOnAction(event -> model.copy(text));
    HBox line = new HBox(code, Rows.spring(), copy);
    line.getStyleClass().add("command-line");
    return new VBox(Rows.label(Words.of("start.command." + name + ".what"), "command-what"), line);
  }

  private void startOver() {
    model.scores().clear();
    KeyTarget.first(lessons).ifPresent(Node::requestFocus);
  }

  private void showLessons() {
    List<Lesson> all = model.lessonsProperty().getValue();
    lessons.getChildren().clear();
    if (all.isEmpty()) {
      return;
    }
    Button own = Rows.link(Words.of("start.lessons.own"), openLessons);
    own.setId("start-lessons-own");
    Button over = Rows.link(Words.of("start.lessons.over"), this::startOver);
    over.setId("start-lessons-over");
    boolean begun = all.stream().anyMatch(each -> model.scores().answered(each) > 0);
    over.setVisible(begun);
    over.setManaged(begun);
    lessons.getChildren().add(Rows.heading(Words.of("start.lessons"), new HBox(12, over, own)));
    Optional<Lesson> next =
        all.stream()
            .filter(each -> model.scores().answered(each) < each.steps().size())
            .findFirst();
    for (int i = 0; i < all.size(); i++) {
      Lesson lesson = all.get(i);
      lessons.getChildren().add(row(lesson, i + 1, next.equals(Optional.of(lesson))));
    }
  }

  /** Its number or that it is done, what it teaches, and how far it is. */
  private Node row(Lesson lesson, int number, boolean next) {
    int steps = lesson.steps().size();
    int answered = model.scores().answered(lesson);
    Node sign =
        answered < steps
            ? new StackPane(new Label(Integer.toString(number)))
            : new Icon(MaterialDesignC.CHECK_CIRCLE);
    sign.getStyleClass().add(answered < steps ? "number-disc" : "lesson-done");
    Label title = Rows.label(lesson.title(), next ? "row-name" : "lesson-row-name");
    String far =
        answered == 0
            ? Words.of("start.lesson.steps", steps)
            : answered < steps
                ? Words.of("start.lesson.far", answered, steps)
                : Words.of("start.lesson.right", model.scores().right(lesson), steps);
    HBox content = new HBox(sign, title, Rows.spring(), Rows.label(far, "row-detail"));
    if (next) {
      sign.getStyleClass().add("next");
      Label go =
          Rows.label(Words.of(answered > 0 ? "start.lesson.continue" : "start.lesson.start"), "go");
      go.setMinWidth(USE_PREF_SIZE);
      content.getChildren().add(go);
    }
    Button row = row(content);
    row.setId("start-lesson-" + number);
    row.setAccessibleText(Words.of("start.lesson.accessible", number, lesson.title(), far));
    row.setOnAction(event -> model.present(lesson));
    return row;
  }

  /** That a message of AWS can be pasted at any time. */
  private static Node message(Runnable paste) {
    // A text, not a label: its height does not wait for the width of the card.
    Text detail = new Text(Words.of("start.message.detail"));
    detail.getStyleClass().add("start-message-detail");
    detail.setWrappingWidth(QUESTION_WIDTH);
    VBox words = new VBox(2, Rows.label(Words.of("start.message"), "row-name"), detail);
    HBox content = new HBox(12, new Icon(MaterialDesignC.CLIPBOARD_TEXT_OUTLINE), words);
    Button card = new Button("", content);
    card.setId("start-message");
    card.getStyleClass().setAll("row-button", "start-message");
    card.setMaxWidth(Double.MAX_VALUE);
    content.prefWidthProperty().bind(card.widthProperty().subtract(32));
    card.setAccessibleText(Words.of("start.message") + " " + Words.of("start.message.detail"));
    card.setOnAction(event -> paste.run());
    return card;
  }

  private static Button row(HBox content) {
    content.getStyleClass().add("row-content");
    Button row = new Button("", content);
    row.getStyleClass().setAll("row-button", "start-row");
    row.setMaxWidth(Double.MAX_VALUE);
    content.prefWidthProperty().bind(row.widthProperty().subtract(16));
    return row;
  }

  private void showRecents() {
    recents.getChildren().clear();
    boolean any = !model.recents().isEmpty();
    recents.setVisible(any || !model.keepsRecents().get());
    recents.setManaged(recents.isVisible());
    if (!recents.isVisible()) {
      return;
    }
    Button change =
        any
            ? Rows.link(Words.of("start.clear"), model::clearRecents)
            : Rows.link(Words.of("start.keep"), () -> model.keepsRecents().set(true));
    change.setId("start-recents-change");
    recents.getChildren().add(Rows.heading(Words.of("start.recent"), change));
    if (!any) {
      recents.getChildren().add(Rows.paragraph(Words.of("start.recent.off"), "row-detail"));
    }
    model.recents().forEach(recent -> recents.getChildren().add(row(recent)));
  }

  /** Its name, and under it what it holds and where it is. */
  private Node row(Recent recent) {
    Path path = recent.path();
    Path last = path.getFileName();
    String name = last == null ? path.toString() : last.toString();
    String detail =
        recent
            .holds()
            .map(held -> Words.of("start.recent.holds", held.accounts(), held.roles(), path))
            .orElseGet(path::toString);
    Button row =
        row(new HBox(new Icon(MaterialDesignF.FOLDER_OUTLINE), Rows.twoLines(name, detail)));
    row.setAccessibleText(Words.of("start.recent.accessible", name, detail));
    row.setOnAction(event -> model.openRecent(path));
    return row;
  }
}
