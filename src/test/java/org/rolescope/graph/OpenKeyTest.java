package org.rolescope.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rolescope.base.Progress;
import org.rolescope.iam.IamIndex;
import org.rolescope.simulate.AssumeRoleSimulator;
import org.rolescope.simulate.Brought;
import org.rolescope.simulate.Estate;
import org.rolescope.simulate.Estate.Traits;
import org.rolescope.simulate.PolicyJson;

/** What is offered to be told of what callers have. */
class OpenKeyTest {
  private static final Instant NOW = Instant.parse("2025-05-12T09:00:00Z");
  private static final String USER = "arn:aws:iam::111122223333:user/ann";
  private static final String ROLE = "arn:aws:iam::111122223333:role/deploy";

  private static IamIndex trusting(String operator, String key, String value) {
    String trust =
        "{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"%s\"},\"Action\":\"sts:AssumeRole\"%s}"
            .formatted(USER, PolicyJson.condition(PolicyJson.test(operator, key, value)));
    return new Estate()
        .user(USER, "AIDAANN", Traits.NONE)
        .role(ROLE, "AROADEPLOY", PolicyJson.document(List.of(trust)), Traits.NONE, 3600)
        .index();
  }

  private static TrustGraph graph(IamIndex index, Brought brought) {
    AssumeRoleSimulator simulator = new AssumeRoleSimulator(index, NOW);
    return TrustGraphBuilder.build(index, simulator.bringing(brought), Progress.NONE);
  }

  /** A bound does not meet every comparison, and a range is no address. */
  @ParameterizedTest
  @CsvSource({
    "StringEquals, sts:ExternalId, acme-7",
    "StringLike, sts:RoleSessionName, ops-*",
    "IpAddress, aws:SourceIp, 203.0.113.0/24",
    "IpAddress, aws:SourceIp, 2001:db8::/32",
    "IpAddress, aws:SourceIp, 203.0.113.7",
    "NumericLessThan, aws:MultiFactorAuthAge, 3600",
    "NumericLessThanEquals, aws:MultiFactorAuthAge, 3600",
    "NumericGreaterThan, aws:MultiFactorAuthAge, 60",
    "DateLessThan, aws:CurrentTime, 2027-06-01T00:00:00Z",
    "DateGreaterThan, aws:CurrentTime, 2025-01-01T00:00:00Z",
    "DateGreaterThanEquals, aws:CurrentTime, 2025-01-01T00:00:00Z",
    "Bool, aws:MultiFactorAuthPresent, true"
  })
  void whatIsOffered_isWhatMeetsTheCondition(String operator, String key, String value) {
    IamIndex index = trusting(operator, key, value);
    List<OpenKey> keys = OpenKey.of(graph(index, Brought.NOTHING));
    assertThat(keys).hasSize(1);

    assertThat(keys.get(0).values()).isNotEmpty();
    for (String offered : keys.get(0).values()) {
      Brought told = Brought.NOTHING.with(key, List.of(offered)).at(NOW);
      assertThat(graph(index, told).edges())
          .describedAs(offered)
          .extracting(TrustEdge::kind)
          .containsExactly(EdgeKind.ALLOWED);
    }
  }

  @Test
  void whatIsShutOut_isNotOffered() {
    IamIndex index = trusting("NotIpAddress", "aws:SourceIp", "203.0.113.0/24");
    assertThat(OpenKey.of(graph(index, Brought.NOTHING)))
        .containsExactly(new OpenKey("aws:SourceIp", List.of(), 1));
  }

  /** That the time is over is one click. */
  @Test
  void theTime_isOfferedAsNow() {
    IamIndex index = trusting("DateLessThan", "aws:CurrentTime", "2025-05-01T00:00:00Z");
    OpenKey key = OpenKey.of(graph(index, Brought.NOTHING)).get(0);
    assertThat(key.values()).containsExactly("now", "2025-04-30T23:59:59Z");

    Brought now = Brought.NOTHING.with(key.key(), List.of("now")).at(NOW);
    assertThat(now.words()).isEqualTo("aws:CurrentTime `2025-05-12T09:00:00Z`");
    assertThat(graph(index, now).edges()).allMatch(edge -> edge.kind() == EdgeKind.DENIED);
  }
}
