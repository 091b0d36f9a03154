package org.rolescope.ui.explain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.rolescope.simulate.Explanation;
import org.rolescope.simulate.GateResult;
import org.rolescope.simulate.StatementRef;

/**
 * What is looked at of a decided call: a hop, a gate of it, the policy there, a condition key.
 * Presented, the gates are shown one after the other, and the verdict with the last.
 */
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
  private final ReadOnlyIntegerWrapper revealed = new ReadOnlyIntegerWrapper();
  private final ReadOnlyBooleanWrapper covered = new ReadOnlyBooleanWrapper();
  private boolean presented;
  private boolean large;
  private boolean covering;

  /**
   * Another call is asked.
   *
   * @param cover whether what is shown now and its answer are covered, if they are presented
   */
  void expect(boolean cover) {
    covering = cover;
    if (cover && presented) {
      revealUpTo(0);
    }
  }

  /**
   * Shows another answer: the gate that was looked at while the verdict stays, else what decides.
   */
  void show(Optional<Answer> found) {
    boolean same = sameVerdict(answer, found);
    int index = same ? hopIndex.get() : found.map(Answer::decidingHop).orElse(-1);
    int row = same ? selectedRow.get() : -1;
    answer = found;
    boolean cover = covering && presented;
    covering &= found.isEmpty();
    count(cover ? 0 : gates());
    look(index, cover ? -1 : row);
  }

  /** Covers every gate while the answer is presented; shows all of them afterwards. */
  void present(boolean on) {
    presented = on;
    revealUpTo(on ? 0 : gates());
  }

  /** Whether gates are shown as they are drawn large, with what is listed before them. */
  void drawLarge(boolean on) {
    large = on;
  }

  /**
   * Shows one gate more.
   *
   * @return false where nothing is presented
   */
  boolean forward() {
    int now = revealed.get();
    return goTo(stops().filter(stop -> stop > now).findFirst().orElse(now));
  }

  /** Covers one gate again; false where nothing is presented. */
  boolean back() {
    int now = revealed.get();
    return goTo(stops().filter(stop -> stop < now).reduce(0, (before, after) -> after));
  }

  /** Covers every gate again; false where nothing is presented. */
  boolean cover() {
    return goTo(0);
  }

  /** Shows every gate; false where nothing is presented. */
  boolean uncover() {
    return goTo(gates());
  }

  private boolean goTo(int gates) {
    if (presented) {
      revealUpTo(gates);
    }
    return presented;
  }

  /** How many gates are shown each time, in order. */
  private IntStream stops() {
    return IntStream.range(0, hops().size()).flatMap(this::stops);
  }

  private IntStream stops(int index) {
    Answer.Hop of = hops().get(index);
    List<LargeGate> gates = of.gates();
    IntStream within =
        large && !gates.isEmpty()
            ? gates.stream().mapToInt(gate -> end(of, gate))
            : IntStream.rangeClosed(1, of.rows().size());
    return within.map(stop -> gatesBefore(index) + stop);
  }

  /** How many rows of a call are shown with what is drawn large: with the last of it all. */
  private static int end(Answer.Hop of, LargeGate gate) {
    List<LargeGate> gates = of.gates();
    return gate.equals(gates.get(gates.size() - 1)) ? of.rows().size() : gate.end();
  }

  /** Looks at what is drawn large of a call, from 0; what was covered up to there is shown. */
  void select(int index, LargeGate gate) {
    int stop = gatesBefore(index) + end(hops().get(index), gate);
    if (covered.get() && revealed.get() < stop) {
      revealUpTo(stop);
    }
    look(index, gate.row());
  }

  /** How many of a call's gates are shown as they are drawn large; the call from 0. */
  int largeShown(int index) {
    List<LargeGate> gates = hops().get(index).gates();
    if (!covered.get()) {
      return gates.size();
    }
    int shown = revealed.get() - gatesBefore(index);
    return (int) gates.stream().filter(gate -> gate.row() < shown).count();
  }

  /** Looks at the last gate that is shown, and with the last of all at what decides. */
  private void revealUpTo(int wanted) {
    int before = revealed.get();
    count(Math.max(0, Math.min(gates(), wanted)));
    if (revealed.get() == before) {
      return;
    }
    int last = revealed.get() - 1;
    int index = 0;
    while (index < hops().size() - 1 && last >= gatesBefore(index + 1)) {
      index++;
    }
    if (covered.get()) {
      look(index, lookedAt(index, last - gatesBefore(index)));
    } else {
      look(answer.map(Answer::decidingHop).orElse(-1), -1);
    }
  }

  /** The row that is told of what is drawn large, where that is what was shown last. */
  private int lookedAt(int index, int row) {
    return large && index < hops().size()
        ? hops().get(index).gates().stream()
            .mapToInt(LargeGate::row)
            .filter(told -> told <= row)
            .reduce(-1, (before, after) -> after)
        : row;
  }

  private void count(int gates) {
    // First whether anything is covered: who hears of the number asks for it.
    covered.set(gates < gates());
    revealed.set(gates);
  }

  private int gates() {
    return gatesBefore(hops().size());
  }

  /** The gates of the calls before one, counted from 0. */
  private int gatesBefore(int index) {
    return hops().stream().limit(index).mapToInt(each -> each.rows().size()).sum();
  }

  /** Whether a gate of the call that is looked at is still covered; a row from 0. */
  boolean covers(int row) {
    return covered.get() && gatesBefore(hopIndex.get()) + row >= revealed.get();
  }

  /** Whether a call on the way is not shown to its end; from 0. */
  boolean coversHop(int index) {
    return covered.get() && gatesBefore(index + 1) > revealed.get();
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
    select(covers(row) ? -1 : row);
  }

  /**
   * Looks at a gate: a row of the ladder, from 0; negative for none. If it was covered, it is shown
   * with all before it.
   */
  void select(int row) {
    if (row >= 0 && covers(row)) {
      revealUpTo(gatesBefore(hopIndex.get()) + row + 1);
      return;
    }
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

  /** How many gates are shown, counted through all calls on the way. */
  ReadOnlyIntegerProperty revealedProperty() {
    return revealed.getReadOnlyProperty();
  }

  /** Whether gates, and with them the verdict, are not shown yet. */
  ReadOnlyBooleanProperty coveredProperty() {
    return covered.getReadOnlyProperty();
  }

  /** The condition key that a person points at; empty if none. */
  ReadOnlyStringProperty pointedKeyProperty() {
    return pointedKey.getReadOnlyProperty();
  }
}
