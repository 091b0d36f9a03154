package org.rolescope.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rolescope.app.Analysis;
import org.rolescope.app.Inspection;
import org.rolescope.app.PlanPreview;
import org.rolescope.app.Recognition;
import org.rolescope.app.Redacted;
import org.rolescope.app.RedactedPair;
import org.rolescope.app.TrustAnalyzer;
import org.rolescope.base.Diagnostic;
import org.rolescope.base.Progress;
import org.rolescope.iam.Owners;
import org.rolescope.iam.PlannedChange;
import org.rolescope.iam.SourceFile;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What to read, the same for every command. */
final class DataOptions {
  @Option(
      names = "--data",
      paramLabel = "PATH",
      description = "A file or folder with exports; may be given several times.")
  private List<Path> data = new ArrayList<>();

  @Option(names = "--strict", description = "Stop with exit code 5 where data are missing or odd.")
  private boolean strict;

  @Option(
      names = "--owner",
      paramLabel = "FILE=ARN",
      description = "Whose the content of a file is that does not say so; repeatable.")
  private List<String> owners = new ArrayList<>();

  @Option(
      names = "--known-accounts",
      paramLabel = "FILE",
      description =
          "A YAML list of vendors and their accounts: accounts outside are called by these names."
              + " Nothing is decided otherwise.")
  private @Nullable Path known;

  @Option(
      names = "--redact",
      description =
          "Answer under pseudonyms: no account, name, id, address or tag of the data is told. The"
              + " question is asked with the names as they are.")
  private boolean redact;

  @Mixin private ProgressOptions telling = new ProgressOptions();

  /**
   * What came of reading.
   *
   * @param data under the names that the answer tells
   * @param before an earlier state under the same names; nothing where none is asked for
   * @param planned what plans change, under the names of the plans; empty where none are given
   * @param leftOut what of them is left out
   * @param complaint why the command cannot go on; empty if it can
   */
  record Input(
      Redacted data,
      Redacted before,
      List<PlannedChange> planned,
      List<String> leftOut,
      Optional<Failure> complaint) {
    /** Of data beside which no plan is given. */
    Input(Redacted data, Redacted before, Optional<Failure> complaint) {
      this(data, before, List.of(), List.of(), complaint);
    }

    Analysis analysis() {
      return data.analysis();
    }
  }

  /** Why a command stops, and with which exit code. */
  record Failure(ExitCode code, String message) {
    /** Complains, and hands the exit code on. */
    ExitCode tell(Terminal terminal) {
      terminal.complain(message);
      return code;
    }
  }

  /** Reads {@code --data} and the paths given beside it, to decide calls. */
  Input read(TrustAnalyzer analyzer, List<Path> more, Terminal terminal) throws UsageProblem {
    List<Path> paths = named(more);
    return judged(paths, analyzer.read(paths, owners(), progress(terminal)), analyzer, terminal);
  }

  /** Reads {@code --data} and the paths given beside it, and builds the graph. */
  Input open(TrustAnalyzer analyzer, List<Path> more, Terminal terminal) throws UsageProblem {
    List<Path> paths = named(more);
    return judged(paths, analyzer.open(paths, owners(), progress(terminal)), analyzer, terminal);
  }

  /** The same, and an earlier state of them, if any is given, to be held against each other. */
  Input open(TrustAnalyzer analyzer, List<Path> earlier, List<Path> more, Terminal terminal)
      throws UsageProblem {
    if (earlier.isEmpty()) {
      return open(analyzer, more, terminal);
    }
    List<Path> now = named(more);
    List<Path> then = new ArrayList<>(earlier);
    list().ifPresent(then::add);
    Analysis before = analyzer.open(then, owners(), progress(terminal));
    Analysis after = analyzer.open(now, owners(), progress(terminal));
    Optional<Failure> complaint = complaint(then, before).or(() -> complaint(now, after));
    RedactedPair shown =
        redact
            ? analyzer.redacted(before, after, progress(terminal))
            : RedactedPair.nothing(before, after);
    return new Input(shown.after(), shown.before(), complaint);
  }

  /**
   * The same, and the data as plans will leave them.
   *
   * @param plans files that {@code terraform show -json} wrote
   * @param more data; may be none, then the plans themselves tell what there is before
   */
  Input openPlanned(TrustAnalyzer analyzer, List<Path> plans, List<Path> more, Terminal terminal)
      throws UsageProblem {
    List<Path> paths = new ArrayList<>(data);
    paths.addAll(more);
    list().ifPresent(paths::add);
    Analysis now = analyzer.open(paths, owners(), progress(terminal));
    Recognition read = analyzer.recognise(plans, progress(terminal)).choose(Set.of(), owners());
    Optional<Failure> complaint =
        complaint(paths, now)
            .or(
                () ->
                    plans.stream()
                        .flatMap(path -> unreadable(path, closed(path)).stream())
                        .findFirst());
    if (complaint.isEmpty() && !read.isPlan()) {
      complaint = Optional.of(noPlan(plans));
    }
    if (complaint.isPresent()) {
      return new Input(Redacted.NOTHING, Redacted.NOTHING, complaint);
    }
    PlanPreview planned = analyzer.planned(now, read, progress(terminal));
    if (redact) {
      RedactedPair shown = analyzer.redacted(planned.before(), planned.after(), progress(terminal));
      return new Input(shown.after(), shown.before(), List.of(), left(planned), partial(now));
    }
    return new Input(
        Redacted.nothing(planned.after()),
        Redacted.nothing(planned.before()),
        planned.changes(),
        planned.leftOut(),
        partial(planned.after()));
  }

