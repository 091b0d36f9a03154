package org.rolescope.ui.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Where long names may be broken. */
class RowsTest {
  @Test
  void longName_breaksAfterDotsUnderscoresSlashesAndColons_andNowhereAtItsEnd() {
    assertThat(Rows.breakable("3 can become AWSReservedSSO_Admin_0123456789abcdef: 1 always"))
        .isEqualTo(
            "3 can become AWS\u200aReserved\u200aSSO_\u200aAdmin_\u200a0123456789abcdef: 1 always");
    assertThat(Rows.breakable("token.actions.githubusercontent.com"))
        .isEqualTo("token.\u200aactions.\u200agithubusercontent.\u200acom");
    assertThat(Rows.breakable("arn:aws:iam::1:role/$deploy_\\prod"))
        .isEqualTo("arn:\u200aaws:\u200aiam::\u200a1:\u200arole/\u200a$deploy_\u200a\\prod");
  }

  @Test
  void longName_breaksBeforeItsWords_alsoAfterARunOfCapitals() {
    assertThat(Rows.breakable("AWSCloudFormationStackSetAdministrationRole"))
        .isEqualTo(
            "AWS\u200aCloud\u200aFormation\u200aStack\u200aSet\u200aAdministration\u200aRole");
    assertThat(Rows.breakable("OrganizationAccountAccessROLE2"))
        .isEqualTo("Organization\u200aAccount\u200aAccess\u200aROLE2");
  }

  /** JavaFX breaks lines where Java says. */
  @Test
  void longName_isBrokenThere() {
    for (String name :
        List.of(
            "repo:northwind/shop:pull_request",
            "AWSReservedSSO_Admin_0123456789abcdef",
            "token.actions.githubusercontent.com")) {
      String broken = Rows.breakable(name);
      BreakIterator lines = BreakIterator.getLineInstance(Locale.ROOT);
      lines.setText(broken);
      assertThat(broken).contains("\u200a");
      for (int i = 1; i < broken.length(); i++) {
        if (broken.charAt(i - 1) == '\u200a') {
          assertThat(lines.isBoundary(i)).as(broken.substring(0, i)).isTrue();
        }
      }
    }
  }

  @Test
  void shortName_isLeftAlone() {
    assertThat(Rows.breakable("deploy_prod of s3.amazonaws.com"))
        .isEqualTo("deploy_prod of s3.amazonaws.com");
  }
}
