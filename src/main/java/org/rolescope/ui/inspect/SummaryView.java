package org.rolescope.ui.inspect;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.rolescope.base.Counted;
import org.rolescope.ui.command.MenuSource;
import org.rolescope.ui.inspect.Page.FactLine;
import org.rolescope.ui.inspect.Page.NeighbourList;
import org.rolescope.ui.look.MoreRows;
import org.rolescope.ui.look.OnDemand;
import org.rolescope.ui.look.Rows;

/**
 * The inspector's first page: the answer at once, then section by section who comes in, the lists
 * of neighbours and the facts.
 */
final class SummaryView extends VBox {
  private final Deque<Supplier<Node>> sections = new ArrayDeque<>();

  SummaryView(Page page, InspectorViewModel model, MenuSource menus) {
    VBox answer = new VBox();
    answer.getStyleClass().add("section");
    Label sentence = Rows.paragraph(page.answer().sentence(), "answer");
    sentence.setId("inspector-answer");
    answer.getChildren().add(sentence);
    if (!page.answer().aside().isEmpty()) {
      answer.getChildren().add(Rows.paragraph(page.answer().aside(), "row-detail"));
    }
    getChildren().add(answer);
    if (!page.comers().isEmpty()) {
      sections.add(() -> new ComersView(page.comers(), model));
    }
    for (NeighbourList list : page.lists()) {
      boolean callers = page.trust().isPresent() && list.equals(page.lists().get(0));
      sections.add(
          () ->
              callers
                  ? list(list, model, menus, new CopyCallersButton(page.heading().arn(), model))
                  : list(list, model, menus));
    }
    if (!page.facts().isEmpty()) {
      sections.add(() -> facts(page));
    }
  }

  /** How many sections there are beside the answer. */
  static int sections(Page page) {
    return (page.comers().isEmpty() ? 0 : 1)
        + page.lists().size()
        + (page.facts().isEmpty() ? 0 : 1);
  }

  /** Adds the next section, if one is left. */
  void unroll() {
    Supplier<Node> next = sections.poll();
    if (next != null) {
      getChildren().add(next.get());
    }
  }

  private static Node list(
      NeighbourList list, InspectorViewModel model, MenuSource menus, Node... more) {
    HBox heading =
        Rows.heading(list.title(), Rows.label(Counted.of(list.rows().size()), "heading-count"));
    heading.getChildren().addAll(more);
    VBox section = new VBox(heading);
    section.getStyleClass().add("section");
    if (list.rows().isEmpty()) {
      section.getChildren().add(Rows.paragraph(list.none(), "row-detail"));
    }
    section
        .getChildren()
        .add(MoreRows.few(list.rows(), row -> new NeighbourRow(row, model, menus, list.reasons())));
    if (!list.besides().isEmpty()) {
      section.getChildren().add(Rows.paragraph(list.besides(), "row-detail"));
    }
    return section;
  }

  private static Node facts(Page page) {
    GridPane grid = new GridPane();
    grid.getStyleClass().addAll("section", "facts");
    int line = 0;
    for (FactLine fact : page.facts()) {
      Label name = Rows.label(fact.name(), "fact-name");
      name.setMinWidth(USE_PREF_SIZE);
      Label value = Rows.paragraph(fact.value(), fact.known() ? "fact-value" : "fact-missing");
      OnDemand.tip(value, fact::value);
      grid.addRow(line++, name, value);
    }
    return grid;
  }
}
