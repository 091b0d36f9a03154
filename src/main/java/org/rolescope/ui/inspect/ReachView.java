package org.rolescope.ui.inspect;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.rolescope.drawing.BlastDrawing;
import org.rolescope.drawing.ProviderLook;
import org.rolescope.drawing.ReachedBox;
import org.rolescope.drawing.ShortName;
import org.rolescope.graph.TrustNode;
import org.rolescope.policy.Unresolved;
import org.rolescope.question.AnswerWords;
import org.rolescope.question.Cut;
import org.rolescope.question.Effort;
import org.rolescope.question.Reach;
import org.rolescope.question.Reached;
import org.rolescope.ui.Words;
import org.rolescope.ui.command.MenuSource;
import org.rolescope.ui.look.CutCard;
import org.rolescope.ui.look.EdgeWords;
import org.rolescope.ui.look.GivingLabel;
import org.rolescope.ui.look.Icon;
import org.rolescope.ui.look.KeyTarget;
import org.rolescope.ui.look.MoreRows;
import org.rolescope.ui.look.NodeSign;
import org.rolescope.ui.look.OnDemand;
import org.rolescope.ui.look.Rows;
import org.rolescope.ui.look.Sign;

/** What somebody can become, or who can, by effort: a heading to copy it, and a list. */
final class ReachView extends HBox {
  /** So many characters of an account are never cut; of a longer one so many pixels are kept. */
  private static final int WHOLE_ACCOUNT = 14;

  private static final double ACCOUNT_WIDTH = 84;

  /** A name of so many letters is never cut; of a longer one, so much is always seen. */
  private static final int SHORT = 8;

  private static final double SHORT_WIDTH = 60;

  private final VBox list = new VBox();
  private final ScrollPane scroll;
  private final Reach reach;
  private final InspectorViewModel model;
  private final MenuSource menus;
  private final Button contain;

  /** What to take out, once that was asked. */
  private Map<Effort, Cut> contained = Map.of();

  ReachView(
      Reach reach,
      InspectorViewModel model,
      MenuSource menus,
      Function<Node, ScrollPane> scrolled) {
    this.scroll = scrolled.apply(list);
    this.reach = reach;
    this.model = model;
    this.menus = menus;
    getStyleClass().addAll("inspector-heading", "reach-heading");
    String words = Words.of(key("title"), Unresolved.shown(BlastDrawing.called(reach.origin())));
    Label title = Rows.paragraph(words, "inspector-title");
    title.setAccessibleText(words);
    title.setId("inspector-title");
    title.setMinWidth(0);
    title.setMaxWidth(Double.MAX_VALUE);
    title.setTooltip(new Tooltip(words));
    HBox.setHgrow(title, Priority.ALWAYS);
    Button copy = new Button(Words.of("reach.copy"), new Icon(MaterialDesignC.CONTENT_COPY));
    copy.setId("reach-copy");
    copy.getStyleClass().add("small-button");
    copy.setMinWidth(USE_PREF_SIZE);
    copy.setTooltip(new Tooltip(Words.of("reach.copy-tip")));
    copy.setOnAction(event -> model.copy(reach, contained));
    getChildren().addAll(title, copy);
    contain = new Button(Words.of(key("contain")), new Icon(MaterialDesignS.SHIELD_LOCK));
    contain.setId("reach-contain");
    contain.getStyleClass().addAll("accent", "small-button");
    contain.setTooltip(new Tooltip(Words.of(key("contain-tip"))));
    contain.setOnAction(event -> look());
  }

