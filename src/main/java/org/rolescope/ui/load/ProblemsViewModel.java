package org.rolescope.ui.load;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.rolescope.app.Analysis;
import org.rolescope.base.Diagnostic;
import org.rolescope.iam.SourceFile;
import org.rolescope.ui.Words;
import org.rolescope.ui.state.Workspace;

/** What was odd or is missing in the data, worst first. */
public final class ProblemsViewModel {
  /**
   * One problem.
   *
   * @param severity how bad it is
   * @param place file and line; empty if it has none
   * @param message what was found
   * @param effect what follows from it; may be empty
   */
  public record Problem(
      Diagnostic.Severity severity, String place, String message, String effect) {}

  private final Workspace workspace;
  private final Consumer<String> copy;

  /**
   * @param copy puts a text on the clipboard
   */
  public ProblemsViewModel(Workspace workspace, Consumer<String> copy) {
    this.workspace = workspace;
    this.copy = copy;
  }

  /** Worst first, then in the order of the files. */
  public List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    workspace.analysis().snapshot().sources().stream()
        .filter(file -> !file.recognised())
        .map(SourceFile::path)
        .filter(path -> isNotAmongProblems(workspace.analysis(), path))
        .map(
            path ->
                new Problem(Diagnostic.Severity.NOTE, path, Words.of("problems.unrecognised"), ""))
        .forEach(problems::add);
    workspace.analysis().problems().stream()
        .map(
            found ->
                new Problem(found.severity(), found.at().label(), found.message(), found.effect()))
        .forEach(problems::add);
    problems.sort(Comparator.comparing(Problem::severity));
    return problems;
  }

  private static boolean isNotAmongProblems(Analysis analysis, String path) {
    return analysis.problems().stream().noneMatch(problem -> problem.at().file().equals(path));
  }

  /** All of them as text, one a line. */
  public void copyAll() {
    copy.accept(
        problems().stream()
            .map(
                problem ->
                    Words.of(
                        "problems.line",
                        problem.place(),
                        Words.each("problems", problem.severity()),
                        problem.message(),
                        problem.effect()))
            .collect(Collectors.joining("\n")));
  }
}
