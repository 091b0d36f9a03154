package org.rolescope.cli;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rolescope.graph.TrustNode;
import org.rolescope.iam.IamIndex;
import org.rolescope.question.AnswerWords;
import org.rolescope.question.Cut;

/** Prints what to take out, and who else is stopped by it. */
final class CutPrinter {
  private static final int SHOWN = 5;

  private final Terminal terminal;
  private final StepRows rows;

  CutPrinter(Terminal terminal, IamIndex index) {
    this.terminal = terminal;
    this.rows = new StepRows(terminal, index);
  }

  void print(Cut cut, List<TrustNode> unread) {
    rows.sentence(AnswerWords.sentence(cut));
    if (!cut.trusts().isEmpty()) {
      terminal.print("");
      new TreePrinter(terminal).print(cut.trusts().stream().map(this::row).toList());
    }
    rows.end(List.of(), unread);
  }

  private TreePrinter.Row row(Cut.Trust trust) {
    String text =
        "take "
            + rows.who(trust.line().from())
            + " out of the trust policy of "
            + rows.place(trust.line().to())
            + ": "
            + String.join(", ", trust.statements());
    Stream<String> outside =
        trust.outside().isEmpty()
            ? Stream.of()
            : Stream.of("from outside: " + trust.outside().replace("`", ""));
    List<String> more = Stream.concat(outside, Stream.of(stops(trust.stops()))).toList();
    return rows.row("", 0, text, more);
  }

  private String stops(List<TrustNode> stops) {
    if (stops.isEmpty()) {
      return "stops nobody else";
    }
    String names = stops.stream().limit(SHOWN).map(rows::place).collect(Collectors.joining(", "));
    return "also stops " + stops.size() + ": " + names + (stops.size() > SHOWN ? ", …" : "");
  }
}
