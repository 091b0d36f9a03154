package org.rolescope.ui.inspect;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.rolescope.app.Analysis;
import org.rolescope.app.Comparison;
import org.rolescope.app.TrustAnalyzer;
import org.rolescope.base.Progress;
import org.rolescope.base.SourceLocation;
import org.rolescope.graph.TrustEdge;
import org.rolescope.graph.TrustLine;
import org.rolescope.graph.TrustNode;
import org.rolescope.graph.TrustReport;
import org.rolescope.iam.IamIndex;
import org.rolescope.question.AnswerTables;
import org.rolescope.question.AnswerWords;
import org.rolescope.question.Cut;
import org.rolescope.question.Effort;
import org.rolescope.question.Origin;
import org.rolescope.question.Questions;
import org.rolescope.question.Reach;
import org.rolescope.question.Reach.Direction;
import org.rolescope.ui.Words;
import org.rolescope.ui.answer.Copier;
import org.rolescope.ui.command.Calls;
import org.rolescope.ui.filter.FilterViewModel;
import org.rolescope.ui.look.Sentences;
import org.rolescope.ui.state.Workspace;
import org.rolescope.ui.task.Job;
import org.rolescope.ui.task.TaskRunner;
import org.rolescope.ui.task.TaskRunner.Lane;

/** What the inspector says, which follows the selection. */
public final class InspectorViewModel {
  private final TrustAnalyzer analyzer;
  private final TaskRunner runner;
  private final Workspace workspace;
  private final ObservableValue<Optional<Reach>> reach;
  private final ObservableValue<Optional<Comparison>> changes;
  private final FilterViewModel filter;
  private final Consumer<String> copy;
  private final Copier copies;
  private final Consumer<SourceLocation> opens;
  private final ReadOnlyObjectWrapper<Page> page;
  private Outsiders outsiders = Outsiders.NOT_YET;
  private List<Page.NeighbourList> between = List.of();
  private List<Page.Comers> comers = List.of();

  /** The page without who comes in; of what was selected before while it is being found. */
  private Page found;

  /** Of what the page is that is shown. */
  private List<String> shown = List.of();

  private boolean finding;

  /**
   * @param reach what is told instead of a page, where there is such an answer
   * @param changes what changed, which is told instead where that is the picture
   * @param filter hides what is selected, and says whether something is left out of the map
   * @param copy puts a text on the clipboard
   * @param copies puts there what is made of the data
   * @param opens shows a file at a place
   */
  public InspectorViewModel(
      TrustAnalyzer analyzer,
      TaskRunner runner,
      Workspace workspace,
      ObservableValue<Optional<Reach>> reach,
      ObservableValue<Optional<Comparison>> changes,
      FilterViewModel filter,
      Consumer<String> copy,
      Copier copies,
      Consumer<SourceLocation> opens) {
    this.opens = opens;
    this.reach = reach;
    this.changes = changes;
    this.filter = filter;
    this.analyzer = analyzer;
    this.runner = runner;
    this.workspace = workspace;
    this.copy = copy;
    this.copies = copies;
    this.found = pageOf(workspace.analysis(), workspace.selection().ids(), outsiders, between);
    this.shown = workspace.selection().ids();
    this.page = new ReadOnlyObjectWrapper<>(found);
    look(workspace.analysis());
    workspace
        .analysisProperty()
        .addListener(
            (property, before, now) -> {
              outsiders = Outsiders.NOT_YET;
              turn();
              look(now);
            });
    workspace.selection().idsProperty().addListener((property, before, now) -> turn());
  }

  /**
   * To the page of what is selected, which is found beside the window; of several also who calls
   * whom, or by which of the arrows, of an account who comes in.
   */
  private void turn() {
    runner.cancel(Lane.SEVERAL);
    runner.cancel(Lane.COMERS);
    between = List.of();
    comers = List.of();
    finding = true;
    find();
    List<String> selected = workspace.selection().ids();
    Analysis open = workspace.analysis();
    if (selected.size() > 1) {
      runner.run(
          Lane.SEVERAL,
          Job.of(
              progress -> SelectionPage.calls(open, analyzer.questions(open).steps(), selected),
              calls -> {
                between = calls;
                if (!calls.isEmpty()) {
                  find();
                }
              },
              failure -> {}));
    }
    account(open, selected)
        .ifPresent(
            account ->
                runner.run(
                    Lane.COMERS,
                    Job.of(
                        progress ->
                            AccountPage.comers(open, analyzer.questions(open), account, progress),
                        who -> {
                          comers = who;
                          tell();
                        },
                        failure -> {})));
  }

