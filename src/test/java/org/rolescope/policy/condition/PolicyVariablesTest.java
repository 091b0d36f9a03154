package org.rolescope.policy.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rolescope.policy.ContextValue;
import org.rolescope.policy.Glob;
import org.rolescope.policy.RequestContext;

class PolicyVariablesTest {
  private static final RequestContext CONTEXT =
      RequestContext.of(
          Map.of(
              "aws:username", ContextValue.of("alice"),
              "aws:PrincipalTag/team", ContextValue.of("*"),
              "aws:TagKeys", ContextValue.of("only"),
              "several", ContextValue.of("a", "b"),
              "open", ContextValue.free("open")));

  private static Operand replace(String text) {
    return PolicyVariables.replace(text, CONTEXT);
  }

  private static String text(String text) {
    return replace(text).value().map(Glob::toString).orElse("(none)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "${aws:username} | alice",
        "${AWS:UserName} | alice",
        "home/${aws:username}/${aws:username} | home/alice/alice",
        "${aws:nothing} | (none)",
        "x${aws:nothing}y${aws:username} | (none)",
        "${aws:username | ${aws:username",
        "$aws:username} | $aws:username}",
        "$${aws:username} | $alice",
        "${} | (none)"
      })
  void r103_variable_isReplacedByTheRequestsValue(String text, String expected) {
    assertThat(text(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "${aws:nothing, 'guest'} | guest",
        "${aws:nothing,'guest'} | guest",
        "${aws:username, 'guest'} | alice",
        "${aws:nothing, 'a}b'} | a}b",
        "${aws:nothing, ''}x | x",
        "${aws:nothing, guest} | ${aws:nothing, guest}"
      })
  void r104_default_isUsedWhereThereIsNoValue(String text, String expected) {
    assertThat(text(text)).isEqualTo(expected);
  }

  @Test
  void r105_escapedCharacters_areLiteral() {
    Glob glob = replace("${*}${?}${$}*").value().orElseThrow();
    assertThat(glob.matches("*?$ and more")).isTrue();
    assertThat(glob.matches("xx$ and more")).isFalse();
  }

  @Test
  void r107_wildcardInsideAValue_isLiteral() {
    Glob glob = replace("${aws:PrincipalTag/team}/*").value().orElseThrow();
    assertThat(glob.matches("*/x")).isTrue();
    assertThat(glob.matches("any/x")).isFalse();
  }

  @Test
  void r103_multivaluedKey_hasNoValueAsAVariable() {
    assertThat(text("${several}")).isEqualTo("(none)");
    assertThat(text("${aws:TagKeys}")).isEqualTo("(none)");
  }

  @Test
  void unknownValue_leavesTheTextOpen() {
    Operand operand = replace("${open}/${aws:username}");
    assertThat(operand.value()).isEmpty();
    assertThat(operand.open()).hasSize(1);
  }

  @Test
  void unknownValue_besideAMissingOne_leavesNothingOpen() {
    assertThat(replace("${open}/${aws:nothing}").isOpen()).isFalse();
  }

  @Test
  void longText_withoutAnEnd_isReadInLinearTime() {
    String text = "${" + " ".repeat(200_000) + "${a,'".repeat(50_000);
    Operand operand = assertTimeoutPreemptively(Duration.ofSeconds(5), () -> replace(text));
    assertThat(operand.value().map(Glob::toString)).contains(text);
  }

  @Test
  void whatIsKnown_isReplacedLiterally_theRestStays() {
    String text = "${aws:username}/${aws:PrincipalTag/team}/${open}/${aws:nothing}/${*}/*";
    assertThat(PolicyVariables.replaceKnown(text, CONTEXT))
        .isEqualTo("alice/${*}/${open}/${aws:nothing}/${*}/*");
  }
}
