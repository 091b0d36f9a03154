package org.rolescope.policy.condition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rolescope.policy.Truth;

/** One request value against one policy value (R100). */
class OperatorComparisonTest {
  private static void check(String operator, String found, String expected, boolean holds) {
    assertThat(Evaluate.one(operator, found, expected))
        .as("%s %s %s", found, operator, expected)
        .isEqualTo(Truth.of(holds));
  }

  @ParameterizedTest
  @CsvSource({
    "StringEquals, blue, blue, true",
    "StringEquals, Blue, blue, false",
    "StringEquals, blue, b*, false",
    "StringEquals, b*, b*, true",
    "StringEqualsIgnoreCase, BLUE, bluE, true",
    "StringEqualsIgnoreCase, straße, STRASSE, false",
    "StringEqualsIgnoreCase, blue, blu?, false",
    "StringLike, repo:org/app:ref:refs/heads/main, repo:org/*, true",
    "StringLike, blue, b?ue, true",
    "StringLike, Blue, b*, false",
    "StringLike, xblue, blue*, false",
    "StringNotLike, blue, b*, false"
  })
  void r100_1to3_text(String operator, String found, String expected, boolean holds) {
    check(operator, found, expected, holds);
  }

  @ParameterizedTest
  @CsvSource({
    "NumericEquals, 10, 10.0, true",
    "NumericEquals, 0.10, .1, true",
    "NumericEquals, 1e3, 1000, true",
    "NumericLessThan, 9, 10, true",
    "NumericLessThan, 10, 10, false",
    "NumericLessThanEquals, 10, 10, true",
    "NumericGreaterThan, 100, 99, true",
    "NumericGreaterThan, -1, 0, false",
    "NumericGreaterThanEquals, 10, 10, true",
    "NumericGreaterThanEquals, 9, 10, false",
    "NumericEquals, ten, 10, false",
    "NumericEquals, 0x10, 16, false",
    "NumericEquals, 1e999999999, 1, false",
    "NumericNotEquals, ten, 10, false"
  })
  void r100_4_numbers(String operator, String found, String expected, boolean holds) {
    check(operator, found, expected, holds);
  }

  @ParameterizedTest
  @CsvSource({
    "DateEquals, 2026-05-01T10:00:00Z, 2026-05-01T12:00:00+02:00, true",
    "DateEquals, 2026, 2026-01-01T00:00:00Z, true",
    "DateEquals, 2026-05, 2026-05-01, true",
    "DateEquals, 2026-05-01T10:00Z, 2026-05-01T10:00:00.000Z, true",
    "DateEquals, 2026-05-01T10:00:00, 2026-05-01T10:00:00Z, true",
    "DateEquals, 1767225600, 2026-01-01, true",
    "DateEquals, 1767225600.5, 2026-01-01T00:00:00.500Z, true",
    "DateLessThan, 2026-05-01T23:30:00-02:00, 2026-05-02T01:00:00Z, false",
    "DateLessThan, 2026-04-30, 2026-05-01, true",
    "DateLessThanEquals, 2026-05-01, 2026-05-01, true",
    "DateGreaterThan, 2026-05-01T00:00:01Z, 2026-05-01, true",
    "DateGreaterThan, 1767225600, 1767225599, true",
    "DateGreaterThanEquals, 2026-05-01, 2026-05-01, true",
    "DateGreaterThanEquals, 2025, 2026, false",
    "DateEquals, 2026-13-01, 2026-13-01, false",
    "DateNotEquals, soon, 2026-01-01, false",
    "DateLessThan, 2026-05-01, 99999999999, true"
  })
  void r100_5_dates(String operator, String found, String expected, boolean holds) {
    check(operator, found, expected, holds);
  }

