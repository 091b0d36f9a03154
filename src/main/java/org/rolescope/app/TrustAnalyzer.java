package org.rolescope.app;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.rolescope.base.Diagnostic;
import org.rolescope.base.Parsed;
import org.rolescope.base.Progress;
import org.rolescope.base.SourceLocation;
import org.rolescope.base.Workers;
import org.rolescope.drawing.BlastDrawing;
import org.rolescope.drawing.ChangesDrawing;
import org.rolescope.drawing.Drawing;
import org.rolescope.drawing.FocusDrawing;
import org.rolescope.drawing.MapDrawing;
import org.rolescope.drawing.MapView;
import org.rolescope.drawing.ProviderLook;
import org.rolescope.export.Worksheet;
import org.rolescope.graph.NamedInVain;
import org.rolescope.graph.OpenEdges;
import org.rolescope.graph.TrustEdge;
import org.rolescope.graph.TrustGraph;
import org.rolescope.graph.TrustGraphBuilder;
import org.rolescope.graph.TrustInsiders;
import org.rolescope.graph.TrustReport;
import org.rolescope.iam.IamIndex;
import org.rolescope.iam.IamSnapshot;
import org.rolescope.iam.Owners;
import org.rolescope.iam.PlannedChange;
import org.rolescope.iam.Role;
import org.rolescope.load.ExecutorWorkers;
import org.rolescope.load.Planned;
import org.rolescope.load.SnapshotLoader;
import org.rolescope.load.SourceText;
import org.rolescope.message.ErrorExplainer;
import org.rolescope.message.ErrorExplanation;
import org.rolescope.policy.Arn;
import org.rolescope.policy.Policy;
import org.rolescope.question.Cause;
import org.rolescope.question.Differences;
import org.rolescope.question.Origin;
import org.rolescope.question.Questions;
import org.rolescope.question.Reach;
import org.rolescope.redact.Redaction;
import org.rolescope.remedy.Change;
import org.rolescope.remedy.EditedTrust;
import org.rolescope.remedy.Remedies;
import org.rolescope.remedy.Remedy;
import org.rolescope.remedy.Trial;
import org.rolescope.simulate.AssumeRoleRequest;
import org.rolescope.simulate.AssumeRoleRequest.Mode;
import org.rolescope.simulate.AssumeRoleRequest.Options;
import org.rolescope.simulate.AssumeRoleSimulator;
import org.rolescope.simulate.Brought;
import org.rolescope.simulate.Explainer;
import org.rolescope.simulate.Explanation;
import org.rolescope.simulate.GateResult;
import org.rolescope.simulate.Simulation;

/** All that the window and the command line can ask for. */
public final class TrustAnalyzer {
  private final Executor executor;
  private final Workers workers;
  private final Supplier<Instant> clock;

  /**
   * @param executor runs what can be done at a time: reading single files, deciding edges
   * @param clock the time of a call where the request does not say
   */
  public TrustAnalyzer(Executor executor, Supplier<Instant> clock) {
    this.executor = executor;
    this.workers = new ExecutorWorkers(executor);
    this.clock = clock;
  }

  /** The same with calls at one time, whatever the clock says. */
  public TrustAnalyzer at(Instant time) {
    return new TrustAnalyzer(executor, () -> time);
  }

  /** Reads files and folders and builds the graph; nothing is told beside them. */
  public Analysis open(List<Path> paths, Progress progress) {
    return open(paths, Owners.NONE, progress);
  }

  /**
   * Reads files and folders and builds the graph.
   *
   * @param owners whose the content of files is that do not say so
   */
  public Analysis open(List<Path> paths, Owners owners, Progress progress) {
    return open(joined(paths, owners, progress), progress);
  }

  private Parsed<IamIndex> joined(List<Path> paths, Owners owners, Progress progress) {
    return SnapshotLoader.join(
        SnapshotLoader.read(paths, executor, progress).choose(Set.of(), owners));
  }

