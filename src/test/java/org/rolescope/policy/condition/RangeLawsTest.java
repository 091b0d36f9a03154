package org.rolescope.policy.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rolescope.policy.Condition;
import org.rolescope.policy.ContextValue;
import org.rolescope.policy.RequestContext;
import org.rolescope.policy.Truth;

/** An address of which only the range is known, against every address in it. */
class RangeLawsTest {
  private static final String KEY = "aws:SourceIp";
  private static final int BITS = 6;

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 200);
  }

  /** One in 64 addresses, with host bits as they come. */
  private static String range(SplittableRandom random) {
    return "203.0.113." + random.nextInt(1 << BITS) + "/" + (32 - random.nextInt(BITS + 1));
  }

  private static Truth truth(String operator, ContextValue found, String... expected) {
    Condition condition = new Condition(operator, KEY, List.of(expected), "/c");
    RequestContext context = RequestContext.of(Map.of(KEY, found));
    return ConditionEvaluator.evaluate(condition, context, true).truth();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void range_decides_whereAllItsAddressesAreDecidedAlike(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    String known = range(random);
    String[] expected =
        IntStream.range(0, 1 + random.nextInt(2))
            .mapToObj(i -> range(random))
            .toArray(String[]::new);
    String operator = random.nextBoolean() ? "IpAddress" : "NotIpAddress";
    IpRange inside = IpRange.parse(known).orElseThrow();
    Truth[] all =
        IntStream.range(0, 1 << BITS)
            .mapToObj(last -> "203.0.113." + last)
            .filter(one -> inside.contains(IpRange.address(one).orElseThrow()))
            .map(one -> truth(operator, ContextValue.of(one), expected))
            .distinct()
            .toArray(Truth[]::new);
    Truth told =
        truth(
            operator,
            new ContextValue.Partial(
                known, new ContextValue.Unknown(ContextValue.Unknown.Why.FREE, KEY)),
            expected);

    if (all.length > 1) {
      assertThat(told).isEqualTo(Truth.UNKNOWN);
    } else if (told != Truth.UNKNOWN || expected.length == 1) {
      // Two ranges that only together hold all of it are not put together.
      assertThat(told).isEqualTo(all[0]);
    }
  }

  /** As one address would be: a policy's value that is none matches nothing, negated or not. */
  @Test
  void range_heldAgainstWhatIsNone_isDecidedAsAnAddressIs() {
    ContextValue range =
        new ContextValue.Partial(
            "198.51.100.0/24", new ContextValue.Unknown(ContextValue.Unknown.Why.FREE, KEY));
    for (String operator : List.of("IpAddress", "NotIpAddress")) {
      assertThat(truth(operator, range, "203.0.113.0/24", "office"))
          .isEqualTo(truth(operator, ContextValue.of("198.51.100.7"), "203.0.113.0/24", "office"))
          .isEqualTo(Truth.FALSE);
    }
  }

  /** Against texts only the parts count that all addresses of the range begin with. */
  @ParameterizedTest
  @CsvSource({
    "203.0.113.0/24, StringEquals, 203.0.113.7, UNKNOWN",
    "203.0.113.0/24, StringLike, 203.0.113.*, TRUE",
    "203.0.113.0/24, StringLike, 203.0.11*, TRUE",
    "203.0.113.0/25, StringLike, 203.0.113.*, TRUE",
    "203.0.113.0/25, StringLike, 203.0.113.1*, UNKNOWN",
    "203.0.113.9/32, StringEquals, 203.0.113.9, UNKNOWN",
    "203.0.112.0/20, StringLike, 203.0.*, TRUE",
    "203.0.112.0/20, StringLike, 203.0.113.*, UNKNOWN",
    "203.0.113.0/24, StringNotEquals, 10.0.0.1, TRUE",
    "203.0.113.0/24, StringLike, *, TRUE",
    "2001:db8::/32, StringLike, 2001:db8:*, UNKNOWN",
    "2001:db8::/32, StringLike, *, TRUE"
  })
  void range_heldAgainstTexts_isABeginning(
      String told, String operator, String value, Truth truth) {
    ContextValue range =
        new ContextValue.Partial(
            told, new ContextValue.Unknown(ContextValue.Unknown.Why.FREE, KEY));
    assertThat(truth(operator, range, value)).isEqualTo(truth);
    assertThat(truth("Null", range, "false")).isEqualTo(Truth.TRUE);
  }

  @ParameterizedTest
  @CsvSource({
    "aws:SourceIp, 203.0.113.7, ''",
    "AWS:sourceip, 2001:db8::1, ''",
    "aws:SourceIp, 203.0.113.0/24, an IP address",
    "aws:SourceIp, office, an IP address",
    "aws:VpcSourceIp, 10.0.0, an IP address",
    "aws:MultiFactorAuthPresent, TRUE, ''",
    "aws:MultiFactorAuthPresent, yes, '`true` or `false`'",
    "aws:MultiFactorAuthAge, 60, ''",
    "aws:MultiFactorAuthAge, 1h, a number",
    "aws:CurrentTime, 2025-05-12, ''",
    "aws:EpochTime, 1747040400, ''",
    "aws:CurrentTime, tomorrow, 'a date like `2025-05-12T09:00:00Z`, or epoch seconds'",
    "aws:SourceAccount, 111111111111, ''",
    "aws:SourceAccount, 1111, an account id of 12 digits",
    "aws:PrincipalAccount, acme, an account id of 12 digits",
    "sts:ExternalId, whatever, ''"
  })
  void value_thatAKeyCannotHave_isToldByWhatItShouldBe(String key, String value, String wanted) {
    assertThat(ConditionKeys.misfit(key, value).orElse("")).isEqualTo(wanted);
  }

  @ParameterizedTest
  @CsvSource({
    "10.*, 10.0.0.0/8",
    "' 10.0.0.0/8 ', 10.0.0.0/8",
    "192.168.*, 192.168.0.0/16",
    "203.0.113.*, 203.0.113.0/24"
  })
  void beginningOfAnAddress_isARange(String text, String range) {
    assertThat(ConditionKeys.range(KEY, text)).contains(range);
    assertThat(ConditionKeys.isRange(KEY, text)).isFalse();
    assertThat(ConditionKeys.range(KEY, "999.*")).isEmpty();
    assertThat(ConditionKeys.range(KEY, "1.2.3.4.*")).isEmpty();
  }

  @Test
  void range_isOneOfAddressesOnly() {
    assertThat(ConditionKeys.isRange(KEY, "203.0.113.0/24")).isTrue();
    assertThat(ConditionKeys.isRange(KEY, "203.0.113.7")).isFalse();
    assertThat(ConditionKeys.isRange("sts:ExternalId", "203.0.113.0/24")).isFalse();
  }
}