  /** A section for each effort that somebody needs. */
  ScrollPane list() {
    if (reach.reached().isEmpty()) {
      list.getChildren()
          .add(
              section(
                  Rows.paragraph(
                      Words.of(reach.onlyAdmins() ? "reach.none-admin" : key("none")),
                      "row-detail")));
    }
    if (reach.origin().isOutsiders()) {
      Label who = Rows.paragraph(AnswerWords.WHO_OUTSIDERS_ARE, "row-detail");
      who.setId("reach-outsiders");
      list.getChildren().add(section(who));
    }
    for (Effort effort : Effort.values()) {
      List<Reached> members = reach.with(effort);
      List<ReachedBox> boxes = ReachedBox.of(reach.direction(), members);
      if (!members.isEmpty()) {
        list.getChildren()
            .add(section(heading(effort, members, boxes.size()), new MoreRows<>(boxes, this::row)));
      }
    }
    leftOut().ifPresent(list.getChildren()::add);
    Label whole = Rows.paragraph(Words.of("reach.whole"), "row-detail");
    whole.visibleProperty().bind(model.narrowedProperty());
    whole.managedProperty().bind(whole.visibleProperty());
    VBox note = section(whole);
    note.getStyleClass().add("reach-note");
    list.getChildren().add(note);
    return scroll;
  }

  /** Who is trusted for nothing, by role: the arrow of each tells why. */
  private Optional<Node> leftOut() {
    List<InVain> all =
        reach.leftOut().stream()
            .flatMap(one -> one.callers().stream().map(caller -> new InVain(caller, one.role())))
            .toList();
    if (all.isEmpty()) {
      return Optional.empty();
    }
    VBox section =
        section(Rows.heading(Words.of("reach.left-out", all.size())), MoreRows.few(all, this::row));
    section.setId("reach-left-out");
    return Optional.of(section);
  }

  private static Button button(Region content) {
    Button row = new Button("", content);
    row.getStyleClass().setAll("row-button", "reached");
    row.setMaxWidth(Double.MAX_VALUE);
    content.prefWidthProperty().bind(row.widthProperty());
    return row;
  }

  /** One whom a role trusts or names, and no call lets in. */
  private record InVain(TrustNode caller, TrustNode role) {}

  private Button row(InVain one) {
    TrustNode role = one.role();
    String label = Unresolved.shown(ShortName.of(ProviderLook.called(one.caller())).name());
    String where =
        Words.of("reach.left-out.row", role.label(), model.index().accountLabel(role.account()));
    VBox lines = Rows.twoLines(label, where);
    HBox content = new HBox(new NodeSign(Sign.of(one.caller(), model.index())), lines);
    content.getStyleClass().addAll("row-content", "reach-row");
    Button row = button(content);
    row.setAccessibleText(Words.of("inspector.row", label, where));
    row.setOnAction(event -> model.select(one.caller(), role));
    OnDemand.menu(row, () -> menus.of(one.caller().id()));
    return row;
  }

  /** What can be asked about it; empty of nothing. */
  Optional<Node> actions() {
    if (reach.reached().isEmpty()) {
      return Optional.empty();
    }
    HBox bar = new HBox(contain);
    bar.getStyleClass().add("inspector-actions");
    return Optional.of(bar);
  }

  /** As its button does; a second time it has been told. */
  void takeOut() {
    contain.fire();
  }

  private void look() {
    // It may take seconds, and is looked for once.
    contain.setText(Words.of("reach.contain.looking"));
    contain.setOnAction(null);
    model.contain(
        reach,
        cuts -> {
          contain.setText(Words.of(key("contain")));
          contain(cuts);
          // The keys are with the answer by now.
          contain.setDisable(true);
        });
  }

  /** Above the list, and in sight. */
  private void contain(Map<Effort, Cut> cuts) {
    contained = cuts;
    VBox section = section(Rows.heading(Words.of(key("contain.title"))));
    section.setId("reach-contained");
    // It is the smallest, and the lists of trusts are long.
    CutCard.denial(cuts.values(), model::copyPolicy).ifPresent(section.getChildren()::add);
    if (cuts.isEmpty()) {
      section.getChildren().add(Rows.paragraph(Words.of("reach.contain.failed"), "row-detail"));
    }
    cuts.forEach(
        (effort, cut) -> {
          CutCard card = new CutCard(cut, model.index(), model::select);
          card.getStyleClass().add("cut-card");
          Label goal = Rows.paragraph(InspectorViewModel.goal(reach, effort), "cut-goal");
          section.getChildren().addAll(goal, card);
        });
    CutCard.safe(cuts.values()).ifPresent(section.getChildren()::add);
    list.getChildren().add(0, section);
    scroll.setVvalue(0);
    KeyTarget.first(section).ifPresent(Node::requestFocus);
  }

