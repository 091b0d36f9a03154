package org.rolescope.ui.filter;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.rolescope.base.Counted;
import org.rolescope.graph.EdgeKind;
import org.rolescope.question.EdgeTrait;
import org.rolescope.ui.Words;
import org.rolescope.ui.command.MenuSource;
import org.rolescope.ui.look.EdgeSign;
import org.rolescope.ui.look.Frames;
import org.rolescope.ui.look.NodeSign;
import org.rolescope.ui.look.OnDemand;
import org.rolescope.ui.look.Rows;
import org.rolescope.ui.look.Sign;
import org.rolescope.ui.look.Topic;

/** The pane at the left: sources, kinds of caller, kinds of edge, saved views. */
public final class SidePane extends ScrollPane {
  private static final PseudoClass NONE_LEFT = PseudoClass.getPseudoClass("none-left");

  private final FilterViewModel filter;
  private final SourcesViewModel sources;
  private final MenuSource menus;

  /**
   * @param filtering whether the filters count for what is shown; they are not offered where not
   * @param asked what is asked of the view that is shown
   * @param brought where it is told what the caller has
   * @param saved where the saved views are
   * @param menus makes the context menus of the accounts
   */
  public SidePane(
      SourcesViewModel sources,
      FilterViewModel filter,
      ObservableValue<Boolean> filtering,
      Node asked,
      Node brought,
      Node saved,
      MenuSource menus) {
    this.sources = sources;
    this.menus = menus;
    this.filter = filter;
    setId("side-pane");
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    getStyleClass().addAll("edge-to-edge", "side-pane");
    Node source = sourceSection();
    VBox filters = new VBox();
    List<Node> kinds = List.of(callerSection(), edgeSection(), onlySection());
    VBox sections = new VBox();
    // Where no filter counts, what the caller has is what can be changed.
    ObservableValue<List<Node>> order =
        filtering.map(
            is ->
                is
                    ? List.of(source, filters, saved, brought)
                    : List.of(asked, brought, source, saved));
    Frames arriving = new Frames();
    Frames filtersArriving = new Frames();
    sceneProperty()
        .subscribe(
            scene -> {
              if (scene != null) {
                arrive(arriving, order.getValue(), sections);
                arrive(filtersArriving, kinds, filters);
              }
            });
    order.addListener(
        (property, before, now) -> {
          sections.getChildren().clear();
          arrive(arriving, now, sections);
          setVvalue(0);
        });
    // What is asked comes to sight when it is there to be told.
    asked.visibleProperty().addListener((property, before, now) -> setVvalue(0));
    setContent(sections);
  }

  /** Those that are in no other place. */
  private static void arrive(Frames frames, List<Node> parts, Pane pane) {
    frames.add(parts.stream().filter(each -> each.getParent() == null).toList(), pane);
  }

  private Node sourceSection() {
    var files = Rows.label("", "heading-count");
    sources.rows().subscribe(() -> files.setText(sources.files()));
    files.setText(sources.files());
    VBox section =
        new VBox(Rows.heading(Words.of("sources.heading"), files), new SourceList(sources, menus));
    section.getStyleClass().add("section");
    Topic.SOURCES.mark(section);
    return section;
  }

  private Node callerSection() {
    Button reset = Rows.link(Words.of("filter.reset"), filter::reset);
    reset.setId("filter-reset");
    reset.visibleProperty().bind(filter.narrowedProperty());
    VBox section = new VBox(Rows.heading(Words.of("filter.callers"), reset));
    section.getStyleClass().add("section");
    Topic.FILTERS.mark(section);
    filter.callers().forEach(facet -> section.getChildren().add(callerRow(facet)));
    return section;
  }