  @ParameterizedTest
  @CsvSource({
    "Bool, true, true, true",
    "Bool, TRUE, true, true",
    "Bool, false, true, false",
    "Bool, false, False, true",
    "Bool, yes, true, false",
    "BinaryEquals, aGVsbG8=, aGVsbG8=, true",
    "BinaryEquals, aGVsbG8, aGVsbG8=, true",
    "BinaryEquals, aGVsbG8=, aGVsbG9v, false",
    "BinaryEquals, '!', '!', false"
  })
  void r100_6and7_truthValuesAndBytes(
      String operator, String found, String expected, boolean holds) {
    check(operator, found, expected, holds);
  }

  @ParameterizedTest
  @CsvSource({
    "IpAddress, 203.0.113.7, 203.0.113.0/24, true",
    "IpAddress, 203.0.114.7, 203.0.113.0/24, false",
    "IpAddress, 203.0.113.7, 203.0.113.7, true",
    "IpAddress, 203.0.113.8, 203.0.113.7, false",
    "IpAddress, 203.0.113.200, 203.0.113.129/25, true",
    "IpAddress, 8.8.8.8, 0.0.0.0/0, true",
    "IpAddress, 2001:db8::1, 2001:DB8:0:0:0:0:0:1, true",
    "IpAddress, 2001:db8:1::5, 2001:db8::/32, true",
    "IpAddress, 2001:db9::1, 2001:db8::/32, false",
    "IpAddress, 203.0.113.7, ::/0, false",
    "IpAddress, 2001:db8::1, 0.0.0.0/0, false",
    "IpAddress, ::ffff:203.0.113.7, 203.0.113.0/24, false",
    "IpAddress, ::ffff:203.0.113.7, ::ffff:cb00:7107, true",
    "IpAddress, 203.0.113.7, 203.0.113.0/33, false",
    "IpAddress, 256.0.0.1, 0.0.0.0/0, false",
    "IpAddress, 1::2::3, ::/0, false",
    "IpAddress, localhost, 0.0.0.0/0, false",
    "IpAddress, 1:2:3:4:5:6:7:8, 1:2:3:4:5:6:7:8, true",
    "IpAddress, 1:2:3:4:5:6:7:8:9, ::/0, false",
    "NotIpAddress, 2001:db8::1, 203.0.113.0/24, true",
    "NotIpAddress, 203.0.113.7, 203.0.113.0/24, false"
  })
  void r100_8_addresses(String operator, String found, String expected, boolean holds) {
    check(operator, found, expected, holds);
  }

  @ParameterizedTest
  @CsvSource({
    "ArnLike, arn:aws:iam::1:role/dev, arn:aws:iam::1:role/*, true",
    "ArnEquals, arn:aws:iam::1:role/team/dev, arn:aws:iam::*:role/*, true",
    "ArnEquals, arn:aws:iam::1:role/dev, arn:aws:iam::1:role/d?v, true",
    "ArnLike, arn:aws:iam::1:role/dev, arn:aws:iam:*:role/dev, false",
    "ArnLike, arn:aws:iam::1:role/dev, arn:aws:iam::1:role/Dev, false",
    "ArnLike, arn:aws:sns:eu:1:a:b, arn:aws:sns:eu:1:a*b, true",
    "ArnLike, arn:aws:iam::1:role/dev, *, false",
    "ArnLike, dev, arn:*:*:*:*:*, false",
    "ArnNotLike, arn:aws:iam::1:role/dev, arn:aws:iam::2:*, true",
    "ArnNotEquals, dev, arn:aws:iam::2:*, false"
  })
  void r100_9_arns(String operator, String found, String expected, boolean holds) {
    check(operator, found, expected, holds);
  }

  @ParameterizedTest
  @CsvSource({
    "StringLike, arn:aws:iam::1:role/dev, arn:aws:*:role/dev, true",
    "ArnLike, arn:aws:iam::1:role/dev, arn:aws:*:role/dev, false"
  })
  void r101_starCrossesColonsInTextOnly(
      String operator, String found, String expected, boolean holds) {
    check(operator, found, expected, holds);
  }
}
