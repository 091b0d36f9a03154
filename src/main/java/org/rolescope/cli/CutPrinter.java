package org.rolescope.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.rolescope.graph.TrustNode;
import org.rolescope.iam.IamIndex;
import org.rolescope.question.AnswerWords;
import org.rolescope.question.Cut;
import org.rolescope.question.Exposed;

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
    List<TreePrinter.Row> parts = new ArrayList<>();
    cut.trusts().forEach(trust -> parts.add(row(trust)));
    cut.denial().map(this::row).ifPresent(parts::add);
    if (!parts.isEmpty()) {
      terminal.print("");
      new TreePrinter(terminal).print(parts);
      terminal.print(AnswerWords.SESSIONS);
    }
    rows.end(List.of(), unread);
  }

  private TreePrinter.Row row(Cut.Denial denial) {
    List<String> more = new ArrayList<>();
    AnswerWords.lifting(denial).ifPresent(more::add);
    more.add(denial.policy());
    return rows.row("", 0, AnswerWords.of(denial), more);
  }

  private TreePrinter.Row row(Cut.Trust trust) {
    String text =
        "take "
            + rows.who(trust.line().from())
            + " out of the trust policy of "
            + rows.place(trust.line().to())
            + ": "
            + String.join(", ", trust.statements());
    List<String> more = new ArrayList<>();
    trust
        .outside()
        .map(Exposed.Exposure::why)
        .ifPresent(why -> more.add("from outside: " + why.replace("`", "")));
    more.add(stops(trust.stops()));
    trust
        .outside()
        .map(Exposed.Exposure::closing)
        .filter(closing -> !closing.isEmpty())
        .ifPresent(closing -> more.add("or keep it, with the condition " + closing));
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
