package org.rolescope.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rolescope.base.Counted;
import org.rolescope.graph.TrustNode;
import org.rolescope.iam.IamIndex;
import org.rolescope.question.AnswerWords;
import org.rolescope.question.Hop;
import org.rolescope.question.Passage;
import org.rolescope.question.Paths;
import org.rolescope.question.TrustPath;

/** Prints ways hop by hop, with what each hands on and loses. */
final class PathsPrinter {
  private static final int INDENT = 15;

  private final Terminal terminal;
  private final StepRows rows;

  PathsPrinter(Terminal terminal, IamIndex index) {
    this.terminal = terminal;
    this.rows = new StepRows(terminal, index);
  }

  void print(Paths paths, int hops, List<TrustNode> unread) {
    rows.sentence(AnswerWords.sentence(paths, hops));
    for (int i = 0; i < paths.paths().size(); i++) {
      TrustPath path = paths.paths().get(i);
      path(i + 1 + "  ", ", " + path.effort().words(), path);
    }
    paths.stopped().forEach(path -> path("Stopped: ", "", path));
    rows.end(
        paths.paths().stream().flatMap(path -> path.missing().stream()).distinct().toList(),
        unread);
  }

  private void path(String head, String effort, TrustPath path) {
    terminal.print("");
    String way = Counted.of(path.hops().size(), "hop") + effort + ": " + AnswerWords.way(path);
    Folded.hanging(head, way, " ".repeat(head.length())).forEach(terminal::print);
    new TreePrinter(terminal).print(path.hops().stream().map(this::row).toList());
  }

  private TreePrinter.Row row(Hop hop) {
    String reason = hop.step().reason();
    String text =
        rows.place(hop.step().from())
            + " → "
            + rows.place(hop.step().to())
            + rows.through(hop.step())
            + (reason.isEmpty() ? "" : ": " + reason);
    List<String> more = new ArrayList<>();
    if (hop.step().edge().kind().letsIn()) {
      told("carried: ", hop.carried()).forEach(more::add);
      told("lost: ", hop.lost()).forEach(more::add);
      more.add("session: " + hop.limit().words());
    }
    return rows.row(EdgeMark.verdict(terminal, hop.step().edge().kind()), INDENT, text, more);
  }

  private static Stream<String> told(String head, List<Passage> passages) {
    return passages.isEmpty()
        ? Stream.of()
        : Stream.of(head + passages.stream().map(Passage::words).collect(Collectors.joining("; ")));
  }
}
