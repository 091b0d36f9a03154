package org.rolescope.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rolescope.base.Diagnostic;
import org.rolescope.iam.SourceFile;

/**
 * A line of the recognition sheet: a file, what it is, and what is wrong with it.
 *
 * @param source what it was recognised as and what it holds
 * @param problems errors and warnings of the file itself, in its order; what the data as a whole do
 *     not hold is not among them
 * @param note why nothing is read from a file that is no export; empty for all others
 */
public record RecognisedFile(SourceFile source, List<Diagnostic> problems, String note) {
  /** Codes that begin so tell of the data as a whole. */
  private static final String OF_THE_WHOLE = "incomplete.";

  private static final String NOT_RECOGNISED = "load.not-recognised";

  public RecognisedFile {
    problems = List.copyOf(problems);
  }

  public String path() {
    return source.path();
  }

  public boolean recognised() {
    return source.recognised();
  }

  /** Whether it is an export, nothing about it is odd, and all in it has an owner. */
  public boolean clean() {
    return recognised() && problems.isEmpty() && source.ownerless().isEmpty();
  }

  /**
   * A line for every file: exports first, then what is none, each in the order of the paths. A path
   * that could not be read at all has one, too.
   */
  public static List<RecognisedFile> of(List<SourceFile> sources, List<Diagnostic> diagnostics) {
    Map<String, List<Diagnostic>> byFile = new LinkedHashMap<>();
    sources.forEach(source -> byFile.put(source.path(), new ArrayList<>()));
    for (Diagnostic diagnostic : diagnostics) {
      String file = diagnostic.at().file();
      if (!file.isEmpty() && isOfTheFile(diagnostic)) {
        byFile.computeIfAbsent(file, unused -> new ArrayList<>()).add(diagnostic);
      }
    }
    Map<String, SourceFile> known = new LinkedHashMap<>();
    sources.forEach(source -> known.put(source.path(), source));
    List<RecognisedFile> exports = new ArrayList<>();
    List<RecognisedFile> others = new ArrayList<>();
    byFile.forEach(
        (path, found) -> {
          RecognisedFile line = line(known.getOrDefault(path, unreadable(path)), found);
          (line.recognised() ? exports : others).add(line);
        });
    exports.addAll(others);
    return List.copyOf(exports);
  }

  private static boolean isOfTheFile(Diagnostic diagnostic) {
    return diagnostic.code().equals(NOT_RECOGNISED)
        || diagnostic.severity() != Diagnostic.Severity.NOTE
            && !diagnostic.code().startsWith(OF_THE_WHOLE);
  }

  private static RecognisedFile line(SourceFile source, List<Diagnostic> found) {
    if (source.recognised()) {
      return new RecognisedFile(source, found, "");
    }
    // The first one says why it is none; it is the note, and no problem beside it.
    List<Diagnostic> problems =
        found.stream().filter(problem -> !problem.code().equals(NOT_RECOGNISED)).toList();
    return new RecognisedFile(source, problems, found.isEmpty() ? "" : found.get(0).message());
  }

  private static SourceFile unreadable(String path) {
    return new SourceFile(path, "", "", List.of(), 0, 0, 0, 0, "");
  }
}
