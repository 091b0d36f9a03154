package org.rolescope.export;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rolescope.graph.TrustReport;

/** What stands below a picture that is handed on: when it was made, and what the data lack. */
final class Coverage {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  /** As long as the line of a note may be, in characters. */
  private static final int LINE = 120;

  private static final int MOST_LINES = 24;

  private Coverage() {}

  /** All of it as lines of text: when, and what is missing; not all of what is very long. */
  static List<String> lines(TrustReport report, Instant at) {
    List<String> lines = new ArrayList<>(List.of(made(at), sentence(report)));
    for (int i = 0; i < report.missing().size(); i++) {
      List<String> more = folded("– " + PlainText.line(report.missing().get(i)));
      if (lines.size() + more.size() > MOST_LINES) {
        lines.add("– and " + (report.missing().size() - i) + " more");
        break;
      }
      lines.addAll(more);
    }
    return lines;
  }

  private static List<String> folded(String text) {
    List<String> lines = new ArrayList<>();
    String rest = text;
    while (rest.length() > LINE) {
      int blank = rest.lastIndexOf(' ', LINE);
      int end = blank > LINE / 2 ? blank : LINE;
      lines.add(rest.substring(0, end));
      rest = "   " + rest.substring(end).stripLeading();
    }
    lines.add(rest);
    return lines;
  }

  /** {@code Made by RoleScope on 1 January 2026, 12:00 UTC}. */
  static String made(Instant at) {
    return "Made by RoleScope on " + DATE.format(at);
  }

  /** Whether anything lacks, in a sentence; what it is are {@link TrustReport#missing}. */
  static String sentence(TrustReport report) {
    List<String> missing = report.missing();
    return missing.isEmpty()
        ? "Coverage: nothing that decides is missing from the data."
        : "Coverage: "
            + missing.size()
            + (missing.size() == 1 ? " thing is" : " things are")
            + " missing from the data.";
  }
}
