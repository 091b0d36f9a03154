package org.rolescope.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What helps, told where there is no command line. */
final class LackTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "choose a profile (--profile), or sign in | choose a profile, or sign in",
        "read it without one (leave out --org) | read it without one",
        "elsewhere (--profile b --org --out DIR) | elsewhere",
        "see the program (credential_process) | see the program (credential_process)",
        "`aws sso login --profile corp` | `aws sso login --profile corp`",
      })
  void optionsOfTheCommandLine_areLeftOutInTheWindow(String cure, String inWindow) {
    assertThat(new Lack("", "", cure).cureInWindow()).isEqualTo(inWindow);
  }
}
