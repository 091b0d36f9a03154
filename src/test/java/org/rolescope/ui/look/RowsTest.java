package org.rolescope.ui.look;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Where long names may be broken. */
class RowsTest {
  @Test
  void longName_breaksAfterDotsUnderscoresSlashesAndColons_andNowhereAtItsEnd() {
    assertThat(Rows.breakable("3 can become AWSReservedSSO_Admin_0123456789abcdef: 1 always"))
        .isEqualTo(
            "3 can become AWS\u200bReserved\u200bSSO_\u200bAdmin_\u200b0123456789abcdef: 1 always");
    assertThat(Rows.breakable("token.actions.githubusercontent.com"))
        .isEqualTo("token.\u200bactions.\u200bgithubusercontent.\u200bcom");
    assertThat(Rows.breakable("arn:aws:iam::1:role/$deploy_\\prod"))
        .isEqualTo("arn:\u200baws:\u200biam::\u200b1:\u200brole/\u200b$deploy_\u200b\\prod");
  }

  @Test
  void longName_breaksBeforeItsWords_alsoAfterARunOfCapitals() {
    assertThat(Rows.breakable("AWSCloudFormationStackSetAdministrationRole"))
        .isEqualTo(
            "AWS\u200bCloud\u200bFormation\u200bStack\u200bSet\u200bAdministration\u200bRole");
    assertThat(Rows.breakable("OrganizationAccountAccessROLE2"))
        .isEqualTo("Organization\u200bAccount\u200bAccess\u200bROLE2");
  }

  @Test
  void shortName_isLeftAlone() {
    assertThat(Rows.breakable("deploy_prod of s3.amazonaws.com"))
        .isEqualTo("deploy_prod of s3.amazonaws.com");
  }
}
