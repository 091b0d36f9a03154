package org.rolescope.cli;

import java.util.List;
import org.rolescope.iam.IamIndex;
import org.rolescope.load.intake.PlannedChange;
import org.rolescope.question.AnswerWords;
import org.rolescope.question.Difference;
import org.rolescope.question.Differences;

/** Prints what became of each way in, role by role. */
final class ComparePrinter {
  private static final int INDENT = 12;
  private static final int MOST_CHANGES = 20;

  private final Terminal terminal;
  private final StepRows rows;
  private final IamIndex index;

  /**
   * @param index of the later state; what only the earlier one has is told by its number
   */
  ComparePrinter(Terminal terminal, IamIndex index) {
    this.terminal = terminal;
    this.index = index;
    this.rows = new StepRows(terminal, index);
  }

  void print(Differences differences) {
    rows.sentence(AnswerWords.sentence(differences));
    differences
        .byRole()
        .forEach(
            (role, into) -> {
              terminal.print("");
              terminal.print(rows.place(role));
              new TreePrinter(terminal).print(into.stream().map(this::row).toList());
            });
    rows.end(
        differences.ways().stream()
            .flatMap(way -> way.after().stream())
            .flatMap(step -> step.missing().stream())
            .toList(),
        List.of());
    List<String> left = AnswerWords.notCompared(differences, index::accountLabel);
    if (!left.isEmpty()) {
      terminal.print("");
      left.forEach(terminal::print);
    }
  }

  /**
   * What plans change, and what of it is left out.
   *
   * @param leftOut sentences without their full stop
   */
  void planned(List<PlannedChange> changes, List<String> leftOut) {
    if (!changes.isEmpty()) {
      terminal.print("");
      terminal.print(AnswerWords.counted(changes.size(), "planned change") + " of IAM:");
      changes.stream()
          .limit(MOST_CHANGES)
          .forEach(one -> terminal.print("  " + one.action().sign() + " " + one.address()));
      if (changes.size() > MOST_CHANGES) {
        terminal.print("  and " + (changes.size() - MOST_CHANGES) + " more");
      }
    }
    if (!leftOut.isEmpty()) {
      terminal.print("");
      leftOut.forEach(left -> terminal.print(left.replace("`", "") + "."));
    }
  }

  private TreePrinter.Row row(Difference way) {
    return rows.row(
        head(way.kind()), INDENT, rows.who(way.caller()) + ": " + way.words(), List.of());
  }

  /** {@code + Gained }, in its colour. */
  private String head(Difference.Kind kind) {
    Ink ink =
        switch (kind) {
          case LOST -> Ink.BAD;
          case GAINED -> Ink.GOOD;
          case CHANGED -> Ink.OPEN;
        };
    String word = EdgeMark.capital(kind.word());
    return ink.on(terminal, kind.sign() + " " + word) + " ".repeat(INDENT - 2 - word.length());
  }
}
