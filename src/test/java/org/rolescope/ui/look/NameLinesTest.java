package org.rolescope.ui.look;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Where names of accounts are broken beside the matrix. */
class NameLinesTest {
  @Test
  void name_breaksAfterAHyphen_orBeforeAWord_orNotAtAll() {
    assertThat(NameLines.of("payments-prod", text -> text.length() <= 9))
        .contains("payments-\nprod");
    assertThat(NameLines.of("SharedServicesProd", text -> text.length() <= 14))
        .contains("SharedServices\nProd");
    assertThat(NameLines.of("platform_tools", text -> text.length() <= 10))
        .contains("platform_\ntools");
    assertThat(NameLines.of("sharedservices", text -> text.length() <= 9)).isEmpty();
  }

  @Test
  void number_isGrouped() {
    assertThat(NameLines.of("111122223333", text -> text.length() <= 10))
        .contains("1111-2222-\n3333");
  }
}
