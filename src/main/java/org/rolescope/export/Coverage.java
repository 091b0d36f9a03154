package org.rolescope.export;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rolescope.graph.TrustReport;
import org.rolescope.iam.Account;

/**
 * What stands below a picture that is handed on: when it was made, of which of the accounts in it
 * the data are, and what they lack.
 */
public final class Coverage {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  /** As long as the line of a note may be, in characters. */
  private static final int LINE = 120;

  private static final int MOST_LINES = 24;

  private Coverage() {}

  /**
   * All of it as lines of text: when, and what is missing; not all of what is very long. None if
   * nothing is told of the picture.
   */
  public static List<String> lines(TrustReport report, Instant at) {
    if (report.equals(TrustReport.EMPTY)) {
      return List.of();
    }
    List<String> lines = new ArrayList<>(List.of(made(at)));
    told(report).ifPresent(told -> lines.addAll(folded(PlainText.line(told))));
    lines.add(sentence(report));
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

  /** For which callers all of it holds; empty if nothing is told of them. */
  static Optional<String> told(TrustReport report) {
    return Optional.of(report.brought())
        .filter(brought -> !brought.isNothing())
        .map(brought -> "For callers that have: " + brought.words());
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

  /**
   * Which accounts were read and whether anything lacks, in a sentence; what it is are {@link
   * TrustReport#missing}.
   */
  static String sentence(TrustReport report) {
    int missing = report.missing().size();
    String lacks =
        missing == 0
            ? "nothing that decides is missing from the data."
            : missing + (missing == 1 ? " thing is" : " things are") + " missing from the data.";
    return "Coverage: " + accounts(report.accounts()) + lacks;
  }

  /** {@code 5 of 6 accounts read; }, of those in the picture; empty if there are none. */
  private static String accounts(List<Account> all) {
    long read = all.stream().filter(Account::loaded).count();
    String counted = read + " of " + all.size();
    return all.isEmpty() ? "" : counted + (all.size() == 1 ? " account" : " accounts") + " read; ";
  }
}
