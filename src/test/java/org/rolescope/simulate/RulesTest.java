package org.rolescope.simulate;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which rule is named where, and what is said of it. */
class RulesTest {
  private static final Map<String, WorkedCase> CASES = cases();

  private static Map<String, WorkedCase> cases() {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/simulate"))) {
      List<WorkedCase> all = new ArrayList<>();
      for (Path file : files.sorted().toList()) {
        all.addAll(WorkedCase.read(Files.readString(file)));
      }
      return all.stream()
          .collect(Collectors.toMap(example -> example.name().split(" ")[0], e -> e));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Simulation simulate(WorkedCase example) {
    return new AssumeRoleSimulator(example.estate().index(), Instant.parse("2025-05-12T09:00:00Z"))
        .simulate(example.request());
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "X01, R62.5", "X02, R62.5", "X03, R62.2", "X04, R48", "X05, R66", "X06, R66", "X07, R33",
    "X09, R66", "X10, R62.4", "X11, R62.1", "X12, R33", "X13, R62.4", "X14, R62.4", "X15, R62.3",
    "X16, R47", "X17, R67", "X18, R67", "X19, R92", "X20, R92", "X21, R92", "X24, R94",
    "X25, R120", "X28, R120", "X30, R120", "X31, R119", "X32, R36", "X34, R108", "X36, R100.1",
    "X39, R95", "X41, R45", "X42, R33", "X43, R61", "X44, R13", "X46, R12", "X47, R15",
    "X48-same-account, R15", "X49, R16", "X51, R95", "X52, R95", "X53, R6", "X54, R8", "X55, R27",
    "X56, R28", "X57, R52", "X58, R52", "X64, R93", "X68, R61", "X70, R33", "X71, R69",
    "X72, R62.4", "X73, R47", "X74, R88", "X76, R106", "X77, R83", "X78, R32", "X79, R60",
    "X81, R92", "X82, R13", "X83, R108", "X88, R47"
  })
  void deciding_gateOfAWorkedExample_namesItsRule(String example, String rule) {
    assertThat(simulate(requireNonNull(CASES.get(example))).deciding().rule()).isEqualTo(rule);
  }

  @ParameterizedTest(name = "{0}, {1}: {2}")
  @CsvSource({
    "X08, PERMISSIONS_BOUNDARY, R63",
    "X60, SCP, R53",
    "X61, SCP, R53",
    "X67, RCP, R57",
    "X63, RCP, R56",
    "X23, TRUST, R93",
    "X22, TRUST, R92",
    "X01, SESSION, R65",
    "X01, LIMITS, R7",
    "X01, REQUEST, R2"
  })
  void gate_thatDoesNotDecide_namesItsRule_too(String example, PolicyType type, String rule) {
    assertThat(simulate(requireNonNull(CASES.get(example))).actions().get(0).gates())
        .filteredOn(gate -> gate.type() == type)
        .extracting(GateResult::rule)
        .contains(rule);
  }

  @Test
  void rule_thatAnyGateNames_isListed() {
    for (WorkedCase example : CASES.values()) {
      for (ActionResult action : simulate(example).actions()) {
        assertThat(action.gates())
            .as(example.name())
            .allSatisfy(gate -> assertThat(Rules.of(gate.rule())).as(gate.rule()).isPresent());
      }
    }
  }

  @Test
  void rules_areSentences_withAPageOrWithoutAny() {
    assertThat(Rules.ALL).extracting(Rule::id).doesNotHaveDuplicates();
    for (Rule rule : Rules.ALL) {
      assertThat(rule.text()).as(rule.id()).matches("[A-Z\"].*\\.").hasSizeLessThan(160);
      if (rule.url().isEmpty()) {
        assertThat(rule.source()).as(rule.id()).isIn("observed", "inferred");
      } else {
        assertThat(rule.url()).startsWith("https://").contains("aws.amazon.com/");
      }
    }
  }

  @Test
  void rule_ofARow_isThatOfItsTable_whereTheRowIsNotListed() {
    assertThat(Rules.of("R62.5").orElseThrow().id()).isEqualTo("R62.5");
    assertThat(Rules.of("R26.3").orElseThrow().text())
        .isEqualTo(Rules.of("R26").orElseThrow().text());
    assertThat(Rules.of("R999")).isEmpty();
  }

  @Test
  void nearMisses_ofATrustPolicy_standNearestFirst() {
    Simulation simulation =
        simulate(
            WorkedCase.read(
                    """
                    [{"id": "near", "title": "three kinds", "decision": "DENIED",
                      "decidedBy": "TRUST_POLICY", "trust": [
                      {"Sid": "Other", "Principal": {"AWS": "arn:aws:iam::111111111111:user/bob"}},
                      {"Sid": "Tags", "Action": "sts:TagSession",
                       "Principal": {"AWS": "arn:aws:iam::111111111111:user/alice"}},
                      {"Sid": "Both", "Principal": {"AWS": "arn:aws:iam::111111111111:user/bob"},
                       "Condition": {"StringEquals": {"sts:ExternalId": "x"}}},
                      {"Sid": "Id", "Principal": {"AWS": "arn:aws:iam::111111111111:user/alice"},
                       "Condition": {"StringEquals": {"sts:ExternalId": "x"}}}]}]
                    """)
                .get(0));
    assertThat(simulation.deciding().nearMisses())
        .extracting(near -> near.label() + " " + near.words())
        .containsExactly(
            "Id wants sts:ExternalId = \"x\", and the call carries none",
            "Tags allows sts:TagSession, not sts:AssumeRole",
            "Other does not name alice");
    assertThat(simulation.deciding().nearMisses().get(0).reference().elements())
        .containsExactly("/Statement/3/Condition/StringEquals/sts:ExternalId");
  }
}