  private void find() {
    Analysis open = workspace.analysis();
    List<String> selected = workspace.selection().ids();
    Outsiders known = outsiders;
    List<Page.NeighbourList> calls = between;
    runner.run(
        Lane.PAGE,
        Job.of(
            progress -> pageOf(open, selected, known, calls),
            made -> found(made, selected),
            failure -> found(Pages.none(open), selected)));
  }

  private void found(Page made, List<String> ofThese) {
    found = made;
    shown = ofThese;
    finding = false;
    tell();
  }

  private void tell() {
    if (finding) {
      return;
    }
    Page now = AccountPage.with(comers, found);
    if (!now.equals(page.get())) {
      page.set(now);
    }
  }

  /** The account that alone is selected, by its number or as a principal, if it was read. */
  private static Optional<String> account(Analysis open, List<String> selected) {
    return selected.stream()
        .filter(id -> selected.size() == 1)
        .map(
            id ->
                open.graph()
                    .node(id)
                    .filter(node -> node.kind() == TrustNode.Kind.ACCOUNT)
                    .map(TrustNode::account)
                    .orElse(id))
        .filter(id -> open.index().isRead(id))
        .findFirst();
  }

  /** Who comes from outside takes a look at every policy: that is done beside the window. */
  private void look(Analysis analysis) {
    runner.run(
        Lane.FINDINGS,
        Job.of(
            progress -> Outsiders.of(analysis),
            now -> {
              outsiders = now;
              find();
            },
            failure -> {}));
  }

  private Page pageOf(
      Analysis open, List<String> selected, Outsiders known, List<Page.NeighbourList> calls) {
    return selected.size() > 1
        ? SelectionPage.of(open, selected, calls, edge -> analyzer.stops(open, edge))
        : Pages.of(
            open,
            known,
            role -> analyzer.namedInVain(open, role, Pages.IN_VAIN),
            edge -> analyzer.stops(open, edge),
            selected.isEmpty() ? "" : selected.get(0));
  }

  /** The one thing that the page is of; empty while it is of none or several. */
  private String only() {
    return shown.size() == 1 ? shown.get(0) : "";
  }

  /**
   * A call to ask the simulator about.
   *
   * @param caller empty where the page is about a role, which anybody may want to assume
   * @param role empty where the page is about somebody who may want to assume any
   */
  record Call(String caller, String role) {}

  /**
   * The call that the page is about; empty for what neither calls nor is called, and for several
   * things that are not a caller and a role.
   *
   * @param calls tells who may call
   */
  Optional<Call> call(Calls calls) {
    String id = only();
    Analysis open = workspace.analysis();
    if (isOfSeveral()) {
      return calls.ends().map(ends -> new Call(ends.caller(), ends.role()));
    }
    return open.graph()
        .edge(id)
        .map(edge -> new Call(edge.from(), edge.to()))
        .or(() -> open.index().role(id).map(role -> new Call("", id)))
        .or(() -> Optional.of(new Call(id, "")).filter(call -> calls.mayCall(id)));
  }

  /**
   * Ways to ask about.
   *
   * @param middle whose, as {@link Calls#reach} takes it
   */
  record Ways(String middle, Direction direction) {}

  /**
   * Which ways the page is asked about, call after call: of what can be entered those that lead in;
   * while nothing is selected those into admin-like roles, and those of outsiders.
   */
  List<Ways> ways(Calls calls) {
    String id = only();
    return isOfAll()
        ? Stream.of(
                new Ways(Origin.ADMIN_ROLES, Direction.IN),
                new Ways(Origin.OUTSIDERS, Direction.OUT))
            .filter(ways -> calls.mayReach(ways.middle(), ways.direction()))
            .toList()
        : Stream.of(new Ways(id, Direction.IN), new Ways(id, Direction.OUT))
            .filter(ways -> calls.mayReach(id, ways.direction()))
            .limit(1)
            .toList();
  }

  /** Whether the page is of all that is open. */
  boolean isOfAll() {
    return shown.isEmpty();
  }

  /** Whether it is of several things. */
  boolean isOfSeveral() {
    return shown.size() > 1;
  }

  /** Whether any of what it is of can be hidden. */
  boolean mayHide() {
    return shown.stream().anyMatch(filter::mayHide);
  }

  /** Hides all that it is of, in one step. */
  void hide() {
    filter.hideAll(shown);
  }

  /** Selects something that the page names. */
  public void select(String id) {
    workspace.selection().select(id);
  }

