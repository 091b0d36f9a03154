package org.rolescope.ui.help;

import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignK;
import org.rolescope.policy.Unresolved;
import org.rolescope.ui.Words;
import org.rolescope.ui.look.EdgeSign;
import org.rolescope.ui.look.Icon;
import org.rolescope.ui.look.KeyTable;
import org.rolescope.ui.look.NodeSign;
import org.rolescope.ui.look.Rows;
import org.rolescope.ui.look.SheetView;
import org.rolescope.ui.look.Topic;

/** Help for what has the keys: what it is, what its marks mean, and the keys that work on it. */
public final class HelpView extends SheetView {
  private static final double TEXT_WIDTH = 400;

  private final ScrollPane scroll;
  private final VBox content;

  public HelpView() {
    this(new VBox());
  }

  private HelpView(VBox content) {
    this(content, scrolled(content, Words.of("help.title")));
  }

  private HelpView(VBox content, ScrollPane scroll) {
    super(Words.of("help.title"), scroll);
    this.scroll = scroll;
    this.content = content;
    content.getStyleClass().add("help");
    setId("help");
    Topic.HELP.mark(this);
  }

  /** The keys that scroll work at once. */
  @Override
  protected Node first() {
    return scroll;
  }

  /**
   * Shows help, or hides it if it is shown.
   *
   * @param owner what has the keys
   * @param nowhere the topic where nothing marked has them
   * @param picture the page for the picture
   */
  public void toggle(
      @Nullable Node owner, Topic nowhere, HelpPages pages, Supplier<HelpPage> picture) {
    if (isVisible()) {
      close();
      return;
    }
    Topic topic = Topic.of(owner).filter(found -> found != Topic.WINDOW).orElse(nowhere);
    show(topic == Topic.PICTURE ? picture.get() : pages.of(topic));
    open();
  }

  private void show(HelpPage page) {
    VBox left = new VBox(heading(page));
    left.getStyleClass().add("help-column");
    page.words().forEach(words -> left.getChildren().add(paragraph(words, TEXT_WIDTH)));
    if (!page.meanings().isEmpty()) {
      left.getChildren().add(Rows.heading(Words.of("help.meanings")));
      page.meanings().forEach(meaning -> left.getChildren().add(row(meaning)));
    }
    KeyTable keys = new KeyTable();
    page.keys().forEach(line -> keys.add(line.keys(), line.does()));
    VBox right = new VBox(Rows.heading(Words.of("help.keys")), keys);
    right.getStyleClass().add("help-column");
    right.setMinWidth(USE_PREF_SIZE);
    boolean beside = !page.meanings().isEmpty();
    scroll.setVvalue(0);
    content.getChildren().setAll(beside ? new HBox(left, right) : new VBox(left, right));
    content.getChildren().get(0).getStyleClass().add("help-columns");
  }

  private static Node heading(HelpPage page) {
    Label title = Rows.label(Unresolved.shown(page.title()), "inspector-title");
    title.setId("help-title");
    VBox words = new VBox(title);
    if (!page.subtitle().isEmpty()) {
      Label subtitle = Rows.label(Unresolved.shown(page.subtitle()), "row-detail");
      subtitle.setMaxWidth(TEXT_WIDTH - 40);
      words.getChildren().add(subtitle);
    }
    HBox heading = new HBox(words);
    page.sign().ifPresent(mark -> heading.getChildren().add(0, node(mark, true)));
    heading.getStyleClass().add("inspector-top");
    return heading;
  }

  private static Node row(HelpPage.Meaning meaning) {
    StackPane mark = new StackPane(node(meaning.mark(), false));
    mark.getStyleClass().add("help-mark");
    HBox row = new HBox(mark, paragraph(meaning.words(), TEXT_WIDTH - 46));
    row.getStyleClass().add("help-row");
    return row;
  }

  private static Node node(HelpPage.Mark mark, boolean large) {
    if (mark instanceof HelpPage.Line line) {
      return new EdgeSign(line.kind());
    }
    if (mark instanceof HelpPage.Shape shape) {
      NodeSign sign = new NodeSign(shape.sign());
      if (large) {
        sign.getStyleClass().add("large");
      }
      return sign;
    }
    StackPane key = new StackPane(new Icon(MaterialDesignK.KEY_VARIANT));
    key.getStyleClass().add("admin-mark");
    return key;
  }

  /** Of a fixed width: only so is its height known before it is shown. */
  private static Region paragraph(String words, double width) {
    Label label = Rows.paragraph(Unresolved.shown(words), "body");
    label.setMinWidth(width);
    label.setPrefWidth(width);
    label.setMaxWidth(width);
    return label;
  }
}