  /** The first half of opening: reads, and says of every file what it is. */
  public Recognition recognise(List<Path> paths, Progress progress) {
    return Recognition.of(paths, SnapshotLoader.read(paths, executor, progress));
  }

  /** The second half: builds the graph of what is not left out. Reads no file. */
  public Analysis open(Recognition recognised, Progress progress) {
    return open(recognised.joined(), progress);
  }

  private Analysis open(Parsed<IamIndex> joined, Progress progress) {
    Analysis read = analysis(joined);
    IamIndex index = read.index();
    TrustGraph graph =
        TrustGraphBuilder.build(
            index, new AssumeRoleSimulator(index, clock.get()), progress, workers);
    List<Diagnostic> problems = new ArrayList<>();
    undecided(graph).ifPresent(problems::add);
    problems.addAll(read.problems());
    return new Analysis(read.snapshot(), index, graph, problems);
  }

  /**
   * The same for callers that have this: edges that leave something open are decided again.
   *
   * @param told with {@code now} for the time of the clock
   * @return the analysis as it is if {@code progress} is cancelled
   */
  public Analysis bringing(Analysis analysis, Brought told, Progress progress) {
    Instant now = clock.get();
    Brought brought = told.at(now);
    AssumeRoleSimulator simulator =
        new AssumeRoleSimulator(analysis.index(), now).bringing(brought);
    TrustGraph graph = OpenEdges.decided(analysis.open(), analysis.index(), simulator, progress);
    return progress.cancelled()
        ? analysis
        : new Analysis(
            analysis.snapshot(),
            analysis.index(),
            graph,
            analysis.problems(),
            brought,
            analysis.open());
  }

  /**
   * The same under pseudonyms, to be handed on: of the same data always the same. The graph is
   * decided anew; if an arrow comes out otherwise, which only a pattern can bring about that cannot
   * be kept, a problem says so.
   *
   * @throws CancellationException if {@code progress} is cancelled
   */
  public Redacted redacted(Analysis original, Progress progress) {
    Redaction names = Redaction.of(original.snapshot());
    return redacted(original, names.snapshot(), names, progress);
  }

  /**
   * Two states of data under the same pseudonyms.
   *
   * @param after the state whose pseudonyms these are
   * @throws CancellationException if {@code progress} is cancelled
   */
  public RedactedPair redacted(Analysis before, Analysis after, Progress progress) {
    Redaction names = Redaction.of(after.snapshot(), before.snapshot());
    return new RedactedPair(
        redacted(before, names.beside(), names, progress),
        redacted(after, names.snapshot(), names, progress));
  }

  /** The same of a comparison, which is made anew; what is open has the names that it has alone. */
  public Comparison redacted(Comparison original, Progress progress) {
    RedactedPair pair = redacted(original.other(), original.open(), progress);
    Analysis other = pair.before().analysis();
    Analysis open = pair.after().analysis();
    boolean later = original.cause() == Cause.TIME;
    return compared(later ? other : open, later ? open : other, original.cause(), progress);
  }

  private Redacted redacted(
      Analysis original, IamSnapshot snapshot, Redaction names, Progress progress) {
    IamIndex index = IamIndex.of(snapshot);
    List<Diagnostic> problems = new ArrayList<>(Redacted.problems(original.problems(), names));
    TrustGraph graph = TrustGraph.of(List.of(), List.of());
    if (!original.graph().nodes().isEmpty()) {
      AssumeRoleSimulator simulator = new AssumeRoleSimulator(index, clock.get());
      graph = TrustGraphBuilder.build(index, simulator, progress, workers);
    }
    Redacted all = new Redacted(new Analysis(snapshot, index, graph, problems), Optional.of(names));
    if (!original.brought().isNothing()) {
      all = all.with(bringing(all.analysis(), all.brought(original.brought()), progress));
    }
    Redacted shown = all.with(RedactedGraph.like(original, all));
    if (progress.cancelled()) {
      // Never the real names in the place of others.
      throw new CancellationException("stopped before all names were replaced");
    }
    return shown;
  }

