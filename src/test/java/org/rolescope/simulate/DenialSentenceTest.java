package org.rolescope.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rolescope.iam.IamIndex;

/** Sentences about trust policies that look right and let nobody in. */
final class DenialSentenceTest {
  private static final String START =
      "No statement of the trust policy of R names alice; it names ";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {"AWS": "arn:aws:iam::111111111111:group/devs"} | arn:aws:iam::111111111111:group/devs, but a group cannot be a principal.
          {"AWS": "arn:aws:iam::111111111111:user/Alice"} | user Alice, and upper and lower case count.
          {"AWS": "arn:aws:iam::111111111111:user/bob"} | user bob.
          """)
  void entryThatNamesNobodyOrAnother_isSaidWhy_R31_R33(String principal, String end) {
    assertThat(sentence("{\"Principal\": " + principal + "}")).isEqualTo(START + end);
  }

  @Test
  void statementThatBreaksTheGrammar_isSaidToMatchNothing_R49() {
    assertThat(
            sentence(
                "{\"Principal\": {\"AWS\": \"arn:aws:iam::111111111111:user/alice\"},"
                    + " \"Condition\": {\"StringIs\": {\"sts:ExternalId\": \"x\"}}}"))
        .isEqualTo(
            "No statement of the trust policy of R lets alice call sts:AssumeRole; statement 1"
                + " breaks the grammar and matches nothing: found StringIs, expected a condition"
                + " operator.");
  }

  @Test
  void statementWithoutPrincipal_isSaidToHaveNone() {
    assertThat(sentence("{}"))
        .isEqualTo(
            "No statement of the trust policy of R names alice; statement 1 has no Principal.");
  }

  @Test
  void statementAboutAnotherAction_isSaidToAllowThat_R45() {
    assertThat(
            sentence(
                "{\"Principal\": {\"AWS\": \"arn:aws:iam::111111111111:user/alice\"},"
                    + " \"Action\": \"sts:AssumeRoleWithSAML\"}"))
        .isEqualTo(
            "The trust policy's statement 1 allows sts:AssumeRoleWithSAML, not sts:AssumeRole.");
  }

  private static String sentence(String statement) {
    WorkedCase worked =
        WorkedCase.read(
                "[{\"id\": \"x\", \"title\": \"x\", \"decision\": \"DENIED\","
                    + " \"decidedBy\": \"TRUST_POLICY\", \"trust\": ["
                    + statement
                    + "]}]")
            .get(0);
    IamIndex index = worked.estate().index();
    AssumeRoleSimulator simulator =
        new AssumeRoleSimulator(index, Instant.parse("2025-05-12T09:00:00Z"));
    return Explainer.explain(simulator.simulate(worked.request()), index).sentence();
  }
}
