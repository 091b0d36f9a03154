package org.rolescope.cli;

import java.util.List;
import java.util.stream.Stream;
import org.rolescope.graph.TrustNode;
import org.rolescope.iam.IamIndex;
import org.rolescope.question.AnswerWords;
import org.rolescope.question.Exposed;

/** Prints the ways in from outside, each with why it is one. */
final class ExposedPrinter {
  private static final int INDENT = 15;

  private final Terminal terminal;
  private final StepRows rows;

  ExposedPrinter(Terminal terminal, IamIndex index) {
    this.terminal = terminal;
    this.rows = new StepRows(terminal, index);
  }

  void print(Exposed exposed, List<TrustNode> unread) {
    rows.sentence(AnswerWords.sentence(exposed));
    for (Exposed.Kind kind : Exposed.Kind.values()) {
      List<Exposed.Exposure> some =
          exposed.exposures().stream().filter(one -> one.kind() == kind).toList();
      if (!some.isEmpty()) {
        terminal.print("");
        terminal.print(EdgeMark.capital(kind.words()) + ": " + some.size());
        new TreePrinter(terminal).print(some.stream().map(this::row).toList());
      }
    }
    rows.end(
        exposed.exposures().stream().flatMap(one -> one.line().missing().stream()).toList(),
        unread);
  }

  private TreePrinter.Row row(Exposed.Exposure one) {
    String text =
        rows.place(one.line().to())
            + (one.adminLike() ? ", admin-like" : "")
            + ", by "
            + one.line().from().label()
            + ": "
            + one.why().replace("`", "");
    String asked = one.line().conditionWords();
    String missing = one.line().missingWords();
    return rows.row(
        EdgeMark.verdict(terminal, one.line().edge().kind()),
        INDENT,
        text,
        Stream.of(
                asked.isEmpty() ? "" : "still asked for: " + asked,
                missing.isEmpty() ? "" : "not in the data: " + missing,
                one.closing().isEmpty() ? "" : "closed by the condition " + one.closing())
            .filter(line -> !line.isEmpty())
            .toList());
  }
}