  /** Who gets in otherwise in the later state of the data than in the earlier one. */
  public Comparison compared(Analysis before, Analysis after, Progress progress) {
    return compared(before, after, Cause.TIME, progress);
  }

  /** Who gets in otherwise once plans are applied. */
  public Comparison compared(PlanPreview planned, Progress progress) {
    return compared(
        planned.before(),
        planned.after(),
        Cause.PLAN,
        List.of(),
        planned.changes(),
        planned.leftOut(),
        progress);
  }

  /**
   * Lays what plans change over the data, all edges of which are decided anew.
   *
   * @param plans of which {@link Recognition#isPlan} is true
   */
  public PlanPreview planned(Analysis data, Recognition plans, Progress progress) {
    Planned planned = plans.plan(data.snapshot());
    Analysis before =
        planned.before() == data.snapshot()
            ? data
            : decided(IamIndex.of(planned.before()), data, data.problems(), progress);
    List<Diagnostic> problems = new ArrayList<>(data.problems());
    problems.addAll(planned.problems());
    return new PlanPreview(
        before,
        decided(IamIndex.of(planned.after()), data, problems, progress),
        planned.changes(),
        planned.problems().stream()
            .filter(
                problem ->
                    problem.code().startsWith("plan.") || problem.code().equals("terraform.no-id"))
            .map(problem -> capital(problem.message()) + ": " + problem.effect())
            .toList());
  }

  private static String capital(String sentence) {
    return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
  }

  /** All edges of a scratch copy, for callers who have what is told of them. */
  private Analysis decided(
      IamIndex scratch, Analysis of, List<Diagnostic> problems, Progress progress) {
    TrustGraph graph =
        TrustGraphBuilder.build(
            scratch, new AssumeRoleSimulator(scratch, clock.get()), progress, workers);
    Analysis all = new Analysis(scratch.snapshot(), scratch, graph, problems);
    return of.brought().isNothing() ? all : bringing(all, of.brought(), progress);
  }

  /** The same of a scratch copy of the data with changes made, all edges of which are decided. */
  public Comparison edited(Analysis before, List<Change> changes, Progress progress) {
    Analysis scratch = scratch(before, changes);
    Analysis after = decided(scratch.index(), before, scratch.problems(), progress);
    return compared(before, after, Cause.EDIT, changes, List.of(), List.of(), progress);
  }

  private Comparison compared(Analysis before, Analysis after, Cause cause, Progress progress) {
    return compared(before, after, cause, List.of(), List.of(), List.of(), progress);
  }

  private Comparison compared(
      Analysis before,
      Analysis after,
      Cause cause,
      List<Change> edits,
      List<PlannedChange> planned,
      List<String> leftOut,
      Progress progress) {
    Differences differences = questions(after).since(questions(before), progress);
    return new Comparison(before, after, differences, cause, edits, planned, leftOut);
  }

  private AssumeRoleSimulator edgeSimulator(Analysis analysis) {
    return new AssumeRoleSimulator(analysis.index(), clock.get()).bringing(analysis.brought());
  }

  private static Optional<Diagnostic> undecided(TrustGraph graph) {
    List<TrustEdge> edges = graph.edges();
    long left = edges.stream().filter(edge -> !edge.isDecided()).count();
    return left == 0
        ? Optional.empty()
        : Optional.of(
            Diagnostic.warning(
                "graph.stopped",
                String.format(
                    Locale.ROOT,
                    "deciding was stopped: %,d of %,d edges are decided",
                    edges.size() - left,
                    edges.size()),
                "the others are shown as not known",
                SourceLocation.NOWHERE));
  }

  /**
   * The text of a file that was read, for its reader to close.
   *
   * @param file its name as it stands in places
   * @throws IOException if there is no such file any more, or it cannot be read
   */
  public Reader text(String file) throws IOException {
    return SourceText.open(file);
  }

