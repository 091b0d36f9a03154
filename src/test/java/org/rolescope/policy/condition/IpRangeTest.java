package org.rolescope.policy.condition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R100.8 at the edges of what an address and a range may be. */
class IpRangeTest {
  private static boolean contains(String range, String address) {
    return IpRange.parse(range).orElseThrow().contains(IpRange.address(address).orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0/0",
        "255.255.255.255",
        "10.0.0.1/32",
        "::",
        "::/0",
        "::1/128",
        "1:2:3:4:5:6:7::",
        "::2:3:4:5:6:7:8",
        "1:2:3:4:5:6:7:8",
        "::ffff:10.0.0.1"
      })
  void range_thatIsOne_isRead(String text) {
    assertThat(IpRange.parse(text)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/8",
        "256.0.0.1",
        "1.2.3",
        "1.2.3.4.5",
        "10.0.0.1/33",
        "10.0.0.1/",
        "10.0.0.1/-1",
        "10.0.0.1/1000",
        "::1/129",
        "1:2:3:4:5:6:7:8::",
        "1:2:3:4:5:6:7",
        "1::2::3",
        ":",
        "12345::",
        "g::"
      })
  void range_thatIsNone_isNotRead(String text) {
    assertThat(IpRange.parse(text)).isEmpty();
  }

  @Test
  void contains_firstAndLastAddressOfTheRange_andNoneBeside() {
    assertThat(contains("10.0.4.0/22", "10.0.4.0")).isTrue();
    assertThat(contains("10.0.4.0/22", "10.0.7.255")).isTrue();
    assertThat(contains("10.0.4.0/22", "10.0.8.0")).isFalse();
    assertThat(contains("10.0.4.0/22", "10.0.3.255")).isFalse();
    assertThat(contains("2001:db8::/33", "2001:db8:7fff::1")).isTrue();
    assertThat(contains("2001:db8::/33", "2001:db8:8000::1")).isFalse();
    assertThat(contains("10.0.0.9", "10.0.0.9")).isTrue();
    assertThat(contains("10.0.0.9", "10.0.0.8")).isFalse();
  }

  @Test
  void contains_addressOfTheOtherKind_never() {
    assertThat(contains("0.0.0.0/0", "::1")).isFalse();
    assertThat(contains("::/0", "10.0.0.1")).isFalse();
  }

  @Test
  void gap_standsForTheZerosInTheMiddle() {
    assertThat(contains("1:2::7:8", "1:2:0:0:0:0:7:8")).isTrue();
    assertThat(contains("1:2:3:4:5:6:7::", "1:2:3:4:5:6:7:0")).isTrue();
    assertThat(contains("::2:3:4:5:6:7:8", "0:2:3:4:5:6:7:8")).isTrue();
  }
}
