package org.rolescope.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rolescope.app.PolicyListing;
import org.rolescope.policy.Policy;
import org.rolescope.simulate.StatementRef;

/** The statement that decided, with line numbers, the deciding elements marked. */
final class StatementExcerpt {
  private StatementExcerpt() {}

  /** The lines to print: where the policy stands, then the statement; nothing if none decided. */
  static List<String> of(StatementRef ref, Ink ink, Terminal terminal) {
    List<String> lines = new ArrayList<>();
    String place = ref.document().at().label();
    lines.add("  " + ref.document().name() + (place.isEmpty() ? "" : " (" + place + ")"));
    ref.document().policy().ifPresent(policy -> excerpt(policy, ref, ink, terminal, lines));
    return lines;
  }

  private static void excerpt(
      Policy policy, StatementRef ref, Ink ink, Terminal terminal, List<String> lines) {
    if (ref.statement().isEmpty()) {
      return;
    }
    PolicyListing listing = PolicyListing.of(policy.json());
    for (PolicyListing.Line line : listing.lines()) {
      if (listing.shows(line, ref.statement())) {
        boolean marked =
            ref.elements().stream()
                .filter(element -> !element.equals(ref.statement()))
                .anyMatch(element -> listing.shows(line, element));
        String numbered = String.format(Locale.ROOT, "%4d │ %s", line.number(), line.text());
        lines.add((marked ? "▶" : " ") + (marked ? ink.on(terminal, numbered) : numbered));
      }
    }
  }
}
