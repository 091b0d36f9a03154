package org.rolescope.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.rolescope.app.JsonReports;
import org.rolescope.iam.IamIndex;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The JSON answer is as {@code src/docs/simulation.schema.json} says, for every kind of answer. */
class AnswerSchemaTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Instant NOW = Instant.parse("2025-05-12T09:00:00Z");
  private static final JsonNode SCHEMA = JSON.readTree(Path.of("src/docs/simulation.schema.json"));

  private static JsonNode answer(AssumeRoleRequest request, IamIndex index) {
    Simulation simulation = new AssumeRoleSimulator(index, NOW).simulate(request);
    return JSON.readTree(
        JsonReports.simulation("q", simulation, Explainer.explain(simulation, index)));
  }

  @TestFactory
  Stream<DynamicTest> answer_toEveryWorkedExample_fitsTheSchema() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/simulate"))) {
      List<WorkedCase> cases = new ArrayList<>();
      for (Path file : files.sorted().toList()) {
        cases.addAll(WorkedCase.read(Files.readString(file)));
      }
      return cases.stream()
          .map(
              example ->
                  DynamicTest.dynamicTest(
                      example.name(),
                      () -> check(answer(example.request(), example.estate().index()))));
    }
  }

  @TestFactory
  Stream<DynamicTest> answer_toEveryQuestionAboutTheSample_fitsTheSchema() {
    Path sample = Path.of("sample-data");
    IamIndex index = SharedCases.index(sample);
    return SharedCases.cases(sample).stream()
        .map(
            question ->
                DynamicTest.dynamicTest(
                    question.id(), () -> check(answer(question.request(), index))));
  }

  private static void check(JsonNode answer) {
    assertThat(JsonSchema.faults(SCHEMA, answer)).isEmpty();
  }

  @Test
  void answer_withAFieldTooManyOrTooFew_doesNotFit() {
    WorkedCase example =
        WorkedCase.read(
                """
                [{"id": "x", "title": "y", "decision": "ALLOWED", "decidedBy": "TRUST_POLICY",
                  "trust": [{"Principal": {"AWS": "arn:aws:iam::111111111111:user/alice"}}]}]
                """)
            .get(0);
    ObjectNode answer = (ObjectNode) answer(example.request(), example.estate().index());
    answer.put("surplus", 1).put("decision", "PERHAPS").remove("reason");
    assertThat(JsonSchema.faults(SCHEMA, answer))
        .containsExactlyInAnyOrder(
            " has no reason",
            " has surplus, which the schema does not know",
            "/decision is \"PERHAPS\", none of [\"ALLOWED\",\"DENIED\",\"UNDETERMINED\"]");
  }

  @Test
  void answer_carriesTheConditionThatFailed_withWhatWasFound() {
    WorkedCase example =
        WorkedCase.read(
                """
                [{"id": "x", "title": "y", "decision": "DENIED", "decidedBy": "TRUST_POLICY",
                  "trust": [{"Principal": {"AWS": "arn:aws:iam::111111111111:user/alice"},
                    "Condition": {"StringEquals": {"sts:ExternalId": "k1"}}}]}]
                """)
            .get(0);
    JsonNode answer = answer(example.request(), example.estate().index());
    JsonNode trust =
        answer
            .at("/actions/0/gates")
            .valueStream()
            .filter(g -> g.get("decides").asBoolean())
            .findFirst()
            .orElseThrow();
    assertThat(answer.at("/schemaVersion").asInt()).isEqualTo(1);
    assertThat(answer.at("/rule/id").asString()).isEqualTo("R92");
    assertThat(answer.at("/rule/url").asString()).endsWith("condition_operators.html");
    assertThat(trust.at("/nearMisses/0/element").asString()).isEqualTo("Condition");
    assertThat(trust.at("/policies/0/statements/0/conditions/0/found/state").asString())
        .isEqualTo("absent");
    assertThat(answer.at("/context/0").toString())
        .isEqualTo("{\"key\":\"sts:ExternalId\",\"state\":\"absent\",\"values\":[],\"fact\":\"\"}");
  }
}
