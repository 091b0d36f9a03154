package org.rolescope.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rolescope.policy.ContextValue.Unknown.Why;
import org.rolescope.simulate.OpenQuestion;
import org.rolescope.simulate.Settling;

/** Conditions in a few letters. */
class ConditionMarkTest {
  private static ConditionMark mark(String operator, String key, String value) {
    return ConditionMark.of(
        new OpenQuestion(Why.FREE, "", key, operator, List.of(value), Settling.NONE));
  }

  @Test
  void conditionThatHoldsWithoutItsKey_saysSo() {
    assertThat(mark("Bool", "aws:MultiFactorAuthPresent", "true").word()).isEqualTo("MFA");
    assertThat(mark("BoolIfExists", "aws:MultiFactorAuthPresent", "true").word())
        .isEqualTo("MFA or none");
    assertThat(mark("StringEqualsIfExists", "aws:PrincipalTag/team", "shop"))
        .isEqualTo(
            new ConditionMark(
                Glyph.SESSION_TAG, "team or none", "team = shop or none", "shop or none"));
  }

  @Test
  void conditionThatShutsAValueOut_isAsItWas() {
    assertThat(mark("StringNotEqualsIfExists", "aws:PrincipalTag/team", "shop").detail())
        .isEqualTo("team ≠ shop");
  }
}
