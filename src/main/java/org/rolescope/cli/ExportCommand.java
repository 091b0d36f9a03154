package org.rolescope.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rolescope.app.Analysis;
import org.rolescope.app.Comparison;
import org.rolescope.app.PlanPreview;
import org.rolescope.app.Reaching;
import org.rolescope.app.Redacted;
import org.rolescope.app.TrustAnalyzer;
import org.rolescope.app.saved.SavedPicture;
import org.rolescope.app.saved.SavedView;
import org.rolescope.base.Progress;
import org.rolescope.base.WholeFile;
import org.rolescope.drawing.Drawing;
import org.rolescope.drawing.Handout;
import org.rolescope.drawing.MapView;
import org.rolescope.drawing.Theme;
import org.rolescope.graph.TrustNode;
import org.rolescope.graph.TrustReport;
import org.rolescope.question.EdgeTrait;
import org.rolescope.question.Effort;
import org.rolescope.question.Origin;
import org.rolescope.question.Questions;
import org.rolescope.question.Reach;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Writes the map, one node with its neighbours, a blast radius, who can get into a role, or a saved
 * view to a file: as a picture, or as tables.
 */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    description =
        "Writes the map, one node with its neighbours, a blast radius, who can get into a role, or a"
            + " saved view to a file: a picture, a graph or a table.")
final class ExportCommand implements Callable<Integer> {
  /**
   * What is to be drawn.
   *
   * @param middle id of the node in the middle; empty for none
   * @param reach what somebody can become; empty where another picture is wanted
   * @param comparison what changed; empty where another picture is wanted
   */
  private record Subject(
      Analysis analysis,
      String middle,
      Optional<Reach> reach,
      Optional<Comparison> comparison,
      MapView view) {
    Subject(Analysis analysis, String middle, Optional<Reach> reach, MapView view) {
      this(analysis, middle, reach, Optional.empty(), view);
    }
  }

  /**
   * The file that is wanted.
   *
   * @param at when it is said to be made; empty for now
   */
  private record Wanted(String format, Optional<Instant> at) {}

  private TrustAnalyzer analyzer;
  private final Terminal terminal;

  @Mixin private DataOptions data = new DataOptions();

  @Mixin private BroughtOptions brought = new BroughtOptions();

  @Mixin private OnlyOption only = new OnlyOption();

