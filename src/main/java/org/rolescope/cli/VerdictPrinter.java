package org.rolescope.cli;

import java.util.List;
import org.rolescope.simulate.Explanation;
import org.rolescope.simulate.Simulation;

/** Prints a simulation: the verdict, the ladder of gates, the rule, and what is left to know. */
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
    if (explanation.hops().isEmpty()) {
      ladder(call(simulation), explanation);
    } else {
      hops(simulation, explanation);
    }
    new FootnotePrinter(terminal).print(simulation, explanation);
  }

  /** One headed ladder per hop. */
  private void hops(Simulation simulation, Explanation explanation) {
    List<Simulation> hops = simulation.hops();
    for (int i = 0; i < hops.size(); i++) {
      Explanation hop = explanation.hops().get(i);
      String head = "Hop " + (i + 1) + " of " + hops.size() + ", " + hop.verdict() + ": ";
      ladder(Ink.STRONG.on(terminal, head) + call(hops.get(i)), hop);
      if (i < hops.size() - 1) {
        terminal.print("");
      }
    }
  }

  private static String call(Simulation simulation) {
    return simulation.request().principal() + " → " + simulation.request().role();
  }

  private void ladder(String head, Explanation explanation) {
    LadderRows rows = new LadderRows(terminal);
    terminal.print(head);
    new TreePrinter(terminal).print(explanation.rows().stream().map(rows::row).toList());
  }
}
