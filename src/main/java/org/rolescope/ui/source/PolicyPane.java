package org.rolescope.ui.source;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.model.StyleSpans;
import org.jspecify.annotations.Nullable;
import org.rolescope.policy.LineSpan;
import org.rolescope.policy.PolicyText;
import org.rolescope.ui.look.Copying;
import org.rolescope.ui.look.Frames;
import org.rolescope.ui.look.Unrolling;

/**
 * A policy's JSON to read, search, fold and copy: numbered lines, coloured syntax, some statements
 * and the elements in them marked.
 */
public final class PolicyPane extends StackPane {
  private static final int FEWEST_COLUMNS = 16;

  /** Height of a row. */
  private static final double ROW = 18;

  private final PolicyArea area = new PolicyArea(this);
  private final VBox content = new VBox();
  private final VirtualizedScrollPane<PolicyArea> scroll = new VirtualizedScrollPane<>(area);
  private final Unrolling unrolling = new Unrolling(scroll);
  private final Frames frames = new Frames();
  private final Folds folds = new Folds();
  private List<String> lines = List.of();
  private WrappedLines wrapped = new WrappedLines(List.of());
  private int columns;
  private List<LineSpan> statements = List.of();
  private List<LineSpan> marked = List.of();
  private List<LineSpan> elements = List.of();
  private List<TextMatch> found = List.of();
  private int at;
  private String choosing = "";
  private Consumer<LineSpan> chosen = statement -> {};
  private @Nullable ContextMenu menu;
  private @Nullable FindBar bar;

  public PolicyPane() {
    getStyleClass().add("policy-pane");
    getChildren().add(content);
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    area.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    area.setOnContextMenuRequested(this::menu);
    // With the next frame: that in which the pane is laid out has enough to do.
    widthProperty().addListener(width -> frames.begin(List.of(this::fit)));
    heightProperty().addListener((property, before, now) -> reveal());
  }

  /** Shows a text with its marks and scrolls to what decides; lines are counted from one. */
  public void show(PolicyText text, List<LineSpan> statementsMarked, List<LineSpan> deciding) {
    if (scroll.getParent() == null) {
      // Not sooner: the area styles its lines as soon as it is in a scene, themed or not.
      VBox.setVgrow(scroll, Priority.ALWAYS);
      content.getChildren().add(scroll);
    }
    marked = List.copyOf(statementsMarked);
    elements = List.copyOf(deciding);
    statements = text.statements();
    folds.keep(statements);
    marked.forEach(statement -> folds.set(statement, false));
    lines = text.lines();
    // Without a width nobody sees it yet, and with one it would be drawn again.
    columns = getWidth() <= 0 ? 0 : columns();
    found = TextMatch.of(lines, looks() ? bar().words() : "");
    at = 0;
    if (columns > 0) {
      draw(true);
      reveal();
    }
  }

  /** As many characters as fit beside the numbers. */
  private int columns() {
    Text sample = new Text("0".repeat(10));
    sample.setFont(Font.font("JetBrains Mono", 12));
    double character = sample.getLayoutBounds().getWidth() / 10;
    return Math.max(FEWEST_COLUMNS, (int) ((getWidth() - PolicyArea.BESIDE) / character));
  }

  private void fit() {
    if (getWidth() > 0 && !lines.isEmpty() && columns() != columns) {
      boolean first = columns == 0;
      columns = columns();
      draw(first);
      reveal();
    }
  }

  /**
   * @param fresh whether it is another text, which is made ready before a row of it is seen
   */
  private void draw(boolean fresh) {
    WrappedLines before = wrapped;
    wrapped = WrappedLines.of(lines, columns);
    if (!wrapped.equals(before)) {
      // The caret may be elsewhere by then.
      if (fresh) {
        unrolling.beginWithout(this::bringIntoSight);
      } else {
        unrolling.begin(this::bringIntoSight);
      }
    }
    area.show(wrapped, marks(), colours());
    tell();
  }

  private void tell() {
    if (bar != null) {
      bar.tell(at, found.size());
    }
  }

  private PolicyArea.Marks marks() {
    return new PolicyArea.Marks(statements, marked, elements, folds);
  }

  private StyleSpans<Collection<String>> colours() {
    Optional<TextMatch> now = found.isEmpty() ? Optional.empty() : Optional.of(found.get(at));
    return new PolicyColours(lines, wrapped).of(found, now);
  }

  private void colour() {
    if (area.getLength() > 0) {
      area.setStyleSpans(0, colours());
    }
    tell();
  }

  /** With the caret at the statement. */
  private void reveal() {
    if (!wrapped.rows().isEmpty()) {
      area.moveTo(firstMarked(), 0);
      bringIntoSight();
    }
  }

  private int firstMarked() {
    return marked.stream().mapToInt(span -> wrapped.rowOf(span.first() - 1)).min().orElse(0);
  }

  /** Scrolls to the statement; where it is higher than the pane, to what decides in it. */
  private void bringIntoSight() {
    if (wrapped.rows().isEmpty()) {
      return;
    }
    int first = firstMarked();
    int last = elements.stream().mapToInt(span -> wrapped.rowOf(span.last())).max().orElse(first);
    int element =
        elements.stream().mapToInt(span -> wrapped.rowOf(span.first() - 1)).min().orElse(first);
    int room = (int) (getHeight() / ROW) - 1;
    boolean fits = last - first <= room;
    // Where there is room some rows before are seen, too.
    int above = fits ? Math.min(2, room - (last - first)) : 1;
    area.showParagraphAtTop(Math.max(0, (fits ? first : element) - above));
  }

