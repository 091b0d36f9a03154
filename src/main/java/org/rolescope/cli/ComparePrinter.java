package org.rolescope.cli;

import java.util.ArrayList;
import java.util.List;
import org.rolescope.base.Counted;
import org.rolescope.graph.TrustNode;
import org.rolescope.iam.IamIndex;
import org.rolescope.iam.PlannedChange;
import org.rolescope.iam.Role;
import org.rolescope.question.AnswerWords;
import org.rolescope.question.Difference;
import org.rolescope.question.Differences;
import org.rolescope.question.Farther;
import org.rolescope.question.PlannedWays;

/** Prints what became of each way in, role by role. */
final class ComparePrinter {
  private static final int INDENT = 12;
  private static final int MOST_CHANGES = 20;
  private static final int MOST_FARTHER = 5;

  private final Terminal terminal;
  private final StepRows rows;
  private final IamIndex before;
  private final IamIndex index;

  /**
   * @param before of the earlier state
   * @param index of the later state; what only the earlier one has is told by its number
   */
  ComparePrinter(Terminal terminal, IamIndex before, IamIndex index) {
    this.before = before;
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
              terminal.print(rows.place(role) + used(role, into));
              List<TreePrinter.Row> all = new ArrayList<>(into.stream().map(this::row).toList());
              farther(differences.farther(role), all);
              new TreePrinter(terminal).print(all);
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

  /** Where somebody loses a way, when the role was last used. */
  private String used(TrustNode role, List<Difference> ways) {
    return ways.stream().anyMatch(way -> way.kind() == Difference.Kind.LOST)
        ? before.role(role.id()).flatMap(Role::use).map(use -> ", " + use).orElse("")
        : "";
  }

  /**
   * What plans change, and what of it is left out.
   *
   * @param leftOut sentences without their full stop
   */
  void planned(Differences differences, List<PlannedChange> changes, List<String> leftOut) {
    if (!changes.isEmpty()) {
      terminal.print("");
      terminal.print(Counted.of(changes.size(), "planned change") + " of IAM:");
      PlannedWays ways = new PlannedWays(differences);
      changes.stream()
          .limit(MOST_CHANGES)
          .forEach(one -> terminal.print("  " + planned(one, ways)));
      if (changes.size() > MOST_CHANGES) {
        terminal.print("  and " + (changes.size() - MOST_CHANGES) + " more");
      }
    }
    if (!leftOut.isEmpty()) {
      terminal.print("");
      leftOut.forEach(left -> terminal.print(left.replace("`", "") + "."));
    }
  }

  /** {@code ~ aws_iam_role.deploy: 1 lost, 2 changed}, into it and out of it. */
  private static String planned(PlannedChange change, PlannedWays ways) {
    String does = AnswerWords.counts(ways.of(change));
    String what = change.action().sign() + " " + change.words();
    return does.isEmpty() ? what : what + ": " + does;
  }

  private void farther(List<Farther> ways, List<TreePrinter.Row> rows) {
    ways.stream().limit(MOST_FARTHER).map(this::row).forEach(rows::add);
    if (ways.size() > MOST_FARTHER) {
      String more = Counted.of(ways.size() - MOST_FARTHER, "more caller");
      rows.add(
          this.rows.row(
              "  …" + " ".repeat(INDENT - 3), INDENT, more + " by several calls", List.of()));
    }
  }

  private TreePrinter.Row row(Farther way) {
    return rows.row(
        head(way.kind(), "Farther"),
        INDENT,
        rows.who(way.caller()) + ": " + way.words(),
        List.of());
  }

  private TreePrinter.Row row(Difference way) {
    return rows.row(
        head(way.kind(), way.title()),
        INDENT,
        rows.who(way.caller()) + ": " + way.words(),
        List.of());
  }

  /** {@code + Gained }, in its colour. */
  private String head(Difference.Kind kind, String word) {
    Ink ink =
        switch (kind) {
          case LOST -> Ink.BAD;
          case GAINED -> Ink.GOOD;
          case CHANGED -> Ink.OPEN;
        };
    return ink.on(terminal, kind.sign() + " " + word) + " ".repeat(INDENT - 2 - word.length());
  }
}
