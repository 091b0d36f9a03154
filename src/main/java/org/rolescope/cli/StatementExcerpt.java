package org.rolescope.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rolescope.policy.LineSpan;
import org.rolescope.policy.Policy;
import org.rolescope.policy.PolicyText;
import org.rolescope.simulate.StatementRef;

/** The statement that decided, with line numbers, the deciding elements marked. */
final class StatementExcerpt {
  private StatementExcerpt() {}

  /** The lines to print: where the policy stands, then the statement if a single one decided. */
  static List<String> of(StatementRef ref, Ink ink, Terminal terminal) {
    List<String> lines = new ArrayList<>();
    String place = ref.document().at().label();
    lines.add("  " + ref.document().name() + (place.isEmpty() ? "" : " (" + place + ")"));
    if (!ref.statement().isEmpty()) {
      ref.document().policy().ifPresent(policy -> excerpt(policy, ref, ink, terminal, lines));
    }
    return lines;
  }

  private static void excerpt(
      Policy policy, StatementRef ref, Ink ink, Terminal terminal, List<String> lines) {
    PolicyText text = PolicyText.of(policy);
    Optional<LineSpan> statement = text.span(ref.statement());
    List<LineSpan> marks = ref.marks(text);
    statement.ifPresent(
        span -> {
          for (int number = span.first(); number <= span.last(); number++) {
            boolean marked = contains(marks, number);
            String line =
                String.format(Locale.ROOT, "%4d │ %s", number, text.lines().get(number - 1));
            lines.add((marked ? "▶" : " ") + (marked ? ink.on(terminal, line) : line));
          }
        });
  }

  private static boolean contains(List<LineSpan> spans, int number) {
    return spans.stream().anyMatch(span -> span.first() <= number && number <= span.last());
  }
}