  /** Selects what a row is about. */
  void select(Page.Neighbour row) {
    if (row.ends().isEmpty()) {
      select(row.id());
    } else {
      workspace.selection().selectEnds(row.ends().get(0), row.ends().get(1));
    }
  }

  /** Whether there is a page about it. */
  boolean has(String id) {
    return workspace.has(id);
  }

  /** Where it was read what the page is about; empty for several things. */
  Optional<Evidence> evidence() {
    return Optional.of(only())
        .filter(id -> !id.isEmpty())
        .flatMap(id -> Evidence.of(workspace.analysis(), id));
  }

  /** Shows a file at a place. */
  void open(SourceLocation at) {
    opens.accept(at);
  }

  /** Reads the JSON at a place, beside the window; empty if there is none any more. */
  void json(SourceLocation at, Consumer<Optional<String>> read) {
    runner.run(
        Lane.EVIDENCE,
        Job.of(progress -> analyzer.json(at), read, failure -> read.accept(Optional.empty())));
  }

  /** Lights the arrows of these edges in the picture, and no others. */
  void light(Collection<String> edges) {
    workspace.spotlight().on(edges);
  }

  /** Selects the arrows of these edges, if there are any. */
  void selectArrows(List<String> edges) {
    if (!edges.isEmpty()) {
      workspace.spotlight().off();
      workspace.selection().selectAll(edges);
    }
  }

  /** Finds who inside an account may use its edge, beside the window. */
  void insiders(String edge, Consumer<List<Page.Neighbour>> found) {
    Analysis open = workspace.analysis();
    runner.run(
        Lane.INSPECT,
        Job.of(
            progress ->
                open.graph()
                    .edge(edge)
                    .map(known -> analyzer.insiders(open, known))
                    .map(new NeighbourRows(open)::insiders)
                    .orElse(List.of()),
            found,
            failure -> found.accept(List.of())));
  }

  /** Puts on the clipboard who can assume the role, in the sentence that answers it. */
  void copyAnswer(String role) {
    callers(role, TrustReport::summary);
  }

  /**
   * Puts what somebody can become on the clipboard, as Markdown.
   *
   * @param cuts what to take out against it; empty if nobody asked
   */
  void copy(Reach answer, Map<Effort, Cut> cuts) {
    copies.copy(
        names -> {
          Questions asked = analyzer.questions(names.analysis());
          if (!names.isRedacted()) {
            return markdown(answer, cuts, asked.index());
          }
          Reach told = again(asked, names.id(answer.origin().id()), answer);
          Map<Effort, Cut> others = new EnumMap<>(Effort.class);
          cuts.keySet().forEach(effort -> others.put(effort, cut(asked, told, effort)));
          return markdown(told, others, asked.index());
        });
  }

  /** Puts a policy on the clipboard that names nobody. */
  void copyPolicy(String policy) {
    copies.copy(policy);
  }

