package org.rolescope.ui.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.rolescope.app.Comparison;
import org.rolescope.drawing.ConditionMark;
import org.rolescope.drawing.ProviderLook;
import org.rolescope.drawing.ShortName;
import org.rolescope.graph.TrustNode;
import org.rolescope.iam.PlannedChange;
import org.rolescope.iam.Role;
import org.rolescope.policy.Unresolved;
import org.rolescope.question.AnswerWords;
import org.rolescope.question.Cause;
import org.rolescope.question.Difference;
import org.rolescope.question.Differences;
import org.rolescope.question.Farther;
import org.rolescope.question.PlannedWays;
import org.rolescope.remedy.Change;
import org.rolescope.simulate.OpenQuestion;
import org.rolescope.ui.Words;
import org.rolescope.ui.command.MenuSource;
import org.rolescope.ui.look.DiffLines;
import org.rolescope.ui.look.Icon;
import org.rolescope.ui.look.MoreRows;
import org.rolescope.ui.look.NodeSign;
import org.rolescope.ui.look.OnDemand;
import org.rolescope.ui.look.Pill;
import org.rolescope.ui.look.Rows;
import org.rolescope.ui.look.Sign;

/** Who gets in otherwise than before, way by way: a heading to copy it, and a list. */
final class ChangesView extends HBox {
  private static final int MOST_LINES = 30;

  private final Comparison comparison;
  private final Differences differences;
  private final boolean ofOneRole;
  private final InspectorViewModel model;
  private final MenuSource menus;

  ChangesView(Comparison comparison, InspectorViewModel model, MenuSource menus) {
    this.comparison = comparison;
    this.differences = comparison.differences();
    this.ofOneRole = differences.roles().size() == 1;
    this.model = model;
    this.menus = menus;
    getStyleClass().addAll("inspector-heading", "reach-heading");
    Label title = Rows.paragraph(title(comparison.cause()), "inspector-title");
    title.setId("inspector-title");
    title.setMinWidth(0);
    title.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(title, Priority.ALWAYS);
    Button copy = new Button(Words.of("reach.copy"), new Icon(MaterialDesignC.CONTENT_COPY));
    copy.setId("changes-copy");
    copy.getStyleClass().add("small-button");
    copy.setMinWidth(USE_PREF_SIZE);
    copy.setTooltip(new Tooltip(Words.of("changes.copy-tip")));
    copy.setOnAction(event -> model.copy(comparison));
    getChildren().addAll(title, copy);
  }

  /**
   * A section for each kind of difference, one for who becomes an admin, and what is left out; of a
   * plan first what it does.
   */
  ScrollPane list(Function<Node, ScrollPane> scrolled) {
    VBox list = new VBox();
    if (!comparison.planned().isEmpty()) {
      list.getChildren().add(planned());
    }
    for (Difference.Kind kind : Difference.Kind.values()) {
      ways(list, differences.of(kind).stream().filter(Difference::sure).toList());
      ways(list, differences.of(kind).stream().filter(way -> !way.sure()).toList());
    }
    if (differences.ways().isEmpty()) {
      list.getChildren().add(section(Rows.paragraph(Words.of("changes.none"), "row-detail")));
    }
    if (!differences.farther().isEmpty()) {
      list.getChildren()
          .add(
              section(
                  Rows.heading(Words.of("changes.farther", differences.farther().size())),
                  MoreRows.few(differences.farther(), this::row)));
    }
    nodes(list, "changes.admins-gained", differences.adminsGained());
    nodes(list, "changes.admins-lost", differences.adminsLost());
    nodes(list, "changes.outsiders-gained", differences.outsidersGained());
    nodes(list, "changes.outsiders-lost", differences.outsidersLost());
    uses().ifPresent(list.getChildren()::add);
    if (!comparison.edits().isEmpty()) {
      list.getChildren().add(edits());
    }
    VBox note = section();
    comparison
        .leftOut()
        .forEach(
            left ->
                note.getChildren().add(Rows.paragraph(left.replace("`", "") + ".", "row-detail")));
    AnswerWords.notCompared(differences, model.index()::accountLabel)
        .forEach(left -> note.getChildren().add(Rows.paragraph(left, "row-detail")));
    note.getChildren().add(Rows.paragraph(Words.of("reach.whole"), "row-detail"));
    list.getChildren().add(note);
    return scrolled.apply(list);
  }

