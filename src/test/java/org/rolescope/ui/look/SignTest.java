package org.rolescope.ui.look;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rolescope.graph.TrustNode;
import org.rolescope.iam.IamIndex;
import org.rolescope.ui.Fixture;

/** Which sign stands for what. */
class SignTest {
  private static final IamIndex INDEX = Fixture.workspace().analysis().index();

  private static Sign ofAccount(String id) {
    return Sign.of(
        new TrustNode("arn:aws:iam::" + id + ":root", TrustNode.Kind.ACCOUNT, id, id), INDEX);
  }

  @Test
  void account_thatIsNotOpen_isAnExternalOne_everywhere() {
    assertThat(ofAccount(Fixture.SHOP_PROD)).isEqualTo(Sign.of(Sign.Shape.ACCOUNT));
    assertThat(ofAccount("666677778888")).isEqualTo(Sign.of(Sign.Shape.EXTERNAL));
    assertThat(ofAccount("999999999")).isEqualTo(Sign.of(Sign.Shape.EXTERNAL));
  }
}
