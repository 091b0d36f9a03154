package org.rolescope.ui.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.rolescope.app.Comparison;
import org.rolescope.question.Reach;
import org.rolescope.ui.Words;
import org.rolescope.ui.command.Calls;
import org.rolescope.ui.command.MenuSource;
import org.rolescope.ui.look.Frames;
import org.rolescope.ui.look.Icon;
import org.rolescope.ui.look.KeyTarget;
import org.rolescope.ui.look.Topic;

/**
 * The pane at the right. Summary, trust, permissions and evidence are tabs; when the pane is wide
 * enough, trust and permissions stand side by side as two columns.
 */
public final class InspectorView extends VBox {
  private static final double WIDE = 600;

  /** The tabs, in order. */
  private enum Tab {
    SUMMARY,
    TRUST,
    PERMISSIONS,
    EVIDENCE
  }

  private final InspectorViewModel model;
  private final MenuSource menus;
  private final Calls calls;
  private final StackPane body = new StackPane();
  private final HBox tabs = new HBox();
  private final Frames frames = new Frames();
  private Tab tab = Tab.SUMMARY;
  private Tab chosen = Tab.SUMMARY;
  private @Nullable Page shown;
  private Optional<ReachView> reached = Optional.empty();

  /** What filled the first tab last. */
  private Optional<SummaryView> summary = Optional.empty();

  /**
   * @param menus makes the context menus of the rows
   * @param calls opens the simulator
   */
  public InspectorView(InspectorViewModel model, MenuSource menus, Calls calls) {
    this.model = model;
    this.menus = menus;
    this.calls = calls;
    setId("inspector");
    getStyleClass().add("inspector");
    tabs.getStyleClass().add("tab-row");
    VBox.setVgrow(body, Priority.ALWAYS);
    model.pageProperty().subscribe(this::show);
    // Where there is none before and after, all would be made anew for nothing.
    model.reachProperty().addListener((property, before, now) -> show(model.pageProperty().get()));
    model
        .changesProperty()
        .addListener((property, before, now) -> show(model.pageProperty().get()));
    widthProperty()
        .addListener(
            (property, before, now) -> {
              if (wide(before.doubleValue()) != wide(now.doubleValue())) {
                show(model.pageProperty().get());
              }
            });
  }

  /** Shows who may put the role on that is selected, if it is one. */
  public void showTrust() {
    choose(Tab.TRUST);
    show(model.pageProperty().get());
    focusTab();
  }

  /** Gives the keys to the tab that is shown, or to the first control where there is only one. */
  public void focusTab() {
    tabs.getChildren().stream()
        .filter(button -> button.getScene() != null)
        .filter(button -> button instanceof ToggleButton toggle && toggle.isSelected())
        .findFirst()
        .or(() -> KeyTarget.first(this))
        .ifPresent(Node::requestFocus);
  }

  /** Looks for what to take out so that nobody can become what a blast radius holds, and tells. */
  public void takeOut() {
    reached.ifPresent(ReachView::takeOut);
  }