  /**
   * The JSON of something that was read, laid out anew; empty if nothing is at that place any more,
   * or it is no JSON. O(the file).
   *
   * @param at a place within a file
   * @throws IOException if there is no such file any more, or it cannot be read
   */
  public Optional<String> json(SourceLocation at) throws IOException {
    return ReadElement.json(at);
  }

  /** Reads files and folders without building the graph: enough to decide calls, and quicker. */
  public Analysis read(List<Path> paths, Progress progress) {
    return read(paths, Owners.NONE, progress);
  }

  /**
   * Reads files and folders without building the graph.
   *
   * @param owners whose the content of files is that do not say so
   */
  public Analysis read(List<Path> paths, Owners owners, Progress progress) {
    return analysis(joined(paths, owners, progress));
  }

  private static Analysis analysis(Parsed<IamIndex> loaded) {
    IamIndex index = loaded.value().orElseGet(() -> IamIndex.of(IamSnapshot.EMPTY));
    return new Analysis(
        index.snapshot(), index, TrustGraph.of(List.of(), List.of()), loaded.diagnostics());
  }

  public Simulation simulate(Analysis analysis, AssumeRoleRequest request) {
    return new AssumeRoleSimulator(analysis.index(), clock.get()).simulate(request);
  }

  public Explanation explain(Analysis analysis, Simulation simulation) {
    return Explainer.explain(simulation, analysis.index());
  }

  /** The smallest changes that flip a verdict, verified; at most five. */
  public List<Remedy> remedies(Analysis analysis, Simulation simulation) {
    return Remedies.of(
        simulation,
        analysis.index(),
        analysis.graph(),
        new AssumeRoleSimulator(analysis.index(), clock.get()));
  }

  /** The trust policy of a role as somebody writes it, to be tried. */
  public Change editedTrust(Analysis analysis, Arn role, Policy policy) {
    return EditedTrust.of(analysis.index(), role, policy);
  }

  /** What an error message of AWS means, and whether the data agree with it. */
  public ErrorExplanation explainError(Analysis analysis, String text) {
    return ErrorExplainer.explain(
        text, analysis.index(), new AssumeRoleSimulator(analysis.index(), clock.get()));
  }

  /** A scratch copy of the data with changes made; the graph stays the one that was read. */
  public Analysis scratch(Analysis analysis, List<Change> changes) {
    Trial trial = new Trial(analysis.index(), AssumeRoleRequest.of("", ""));
    for (Change change : changes) {
      trial = change.edit().apply(trial);
    }
    return new Analysis(
        trial.index().snapshot(), trial.index(), analysis.graph(), analysis.problems());
  }

  /**
   * Who inside may use an edge that starts at a whole account or at anyone, best first; empty for
   * any other edge.
   */
  public List<TrustInsiders.Insider> insiders(Analysis analysis, TrustEdge edge) {
    return TrustInsiders.of(edge, analysis.graph(), analysis.index(), edgeSimulator(analysis));
  }

  /** What each gate says that stops an edge, in their order; empty for one that is not denied. */
  public List<GateResult> stops(Analysis analysis, TrustEdge edge) {
    return edge.blockedBy().isEmpty()
        ? List.of()
        : edgeSimulator(analysis)
            .simulate(
                new AssumeRoleRequest(
                    edge.action(), edge.from(), edge.to(), Options.NONE, Map.of(), Mode.EDGE))
            .actions()
            .stream()
            .flatMap(action -> action.gates().stream())
            .filter(gate -> edge.blockedBy().contains(gate.type()) && gate.denies())
            .distinct()
            .toList();
  }

  /**
   * Whom a role's trust policy names, and lets in by no call.
   *
   * @param most as many are told at most
   */
  public List<NamedInVain> namedInVain(Analysis analysis, Role role, int most) {
    return NamedInVain.of(role, analysis.graph(), analysis.index(), edgeSimulator(analysis), most);
  }

