package org.rolescope.ui.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rolescope.app.Analysis;
import org.rolescope.app.LessonStep;
import org.rolescope.app.Lessons;
import org.rolescope.simulate.AssumeRoleRequest;
import org.rolescope.simulate.Explanation;
import org.rolescope.simulate.Simulation;
import org.rolescope.ui.Fixture;

/** Gates that are drawn large tell no less of a call than the list of them does. */
class LargeGateTest {
  private static final Analysis DATA = Fixture.workspace().analysis();

  static Stream<AssumeRoleRequest> calls() {
    return Lessons.of(Fixture.SAMPLE).all().stream()
        .flatMap(lesson -> lesson.steps().stream())
        .flatMap(step -> Stream.concat(Stream.of(step.call()), step.beside().stream()))
        .map(LessonStep.Asked::request);
  }

  private static Stream<List<Explanation.Row>> ladders(AssumeRoleRequest call) {
    Simulation found = Fixture.ANALYZER.simulate(DATA, call);
    return (found.hops().isEmpty() ? List.of(found) : found.hops())
        .stream().map(hop -> Fixture.ANALYZER.explain(DATA, hop).rows());
  }

  @ParameterizedTest
  @MethodSource("calls")
  void gates_goThroughTheRowsInOrder_eachOfOneKind(AssumeRoleRequest call) {
    assertThat(ladders(call))
        .allSatisfy(
            rows -> {
              int passed = 0;
              for (LargeGate gate : LargeGate.of(rows)) {
                assertThat(gate.row()).isGreaterThanOrEqualTo(passed).isLessThan(gate.end());
                assertThat(rows.get(gate.row())).isSameAs(gate.told());
                assertThat(rows.get(gate.end() - 1).gate().type()).isEqualTo(gate.type());
                passed = gate.end();
              }
              assertThat(passed).isLessThanOrEqualTo(rows.size());
            });
  }

  @ParameterizedTest
  @MethodSource("calls")
  void rows_thatStopACall_areDrawn_andTheOneThatDecidesIsTold(AssumeRoleRequest call) {
    assertThat(ladders(call))
        .allSatisfy(
            rows -> {
              List<LargeGate> gates = LargeGate.of(rows);
              for (Explanation.Row row : rows) {
                Tone tone = Tone.of(row.gate());
                if (tone == Tone.DENIED || tone == Tone.UNKNOWN || tone == Tone.IF) {
                  assertThat(gates)
                      .anyMatch(gate -> gate.type() == row.gate().type() && !gate.passed());
                }
                if (row.deciding() && tone != Tone.ALLOWED) {
                  assertThat(gates).anyMatch(gate -> gate.told() == row);
                }
              }
            });
  }

  @ParameterizedTest
  @MethodSource("calls")
  void stop_isNone_ifEveryGateIsPassed_andGrowsNoNearerAsGatesAreShown(AssumeRoleRequest call) {
    assertThat(ladders(call))
        .allSatisfy(
            rows -> {
              List<LargeGate> gates = LargeGate.of(rows);
              assertThat(LargeGate.stop(gates, 0)).isEmpty();
              OptionalInt stop = LargeGate.stop(gates, gates.size());
              if (gates.stream().allMatch(LargeGate::passed)) {
                assertThat(stop).isEmpty();
              }
              stop.ifPresent(
                  at -> {
                    assertThat(gates.get(at).passed()).isFalse();
                    assertThat(LargeGate.stop(gates, at + 1)).hasValue(at);
                  });
            });
  }
}
