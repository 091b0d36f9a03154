package org.rolescope.cli;

import java.util.Locale;
import org.rolescope.graph.EdgeKind;
import org.rolescope.question.Effort;

/** How a verdict stands at the beginning of a row. */
final class EdgeMark {
  private EdgeMark() {}

  /** {@code ✔ Allowed }, in its colour. */
  static String verdict(Terminal terminal, EdgeKind kind) {
    Ink ink = ink(kind);
    return ink.on(terminal, mark(kind))
        + " "
        + ink.on(terminal, String.format(Locale.ROOT, "%-12s ", word(kind)));
  }

  /** {@code ✔}, in its colour. */
  static String of(Terminal terminal, Effort effort) {
    EdgeKind kind = effort.kind();
    return ink(kind).on(terminal, mark(kind));
  }

  /** Without colour, for a cell of a table. */
  static String plain(Effort effort) {
    return mark(effort.kind());
  }

  /** The first letter large. */
  static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private static String word(EdgeKind kind) {
    return capital(kind.word());
  }

  private static Ink ink(EdgeKind kind) {
    return switch (kind) {
      case ALLOWED -> Ink.GOOD;
      case ALLOWED_IF, CANNOT_KNOW -> Ink.OPEN;
      case DENIED -> Ink.BAD;
      case NOBODY -> Ink.FAINT;
    };
  }

  private static String mark(EdgeKind kind) {
    return switch (kind) {
      case ALLOWED -> "✔";
      case ALLOWED_IF, CANNOT_KNOW -> "?";
      case DENIED -> "✘";
      case NOBODY -> "–";
    };
  }
}
