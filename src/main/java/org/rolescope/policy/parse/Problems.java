package org.rolescope.policy.parse;

import java.util.ArrayList;
import java.util.List;
import org.rolescope.base.Diagnostic;
import org.rolescope.base.Diagnostic.Severity;
import org.rolescope.base.SourceLocation;

/** Collects what is wrong with one policy text. */
final class Problems {
  /** So many are kept of one document; the rest would only repeat them. */
  static final int LIMIT = 200;

  private static final int SHOWN = 80;

  private final SourceLocation at;
  private final boolean multiLine;
  private final List<Diagnostic> found = new ArrayList<>();

  Problems(SourceLocation at, boolean multiLine) {
    this.at = at;
    this.multiLine = multiLine;
  }

  void error(String code, String message, String effect, Place place) {
    add(Severity.ERROR, code, message, effect, place);
  }

  void warning(String code, String message, String effect, Place place) {
    add(Severity.WARNING, code, message, effect, place);
  }

  void note(String code, String message, String effect, Place place) {
    add(Severity.NOTE, code, message, effect, place);
  }

  List<Diagnostic> all() {
    return found;
  }

  private void add(Severity severity, String code, String message, String effect, Place place) {
    if (found.size() < LIMIT) {
      int line = at.line() > 0 && multiLine ? at.line() + place.line() - 1 : at.line();
      SourceLocation where = new SourceLocation(at.file(), at.pointer() + place.pointer(), line);
      found.add(new Diagnostic(severity, code, message, effect, where));
    }
  }

  /** User input in backticks, shortened; an empty one in words. */
  static String quote(String input) {
    if (input.isEmpty()) {
      return "an empty text";
    }
    return "`" + (input.length() > SHOWN ? input.substring(0, SHOWN) + "…" : input) + "`";
  }

  /** A text as it stands, anything else by its kind. */
  static String shown(JsonValue value) {
    return value instanceof JsonValue.Text text ? quote(text.text()) : value.kind();
  }

  /**
   * Where in the policy something stands.
   *
   * @param pointer JSON pointer within the policy
   * @param line 1-based line within the text
   */
  record Place(String pointer, int line) {}
}
