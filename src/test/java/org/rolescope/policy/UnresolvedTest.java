package org.rolescope.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts with parts that are not known. */
class UnresolvedTest {
  @Test
  void name_of_any_kind_makes_a_mark_that_is_found_again() {
    String mark = Unresolved.mark("module.a[\"x/y\"].aws_iam_role.r{b}*?:\n\\c");
    assertThat(Unresolved.in(mark)).isTrue();
    assertThat(Unresolved.known("a" + mark + "b")).isEqualTo("ab");
    assertThat(mark.substring(3)).doesNotContain("*", "?", ":", "/", "\"", "\n");
    assertThat(Unresolved.mark("AWS::StackName")).isEqualTo("${?AWS::StackName}");
  }

  @Test
  void question_mark_of_a_policy_is_no_mark() {
    assertThat(Unresolved.in("what${?}")).isFalse();
    assertThat(Unresolved.in("${aws:username}")).isFalse();
  }

  @Test
  void reader_sees_the_name_as_templates_write_it() {
    assertThat(Unresolved.shown("arn:aws:iam::${?Account}:root"))
        .isEqualTo("arn:aws:iam::${Account}:root");
    assertThat(Unresolved.facts("${?Account}-${?Stage}"))
        .extracting(ContextValue.Unknown::fact)
        .containsExactly("the value of Account", "the value of Stage");
  }

  @ParameterizedTest
  @CsvSource({
    "${?A}, anything, UNKNOWN",
    "${?A}, ${?A}, TRUE",
    "${?A}, ${?B}, UNKNOWN",
    "plain, plain, TRUE",
    "plain, other, FALSE",
    "arn:aws:iam::1:role/${?A}, arn:aws:iam::1:user/bob, FALSE",
    "arn:aws:iam::1:role/${?A}, arn:aws:iam::1:role/bob, UNKNOWN",
    "${?A}:root, arn:aws:iam::1:user/bob, FALSE"
  })
  void texts_are_the_same_as_far_as_is_known(String one, String other, Truth same) {
    assertThat(Unresolved.same(one, other)).isEqualTo(same);
    assertThat(Unresolved.same(other, one)).isEqualTo(same);
  }

  @ParameterizedTest
  @CsvSource({
    "*, ${?A}, TRUE",
    "role/*, role/${?A}-x, TRUE",
    "role/????, role/${?A}, UNKNOWN",
    "role/prod-*, role/${?A}-x, UNKNOWN",
    "user/*, role/${?A}, FALSE",
    "role/${?A}*, role/dev, UNKNOWN",
    "role/${?A}-prod, role/dev, FALSE",
    "role/${aws:username}-${?A}, role/dev-x, UNKNOWN"
  })
  void pattern_matches_as_far_as_is_known(String pattern, String text, Truth matches) {
    assertThat(Unresolved.matches(pattern, text)).isEqualTo(matches);
  }
}
