package org.rolescope.cli;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.rolescope.policy.ContextValue.Unknown.Why;
import org.rolescope.simulate.Assumption;
import org.rolescope.simulate.AwsError;
import org.rolescope.simulate.Explanation;
import org.rolescope.simulate.MentionedKeys;
import org.rolescope.simulate.OpenQuestion;
import org.rolescope.simulate.Rule;
import org.rolescope.simulate.Settling;
import org.rolescope.simulate.Simulation;
import org.rolescope.simulate.Unconfirmed;

/** Prints what stands below the ladder: the rule and its page, what is open, what was assumed. */
final class FootnotePrinter {
  private final Terminal terminal;

  FootnotePrinter(Terminal terminal) {
    this.terminal = terminal;
  }

  void print(Simulation simulation, Explanation explanation) {
    if (!simulation.contradicts()) {
      open("Allowed if: ", Why.FREE, simulation.open());
    }
    open("Not in the data: ", Why.MISSING, simulation.open());
    settle(simulation.open());
    simulation.deciding().error().ifPresent(this::error);
    explanation.rule().ifPresent(this::rule);
    simulation.unconfirmed().forEach(this::unconfirmed);
    MentionedKeys.clock(simulation).ifPresent(time -> terminal.print("Clock: " + time));
    if (!explanation.assumed().isEmpty()) {
      line(
          "Assumed: ",
          explanation.assumed().stream().map(Assumption::text).collect(Collectors.joining(", ")));
    }
  }

  private void line(String title, String text) {
    Folded.hanging(title, text, "  ").forEach(terminal::print);
  }

  private void open(String title, Why why, List<OpenQuestion> questions) {
    String texts =
        questions.stream()
            .filter(question -> question.why() == why)
            .map(OpenQuestion::text)
            .distinct()
            .collect(Collectors.joining("; "));
    if (!texts.isEmpty()) {
      line(title, texts);
    }
  }

  /**
   * The files that would hold the missing facts; a command is one line, so that it can be copied.
   */
  private void settle(List<OpenQuestion> questions) {
    Set<Settling> files = new LinkedHashSet<>();
    for (OpenQuestion question : questions) {
      files.add(question.settling());
    }
    files.remove(Settling.NONE);
    for (Settling settling : files) {
      String file = settling.file();
      String command = settling.command();
      terminal.print(
          "To settle: "
              + (command.isEmpty() ? file : file + (file.isEmpty() ? "" : " ← ") + command));
    }
  }

  private void error(AwsError error) {
    String message = error.message().isEmpty() ? "" : ", \"" + error.message() + "\"";
    line("AWS answers: ", error.status() + " " + error.code() + message);
  }

  private void rule(Rule rule) {
    line("Rule " + rule.id() + ": ", rule.text());
    terminal.print(
        "  " + Ink.FAINT.on(terminal, rule.source() + (rule.url().isEmpty() ? "" : ":")));
    if (!rule.url().isEmpty()) {
      terminal.print("  " + Ink.FAINT.on(terminal, rule.url()));
    }
  }

  private void unconfirmed(Unconfirmed point) {
    String option =
        point
            .option()
            .map(found -> " (--switch " + found.wireName() + " turns it round)")
            .orElse("");
    line("Not confirmed (" + point.rule() + "): ", point.text() + option);
  }
}