  /**
   * When the roles were last used that somebody loses a way into; empty where that is not known.
   */
  private Optional<Node> uses() {
    List<Role> known =
        differences.of(Difference.Kind.LOST).stream()
            .map(way -> way.role().id())
            .distinct()
            .flatMap(id -> comparison.before().index().role(id).stream())
            .filter(role -> role.use().isPresent())
            .toList();
    return known.isEmpty()
        ? Optional.empty()
        : Optional.of(
            section(Rows.heading(Words.of("changes.uses")), MoreRows.few(known, ChangesView::use)));
  }

  private static Node use(Role role) {
    return Rows.paragraph(
        Words.of("changes.use", ShortName.of(role.name()).name(), role.use().orElse("")),
        "row-detail");
  }

  private static String title(Cause cause) {
    return Words.each("changes.title", cause);
  }

  /** What the plan does, resource by resource. */
  private Node planned() {
    VBox section = section(Rows.heading(Words.of("changes.plan", comparison.planned().size())));
    PlannedWays ways = new PlannedWays(differences);
    section
        .getChildren()
        .add(MoreRows.few(comparison.planned(), change -> planned(change, ways.of(change))));
    return section;
  }

  /** A role or user that is open is selected by a click. */
  private Node planned(PlannedChange change, Map<Difference.Kind, Integer> counts) {
    String action = Words.each("changes.planned", change.action());
    Label words = Rows.label(change.action().sign() + "  " + change.words(), "row-name");
    words.setMinWidth(0);
    HBox content = new HBox(words, Rows.spring());
    counts.forEach(
        (kind, count) -> content.getChildren().add(new Pill(kind, String.valueOf(count))));
    String does = AnswerWords.counts(counts);
    content.getStyleClass().add("row-content");
    String effect = does.isEmpty() ? action : action + "\n" + Words.of("changes.does", does);
    if (!model.has(change.arn())) {
      content.getStyleClass().add("still-row");
      OnDemand.tip(content, () -> change.words() + "\n" + effect);
      return content;
    }
    Button row = new Button("", content);
    row.getStyleClass().setAll("row-button", "reached");
    row.setMaxWidth(Double.MAX_VALUE);
    content.prefWidthProperty().bind(row.widthProperty());
    row.setAccessibleText(Words.of("inspector.row", change.words(), effect));
    OnDemand.tip(row, () -> change.words() + "\n" + effect);
    row.setOnAction(event -> model.select(change.arn()));
    return row;
  }

  /** The edits themselves, line by line. */
  private Node edits() {
    VBox section = section(Rows.heading(Words.of("changes.edits")));
    for (Change change : comparison.edits()) {
      section.getChildren().add(Rows.paragraph(change.subject().replace("`", ""), "row-name"));
      section.getChildren().add(new DiffLines(change.diff(), MOST_LINES));
    }
    return section;
  }

  /** Back to where edits are made; empty where nothing was edited. */
  Optional<Node> actions(Runnable editing) {
    if (comparison.edits().isEmpty()) {
      return Optional.empty();
    }
    Button edit =
        new Button(Words.of("changes.edit"), new Icon(MaterialDesignS.SQUARE_EDIT_OUTLINE));
    edit.setId("changes-edit");
    edit.getStyleClass().addAll("accent", "small-button");
    edit.setTooltip(new Tooltip(Words.of("changes.edit-tip")));
    edit.setOnAction(event -> editing.run());
    HBox bar = new HBox(edit);
    bar.getStyleClass().add("inspector-actions");
    return Optional.of(bar);
  }

