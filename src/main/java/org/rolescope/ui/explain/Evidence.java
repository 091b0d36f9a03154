package org.rolescope.ui.explain;

import java.util.List;
import java.util.Optional;
import org.rolescope.policy.LineSpan;
import org.rolescope.policy.PolicyText;

/**
 * The policy behind one row of the ladder.
 *
 * @param text the document; empty where the gate compares none
 * @param statement the lines of the statement that decides
 * @param elements the lines of the elements in it that decide
 * @param tone the gate's; the mark's colour follows from it
 * @param place file and line of the document; empty if it was not read from a file
 * @param note what the marked lines mean; empty if there is nothing to say
 * @param documents names of all policies that the gate compares
 * @param shown index of the one shown
 */
record Evidence(
    Optional<PolicyText> text,
    Optional<LineSpan> statement,
    List<LineSpan> elements,
    Tone tone,
    String place,
    String note,
    List<String> documents,
    int shown) {
  static final Evidence NONE =
      new Evidence(Optional.empty(), Optional.empty(), List.of(), Tone.NONE, "", "", List.of(), 0);

  Evidence {
    elements = List.copyOf(elements);
    documents = List.copyOf(documents);
  }
}
