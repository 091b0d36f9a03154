package org.rolescope.ui.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rolescope.question.AnswerTable;
import org.rolescope.simulate.Explanation;
import org.rolescope.simulate.Simulation;
import org.rolescope.ui.Words;
import org.rolescope.ui.answer.AnswerSheet;
import org.rolescope.ui.explain.call.Call;
import org.rolescope.ui.look.Parts;

/**
 * A decided call, ready to be shown.
 *
 * @param call what was decided: what was asked, with the changes that are tried
 * @param simulation the decision and its trace
 * @param explanation the same in words
 * @param hops every call on the way, in order, this one's among them; one for a direct call
 * @param caption what happens in it, as a lesson tells; else empty
 * @param beside another call that it is held against
 */
record Answer(
    Call call,
    Simulation simulation,
    Explanation explanation,
    List<Hop> hops,
    String caption,
    Optional<Answer> beside) {
  private static final List<String> COLUMNS =
      Stream.of("into", "gate", "subject", "outcome", "why", "decides")
          .map(column -> Words.of("simulate.sheet.column." + column))
          .toList();

  /** One call on the way to the role. */
  record Hop(Simulation simulation, Explanation explanation) {
    List<Explanation.Row> rows() {
      return explanation.rows();
    }

    /** The same as it is drawn large. */
    List<LargeGate> gates() {
      return LargeGate.of(rows());
    }

    /** Index of the row that the verdict is about; 0 if none says so. */
    int decidingRow() {
      for (int i = 0; i < rows().size(); i++) {
        if (rows().get(i).deciding()) {
          return i;
        }
      }
      return 0;
    }
  }

  Answer {
    hops = List.copyOf(hops);
  }

  /** The verdict as a title, below it what was taken for granted, and every gate of every call. */
  AnswerSheet sheet() {
    List<String> notes = new ArrayList<>();
    notes.add(
        Words.of(
            "simulate.sheet.call",
            simulation.request().principal(),
            simulation.request().role(),
            simulation.request().action()));
    notes.add(Parts.plain(explanation.aside()));
    explanation
        .assumed()
        .forEach(one -> notes.add(Words.of("simulate.sheet.assumed", Parts.plain(one.text()))));
    notes.removeIf(String::isEmpty);
    List<List<String>> rows = new ArrayList<>();
    for (Hop hop : hops) {
      for (Explanation.Row row : hop.rows()) {
        rows.add(
            List.of(
                hop.simulation().request().role(),
                row.gate().type().title(),
                Parts.plain(row.gate().subject()),
                GateCell.outcome(row.gate()),
                Parts.plain(row.gate().reason()),
                row.deciding() ? Words.of("simulate.sheet.decides") : ""));
      }
    }
    return new AnswerSheet(sentence(), notes, new AnswerTable(COLUMNS, rows));
  }

  /** The verdict and why. */
  String sentence() {
    return explanation.verdict() + ". " + Parts.plain(explanation.sentence());
  }

  /** Index of the hop that the verdict is about. */
  int decidingHop() {
    for (int i = 0; i < hops.size(); i++) {
      if (hops.get(i).simulation().request().equals(simulation.request())) {
        return i;
      }
    }
    return hops.size() - 1;
  }
}
