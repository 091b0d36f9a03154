package org.rolescope.ui.inspect;

import java.util.List;
import java.util.Optional;
import org.rolescope.app.Analysis;
import org.rolescope.question.EdgeTraits;
import org.rolescope.question.Exposed.Exposure;
import org.rolescope.ui.inspect.Page.NeighbourList;

/**
 * Who comes in from outside, as far as it is known by now: it takes a look at every policy.
 *
 * @param findings ways in from outside that deserve a look
 * @param rows the same, as the page of all that is open lists them; empty if there are none
 * @param all into how many roles that are open; empty while it is not counted yet
 */
record Outsiders(List<Exposure> findings, Optional<NeighbourList> rows, Optional<FromOutside> all) {
  static final Outsiders NOT_YET = new Outsiders(List.of(), Optional.empty(), Optional.empty());

  Outsiders {
    findings = List.copyOf(findings);
  }

  /** O(edges). */
  static Outsiders of(Analysis analysis) {
    List<Exposure> findings = new EdgeTraits(analysis.graph(), analysis.index()).findings();
    return new Outsiders(
        findings,
        new NeighbourRows(analysis).allOf(findings),
        Optional.of(FromOutside.of(analysis, analysis.snapshot().roles())));
  }
}