  private static Node callerRow(Facet<CallerGroup> facet) {
    Sign sign =
        switch (facet.kind()) {
          case USERS -> Sign.of(Sign.Shape.USER);
          case ROLES -> Sign.of(Sign.Shape.ROLE);
          case SERVICES -> Sign.of(Sign.Shape.SERVICE);
          case FEDERATED -> new Sign(Sign.Shape.FEDERATED, "S");
          case ACCOUNTS -> Sign.of(Sign.Shape.EXTERNAL);
          case ANYONE -> new Sign(Sign.Shape.ANYONE, "*");
          case SESSIONS -> Sign.of(Sign.Shape.SESSION);
          case DELETED -> Sign.of(Sign.Shape.DELETED);
        };
    return facetRow(
        facet,
        new NodeSign(sign),
        Words.each("caller", facet.kind()),
        Words.each("caller-tip", facet.kind()));
  }

  private Node edgeSection() {
    VBox section = new VBox(Rows.heading(Words.of("filter.edges")));
    section.getStyleClass().add("section");
    Topic.FILTERS.mark(section);
    filter.edges().forEach(facet -> section.getChildren().add(edgeRow(facet)));
    return section;
  }

  private static Node edgeRow(Facet<EdgeKind> facet) {
    return facetRow(
        facet,
        new EdgeSign(facet.kind()),
        Words.each("edge", facet.kind()),
        Words.each("edge-tip", facet.kind()));
  }

  /** Not offered where no edge has any of the traits. */
  private Node onlySection() {
    VBox section = new VBox(Rows.heading(Words.of("filter.only")));
    section.getStyleClass().add("section");
    Topic.FILTERS.mark(section);
    BooleanBinding any = Bindings.createBooleanBinding(() -> false);
    for (Facet<EdgeTrait> facet : filter.only()) {
      section.getChildren().add(onlyRow(facet));
      any = any.or(facet.allProperty().greaterThan(0));
    }
    section.visibleProperty().bind(any);
    section.managedProperty().bind(section.visibleProperty());
    return section;
  }

  private static Node onlyRow(Facet<EdgeTrait> facet) {
    return facetRow(
        facet, List.of(), Words.each("only", facet.kind()), Words.each("only-tip", facet.kind()));
  }

  private static Node facetRow(Facet<?> facet, Node sign, String words, String tip) {
    return facetRow(facet, List.of(sign), words, tip);
  }

  private static Node facetRow(Facet<?> facet, List<Node> signs, String words, String tip) {
    CheckBox box = new CheckBox();
    box.setAccessibleText(words);
    box.selectedProperty().bindBidirectional(facet.shownProperty());
    var count = Rows.label("", "side-count");
    count.textProperty().bind(facet.countProperty().map(found -> Counted.of(found.intValue())));
    Label label = Rows.label(words, "side-label");
    label.setMaxWidth(Double.MAX_VALUE);
    label.setMinWidth(0);
    HBox.setHgrow(label, Priority.ALWAYS);
    // Beside a large number a long name goes on in a second line.
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    count.setMinWidth(USE_PREF_SIZE);
    HBox row = new HBox(box);
    row.getChildren().addAll(signs);
    signs.forEach(sign -> sign.getStyleClass().add("facet-sign"));
    row.getChildren().addAll(label, count);
    row.getStyleClass().add("facet-row");
    facet
        .countProperty()
        .subscribe(left -> row.pseudoClassStateChanged(NONE_LEFT, left.intValue() == 0));
    OnDemand.tip(row, () -> tip + left(facet));
    row.setAlignment(Pos.CENTER_LEFT);
    // A kind that the data do not have is not offered.
    row.visibleProperty().bind(facet.allProperty().greaterThan(0));
    row.managedProperty().bind(row.visibleProperty());
    row.setOnMouseClicked(event -> box.fire());
    return row;
  }

  /** Where the other filters leave out some of them. */
  private static String left(Facet<?> facet) {
    int count = facet.countProperty().get();
    int all = facet.allProperty().get();
    return count == all ? "" : "\n" + Words.of("filter.left", Counted.of(count), Counted.of(all));
  }
}
