package org.rolescope.ui.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rolescope.iam.PolicyDocument;
import org.rolescope.policy.LineSpan;
import org.rolescope.policy.PolicyText;
import org.rolescope.simulate.Explanation;
import org.rolescope.simulate.GateResult;
import org.rolescope.simulate.NearMiss;
import org.rolescope.simulate.PolicyMatch;
import org.rolescope.simulate.StatementRef;

/** Finds the policy behind a row of the ladder and the lines in it that decide. */
final class Evidences {
  private Evidences() {}

  /**
   * @param chosen index of the document that a person chose; negative for the deciding one
   */
  static Evidence of(Explanation.Row row, int chosen) {
    return of(row, row.gate().deciding(), chosen);
  }

  /** With another statement marked than the one that decides. */
  static Evidence of(Explanation.Row row, StatementRef statement) {
    return of(row, Optional.of(statement), -1);
  }

  private static Evidence of(Explanation.Row row, Optional<StatementRef> ref, int chosen) {
    GateResult gate = row.gate();
    List<PolicyDocument> documents = documents(gate);
    int deciding = ref.map(found -> documents.indexOf(found.document())).orElse(-1);
    int shown = chosen >= 0 && chosen < documents.size() ? chosen : Math.max(0, deciding);
    if (documents.isEmpty()) {
      return new Evidence(
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Tone.of(gate),
          "",
          gate.reason(),
          List.of(),
          0);
    }
    PolicyDocument document = documents.get(shown);
    Optional<PolicyText> text = document.policy().map(PolicyText::of);
    Optional<StatementRef> marked = ref.filter(found -> shown == deciding);
    return new Evidence(
        text,
        text.flatMap(lines -> marked.flatMap(found -> span(lines, found.statement()))),
        text.flatMap(lines -> marked.map(found -> found.marks(lines))).orElse(List.of()),
        Tone.of(gate),
        document.at().label(),
        note(row, marked, text),
        documents.stream().map(PolicyDocument::name).toList(),
        shown);
  }

  private static String note(
      Explanation.Row row, Optional<StatementRef> marked, Optional<PolicyText> text) {
    boolean decides = marked.isPresent() && marked.equals(row.gate().deciding());
    return text.isPresent() && decides && !row.note().isEmpty() ? row.note() : row.gate().reason();
  }

  /** Each once; they are compared, not hashed, which would go through every policy's text. */
  private static List<PolicyDocument> documents(GateResult gate) {
    Stream<PolicyDocument> named =
        Stream.of(
                gate.policies().stream().map(PolicyMatch::document),
                gate.deciding().stream().map(StatementRef::document),
                gate.nearMisses().stream().map(NearMiss::document))
            .flatMap(part -> part);
    List<PolicyDocument> documents = new ArrayList<>();
    for (PolicyDocument document : (Iterable<PolicyDocument>) named::iterator) {
      if (!documents.contains(document)) {
        documents.add(document);
      }
    }
    return documents;
  }

  private static Optional<LineSpan> span(PolicyText text, String pointer) {
    return pointer.isEmpty() ? Optional.empty() : text.span(pointer);
  }
}
