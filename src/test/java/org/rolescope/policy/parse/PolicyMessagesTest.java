package org.rolescope.policy.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.rolescope.base.Diagnostic;
import org.rolescope.base.Parsed;
import org.rolescope.base.SourceLocation;
import org.rolescope.policy.Policy;
import org.rolescope.policy.PolicyKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every way in which a policy can be malformed, as data: what is said, where, and what it costs. In
 * {@code policy} or {@code statement} single quotes stand for double ones; a {@code statement} is
 * tried in front of a good one.
 */
class PolicyMessagesTest {
  private static final Path CASES = Path.of("src/test/resources/policy/messages.json");
  private static final SourceLocation AT = new SourceLocation("f.json", "", 1);

  @TestFactory
  Stream<DynamicTest> malformed_policy_isToldWithItsPlaceAndCost() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (JsonNode json : new JsonMapper().readTree(Files.readString(CASES))) {
      String text = json.path("policy").asString(json.path("statement").asString(""));
      String name = json.get("rule").asString() + " " + json.get("kind").asString() + " " + text;
      tests.add(DynamicTest.dynamicTest(name, () -> check(json)));
    }
    return tests.stream();
  }

  private static void check(JsonNode json) {
    PolicyKind kind = PolicyKind.valueOf(json.get("kind").asString());
    Parsed<Policy> parsed = PolicyParser.parse(text(json, kind).replace('\'', '"'), AT);
    List<Diagnostic> problems = new ArrayList<>(parsed.diagnostics());
    parsed.value().ifPresent(policy -> problems.addAll(PolicyKindCheck.check(policy, kind, AT)));
    List<String> expected = new ArrayList<>();
    json.get("says").forEach(line -> expected.add(line.asString()));
    assertThat(problems.stream().map(PolicyMessagesTest::words).toList())
        .containsExactlyElementsOf(expected);
    if (json.has("statement")) {
      assertThat(parsed.value().orElseThrow().statements())
          .hasSize(2)
          .last()
          .satisfies(beside -> assertThat(beside.usable()).isTrue());
    }
  }

  private static String text(JsonNode json, PolicyKind kind) {
    return json.has("policy")
        ? json.get("policy").asString()
        : "{'Version':'2012-10-17','Statement':[{"
            + json.get("statement").asString()
            + "},{"
            + good(kind)
            + "}]}";
  }

  private static String good(PolicyKind kind) {
    return switch (kind) {
      case TRUST -> "'Effect':'Allow','Principal':{'AWS':'*'},'Action':'sts:AssumeRole'";
      case IDENTITY, SCP -> "'Effect':'Allow','Action':'sts:AssumeRole','Resource':'*'";
      case RCP, VPC_ENDPOINT -> "'Effect':'Deny','Principal':'*','Action':'sts:*','Resource':'*'";
    };
  }

  /** {@code WARNING policy.effect /Statement/0:1 found …; the statement matches nothing}. */
  private static String words(Diagnostic problem) {
    SourceLocation at = problem.at();
    String pointer = at.pointer().isEmpty() ? "-" : at.pointer();
    return "%s %s %s:%d %s; %s"
        .formatted(
            problem.severity(),
            problem.code(),
            pointer,
            at.line(),
            problem.message(),
            problem.effect());
  }
}