  /** Of words that say it of roles or of callers. */
  private String key(String what) {
    return "reach." + what + "." + reach.direction().name().toLowerCase(Locale.ROOT);
  }

  private static VBox section(Node... parts) {
    VBox section = new VBox(parts);
    section.getStyleClass().add("section");
    return section;
  }

  private Node heading(Effort effort, List<Reached> members, int count) {
    Label pill = Rows.label(BlastDrawing.heading(effort, members), "pill");
    pill.getStyleClass().add("effort-" + effort.name().toLowerCase(Locale.ROOT));
    pill.setMinWidth(USE_PREF_SIZE);
    HBox heading =
        new HBox(pill, Rows.spring(), Rows.label(Words.of(key("count"), count), "row-detail"));
    heading.getStyleClass().add("heading-row");
    return heading;
  }

  /** What all ways of a row ask for; empty where they differ. */
  private static String needs(ReachedBox box) {
    List<String> needs =
        box.all().stream().map(one -> EdgeWords.needs(one.way())).distinct().toList();
    return needs.size() == 1 ? needs.get(0) : Words.of("reach.needs-differ");
  }

  private Button row(ReachedBox box) {
    Reached reached = box.first();
    String called = ProviderLook.called(reached.node());
    String label = Unresolved.shown(ShortName.of(called).name());
    Label name = Rows.label(label, "row-name");
    // A key stands beside a short name, and not where a long one would end.
    name.setMinWidth(label.length() <= SHORT ? USE_PREF_SIZE : SHORT_WIDTH);
    HBox who = new HBox(new NodeSign(Sign.of(reached.node(), model.index())), name);
    if (reached.adminLike()) {
      who.getChildren().add(HeadingView.adminMark());
    }
    who.getStyleClass().addAll("row-content", "reach-row");
    String account =
        box.inSeveral().orElseGet(() -> model.index().accountLabel(reached.node().account()));
    String hops = Words.of("reach.hops", reached.hops());
    // Roles of one name in many accounts are told apart by it alone.
    Label detail =
        new GivingLabel(
            account,
            "row-detail",
            account.length() <= WHOLE_ACCOUNT ? Double.MAX_VALUE : ACCOUNT_WIDTH);
    detail.getStyleClass().add("reach-account");
    Region between = Rows.spring();
    HBox.setHgrow(between, Priority.SOMETIMES);
    Label distance = Rows.label(hops, "row-detail");
    distance.getStyleClass().add("reach-distance");
    distance.setMinWidth(USE_PREF_SIZE);
    HBox line = new HBox(who, between, detail, distance);
    line.getStyleClass().addAll("row-content", "reach-row");
    String needs = needs(box);
    VBox content = new VBox(line);
    if (!needs.isEmpty()) {
      Label asked = Rows.label(needs, "row-detail");
      asked.getStyleClass().add("reach-needs");
      content.getChildren().add(asked);
    }
    Button row = button(content);
    String admin = reached.adminLike() ? Words.of("inspector.admin") : "";
    row.setAccessibleText(
        Stream.of(Words.of("reach.row", label, account, hops, admin), needs)
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(", ")));
    OnDemand.tip(
        row, () -> reached.node().id() + (needs.isEmpty() ? "" : System.lineSeparator() + needs));
    row.setOnAction(event -> model.select(reached.node().id()));
    OnDemand.menu(row, () -> menus.of(reached.node().id()));
    return row;
  }
}