  /** Shows nothing. */
  public void clear() {
    statements = List.of();
    marked = List.of();
    elements = List.of();
    lines = List.of();
    found = List.of();
    wrapped = new WrappedLines(List.of());
    area.show(wrapped, marks(), colours());
  }

  /** Gives the keys to the text. */
  public void focusText() {
    area.requestFocus();
  }

  /** What is shown now. */
  public String text() {
    return String.join("\n", lines);
  }

  /** The lines that are marked as deciding, one below the other. */
  public String markedText() {
    return elements.stream().map(this::textOf).collect(Collectors.joining("\n"));
  }

  private String textOf(LineSpan span) {
    return String.join("\n", lines.subList(span.first() - 1, span.last()));
  }

  // Statements ------------------------------------------------------------------------------

  /** The statement that the pointer is over or, while the text has the keys, the caret is in. */
  public ReadOnlyObjectProperty<Optional<LineSpan>> pointedProperty() {
    return area.pointedProperty();
  }

  /**
   * Lets a statement be chosen, with Enter or from the menu.
   *
   * @param words what that is called
   */
  public void setOnChosen(String words, Consumer<LineSpan> action) {
    choosing = words;
    chosen = action;
  }

  void choose(LineSpan statement) {
    chosen.accept(statement);
  }

  boolean isFolded(LineSpan statement) {
    return folds.has(statement);
  }

  /** Folds a statement, or unfolds it. */
  void fold(LineSpan statement, boolean fold) {
    folds.set(statement, fold);
    refold(statement.first());
  }

  void foldAll(boolean fold) {
    statements.forEach(statement -> folds.set(statement, fold));
    refold(area.line());
  }

  /** Unfolds everything if anything is folded, else folds all. */
  void foldOrUnfoldAll() {
    foldAll(folds.isEmpty());
  }

  private void refold(int line) {
    area.mark();
    int shown = line;
    while (folds.hides(shown)) {
      shown--;
    }
    area.moveTo(wrapped.rowOf(shown - 1), 0);
    area.requestFollowCaret();
  }

  // Copies ----------------------------------------------------------------------------------

  /** Copies all of the policy. */
  void copyAll() {
    Copying.text(text());
  }

  void copy(LineSpan statement) {
    Copying.text(textOf(statement).strip().replaceFirst(",$", ""));
  }

  // Search ----------------------------------------------------------------------------------

  /** Shows the bar to look for words in the text, and gives it the keys. */
  void find() {
    show(bar(), true);
    look(bar().words());
    bar().enter();
  }

  private static void show(FindBar bar, boolean shown) {
    bar.setVisible(shown);
    bar.setManaged(shown);
  }

  private boolean looks() {
    return bar != null && bar.isVisible();
  }

  /** Made when it is asked for first: few policies are searched. */
  private FindBar bar() {
    if (bar == null) {
      bar = new FindBar(new FindBar.Asks(this::look, this::step, this::endFind));
      content.getChildren().add(0, bar);
    }
    return bar;
  }

  private void look(String words) {
    found = TextMatch.of(lines, words);
    at = 0;
    for (int i = found.size() - 1; i >= 0; i--) {
      at = found.get(i).line() + 1 >= area.line() ? i : at;
    }
    colour();
    goToFound();
  }

  private void step(int by) {
    if (!found.isEmpty()) {
      at = Math.floorMod(at + by, found.size());
      colour();
      goToFound();
    }
  }

  private void goToFound() {
    if (found.isEmpty()) {
      return;
    }
    TextMatch match = found.get(at);
    if (folds.hides(match.line() + 1)) {
      statements.stream()
          .filter(span -> match.line() + 1 >= span.first() && match.line() < span.last())
          .forEach(span -> folds.set(span, false));
      area.mark();
    }
    int row = wrapped.rowOf(match.line(), match.from());
    area.moveTo(row, 0);
    area.showParagraphInViewport(row);
  }

  private void endFind() {
    show(bar(), false);
    found = List.of();
    colour();
    area.requestFocus();
  }

  // Keys ------------------------------------------------------------------------------------

  private void key(KeyEvent event) {
    if (event.isShortcutDown() && event.getCode() == KeyCode.F) {
      find();
      event.consume();
    } else if (area.isFocused() && event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
      area.pointedProperty().get().ifPresent(this::choose);
      event.consume();
    } else if (area.isFocused() && event.getCode() == KeyCode.F3) {
      step(event.isShiftDown() ? -1 : 1);
      event.consume();
    } else if (area.isFocused() && event.getCode() == KeyCode.ESCAPE && looks()) {
      endFind();
      event.consume();
    }
  }

  /** A plus unfolds and a minus folds the statement where the caret is. */
  private void typed(KeyEvent event) {
    String sign = event.getCharacter();
    if ("+".equals(sign) || "-".equals(sign)) {
      area.pointedProperty().get().ifPresent(at -> fold(at, "-".equals(sign)));
      event.consume();
    }
  }

  private void menu(ContextMenuEvent event) {
    if (menu != null) {
      menu.hide();
    }
    Optional<LineSpan> statement =
        event.isKeyboardTrigger() ? area.atCaret() : area.under(event.getX(), event.getY());
    menu = new PolicyMenu(this, statement, choosing);
    menu.show(area, event.getScreenX(), event.getScreenY());
    event.consume();
  }
}