  /** How much is left out, and nobody's name. */
  private static List<String> left(PlanPreview planned) {
    int left = planned.leftOut().size();
    return left == 0 ? List.of() : List.of("Left out of the plan, as the data lack it: " + left);
  }

  /** Why nothing can be read there; empty if something can. */
  private static String closed(Path path) {
    if (!Files.exists(path)) {
      return "no such file or folder";
    }
    return Files.isReadable(path) ? "" : "it may not be read";
  }

  private static Optional<Failure> unreadable(Path path, String why) {
    return Optional.of(why)
        .filter(message -> !message.isEmpty())
        .map(message -> new Failure(ExitCode.UNREADABLE, "cannot read `" + path + "`: " + message));
  }

  private static Failure noPlan(List<Path> plans) {
    String names = plans.stream().map(path -> "`" + path + "`").collect(Collectors.joining(", "));
    return new Failure(
        ExitCode.UNREADABLE,
        "cannot read "
            + names
            + ": "
            + (plans.size() == 1 ? "it is no Terraform plan" : "these are not all Terraform plans")
            + "; `terraform show -json PLAN > plan.json` writes one");
  }

  private Optional<Path> list() {
    return Optional.ofNullable(known);
  }

  /** All that is named to be read. */
  List<Path> named(List<Path> more) throws UsageProblem {
    List<Path> all = new ArrayList<>(data);
    all.addAll(more);
    if (all.isEmpty()) {
      throw new UsageProblem("give --data PATH");
    }
    list().ifPresent(all::add);
    return all;
  }

  /** Hears of stages, and tells them on standard error if they are wanted there. */
  Progress progress(Terminal terminal) {
    return telling.told() ? new StageLines(terminal) : Progress.NONE;
  }

  /** Names of files and of roles may hold equals signs; an ARN begins with {@code arn:}. */
  private Owners owners() throws UsageProblem {
    Owners told = Owners.NONE;
    for (String text : owners) {
      int arn = text.lastIndexOf("=arn:");
      int equals = arn < 0 ? text.lastIndexOf('=') : arn;
      if (equals < 1 || equals == text.length() - 1) {
        throw new UsageProblem("--owner wants FILE=ARN, not `" + text + "`");
      }
      told = told.and(text.substring(0, equals).replace('\\', '/'), text.substring(equals + 1));
    }
    return told;
  }

  private Input judged(
      List<Path> paths, Analysis analysis, TrustAnalyzer analyzer, Terminal terminal) {
    return new Input(
        redact ? analyzer.redacted(analysis, progress(terminal)) : Redacted.nothing(analysis),
        Redacted.NOTHING,
        complaint(paths, analysis));
  }

  private Optional<Failure> complaint(List<Path> paths, Analysis analysis) {
    Optional<Failure> unreadable =
        paths.stream().flatMap(path -> unreadable(path, analysis).stream()).findFirst();
    return unreadable
        .or(() -> list().flatMap(list -> noList(list, analysis)))
        .or(() -> partial(analysis));
  }

  /** Every path that is named must give something; a file in a folder may be anything. */
  private static Optional<Failure> unreadable(Path path, Analysis analysis) {
    String message = closed(path);
    if (message.isEmpty()
        && analysis.snapshot().sources().stream().noneMatch(source -> from(path, source))) {
      message = Files.isDirectory(path) ? "no export in it was recognised" : why(path, analysis);
    }
    return unreadable(path, message);
  }

  /** A list that was asked for must be one; an entry of it may be odd. */
  private static Optional<Failure> noList(Path list, Analysis analysis) {
    Optional<Diagnostic> broken =
        analysis.problems().stream()
            .filter(problem -> problem.severity() == Diagnostic.Severity.ERROR)
            .filter(problem -> within(list, problem.at().file()))
            .findFirst();
    boolean other =
        analysis.snapshot().sources().stream()
            .anyMatch(
                source -> from(list, source) && !source.kind().equals(SourceFile.KNOWN_ACCOUNTS));
    String message =
        broken
            .map(problem -> problem.message() + " (" + problem.at().label() + ")")
            .orElse("it is no list of known accounts");
    return broken.isPresent() || other
        ? Optional.of(new Failure(ExitCode.UNREADABLE, "cannot read `" + list + "`: " + message))
        : Optional.empty();
  }

  private static boolean from(Path path, SourceFile source) {
    return source.recognised() && within(path, source.path());
  }

  private static boolean within(Path path, String file) {
    Path read = Path.of(file).toAbsolutePath().normalize();
    return !file.isEmpty() && read.startsWith(path.toAbsolutePath().normalize());
  }

  private static String why(Path path, Analysis analysis) {
    return analysis.problems().stream()
        .filter(problem -> problem.at().file().equals(path.toString()))
        .map(problem -> problem.message())
        .findFirst()
        .orElse("not recognised as an export");
  }

  private Optional<Failure> partial(Analysis analysis) {
    Inspection inspection = Inspection.of(analysis);
    return strict && inspection.partial()
        ? Optional.of(
            new Failure(
                ExitCode.PARTIAL,
                "the data are not complete (--strict); `rolescope inspect` lists what is missing"))
        : Optional.empty();
  }
}
