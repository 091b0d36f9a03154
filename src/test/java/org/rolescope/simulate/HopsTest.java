package org.rolescope.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.rolescope.app.RequestLine;
import org.rolescope.app.RequestLines;

/** Calls that go through other roles first (R70). */
class HopsTest {
  private static final String LINE =
      """
      {"id": "x", "principal": "arn:aws:iam::111111111111:user/alice",
       "role": "arn:aws:iam::111111111111:role/last",
       "via": ["arn:aws:iam::111111111111:role/first"], "sessionName": "run-1" %s}
      """;

  private static String trusting(String who) {
    return """
        {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "sts:AssumeRole",
         "Principal": {"AWS": "arn:aws:iam::111111111111:%s"}}]}
        """
        .formatted(who);
  }

  private static Simulation simulate(String trustOfFirst, String more) {
    Estate estate =
        new Estate()
            .user("arn:aws:iam::111111111111:user/alice", "AIDA1", Estate.Traits.NONE)
            .role(
                "arn:aws:iam::111111111111:role/first",
                "AROA1",
                trusting(trustOfFirst),
                Estate.Traits.NONE,
                43_200)
            .role(
                "arn:aws:iam::111111111111:role/last",
                "AROA2",
                trusting("role/first"),
                Estate.Traits.NONE,
                43_200);
    AssumeRoleRequest request =
        RequestLines.read(LINE.formatted(more).replace("\n", " "))
            .match(
                RequestLine.Readable::request,
                unreadable -> {
                  throw new IllegalStateException(unreadable.message());
                });
    return new AssumeRoleSimulator(estate.index(), Instant.parse("2025-05-12T09:00:00Z"))
        .simulate(request);
  }

  @Test
  void via_bothHopsAllowed_isAllowed() {
    assertThat(simulate("user/alice", "").decision()).isEqualTo(Decision.ALLOWED);
  }

  @Test
  void via_firstHopNotTrusted_isDeniedThere() {
    Simulation simulation = simulate("user/bob", "");
    assertThat(simulation.decision()).isEqualTo(Decision.IMPLICIT_DENY);
    assertThat(simulation.request().role()).endsWith("role/first");
  }

  @Test
  void via_moreThanOneHour_isRefusedAsChaining() {
    Simulation simulation = simulate("user/alice", ", \"durationSeconds\": 7200");
    assertThat(simulation.decidedBy()).isEqualTo(PolicyType.LIMITS);
  }

  /** R108.45: what the token of a built-in provider told, a session that it opened still tells. */
  @Test
  void via_ofAToken_itsApplicationIsStillKnown() {
    String first =
        """
        {"Version": "2012-10-17", "Statement": [{"Effect": "Allow",
         "Action": "sts:AssumeRoleWithWebIdentity", "Principal": {"Federated": "www.amazon.com"},
         "Condition": {"StringEquals": {"www.amazon.com:app_id": "amzn1.app"}}}]}
        """;
    String last =
        """
        {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "sts:AssumeRole",
         "Principal": {"AWS": "arn:aws:iam::111111111111:role/first"},
         "Condition": {"StringEquals": {"www.amazon.com:app_id": "%s"}}}]}
        """;

    assertThat(throughAmazon(first, last.formatted("amzn1.app"))).isEqualTo(Decision.ALLOWED);
    assertThat(throughAmazon(first, last.formatted("another"))).isEqualTo(Decision.IMPLICIT_DENY);
  }

  private static Decision throughAmazon(String trustOfFirst, String trustOfLast) {
    String role = "arn:aws:iam::111111111111:role/";
    Estate estate =
        new Estate()
            .role(role + "first", "AROA1", trustOfFirst, Estate.Traits.NONE, 43_200)
            .role(role + "last", "AROA2", trustOfLast, Estate.Traits.NONE, 43_200);
    AssumeRoleRequest request =
        RequestLines.read(
                """
                {"id": "x", "principal": "www.amazon.com", "role": "%slast", "via": ["%sfirst"],
                 "action": "sts:AssumeRoleWithWebIdentity", "sessionName": "run-1",
                 "claims": {"app_id": "amzn1.app"}}
                """
                    .formatted(role, role)
                    .replace("\n", " "))
            .match(
                RequestLine.Readable::request,
                unreadable -> {
                  throw new IllegalStateException(unreadable.message());
                });
    return new AssumeRoleSimulator(estate.index(), Instant.parse("2025-05-12T09:00:00Z"))
        .simulate(request)
        .decision();
  }
}
