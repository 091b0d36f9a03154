package org.rolescope.policy.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rolescope.policy.Policy;
import org.rolescope.policy.Truth;

/** What is said of callers in general must hold for each of them. */
class PrincipalLawsTest {
  private static final long SEED = 3340L;
  private static final List<String> ENTRIES =
      List.of(
          "111122223333",
          "999999999999",
          "*",
          "arn:aws:iam::111122223333:root",
          "arn:aws:iam::111122223333:user/alice",
          "arn:aws:iam::111122223333:role/dev",
          "arn:aws:iam::111122223333:role/ops",
          "arn:aws:sts::111122223333:assumed-role/dev/s1",
          "arn:aws:sts::111122223333:assumed-role/dev/s2",
          "AROADEV",
          "AIDAALICE");

  private static Policy random(SplittableRandom random) {
    StringBuilder entries = new StringBuilder();
    int count = random.nextInt(1, 4);
    for (int i = 0; i < count; i++) {
      entries.append(i == 0 ? "'" : "','").append(ENTRIES.get(random.nextInt(ENTRIES.size())));
    }
    return Given.statement(
        "'Effect':'%s','Action':'*','%s':{'AWS':[%s']}"
            .formatted(
                random.nextBoolean() ? "Allow" : "Deny",
                random.nextBoolean() ? "Principal" : "NotPrincipal",
                entries));
  }

  @Test
  @DisplayName("5,000 statements: what holds for any session holds for each (seed 3340)")
  void anySession_decided_holdsForEverySession() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < 5_000; i++) {
      Policy policy = random(random);
      StatementMatch any = Given.match(policy, Given.DEV);
      assertThat(any.principal().open().isEmpty()).isEqualTo(any.truth() != Truth.UNKNOWN);
      for (String name : List.of("s1", "s2", "s3")) {
        StatementMatch one = Given.match(policy, Given.session("/", "dev", name));
        assertThat(any.truth() == Truth.UNKNOWN || any.truth() == one.truth())
            .as("%s: any %s, %s %s", policy.json(), any.truth(), name, one.truth())
            .isTrue();
        assertThat(one.grade()).isLessThanOrEqualTo(any.possibleGrade());
        assertThat(any.truth() != Truth.TRUE || one.grade().compareTo(any.grade()) >= 0).isTrue();
      }
    }
  }

  @Test
  @DisplayName(
      "5,000 statements: a Deny for a whole account reaches each of its principals (seed 3340)")
  void denyForAccount_certain_reachesEveryPrincipal() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < 5_000; i++) {
      Policy policy = random(random);
      boolean deny = policy.json().contains("Deny");
      for (Caller group : List.of(Given.ANY_OF_A, Given.ANYONE)) {
        if (deny && Given.match(policy, group).truth() == Truth.TRUE) {
          for (Caller member : List.of(Given.ALICE, Given.DEV_S1, Given.user("bob"))) {
            assertThat(Given.match(policy, member).truth())
                .as("%s for %s", policy.json(), member)
                .isEqualTo(Truth.TRUE);
          }
        }
      }
    }
  }
}
