package org.rolescope.ui.load;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.rolescope.app.Analysis;
import org.rolescope.base.Diagnostic;
import org.rolescope.base.SourceLocation;
import org.rolescope.iam.IamEntity;
import org.rolescope.iam.SourceFile;
import org.rolescope.ui.Words;
import org.rolescope.ui.source.FileExcerpt;
import org.rolescope.ui.source.SourceFiles;
import org.rolescope.ui.state.Workspace;

/** What was odd or is missing in the data, worst first; each leads to its place and its entity. */
public final class ProblemsViewModel {
  /**
   * One problem.
   *
   * @param severity how bad it is
   * @param at where; may have no file
   * @param message what was found
   * @param effect what follows from it; may be empty
   */
  public record Problem(
      Diagnostic.Severity severity, SourceLocation at, String message, String effect) {
    /** File and line; empty if it has none. */
    public String place() {
      return at.label();
    }

    private boolean holds(String words) {
      return (message + "\n" + effect + "\n" + place() + "\n" + at.pointer())
          .toLowerCase(Locale.ROOT)
          .contains(words);
    }
  }

  private final Workspace workspace;
  private final SourceFiles files;
  private final Consumer<String> copy;
  private final StringProperty filter = new SimpleStringProperty("");

  /**
   * @param copy puts a text on the clipboard
   */
  public ProblemsViewModel(Workspace workspace, SourceFiles files, Consumer<String> copy) {
    this.workspace = workspace;
    this.files = files;
    this.copy = copy;
  }

  /** Worst first, then in the order of the files; only those that hold the words of the filter. */
  public List<Problem> problems() {
    String words = filter.get().strip().toLowerCase(Locale.ROOT);
    Analysis analysis = workspace.analysis();
    List<Problem> problems = new ArrayList<>();
    analysis.snapshot().sources().stream()
        .filter(file -> !file.recognised())
        .map(SourceFile::path)
        .filter(path -> isNotAmongProblems(analysis, path))
        .map(
            path ->
                new Problem(
                    Diagnostic.Severity.NOTE,
                    new SourceLocation(path, "", 0),
                    Words.of("problems.unrecognised"),
                    ""))
        .forEach(problems::add);
    analysis.problems().stream()
        .map(found -> new Problem(found.severity(), found.at(), found.message(), Advice.of(found)))
        .forEach(problems::add);
    problems.removeIf(problem -> !problem.holds(words));
    problems.sort(Comparator.comparing(Problem::severity));
    return problems;
  }

  private static boolean isNotAmongProblems(Analysis analysis, String path) {
    return analysis.problems().stream().noneMatch(problem -> problem.at().file().equals(path));
  }

  /** Id of the user, role or account that a problem is about; empty if there is none such. */
  public String about(Problem problem) {
    Analysis analysis = workspace.analysis();
    SourceLocation at = problem.at();
    Optional<IamEntity> entity =
        Stream.<IamEntity>concat(
                analysis.snapshot().roles().stream(), analysis.snapshot().users().stream())
            .filter(each -> holds(each.at(), at))
            .max(Comparator.comparingInt(each -> each.at().pointer().length()));
    return entity
        .map(each -> each.arn().toString())
        .or(
            () ->
                analysis.snapshot().sources().stream()
                    .filter(file -> file.path().equals(at.file()) && file.accounts().size() == 1)
                    .map(file -> file.accounts().get(0))
                    .findFirst())
        .orElse("");
  }

  /** Whether a place lies within what was read at another. */
  private static boolean holds(SourceLocation outer, SourceLocation inner) {
    return !outer.file().isEmpty()
        && outer.file().equals(inner.file())
        && !outer.pointer().isEmpty()
        && (inner.pointer() + "/").startsWith(outer.pointer() + "/");
  }

  /**
   * Selects what a problem is about, and reads the file around its line, beside the window.
   *
   * @param read gets the place and the lines
   * @param unreadable is run if there is no such file any more
   */
  void jump(Problem problem, BiConsumer<String, FileExcerpt> read, Runnable unreadable) {
    String about = about(problem);
    if (!about.isEmpty()) {
      workspace.selection().select(about);
    }
    if (!problem.at().file().isEmpty()) {
      files.read(problem.at(), excerpt -> read.accept(problem.place(), excerpt), unreadable);
    }
  }

  /** All that are shown as text, one a line. */
  public void copyAll() {
    copy.accept(problems().stream().map(this::line).collect(Collectors.joining("\n")));
  }

  /** One as text. */
  public void copy(Problem problem) {
    copy.accept(line(problem));
  }

  private String line(Problem problem) {
    return Words.of(
        "problems.line",
        problem.place(),
        Words.each("problems", problem.severity()),
        problem.message(),
        problem.effect());
  }

  /** Words that problems must hold to be shown. */
  public StringProperty filterProperty() {
    return filter;
  }
}
