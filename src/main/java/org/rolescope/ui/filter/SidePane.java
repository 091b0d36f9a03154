package org.rolescope.ui.filter;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.rolescope.graph.EdgeKind;
import org.rolescope.ui.Words;
import org.rolescope.ui.command.MenuSource;
import org.rolescope.ui.look.NodeSign;
import org.rolescope.ui.look.Rows;
import org.rolescope.ui.look.Sign;

/** The pane at the left: sources, kinds of caller, kinds of edge. */
public final class SidePane extends ScrollPane {
  private final FilterViewModel filter;
  private final SourcesViewModel sources;
  private final MenuSource menus;
  private final VBox sourceRows = new VBox();

  /**
   * @param menus makes the context menus of the accounts
   */
  public SidePane(SourcesViewModel sources, FilterViewModel filter, MenuSource menus) {
    this.sources = sources;
    this.menus = menus;
    this.filter = filter;
    setId("side-pane");
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    getStyleClass().addAll("edge-to-edge", "side-pane");
    setContent(new VBox(sourceSection(), callerSection(), edgeSection()));
  }

  private Node sourceSection() {
    var files = Rows.label("", "heading-count");
    VBox section = new VBox(Rows.heading(Words.of("sources.heading"), files), sourceRows);
    section.getStyleClass().add("section");
    sources
        .rows()
        .subscribe(
            () -> {
              files.setText(sources.files());
              sourceRows.getChildren().setAll(sources.rows().stream().map(this::row).toList());
            });
    sourceRows.getChildren().setAll(sources.rows().stream().map(this::row).toList());
    return section;
  }

  private Node row(SourceRow source) {
    FontIcon kind =
        FontIcon.of(source.account() ? MaterialDesignF.FOLDER_OUTLINE : MaterialDesignS.SITEMAP);
    HBox content = new HBox(kind, Rows.label(source.label(), "side-label"), Rows.spring());
    if (source.account()) {
      content.getChildren().add(Rows.label(Integer.toString(source.roles()), "side-count"));
    }
    content.getChildren().add(state(source));
    content.getStyleClass().addAll("row-content", source.depth() == 0 ? "depth-0" : "depth-1");
    Button row = new Button("", content);
    row.getStyleClass().setAll("row-button", "side-row");
    row.setMaxWidth(Double.MAX_VALUE);
    content.prefWidthProperty().bind(row.widthProperty());
    String notes = String.join("\n", source.notes());
    row.setAccessibleText(Words.of("sources.accessible", source.label(), source.roles(), notes));
    row.setTooltip(new Tooltip(notes.isEmpty() ? Words.of("sources.read") : notes));
    row.setOnAction(event -> sources.select(source));
    if (source.account()) {
      ContextMenu menu = new ContextMenu();
      row.setOnContextMenuRequested(
          event -> {
            menu.getItems().setAll(menus.of(source.id()));
            menu.show(row, event.getScreenX(), event.getScreenY());
            event.consume();
          });
    }
    return row;
  }

  private static Node state(SourceRow source) {
    FontIcon icon =
        FontIcon.of(
            switch (source.state()) {
              case READ -> MaterialDesignC.CHECK_CIRCLE;
              case WARNING -> MaterialDesignA.ALERT;
              case NOT_OPENED -> MaterialDesignC.CIRCLE_OUTLINE;
            });
    icon.getStyleClass().add("state-" + source.state().name().toLowerCase(java.util.Locale.ROOT));
    return icon;
  }

  private Node callerSection() {
    Button reset = Rows.link(Words.of("filter.reset"), filter::reset);
    reset.setId("filter-reset");
    reset.visibleProperty().bind(filter.narrowedProperty());
    VBox section = new VBox(Rows.heading(Words.of("filter.callers"), reset));
    section.getStyleClass().add("section");
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

  private static Node facetRow(Facet<?> facet, Node sign, String words, String tip) {
    CheckBox box = new CheckBox();
    box.setAccessibleText(words);
    box.selectedProperty().bindBidirectional(facet.shownProperty());
    var count = Rows.label("", "side-count");
    count.textProperty().bind(facet.countProperty().asString());
    Label label = Rows.label(words, "side-label");
    label.setMaxWidth(Double.MAX_VALUE);
    label.setMinWidth(0);
    HBox.setHgrow(label, Priority.ALWAYS);
    count.setMinWidth(USE_PREF_SIZE);
    HBox row = new HBox(box, sign, label, count);
    row.getStyleClass().add("facet-row");
    Tooltip.install(row, new Tooltip(tip));
    row.setAlignment(Pos.CENTER_LEFT);
    // A kind that the data do not have is not offered.
    row.visibleProperty().bind(facet.countProperty().greaterThan(0));
    row.managedProperty().bind(row.visibleProperty());
    row.setOnMouseClicked(event -> box.fire());
    return row;
  }
}