  /** What is done when a person leaves the pane with Escape. */
  public void setOnLeave(Runnable action) {
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            action.run();
            event.consume();
          }
        });
  }

  private static boolean wide(double width) {
    return width >= WIDE;
  }

  private void show(Page page) {
    model.light(List.of());
    boolean hadKeys = KeyTarget.holdsKeys(this);
    Optional<Reach> reach = model.reachProperty().getValue();
    Optional<Comparison> changes = model.changesProperty().getValue();
    reached = Optional.empty();
    if (changes.isPresent()) {
      ChangesView answer = new ChangesView(changes.get(), model, menus);
      tell(
          Topic.CHANGES,
          answer,
          answer.list(InspectorView::scrolled),
          answer.actions(calls::editOn));
    } else if (reach.isPresent()) {
      ReachView answer = new ReachView(reach.get(), model, menus, InspectorView::scrolled);
      tell(Topic.REACH, answer, answer.list(), answer.actions());
      reached = Optional.of(answer);
    } else {
      showPage(page);
    }
    if (hadKeys) {
      // What had them is gone with the page before.
      focusTab();
    }
  }

  /** An answer has the whole pane. */
  private void tell(Topic topic, Node answer, ScrollPane list, Optional<Node> actions) {
    tabs.getChildren().clear();
    frames.begin(List.of());
    body.getChildren().clear();
    topic.mark(this);
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().setAll(answer, list);
    actions.ifPresent(getChildren()::add);
  }

  private void choose(Tab wanted) {
    tab = wanted;
    if (shown == null || !ofArrows(shown)) {
      chosen = wanted;
    }
  }

  /**
   * Of an arrow what decides matters most: the statements behind it, or else what stops it or is
   * not known; after it the tab is the one from before.
   */
  private Tab tabOf(Page page) {
    boolean another = !page.equals(shown);
    shown = page;
    Tab wanted = another ? ofArrows(page) ? decidingTab(page) : chosen : tab;
    return tabsOf(page).contains(wanted) ? wanted : Tab.SUMMARY;
  }

  private static Tab decidingTab(Page page) {
    return page.trust().filter(Page.Trust::decides).isPresent() ? Tab.TRUST : Tab.SUMMARY;
  }

  private static boolean ofArrows(Page page) {
    return page.trust().filter(Page.Trust::selected).isPresent();
  }

  private void showPage(Page page) {
    List<Tab> there = tabsOf(page);
    tab = tabOf(page);
    tabs.getChildren().setAll(buttons(page, there));
    HeadingView heading = new HeadingView(page.heading(), model);
    above(there.size() > 1 ? List.of(heading, tabs) : List.of(heading));
    below(asking(page));
    topic(tab).mark(this);
    frames.beginLater(portions(page));
    if (body.getChildren().isEmpty()) {
      frames.finish();
    }
  }

  /** The body stays where it is: taken out and put in again, all in it would be styled anew. */
  private void above(List<Node> above) {
    if (!getChildren().contains(body)) {
      getChildren().setAll(body);
    }
    getChildren().remove(0, getChildren().indexOf(body));
    getChildren().addAll(0, above);
  }

  private void below(List<Node> below) {
    getChildren().remove(getChildren().indexOf(body) + 1, getChildren().size());
    getChildren().addAll(below);
  }

  /** What can be asked about it stays in sight, however long its page is. */
  private List<Node> asking(Page page) {
    FlowPane bar = new FlowPane();
    bar.getStyleClass().add("inspector-actions");
    model.call(calls).ifPresent(call -> bar.getChildren().add(simulating(page, call)));
    if (model.isOfSeveral()) {
      calls.ends().ifPresent(ends -> bar.getChildren().add(ways(ends)));
      if (model.mayHide()) {
        bar.getChildren().add(hiding());
      }
    } else if (tab == Tab.TRUST) {
      model.call(calls).ifPresent(call -> bar.getChildren().add(editing(call)));
    } else {
      model.ways(calls).forEach(ways -> bar.getChildren().add(reaching(page, ways)));
    }
    return bar.getChildren().isEmpty() ? List.of() : List.of(bar);
  }

  private Button ways(Calls.Ends ends) {
    return asking(
        "ways", new Icon(MaterialDesignR.ROUTES), "inspector.ways", () -> calls.ways(ends));
  }

  private Button hiding() {
    return asking("hide", new Icon(MaterialDesignE.EYE_OFF_OUTLINE), "inspector.hide", model::hide);
  }

  private Button asking(String id, Icon icon, String key, Runnable action) {
    Button button = new Button(Words.of(key), icon);
    button.setId("inspector-" + id);
    button.getStyleClass().add("small-button");
    button.setAccessibleText(Words.of(key + ".tip"));
    button.setTooltip(new Tooltip(Words.of(key + ".tip")));
    button.setOnAction(event -> action.run());
    return button;
  }

  private Button editing(InspectorViewModel.Call call) {
    return asking(
        "edit",
        new Icon(MaterialDesignS.SQUARE_EDIT_OUTLINE),
        "inspector.edit",
        () -> calls.editTrust(call.caller(), call.role()));
  }

  private Button reaching(Page page, InspectorViewModel.Ways ways) {
    String key = ways.direction().name().toLowerCase(Locale.ROOT) + (model.isOfAll() ? ".all" : "");
    Button reach = new Button(Words.of("inspector.ways." + key), new Icon(MaterialDesignR.RADAR));
    reach.setId("inspector-reach-" + ways.direction());
    reach.getStyleClass().add("small-button");
    String words = Words.of("inspector.ways-tip." + key, page.heading().title());
    reach.setAccessibleText(words);
    reach.setTooltip(new Tooltip(words));
    reach.setOnAction(event -> calls.reach(ways.middle(), ways.direction()));
    return reach;
  }

  private Button simulating(Page page, InspectorViewModel.Call call) {
    Button simulate = new Button(Words.of("simulate.run"), new Icon(MaterialDesignP.PLAY));
    simulate.setId("inspector-simulate");
    simulate.getStyleClass().addAll("accent", "small-button");
    String key = call.caller().isEmpty() ? "to" : call.role().isEmpty() ? "from" : "call";
    String words = Words.of("inspector.simulate." + key, model.called(call, page));
    simulate.setAccessibleText(words);
    simulate.setTooltip(new Tooltip(words));
    simulate.setOnAction(event -> calls.simulate(call.caller(), call.role()));
    return simulate;
  }

  private List<Tab> tabsOf(Page page) {
    List<Tab> there = new ArrayList<>(List.of(Tab.SUMMARY));
    if (page.trust().isPresent()) {
      there.add(Tab.TRUST);
    }
    if (page.permissions().isPresent()) {
      there.add(Tab.PERMISSIONS);
    }
    if (model.evidence().isPresent()) {
      there.add(Tab.EVIDENCE);
    }
    return there;
  }

  private List<ToggleButton> buttons(Page page, List<Tab> there) {
    ToggleGroup group = new ToggleGroup();
    return there.stream().map(each -> button(page, each, group)).toList();
  }

  private ToggleButton button(Page page, Tab each, ToggleGroup group) {
    ToggleButton button = new ToggleButton(Words.each("inspector.tab", each));
    button.setId("inspector-" + each);
    button.getStyleClass().setAll("view-tab");
    button.setToggleGroup(group);
    button.setSelected(each == tab);
    button.setOnAction(
        event -> {
          choose(each);
          button.setSelected(true);
          showTab(page);
        });
    return button;
  }

  private void showTab(Page page) {
    topic(tab).mark(this);
    below(asking(page));
    frames.begin(portions(page));
    frames.finish();
  }

  /** What had the keys goes with what was there before: then the page has them. */
  private void refill(Page page) {
    boolean hadKeys = KeyTarget.holdsKeys(this);
    fill(page);
    if (hadKeys && !KeyTarget.holdsKeys(this)) {
      focusTab();
    }
  }

  /** The summary comes section by section, anything else in one go. */
  private List<Runnable> portions(Page page) {
    List<Runnable> portions = new ArrayList<>(List.of(() -> refill(page)));
    for (int i = 0; i < SummaryView.sections(page) && tab == Tab.SUMMARY; i++) {
      portions.add(() -> summary.ifPresent(SummaryView::unroll));
    }
    return portions;
  }

  private void fill(Page page) {
    boolean columns =
        (tab == Tab.TRUST || tab == Tab.PERMISSIONS)
            && wide(getWidth())
            && page.trust().isPresent()
            && page.permissions().isPresent();
    if (columns) {
      HBox both =
          new HBox(scrolled(content(page, Tab.TRUST)), scrolled(content(page, Tab.PERMISSIONS)));
      both.getChildren().forEach(column -> HBox.setHgrow(column, Priority.ALWAYS));
      body.getChildren().setAll(both);
    } else {
      body.getChildren().setAll(scrolled(content(page, tab)));
    }
  }

  private Node content(Page page, Tab which) {
    Node content =
        switch (which) {
          case SUMMARY -> {
            SummaryView view = new SummaryView(page, model, menus);
            summary = Optional.of(view);
            yield view;
          }
          case TRUST ->
              page.trust().<Node>map(trust -> new TrustView(trust, model)).orElseGet(VBox::new);
          case PERMISSIONS ->
              page.permissions().<Node>map(PermissionsView::new).orElseGet(VBox::new);
          case EVIDENCE ->
              model
                  .evidence()
                  .<Node>map(found -> new EvidenceView(found, model))
                  .orElseGet(VBox::new);
        };
    topic(which).mark(content);
    return content;
  }

  private static Topic topic(Tab which) {
    return switch (which) {
      case SUMMARY -> Topic.SUMMARY;
      case TRUST -> Topic.TRUST;
      case PERMISSIONS -> Topic.PERMISSIONS;
      case EVIDENCE -> Topic.EVIDENCE;
    };
  }

  private static ScrollPane scrolled(Node content) {
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("edge-to-edge");
    scroll.setPrefWidth(1);
    return scroll;
  }
}
