package org.rolescope.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.rolescope.graph.TrustNode;
import org.rolescope.iam.IamIndex;
import org.rolescope.question.AnswerWords;
import org.rolescope.question.Cycles;

/** Prints rings of roles, each with a shortest way round. */
final class CyclesPrinter {
  private final Terminal terminal;
  private final StepRows rows;

  CyclesPrinter(Terminal terminal, IamIndex index) {
    this.terminal = terminal;
    this.rows = new StepRows(terminal, index);
  }

  void print(Cycles cycles, List<TrustNode> unread) {
    rows.sentence(AnswerWords.sentence(cycles));
    if (!cycles.rings().isEmpty()) {
      terminal.print("");
      new TreePrinter(terminal).print(cycles.rings().stream().map(this::row).toList());
    }
    rows.end(List.of(), unread);
  }

  private TreePrinter.Row row(Cycles.Ring ring) {
    String head = EdgeMark.of(terminal, ring.shortest().effort()) + " ";
    String roles = ring.roles().stream().map(rows::place).collect(Collectors.joining(", "));
    String why =
        ring.shortest().hops().stream()
            .map(hop -> hop.step().reason())
            .filter(reason -> !reason.isEmpty())
            .distinct()
            .collect(Collectors.joining("; "));
    return rows.row(
        head,
        2,
        roles,
        List.of(
            "a shortest way round: "
                + AnswerWords.way(ring.shortest())
                + (why.isEmpty() ? "" : ": " + why)));
  }
}
