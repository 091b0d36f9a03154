package org.rolescope.cli;

import java.util.List;
import java.util.function.Function;
import org.rolescope.message.Cause;
import org.rolescope.message.ErrorExplanation;
import org.rolescope.simulate.Explanation;
import org.rolescope.simulate.Simulation;

/** Prints what an error message means: what was recognised, the causes, the ladder. */
final class ErrorPrinter {
  private final Terminal terminal;
  private final Function<Simulation, Explanation> explainer;

  ErrorPrinter(Terminal terminal, Function<Simulation, Explanation> explainer) {
    this.terminal = terminal;
    this.explainer = explainer;
  }

  void print(ErrorExplanation explained) {
    terminal.print("Recognised: " + explained.recognised());
    terminal.print("");
    terminal.print(Ink.STRONG.on(terminal, explained.sentence()));
    causes(explained.causes());
    if (!explained.notes().isEmpty()) {
      terminal.print("");
      explained.notes().forEach(note -> terminal.print("Note: " + note + "."));
    }
    explained
        .simulation()
        .ifPresent(
            simulation -> {
              terminal.print("");
              new VerdictPrinter(terminal).print(simulation, explainer.apply(simulation));
            });
  }

  private void causes(List<Cause> causes) {
    if (!causes.isEmpty()) {
      terminal.print("");
      terminal.print("Likely causes, the likeliest first:");
    }
    for (int i = 0; i < causes.size(); i++) {
      Cause cause = causes.get(i);
      terminal.print("  " + (i + 1) + ". " + cause.text() + ".");
      if (!cause.settling().file().isEmpty()) {
        terminal.print(
            "     To settle it: "
                + cause.settling().file()
                + ", from "
                + cause.settling().command());
      }
    }
  }
}