  /** The same answer of other data. */
  private static Reach again(Questions asked, String origin, Reach before) {
    Origin who =
        asked.matching(origin).stream()
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("nobody is called " + origin));
    Reach all = asked.reach(who, before.direction(), before.hops(), before.most());
    return before.onlyAdmins() ? all.ofAdmins() : all;
  }

  private String markdown(Reach answer, Map<Effort, Cut> cuts, IamIndex index) {
    AnswerTables tables = new AnswerTables(index);
    StringBuilder text = new StringBuilder();
    text.append(
        analyzer.formats().markdown(AnswerWords.sentence(answer), List.of(), tables.of(answer)));
    // What holds of all of them is noted once.
    Optional<Cut> last = cuts.values().stream().reduce((one, next) -> next);
    cuts.forEach(
        (effort, cut) -> {
          String goal = goal(answer, effort) + " " + AnswerWords.sentence(cut);
          List<String> notes =
              last.filter(cut::equals).map(InspectorViewModel::notes).orElse(List.of());
          text.append('\n').append(analyzer.formats().markdown(goal, notes, tables.of(cut)));
        });
    return text.toString();
  }

  private static List<String> notes(Cut cut) {
    List<String> notes = new ArrayList<>();
    cut.denial()
        .ifPresent(
            denial -> {
              notes.add(AnswerWords.of(denial) + " " + denial.policy());
              AnswerWords.lifting(denial).ifPresent(notes::add);
            });
    if (cut.outcome() != Cut.Outcome.NO_WAY) {
      notes.add(AnswerWords.SESSIONS);
    }
    return notes;
  }

  private static Cut cut(Questions asked, Reach answer, Effort effort) {
    return answer.direction() == Direction.OUT
        ? asked.contain(answer, effort)
        : asked.keepOut(answer, effort);
  }

  /** What the page is about that the call is; of several the two. */
  String called(Call call, Page of) {
    return shown.size() < 2
        ? of.heading().title()
        : Words.of(
            "inspector.several.call",
            Sentences.name(workspace.analysis(), call.caller()),
            Sentences.name(workspace.analysis(), call.role()));
  }

  /** What is reached once the trusts of a cut are taken out. */
  static String goal(Reach of, Effort effort) {
    return of.direction() == Direction.OUT
        ? Words.each("reach.contain.out", effort)
        : Words.each("reach.contain.in", effort);
  }

  /** Puts what changed on the clipboard, as Markdown. */
  void copy(Comparison found) {
    copies.copy(
        names -> markdown(names.isRedacted() ? analyzer.redacted(found, Progress.NONE) : found));
  }

  private String markdown(Comparison found) {
    AnswerTables tables = new AnswerTables(found.after().index());
    return analyzer
        .formats()
        .markdown(
            AnswerWords.sentence(found.differences()),
            AnswerWords.notCompared(found.differences(), found.after().index()::accountLabel),
            tables.of(found.differences()));
  }

  /**
   * Finds the fewest trusts to take out so that none of these roles can be become, or no outsider
   * gets in, beside the window: by ways that work now, if there are any, and by all that are shown.
   */
  void contain(Reach answer, Consumer<Map<Effort, Cut>> found) {
    Questions asked = analyzer.questions(workspace.analysis());
    Set<Effort> efforts = new TreeSet<>();
    answer.reached().forEach(one -> efforts.add(one.effort()));
    Effort most = Collections.max(efforts);
    efforts.removeIf(effort -> effort != Effort.NOW && effort != most);
    runner.run(
        Lane.CONTAIN,
        Job.of(
            progress -> {
              Map<Effort, Cut> cuts = new EnumMap<>(Effort.class);
              for (Effort effort : efforts) {
                Cut cut = cut(asked, answer, effort);
                if (effort == most || cut.outcome() != Cut.Outcome.NO_WAY) {
                  cuts.put(effort, cut);
                }
              }
              return cuts;
            },
            found,
            failure -> found.accept(Map.of())));
  }

  /** Selects the arrow of a trust. */
  void select(TrustLine trust) {
    workspace.analysis().graph().edgeOf(trust).map(TrustEdge::id).ifPresent(this::select);
  }

  /** Selects the arrow of a trust, or the caller where it is that of an account. */
  void select(TrustNode caller, TrustNode role) {
    select(
        workspace.analysis().graph().into(role.id()).stream()
            .filter(edge -> edge.from().equals(caller.id()))
            .map(TrustEdge::id)
            .findFirst()
            .orElse(has(caller.id()) ? caller.id() : role.id()));
  }

  /** Tells the names of accounts. */
  IamIndex index() {
    return workspace.analysis().index();
  }

  /** Puts everybody who can assume the role on the clipboard, in a format of tables. */
  void copyCallers(String role, String format) {
    callers(
        role,
        report -> {
          ByteArrayOutputStream text = new ByteArrayOutputStream();
          analyzer.formats().export(report, format, text);
          return text.toString(StandardCharsets.UTF_8);
        });
  }

  /** What is made of a report. */
  private interface Making {
    String text(TrustReport report) throws IOException;
  }

  private void callers(String arn, Making making) {
    copies.copy(
        names ->
            names
                .analysis()
                .index()
                .role(names.id(arn))
                .map(role -> text(making, analyzer.whoCan(names.analysis(), role)))
                .orElse(""));
  }

  private static String text(Making making, TrustReport report) {
    try {
      return making.text(report);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** Puts a text, such as an ARN, on the clipboard. */
  public void copy(String text) {
    copy.accept(text);
  }

  /** What somebody can become, which is told instead of the page. */
  public ObservableValue<Optional<Reach>> reachProperty() {
    return reach;
  }

  /** What changed, which is told instead of the page. */
  ObservableValue<Optional<Comparison>> changesProperty() {
    return changes;
  }

  /** Whether filters leave something out of the map. */
  ObservableValue<Boolean> narrowedProperty() {
    return filter.narrowedProperty();
  }

  public ReadOnlyObjectProperty<Page> pageProperty() {
    return page.getReadOnlyProperty();
  }
}