  private void nodes(VBox list, String key, List<TrustNode> who) {
    if (!who.isEmpty()) {
      list.getChildren()
          .add(
              section(
                  Rows.heading(Words.of(key, who.size())),
                  MoreRows.few(
                      who, node -> row(List.of(node), "", List.of(account(node)), List.of()))));
    }
  }

  private static VBox section(Node... parts) {
    VBox section = new VBox(parts);
    section.getStyleClass().add("section");
    return section;
  }

  /** Ways of one kind, each of which is known, or may be. */
  private void ways(VBox list, List<Difference> ways) {
    if (!ways.isEmpty()) {
      list.getChildren().add(section(heading(ways), new MoreRows<>(ways, this::row)));
    }
  }

  private static Node heading(List<Difference> ways) {
    HBox heading =
        new HBox(
            new Pill(ways.get(0).kind(), ways.get(0).title()),
            Rows.spring(),
            Rows.label(Words.of("changes.count", ways.size()), "row-detail"));
    heading.getStyleClass().add("heading-row");
    return heading;
  }

  /** {@code − ci-runner}, who got in by several calls. */
  private Node row(Farther way) {
    return row(
        List.of(way.caller(), way.role()),
        ofOneRole ? "" : " → " + name(way.role()),
        List.of(where(way.caller(), way.role()), way.kind().sign() + " " + way.words()),
        List.of(way.words()));
  }

  private Node row(Difference way) {
    List<String> lines = new ArrayList<>();
    lines.add(where(way.caller(), way.role()));
    lines.addAll(way.lines(ChangesView::brief));
    // What is gone or new is told so already.
    Stream.of(way.caller(), way.role())
        .filter(node -> way.existence() == Difference.Existence.BOTH && !model.has(node.id()))
        .forEach(node -> lines.add(Words.of("changes.not-open", name(node))));
    return row(
        List.of(way.caller(), way.role()),
        ofOneRole ? "" : " → " + name(way.role()),
        lines,
        way.lines(OpenQuestion::text));
  }

  /** That it is missing is said before it. */
  private static String brief(OpenQuestion question) {
    return ConditionMark.of(question).detail().replaceFirst(" missing$", "");
  }

  /**
   * @param about whom it tells of; the first that is in the data as they are open is selected
   * @param told the same in full
   */
  private Button row(
      List<TrustNode> about, String behind, List<String> details, List<String> told) {
    TrustNode node = about.get(0);
    String name = name(node) + behind;
    VBox lines = new VBox(Rows.label(name, "row-name"));
    details.forEach(line -> lines.getChildren().add(Rows.label(line, "row-detail")));
    lines.setMinWidth(0);
    HBox.setHgrow(lines, Priority.ALWAYS);
    HBox content = new HBox(new NodeSign(Sign.of(node, model.index())), lines);
    content.getStyleClass().addAll("row-content", "change-row");
    Button row = new Button("", content);
    row.getStyleClass().setAll("row-button", "reached");
    row.setMaxWidth(Double.MAX_VALUE);
    content.prefWidthProperty().bind(row.widthProperty());
    row.setAccessibleText(Words.of("inspector.row", name, String.join("; ", details)));
    OnDemand.tip(row, () -> node.id() + '\n' + String.join("\n", told));
    row.setOnAction(
        event ->
            about.stream()
                .map(TrustNode::id)
                .filter(model::has)
                .findFirst()
                .ifPresent(model::select));
    OnDemand.menu(row, () -> menus.of(node.id()));
    return row;
  }

  private static String name(TrustNode node) {
    return Unresolved.shown(ShortName.of(ProviderLook.called(node)).name());
  }

  /** Callers of several accounts may be called alike, of one role too. */
  private String where(TrustNode caller, TrustNode role) {
    return account(caller) + (ofOneRole ? "" : " → " + account(role));
  }

  private String account(TrustNode node) {
    return node.account().isEmpty()
        ? node.kind().word()
        : comparison.after().index().accountLabel(node.account());
  }
}
