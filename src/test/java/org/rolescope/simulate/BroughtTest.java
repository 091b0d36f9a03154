package org.rolescope.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rolescope.policy.ContextValue;

/** What follows from what a caller has. */
class BroughtTest {
  private static final Instant NOW = Instant.parse("2026-05-12T09:00:00.123Z");

  private static @Nullable ContextValue following(String key, String value, String other) {
    return Brought.NOTHING.with(key, List.of(value)).at(NOW).all().get(other);
  }

  @ParameterizedTest
  @CsvSource({
    "aws:CurrentTime, 2025-05-12T09:00:00Z, aws:EpochTime, 1747040400",
    "aws:EpochTime, 1747040400, aws:CurrentTime, 2025-05-12T09:00:00Z",
    "aws:CurrentTime, now, aws:EpochTime, 1778576400",
    "aws:EpochTime, NOW, aws:EpochTime, 1778576400",
    "aws:EpochTime, now, aws:CurrentTime, 2026-05-12T09:00:00Z",
    "aws:MultiFactorAuthAge, 60, aws:MultiFactorAuthPresent, true",
    "aws:MultiFactorAuthAge, 3*, aws:MultiFactorAuthPresent, true"
  })
  void told_tellsWhatFollows(String key, String value, String other, String followed) {
    assertThat(following(key, value, other)).isEqualTo(ContextValue.of(followed));
  }

  @ParameterizedTest
  @ValueSource(strings = {"false", "FALSE", ""})
  void withoutMfa_thereIsNoAgeOfIt(String present) {
    assertThat(following("aws:MultiFactorAuthPresent", present, "aws:MultiFactorAuthAge"))
        .isEqualTo(ContextValue.ABSENT);
    assertThat(following("aws:MultiFactorAuthPresent", "true", "aws:MultiFactorAuthAge")).isNull();
  }

  @Test
  void told_otherwise_wins() {
    Brought both =
        Brought.NOTHING
            .with("aws:MultiFactorAuthAge", List.of("60"))
            .without("aws:MultiFactorAuthPresent");
    assertThat(both.all().get("aws:MultiFactorAuthPresent")).isEqualTo(ContextValue.ABSENT);
    assertThat(following("aws:EpochTime", "soon", "aws:CurrentTime")).isNull();
  }

  @ParameterizedTest
  @CsvSource({"aws:CurrentTime", "aws:EpochTime", "AWS:epochtime"})
  void time_mayBeNow(String key) {
    assertThat(Brought.misfit(key, "now")).isEmpty();
    assertThat(Brought.misfit(key, "noon")).hasValueSatisfying(w -> assertThat(w).contains("now"));
  }
}