  public Drawing map(Analysis analysis, MapView view, Progress progress) {
    return map(analysis, analysis, view, progress);
  }

  /**
   * The map of what is left where something is hidden: all of it stays where it was.
   *
   * @param all with what is hidden
   */
  public Drawing map(Analysis left, Analysis all, MapView view, Progress progress) {
    return MapDrawing.of(left.graph(), all.graph(), left.index(), view, progress);
  }

  public Drawing focus(Analysis analysis, String node, MapView view, Progress progress) {
    return FocusDrawing.of(analysis.graph(), analysis.index(), node, view, progress);
  }

  /**
   * What somebody can become, or who can become it.
   *
   * @param id of a node of the graph, of an account, or of a person of Identity Center; of a
   *     provider all that are drawn as one with it are meant
   * @return empty if there is nobody of this id
   */
  public Optional<Reach> reach(Analysis analysis, String id, Reaching wanted) {
    Questions asked = questions(analysis);
    return asked.matching(id).stream()
        .findFirst()
        .map(origin -> drawn(analysis, origin))
        .map(origin -> asked.reach(origin, wanted.direction(), wanted.hops(), wanted.most()))
        .map(wanted::of);
  }

  /** Who stands in the middle of a picture: a provider with all that are drawn as one with it. */
  public Origin drawn(Analysis analysis, Origin origin) {
    return ProviderLook.oneWith(analysis.graph(), origin);
  }

  /** Draws what somebody can become, or who can become it; filters do not apply. */
  public Drawing blast(Analysis analysis, Reach reach, MapView view) {
    return BlastDrawing.of(analysis.graph(), analysis.index(), reach, view);
  }

  /** Draws who gets in otherwise than before; filters do not apply. */
  public Drawing changes(Comparison comparison, MapView view) {
    return ChangesDrawing.of(
        side(comparison.before()),
        side(comparison.after()),
        comparison.differences(),
        comparison.cause(),
        view);
  }

  private static ChangesDrawing.Side side(Analysis analysis) {
    return new ChangesDrawing.Side(analysis.graph(), analysis.index());
  }

  /** The ways in that are not as before as tables: as they are afterwards. */
  public TrustReport report(Comparison comparison) {
    return TrustReports.of(comparison);
  }

  /** The steps of all ways to what somebody can become, or of those who can, as tables. */
  public TrustReport report(Analysis analysis, Reach reach) {
    return TrustReports.of(analysis, reach);
  }

  /**
   * The part of the graph that a picture shows, as tables.
   *
   * @param focus the node in the middle; empty for the map
   */
  public TrustReport report(Analysis analysis, String focus, MapView view) {
    return TrustReports.of(analysis, focus, view);
  }

  /** Everybody who can assume a role, also those inside an account that it trusts. */
  public TrustReport whoCan(Analysis analysis, Role role) {
    return TrustReports.callers(analysis, role, edgeSimulator(analysis));
  }

  /** To be asked about ways; over the graph that was read. */
  public Questions questions(Analysis analysis) {
    return new Questions(analysis.graph(), analysis.index(), edgeSimulator(analysis), workers);
  }

  /**
   * Writes lessons to be answered on paper.
   *
   * @param analysis of the data that they are about
   * @param answers whether each question has its answer below
   * @param format one of {@link Formats#ofWorksheets()}
   * @throws IllegalArgumentException for any other format
   */
  public void handOut(
      Analysis analysis, List<Lesson> lessons, boolean answers, String format, OutputStream out)
      throws IOException {
    formats().export(worksheet(analysis, lessons, answers), format, out);
  }

  Worksheet worksheet(Analysis analysis, List<Lesson> lessons, boolean answers) {
    return LessonWorksheet.of(this, analysis, lessons, answers);
  }

  /** In which forms answers and pictures are handed on. */
  public Formats formats() {
    return new Formats(clock);
  }
}
