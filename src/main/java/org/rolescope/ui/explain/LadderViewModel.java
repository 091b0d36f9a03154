package org.rolescope.ui.explain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.rolescope.simulate.Explanation;
import org.rolescope.simulate.GateResult;
import org.rolescope.simulate.StatementRef;

/** What is looked at of a decided call: a hop, a gate of it, the policy there, a condition key. */
final class LadderViewModel {
  private Optional<Answer> answer = Optional.empty();
  private final ReadOnlyObjectWrapper<Optional<Answer.Hop>> hop =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyIntegerWrapper hopIndex = new ReadOnlyIntegerWrapper(-1);
  private final ReadOnlyIntegerWrapper selectedRow = new ReadOnlyIntegerWrapper(-1);
  private final ReadOnlyObjectWrapper<Evidence> evidence =
      new ReadOnlyObjectWrapper<>(Evidence.NONE);
  private final ReadOnlyObjectWrapper<Set<String>> keysRead = new ReadOnlyObjectWrapper<>(Set.of());
  private final ReadOnlyStringWrapper pointedKey = new ReadOnlyStringWrapper("");

  /**
   * Shows another answer: the gate that was looked at while the verdict stays, else what decides.
   */
  void show(Optional<Answer> found) {
    boolean same = sameVerdict(answer, found);
    int index = same ? hopIndex.get() : found.map(Answer::decidingHop).orElse(-1);
    int row = same ? selectedRow.get() : -1;
    answer = found;
    look(index, row);
  }

  private static boolean sameVerdict(Optional<Answer> before, Optional<Answer> now) {
    return before.isPresent() && now.isPresent() && sameVerdict(before.get(), now.get());
  }

  private static boolean sameVerdict(Answer before, Answer now) {
    if (before.hops().size() != now.hops().size()
        || before.decidingHop() != now.decidingHop()
        || before.simulation().decision() != now.simulation().decision()) {
      return false;
    }
    Answer.Hop was = before.hops().get(before.decidingHop());
    Answer.Hop is = now.hops().get(now.decidingHop());
    return was.rows().size() == is.rows().size() && was.decidingRow() == is.decidingRow();
  }

  /** Looks at another call on the way, from 0; at the gate that decides it. */
  void selectHop(int index) {
    look(index, -1);
  }

  private void look(int index, int wanted) {
    Optional<Answer.Hop> shown =
        answer
            .filter(found -> index >= 0 && index < found.hops().size())
            .map(found -> found.hops().get(index));
    hopIndex.set(shown.isPresent() ? index : -1);
    hop.set(shown);
    int rows = shown.map(found -> found.rows().size()).orElse(0);
    int row = wanted >= 0 && wanted < rows ? wanted : shown.map(Answer.Hop::decidingRow).orElse(-1);
    selectedRow.set(-1);
    select(row);
  }

  /** Looks at a gate: a row of the ladder, from 0; negative for none. */
  void select(int row) {
    selectedRow.set(row);
    keysRead.set(gate().map(KeysRead::by).orElse(Set.of()));
    selectDocument(-1);
  }

  /** Looks at another of the gate's policies; negative for the one that decides. */
  void selectDocument(int document) {
    evidence.set(row().map(found -> Evidences.of(found, document)).orElse(Evidence.NONE));
  }

  /** Looks at a statement of the gate that nearly decided otherwise. */
  void selectStatement(StatementRef statement) {
    evidence.set(row().map(found -> Evidences.of(found, statement)).orElse(Evidence.NONE));
  }

  /** A hand or the focus is on a condition key; empty for none. */
  void point(String key) {
    pointedKey.set(key);
  }

  Optional<Explanation.Row> row() {
    int row = selectedRow.get();
    return hop.get()
        .filter(found -> row >= 0 && row < found.rows().size())
        .map(found -> found.rows().get(row));
  }

  private Optional<GateResult> gate() {
    return row().map(Explanation.Row::gate);
  }

  /** The calls on the way; one for a direct call, none while nothing is decided. */
  List<Answer.Hop> hops() {
    return answer.map(Answer::hops).orElse(List.of());
  }

  ReadOnlyObjectProperty<Optional<Answer.Hop>> hopProperty() {
    return hop.getReadOnlyProperty();
  }

  ReadOnlyIntegerProperty hopIndexProperty() {
    return hopIndex.getReadOnlyProperty();
  }

  ReadOnlyIntegerProperty selectedRowProperty() {
    return selectedRow.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Evidence> evidenceProperty() {
    return evidence.getReadOnlyProperty();
  }

  /** The condition keys that the selected gate reads. */
  ReadOnlyObjectProperty<Set<String>> keysReadProperty() {
    return keysRead.getReadOnlyProperty();
  }

  /** The condition key that a person points at; empty if none. */
  ReadOnlyStringProperty pointedKeyProperty() {
    return pointedKey.getReadOnlyProperty();
  }
}
