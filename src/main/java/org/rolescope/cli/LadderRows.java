package org.rolescope.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rolescope.simulate.Explanation;
import org.rolescope.simulate.GateResult;
import org.rolescope.simulate.NearMiss;
import org.rolescope.simulate.Outcome;

/** The gates of a call as rows of a tree; below the one that decides stands why. */
final class LadderRows {
  /** Columns before the text of a row, its branch included. */
  private static final int INDENT = 37;

  /** Columns of the branch alone. */
  private static final int BRANCH = 3;

  private static final int NEAR = 3;
  private static final String DECIDES = "◀ decides";

  private final Terminal terminal;

  LadderRows(Terminal terminal) {
    this.terminal = terminal;
  }

  TreePrinter.Row row(Explanation.Row row) {
    GateResult gate = row.gate();
    Ink ink = gate.ignored() ? Ink.FAINT : Ink.of(gate.outcome());
    String head =
        ink.on(terminal, mark(gate.outcome()))
            + " "
            + padded(gate.type().title(), 15)
            + ink.on(terminal, padded(gate.outcome().word(), 15));
    List<String> said = said(row);
    List<String> below = new ArrayList<>();
    said.stream().skip(1).forEach(line -> below.add(" ".repeat(INDENT - BRANCH) + line));
    if (row.deciding()) {
      gate.deciding().ifPresent(ref -> below.addAll(StatementExcerpt.of(ref, ink, terminal)));
      if (!row.note().isEmpty()) {
        below.add("  " + row.note());
      }
      below.addAll(near(gate));
    }
    return new TreePrinter.Row(head + said.get(0), below);
  }

  private List<String> said(Explanation.Row row) {
    List<String> lines = new ArrayList<>(Folded.lines(row.gate().said(), Folded.WIDTH - INDENT));
    if (row.deciding()) {
      String mark = Ink.STRONG.on(terminal, DECIDES);
      int last = lines.size() - 1;
      boolean fits = INDENT + lines.get(last).length() + 2 + DECIDES.length() <= Folded.WIDTH;
      if (fits) {
        lines.set(last, lines.get(last) + "  " + mark);
      } else {
        lines.add(mark);
      }
    }
    return lines;
  }

  /** The near misses after the first, which is the statement shown. */
  private static List<String> near(GateResult gate) {
    List<String> lines = new ArrayList<>();
    List<NearMiss> others = gate.nearMisses().stream().skip(1).toList();
    for (NearMiss near : others.subList(0, Math.min(NEAR, others.size()))) {
      String words = "also near: " + near.label() + " " + near.words();
      lines.addAll(Folded.hanging("  ", words, "    "));
    }
    if (others.size() > NEAR) {
      lines.add("  and " + (others.size() - NEAR) + " more that fail in one element");
    }
    return lines;
  }

  private static String mark(Outcome outcome) {
    return switch (outcome) {
      case ALLOWED -> "✔";
      case EXPLICIT_DENY, IMPLICIT_DENY -> "✘";
      case NOT_APPLICABLE -> "–";
      case UNKNOWN -> "?";
    };
  }

  private static String padded(String text, int width) {
    return String.format(Locale.ROOT, "%-" + width + "s ", text);
  }
}
