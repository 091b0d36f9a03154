package org.rolescope.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rolescope.policy.ContextValue.Unknown.Why;
import org.rolescope.remedy.Change;
import org.rolescope.remedy.Remedy;
import org.rolescope.remedy.Snippet;
import org.rolescope.simulate.Decision;
import org.rolescope.simulate.OpenQuestion;
import org.rolescope.simulate.Outcome;
import org.rolescope.simulate.Simulation;

/** Prints the smallest changes that flip a verdict. */
final class RemedyPrinter {
  private static final String INDENT = "    ";

  private final Terminal terminal;
  private final Optional<Snippet.Form> form;

  /**
   * @param form what each change is also printed as, ready to copy
   */
  RemedyPrinter(Terminal terminal, Optional<Snippet.Form> form) {
    this.terminal = terminal;
    this.form = form;
  }

  void print(Simulation simulation, List<Remedy> remedies) {
    Decision decision = simulation.decision();
    terminal.print("");
    if (remedies.isEmpty()) {
      String lacks = lacks(simulation);
      terminal.print(
          decision == Decision.UNDETERMINED
              ? "No remedy: what is not in the data has to be known first."
              : "None of the changes that were tried "
                  + goal(decision)
                  + (lacks.isEmpty() ? "." : ", as long as the data lack the " + lacks + "."));
      return;
    }
    terminal.print(Ink.STRONG.on(terminal, "Smallest changes, each tried: what " + goal(decision)));
    for (int i = 0; i < remedies.size(); i++) {
      remedy(i + 1, remedies.get(i));
    }
  }

  /** Facts without which the call would not be known to be allowed, whatever is changed. */
  private static String lacks(Simulation simulation) {
    return simulation.actions().stream()
        .flatMap(action -> action.gates().stream())
        .filter(gate -> gate.outcome() == Outcome.UNKNOWN && !gate.ignored())
        .flatMap(gate -> gate.unknowns().stream())
        .filter(question -> question.why() == Why.MISSING)
        .map(OpenQuestion::text)
        .distinct()
        .collect(Collectors.joining(" and the "));
  }

  private static String goal(Decision decision) {
    return decision == Decision.ALLOWED ? "shuts this door" : "allows it";
  }

  private void remedy(int number, Remedy remedy) {
    terminal.print(
        number
            + " "
            + Ink.STRONG.on(terminal, remedy.title())
            + " ("
            + remedy.changes().stream()
                .map(Change::subject)
                .distinct()
                .collect(Collectors.joining(", "))
            + "; "
            + remedy.ways().words()
            + ")");
    for (Change change : remedy.changes()) {
      change.diff().forEach(this::diff);
    }
    Folded.hanging(INDENT, remedy.effect(), INDENT).forEach(terminal::print);
    remedy.changes().forEach(this::snippet);
  }

  private void snippet(Change change) {
    change.snippets().stream()
        .filter(snippet -> form.filter(snippet.form()::equals).isPresent())
        .flatMap(snippet -> snippet.text().lines())
        .forEach(line -> terminal.print(INDENT + line));
  }

  private void diff(String line) {
    Ink ink = line.startsWith("-") ? Ink.BAD : line.startsWith("+") ? Ink.GOOD : Ink.FAINT;
    terminal.print(INDENT + ink.on(terminal, line));
  }
}
