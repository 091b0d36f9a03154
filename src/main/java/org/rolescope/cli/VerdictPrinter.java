package org.rolescope.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.rolescope.policy.ContextValue.Unknown.Why;
import org.rolescope.simulate.Assumption;
import org.rolescope.simulate.Explanation;
import org.rolescope.simulate.GateResult;
import org.rolescope.simulate.OpenQuestion;
import org.rolescope.simulate.Outcome;
import org.rolescope.simulate.Simulation;

/** Prints a simulation: the verdict, the ladder of gates, the statement that decided. */
final class VerdictPrinter {
  private final Terminal terminal;

  VerdictPrinter(Terminal terminal) {
    this.terminal = terminal;
  }

  void print(Simulation simulation, Explanation explanation) {
    Ink ink = Ink.of(simulation.decision());
    terminal.print(
        Ink.STRONG.on(terminal, ink.on(terminal, explanation.verdict()))
            + ". "
            + explanation.sentence());
    if (!explanation.aside().isEmpty()) {
      terminal.print("(" + explanation.aside() + ")");
    }
    terminal.print("");
    terminal.print(simulation.request().principal() + " → " + simulation.request().role());
    new TreePrinter(terminal).print(explanation.rows().stream().map(this::row).toList());
    open("Allowed if", Why.FREE, simulation.open());
    open("Not in the data", Why.MISSING, simulation.open());
    if (!explanation.assumed().isEmpty()) {
      terminal.print(
          explanation.assumed().stream()
              .map(Assumption::text)
              .collect(Collectors.joining(", ", "Assumed: ", "")));
    }
  }

  private TreePrinter.Row row(Explanation.Row row) {
    GateResult gate = row.gate();
    Ink ink = gate.ignored() ? Ink.FAINT : Ink.of(gate.outcome());
    String head =
        ink.on(terminal, mark(gate.outcome()))
            + " "
            + padded(gate.type().title(), 15)
            + ink.on(terminal, padded(gate.outcome().word(), 15));
    List<String> below = new ArrayList<>();
    if (row.deciding()) {
      gate.deciding().ifPresent(ref -> below.addAll(StatementExcerpt.of(ref, ink, terminal)));
      if (!row.note().isEmpty()) {
        below.add("  " + row.note());
      }
    }
    return new TreePrinter.Row(head + said(row), below);
  }

  private String said(Explanation.Row row) {
    GateResult gate = row.gate();
    List<String> parts = new ArrayList<>(List.of(gate.subject(), gate.reason()));
    parts.removeIf(String::isBlank);
    String text = String.join(": ", parts);
    if (gate.ignored()) {
      text += " (not needed)";
    }
    return row.deciding() ? text + Ink.STRONG.on(terminal, "  ◀ decides") : text;
  }

  private void open(String title, Why why, List<OpenQuestion> questions) {
    String texts =
        questions.stream()
            .filter(question -> question.why() == why)
            .map(OpenQuestion::text)
            .distinct()
            .collect(Collectors.joining("; "));
    if (!texts.isEmpty()) {
      terminal.print(title + ": " + texts);
    }
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
