package org.rolescope.load;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.rolescope.base.Diagnostic;
import org.rolescope.base.Parsed;
import org.rolescope.base.Progress;
import org.rolescope.base.SourceLocation;
import org.rolescope.iam.IamIndex;
import org.rolescope.iam.IamSnapshot;
import org.rolescope.iam.Owners;
import org.rolescope.iam.PlannedChange;
import org.rolescope.load.Reading.ReadFile;
import org.rolescope.load.intake.FileContent;
import org.rolescope.load.intake.Plan;
import org.rolescope.load.intake.PolicyTexts;
import org.rolescope.load.intake.Report;

/** Reads files and folders into one snapshot. */
public final class SnapshotLoader {
  /** What is left out of a plan that is opened alone, and counts where it is laid over data. */
  private static final Set<String> LAID =
      Set.of(
          "terraform.other-owner",
          "terraform.no-organization",
          "terraform.center",
          "load.no-account");

  private SnapshotLoader() {}

  /** Reads every file; nothing is told beside them. */
  public static Parsed<IamSnapshot> load(List<Path> paths, Executor executor, Progress progress) {
    return load(paths, Owners.NONE, executor, progress);
  }

  /**
   * Reads every file, folders with all that is in them. A file that cannot be read costs only
   * itself.
   *
   * @param paths files or folders
   * @param owners whose the content of files is that do not say so
   * @param executor runs the reading of single files; results are joined in the order of the paths
   * @return always a value; the snapshot is empty if nothing could be used, and holds what was read
   *     before if the task was cancelled
   */
  public static Parsed<IamSnapshot> load(
      List<Path> paths, Owners owners, Executor executor, Progress progress) {
    Parsed<IamIndex> joined = join(read(paths, executor, progress).choose(Set.of(), owners));
    return new Parsed<>(joined.value().map(IamIndex::snapshot), joined.diagnostics());
  }

  /**
   * The first half of {@link #load}: reads, and joins nothing yet.
   *
   * @return what was read to the point where the task was cancelled
   */
  public static Reading read(List<Path> paths, Executor executor, Progress progress) {
    FileFinder finder = new FileFinder(progress);
    paths.forEach(finder::find);
    boolean found = !progress.cancelled();
    List<ReadFile> files = readAll(finder.files(), executor, progress);
    return new Reading(finder.folders(), files, finder.problems(), found);
  }

  /** The second half: one snapshot of all that was read and is not left out, with its look-ups. */
  public static Parsed<IamIndex> join(Reading reading) {
    List<Diagnostic> diagnostics = new ArrayList<>(reading.problems());
    if (reading.stopped()) {
      diagnostics.add(stopped(reading));
    } else {
      reading.folders().forEach(folder -> checkHeld(folder, reading.all(), diagnostics));
    }
    CollectedPath.note(reading.files()).ifPresent(diagnostics::add);
    List<FileContent> contents = reading.contents();
    contents.forEach(content -> diagnostics.addAll(content.diagnostics()));
    SnapshotMerge merge = new SnapshotMerge(contents, reading.owners(), reading.stopped());
    IamIndex index = IamIndex.of(merge.snapshot());
    diagnostics.addAll(merge.diagnostics());
    diagnostics.addAll(Gaps.of(index));
    return new Parsed<>(Optional.of(index), diagnostics);
  }

  /**
   * Lays what plans change over data, one after the other.
   *
   * @param plans anything else in it does not count; owners told for its files are their accounts
   */
  public static Planned plan(IamSnapshot data, Reading plans) {
    Report report = new Report("");
    PlanOverlay.States states = new PlanOverlay.States(data, data);
    List<PlannedChange> changes = new ArrayList<>();
    List<Diagnostic> problems = new ArrayList<>();
    for (FileContent content : plans.contents()) {
      if (content.plan().isPresent()) {
        String file = content.source().path();
        Plan plan = ToldAccount.placed(content.plan().get(), states.before());
        states = PlanOverlay.lay(states, plan, report);
        changes.addAll(PlanCenter.told(plan, states));
        content.diagnostics().stream()
            .filter(problem -> !LAID.contains(problem.code()))
            .forEach(problems::add);
        if (ToldAccount.isNowhere(plan)) {
          report.warning(
              "plan.no-account",
              "the plan does not say in which account its roles are",
              "they are none of the data; needed: the account, as the owner of the file",
              new SourceLocation(file, "", 0));
        }
      }
    }
    problems.addAll(report.diagnostics());
    return new Planned(states.before(), states.after(), changes, problems);
  }

  private static Diagnostic stopped(Reading reading) {
    return Diagnostic.warning(
        "load.stopped",
        String.format(
            Locale.ROOT,
            "reading was stopped: %,d of %,d files are read",
            reading.filesRead(),
            reading.filesFound()),
        "no list counts as complete, and no organisation as known",
        SourceLocation.NOWHERE);
  }

  private static void checkHeld(
      Path folder, List<FileContent> contents, List<Diagnostic> diagnostics) {
    boolean held =
        contents.stream()
            .map(FileContent::source)
            .anyMatch(source -> source.recognised() && Path.of(source.path()).startsWith(folder));
    if (!held) {
      diagnostics.add(
          Diagnostic.warning(
              "load.nothing-found",
              "no export that can be read is in this folder",
              "nothing is read from it",
              new SourceLocation(InputFile.nameOf(folder), "", 0)));
    }
  }

  private static List<ReadFile> readAll(
      List<InputFile> files, Executor executor, Progress progress) {
    PolicyTexts texts = new PolicyTexts();
    AtomicInteger done = new AtomicInteger();
    AtomicLong bytes = new AtomicLong();
    long allBytes = files.stream().mapToLong(InputFile::size).sum();
    LongConsumer counter = more -> progress.bytes(bytes.addAndGet(more), allBytes);
    return new ExecutorWorkers(executor)
        .all(
            files,
            file -> {
              if (progress.cancelled()) {
                return new ReadFile(file, Optional.empty(), false);
              }
              Optional<FileContent> content =
                  new ExportReader(file, texts, counter, progress).read();
              boolean whole = !progress.cancelled();
              progress.at(Progress.Stage.READ, done.incrementAndGet(), files.size());
              return new ReadFile(
                  file, whole ? content : content.map(FileContent::interrupted), whole);
            });
  }
}
