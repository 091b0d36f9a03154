package org.rolescope.load.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rolescope.base.Diagnostic;
import org.rolescope.base.SourceLocation;

/** The diagnostics of one file or step, with a bound on how often the same thing is said. */
public final class Report {
  /** Beyond this many of one code the rest is only counted. */
  static final int MAX_PER_CODE = 200;

  private final List<Diagnostic> kept = new ArrayList<>();
  private final Map<String, Integer> seen = new LinkedHashMap<>();
  private final String file;

  /**
   * @param file empty if it is not about one file
   */
  public Report(String file) {
    this.file = file;
  }

  public void add(Diagnostic diagnostic) {
    if (seen.merge(diagnostic.code(), 1, Integer::sum) <= MAX_PER_CODE) {
      kept.add(diagnostic);
    }
  }

  public void error(String code, String message, String effect, SourceLocation at) {
    add(Diagnostic.error(code, message, effect, at));
  }

  public void warning(String code, String message, String effect, SourceLocation at) {
    add(Diagnostic.warning(code, message, effect, at));
  }

  public void note(String code, String message, String effect, SourceLocation at) {
    add(Diagnostic.note(code, message, effect, at));
  }

  public List<Diagnostic> diagnostics() {
    List<Diagnostic> all = new ArrayList<>(kept);
    seen.forEach(
        (code, count) -> {
          if (count > MAX_PER_CODE) {
            all.add(
                Diagnostic.note(
                    "load.more-of-the-same",
                    (count - MAX_PER_CODE) + " more of `" + code + "`",
                    "they are not listed",
                    file.isEmpty() ? SourceLocation.NOWHERE : new SourceLocation(file, "", 0)));
          }
        });
    return all;
  }
}