  @Mixin private ViewOption saved = new ViewOption();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      completionCandidates = ExportFormats.class,
      description = "${COMPLETION-CANDIDATES}; default: the ending of the file.")
  private String format = "";

  @Option(
      names = "--focus",
      paramLabel = "PRINCIPAL",
      description =
          "This principal, role or provider with who gets in and where it leads, instead of the map:"
              + " an ARN, a name, or ACCOUNT/NAME.")
  private String focus = "";

  @Option(
      names = "--blast",
      paramLabel = "PRINCIPAL",
      description =
          "What this principal, or all of an account, can become, instead of the map: an ARN, a"
              + " name, ACCOUNT/NAME, or outsiders.")
  private String blast = "";

  @Option(
      names = "--who-can",
      paramLabel = "ROLE",
      description =
          "Who can become this role, or a role of this account, call after call, instead of the"
              + " map: an ARN, a name, ACCOUNT/NAME, or admin-like for all roles that may do"
              + " everything.")
  private String whoCan = "";

  @Option(
      names = "--compare",
      paramLabel = "EARLIER",
      description =
          "Who gets in otherwise than by these earlier exports, instead of the map: a file or"
              + " folder.")
  private @Nullable Path compare;

  @Option(
      names = "--plan",
      paramLabel = "FILE",
      description =
          "Who gets in otherwise once this plan is applied, which terraform show -json wrote, instead"
              + " of the map; repeatable.")
  private List<Path> plans = new ArrayList<>();

  @Option(
      names = "--hops",
      paramLabel = "N",
      description =
          "Of --blast and --who-can: at most so many calls, 1 to 6; default: "
              + Reaching.USUAL_HOPS
              + ".")
  private @Nullable Integer hops;

  @Option(
      names = "--effort",
      paramLabel = "EFFORT",
      description =
          "Of --blast and --who-can: ${COMPLETION-CANDIDATES}, as of reach; default: unknown.")
  private EffortOption.@Nullable Most effort;

  @Option(
      names = "--theme",
      paramLabel = "THEME",
      completionCandidates = ThemeNames.class,
      converter = ThemeNames.Converter.class,
      description = "Of a picture: ${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}.",
      defaultValue = "light")
  private Theme theme = Theme.LIGHT;

  @Option(
      names = "--scale",
      paramLabel = "N",
      description = "Of a PNG: pixels to a unit, 1 to 4; default: 2, or fewer where too many.")
  private @Nullable Integer scale;

  @Option(
      names = "--date",
      paramLabel = "DATE",
      description =
          "Of a picture: when it is said to be made, as 2026-01-31 or 2026-01-31T12:00:00Z, for the"
              + " same bytes again; calls are made then, too; default: now.")
  private String date = "";

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "The file to write; one that is there is replaced.")
  private Path out = Path.of("");

  ExportCommand(TrustAnalyzer analyzer, Terminal terminal) {
    this.analyzer = analyzer;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws UsageProblem {
    return run().number();
  }

  private ExitCode run() throws UsageProblem {
    String chosen = chosenFormat();
    if (scale != null && (scale < 1 || scale > Handout.MOST_SCALE)) {
      throw new UsageProblem("--scale is 1 to " + Handout.MOST_SCALE);
    }
    if (hops != null && middle().isEmpty()) {
      throw new UsageProblem("--hops is of --blast and --who-can: say whose ways");
    }
    if (effort != null && middle().isEmpty()) {
      throw new UsageProblem("--effort is of --blast and --who-can: say whose ways");
    }
    List<String> pictures = pictures();
    if (pictures.size() > 1) {
      throw new UsageProblem(String.join(" and ", pictures) + " are several pictures");
    }
    saved.check();
    if (saved.isGiven() && !(pictures.isEmpty() && only.traits().isEmpty())) {
      throw new UsageProblem("a --view has its own picture and filters: leave out the others");
    }
    Optional<Instant> at = date(chosen);
    at.ifPresent(time -> analyzer = analyzer.at(time));
    List<Path> earlier = compare == null ? List.of() : List.of(compare);
    DataOptions.Input input =
        plans.isEmpty()
            ? data.open(analyzer, earlier, List.of(), terminal)
            : data.openPlanned(analyzer, plans, List.of(), terminal);
    if (input.complaint().isPresent()) {
      return input.complaint().get().tell(terminal);
    }
    Subject subject =
        compare != null || !plans.isEmpty()
            ? compared(input)
            : saved.isGiven() ? viewed(input.data()) : asked(input.data());
    try {
      WholeFile.write(out, file -> write(subject, new Wanted(chosen, at), file));
    } catch (IOException failed) {
      throw new UsageProblem("cannot write `" + out + "`: " + WholeFile.reason(failed));
    }
    return ExitCode.OK;
  }

  /** Of the options that ask for one in the middle those that are given. */
  private List<String> pictures() {
    Map<String, String> middles = new LinkedHashMap<>();
    middles.put("--focus", focus);
    middles.put("--blast", blast);
    middles.put("--who-can", whoCan);
    middles.put("--compare", compare == null ? "" : compare.toString());
    middles.put("--plan", plans.isEmpty() ? "" : plans.toString());
    middles.values().removeIf(String::isEmpty);
    return List.copyOf(middles.keySet());
  }

  /** Whose ways are drawn; empty where none are. */
  private String middle() {
    return blast + whoCan;
  }

  private Subject viewed(Redacted opened) throws UsageProblem {
    SavedView view = saved.of(opened, terminal);
    Analysis all =
        brought.apply(analyzer, opened, view.brought(), data.progress(terminal)).analysis();
    Analysis left = all.with(view.filters().without(all.graph()));
    SavedPicture picture = view.picture();
    return switch (picture.kind()) {
      case MAP -> new Subject(left, "", Optional.empty(), view.map(all));
      case FOCUS -> new Subject(left, picture.middle(), Optional.empty(), view.map(all));
      case BLAST ->
          new Subject(
              all,
              picture.middle(),
              analyzer.reach(all, picture.middle(), picture.reaching()),
              view.map(all));
    };
  }

  private Subject compared(DataOptions.Input input) throws UsageProblem {
    if (!only.traits().isEmpty()) {
      String picture = plans.isEmpty() ? "--compare" : "--plan";
      throw new UsageProblem(picture + " tells all that changes: it has no --only");
    }
    Progress progress = data.progress(terminal);
    Analysis before = brought.apply(analyzer, input.before(), progress).analysis();
    Analysis after = brought.apply(analyzer, input.data(), progress).analysis();
    return new Subject(
        after,
        "",
        Optional.empty(),
        Optional.of(
            plans.isEmpty()
                ? analyzer.compared(before, after, progress)
                : analyzer.compared(
                    new PlanPreview(before, after, input.planned(), input.leftOut()), progress)),
        MapView.all());
  }

  private Subject asked(Redacted opened) throws UsageProblem {
    Redacted shown = brought.apply(analyzer, opened, data.progress(terminal));
    Analysis analysis = shown.analysis();
    String middle = focus.isEmpty() ? "" : focused(shown);
    if (!blast.isEmpty() && !Set.of(EdgeTrait.ADMIN).containsAll(only.traits())) {
      throw new UsageProblem("of a --blast, --only is admin");
    }
    if (!whoCan.isEmpty() && !only.traits().isEmpty()) {
      throw new UsageProblem("--who-can leaves nobody out: it has no --only");
    }
    return middle().isEmpty()
        ? new Subject(analysis, middle, Optional.empty(), MapView.all().only(only.traits()))
        : new Subject(analysis, "", Optional.of(reach(shown)), MapView.all());
  }

  /** The id of the node that is wanted in the middle. */
  private String focused(Redacted shown) throws UsageProblem {
    Analysis analysis = shown.analysis();
    Origin found = QuestionCommand.origin(analyzer.questions(analysis), shown, focus);
    return analysis
        .graph()
        .node(found.id())
        .map(TrustNode::id)
        .orElseThrow(
            () ->
                new UsageProblem(
                    "`" + focus + "` is nobody that a trust policy names alone: ask --blast"));
  }

  private Reach reach(Redacted shown) throws UsageProblem {
    Questions asked = analyzer.questions(shown.analysis());
    Origin middle =
        analyzer.drawn(shown.analysis(), QuestionCommand.origin(asked, shown, middle()));
    if (!whoCan.isEmpty() && !middle.hasRoles()) {
      throw new UsageProblem("`" + whoCan + "` is no role, and no account that was read");
    }
    Reach all =
        asked.reach(
            middle,
            whoCan.isEmpty() ? Reach.Direction.OUT : Reach.Direction.IN,
            QuestionCommand.hops(hops == null ? Reaching.USUAL_HOPS : hops),
            effort == null ? Effort.UNKNOWN : effort.effort());
    return only.traits().isEmpty() ? all : all.ofAdmins();
  }

  /** When a picture is said to be made; empty for now. */
  private Optional<Instant> date(String chosen) throws UsageProblem {
    if (date.isEmpty()) {
      return Optional.empty();
    }
    if (!analyzer.formats().ofPictures().contains(chosen)) {
      throw new UsageProblem("--date is of a picture, not of " + chosen);
    }
    try {
      return Optional.of(
          date.contains("T")
              ? Instant.parse(date)
              : LocalDate.parse(date).atStartOfDay(ZoneOffset.UTC).toInstant());
    } catch (DateTimeParseException e) {
      throw new UsageProblem("--date wants 2026-01-31 or 2026-01-31T12:00:00Z, not `" + date + "`");
    }
  }

  private String chosenFormat() throws UsageProblem {
    String named = format.toLowerCase(Locale.ROOT);
    List<String> known = analyzer.formats().names();
    return (named.isEmpty()
            ? analyzer.formats().of(out).stream()
            : known.stream().filter(named::equals))
        .findFirst()
        .orElseThrow(() -> new UsageProblem("--format is one of " + String.join(", ", known)));
  }

  private void write(Subject subject, Wanted wanted, OutputStream file) throws IOException {
    String format = wanted.format();
    if (analyzer.formats().ofPictures().contains(format)) {
      export(drawing(subject), report(subject), wanted, file);
    } else if (subject.comparison().isPresent()
        && analyzer.formats().ofAnswers().contains(format)) {
      analyzer.formats().export(subject.comparison().get(), format, file);
    } else {
      analyzer.formats().export(report(subject), format, file);
    }
  }

  private TrustReport report(Subject subject) {
    if (subject.comparison().isPresent()) {
      return analyzer.report(subject.comparison().get());
    }
    return subject.reach().isPresent()
        ? analyzer.report(subject.analysis(), subject.reach().get())
        : analyzer.report(subject.analysis(), subject.middle(), subject.view());
  }

  private Drawing drawing(Subject subject) {
    Analysis analysis = subject.analysis();
    if (subject.comparison().isPresent()) {
      return analyzer.changes(subject.comparison().get(), subject.view());
    }
    if (subject.reach().isPresent()) {
      return analyzer.blast(analysis, subject.reach().get(), subject.view());
    }
    return subject.middle().isEmpty()
        ? analyzer.map(analysis, subject.view(), data.progress(terminal))
        : analyzer.focus(analysis, subject.middle(), subject.view(), data.progress(terminal));
  }

  private void export(Drawing drawing, TrustReport report, Wanted wanted, OutputStream file)
      throws IOException {
    OptionalInt size = scale == null ? OptionalInt.empty() : OptionalInt.of(scale);
    Handout handout = new Handout(drawing, report, theme, size);
    if (wanted.at().isPresent()) {
      analyzer.formats().export(handout, wanted.format(), wanted.at().get(), file);
    } else {
      analyzer.formats().export(handout, wanted.format(), file);
    }
  }
}
