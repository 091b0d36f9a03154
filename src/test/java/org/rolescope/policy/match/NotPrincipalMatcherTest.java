package org.rolescope.policy.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rolescope.policy.match.Given.ALICE;
import static org.rolescope.policy.match.Given.ANYONE;
import static org.rolescope.policy.match.Given.ANY_OF_A;
import static org.rolescope.policy.match.Given.DEV;
import static org.rolescope.policy.match.Given.DEV_S1;
import static org.rolescope.policy.match.Given.GITHUB;
import static org.rolescope.policy.match.Given.LAMBDA;
import static org.rolescope.policy.match.Given.ROOT;

import org.junit.jupiter.api.Test;
import org.rolescope.policy.Truth;

/** NotPrincipal: everyone who is not named (R39, R40). */
class NotPrincipalMatcherTest {
  private static final String ACCOUNT = "'111122223333'";
  private static final String USER = "'arn:aws:iam::111122223333:user/alice'";
  private static final String ROLE = "'arn:aws:iam::111122223333:role/dev'";
  private static final String SESSION = "'arn:aws:sts::111122223333:assumed-role/dev/s1'";

  private static Truth match(String effect, Caller caller, String... entries) {
    String elements =
        "'Effect':'%s','Action':'*','NotPrincipal':{'AWS':[%s]}"
            .formatted(effect, String.join(",", entries));
    return Given.match(Given.statement(elements), caller).truth();
  }

  @Test
  void r39_callerNotNamed_isReached() {
    assertThat(match("Deny", Given.user("bob"), USER)).isEqualTo(Truth.TRUE);
    assertThat(match("Allow", Given.user("bob"), USER)).isEqualTo(Truth.TRUE);
    assertThat(match("Deny", LAMBDA, USER)).isEqualTo(Truth.TRUE);
    assertThat(match("Deny", GITHUB, ACCOUNT)).isEqualTo(Truth.TRUE);
  }

  @Test
  void r39_userNamedByOwnArn_isLeftOut() {
    assertThat(match("Deny", ALICE, USER, ACCOUNT)).isEqualTo(Truth.FALSE);
    assertThat(match("Allow", ALICE, USER)).isEqualTo(Truth.FALSE);
  }

  @Test
  void r39_accountAlone_doesNotNameItsUsers() {
    assertThat(match("Deny", ALICE, ACCOUNT)).isEqualTo(Truth.TRUE);
    assertThat(match("Deny", ROOT, ACCOUNT)).isEqualTo(Truth.FALSE);
  }

  @Test
  void r39_roleSessionWithDeny_needsAccountRoleAndSession() {
    assertThat(match("Deny", DEV_S1, ACCOUNT, ROLE, SESSION)).isEqualTo(Truth.FALSE);
    assertThat(match("Deny", DEV_S1, ROLE, SESSION)).isEqualTo(Truth.TRUE);
    assertThat(match("Deny", DEV_S1, ACCOUNT, SESSION)).isEqualTo(Truth.TRUE);
    assertThat(match("Deny", DEV_S1, ACCOUNT, ROLE)).isEqualTo(Truth.TRUE);
  }

  @Test
  void r39_roleSessionWithAllow_isNamedByRoleOrSession() {
    assertThat(match("Allow", DEV_S1, ROLE)).isEqualTo(Truth.FALSE);
    assertThat(match("Allow", DEV_S1, SESSION)).isEqualTo(Truth.FALSE);
    assertThat(match("Allow", DEV_S1, ACCOUNT)).isEqualTo(Truth.TRUE);
  }

  @Test
  void r39_anySessionWhereOneIsNamed_isUnknown() {
    assertThat(match("Deny", DEV, ACCOUNT, ROLE, SESSION)).isEqualTo(Truth.UNKNOWN);
    assertThat(match("Allow", DEV, SESSION)).isEqualTo(Truth.UNKNOWN);
    assertThat(match("Deny", DEV, ROLE, SESSION)).isEqualTo(Truth.TRUE);
  }

  @Test
  void r40_denyAgainstCallerWithBoundary_alwaysReachesIt() {
    assertThat(match("Deny", Given.bounded(ALICE), USER, ACCOUNT)).isEqualTo(Truth.TRUE);
    assertThat(match("Allow", Given.bounded(ALICE), USER, ACCOUNT)).isEqualTo(Truth.FALSE);
  }

  @Test
  void groupOfCallers_whereSomeAreNamed_isUnknownForDeny() {
    assertThat(match("Deny", ANY_OF_A, ACCOUNT, USER)).isEqualTo(Truth.UNKNOWN);
    assertThat(match("Deny", ANYONE, USER)).isEqualTo(Truth.UNKNOWN);
    assertThat(match("Deny", ANY_OF_A, "'arn:aws:iam::999999999999:user/x'")).isEqualTo(Truth.TRUE);
    assertThat(match("Allow", ANY_OF_A, ACCOUNT, USER)).isEqualTo(Truth.TRUE);
  }

  @Test
  void everyoneNamed_reachesNobody() {
    assertThat(match("Deny", ALICE, "'*'")).isEqualTo(Truth.FALSE);
    assertThat(match("Deny", ANYONE, "'*'")).isEqualTo(Truth.FALSE);
    assertThat(match("Deny", DEV_S1, "'*'")).isEqualTo(Truth.FALSE);
  }
}
