package org.rolescope.redact;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is left of a text under pseudonyms, and that two texts never become one. */
final class TextsTest {
  private final Fragments fragments = new Fragments();
  private final Texts texts =
      new Texts(
          new Pseudonyms("key".getBytes(StandardCharsets.UTF_8)),
          fragments,
          Set.of("ec2.amazonaws.com"),
          Set.of("awsserviceroleforautoscaling", "awsserviceroleforapigateway"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "acme",
        "arn:acme:of",
        "arn:aws:sns:eu-west-1:444455556666:acme:1f2e",
        "arn:aws:codecommit:eu-west-1:444455556666:acme/x",
        "arn:acme:x:y:z:of",
        "arn:aws:iam::444455556666:role/aws-service-role/autoscaling.amazonaws.com/"
            + "AWSServiceRoleForAutoScaling_acme",
        "${acme}",
        "AWSServiceRoleForacmeApp",
        "arn:aws:iam::444455556666:role/team/AWSServiceRoleacme",
        "arn:aws:iam::444455556666:role/AWSServiceRoleForAutoScalingacme",
        "a text with 2001:db8:acce:beef::1 within",
        "acct444455556666",
        "444455556666",
        "acmé"
      })
  void value_tellsNothing(String text) {
    fragments.add("acct*");
    String told = texts.value(text);
    assertThat(told).doesNotContain("acm", "444455556666", "acce").isEqualTo(texts.value(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "arn:aws:iam::aws:policy/AdministratorAccess",
        "ec2.amazonaws.com",
        "https://signin.aws.amazon.com/saml",
        "api.pulumi.com/oidc",
        "sandboxes.cloud",
        "sts.windows.net/33e01921-4d64-4f8c-a055-5bdaffd5e33d/",
        "*",
        "role/*"
      })
  void value_ofWhatIsEverybodys_isKept(String text) {
    assertThat(texts.value(text)).isEqualTo(text);
  }

  @Test
  void value_ofAServiceLinkedRole_keepsItsService() {
    assertThat(
            texts.value(
                "arn:aws:iam::444455556666:role/aws-service-role/"
                    + "ops.apigateway.amazonaws.com/AWSServiceRoleForAPIGateway"))
        .endsWith(
            ":role/aws-service-role/ops.apigateway.amazonaws.com/AWSServiceRoleForAPIGateway");
  }

  /**
   * A trust in {@code devteam} is in vain where there is a {@code devTeam}: that has to be seen.
   */
  @Test
  void words_thatDifferInTheirCaseOnly_becomeWordsThatDoSo() {
    Set<String> others = new HashSet<>();
    List<String> words = spellings("devteamx");
    words.forEach(word -> others.add(texts.value(word)));
    assertThat(others).hasSameSizeAs(words);
    List<String> few =
        List.of("devteam", "DEVTEAM", "Devteam", "devTeam", "DevTeam", "DEVteam", "dEVTEAM");
    assertThat(few.stream().map(word -> texts.value(word)).distinct()).hasSameSizeAs(few);
    assertThat(few.stream().map(word -> texts.value(word).toLowerCase(Locale.ROOT)).distinct())
        .hasSize(1);
  }

  private static List<String> spellings(String word) {
    return IntStream.range(0, 1 << word.length())
        .mapToObj(
            bits -> {
              StringBuilder other = new StringBuilder();
              for (int i = 0; i < word.length(); i++) {
                char letter = word.charAt(i);
                other.append((bits >> i & 1) == 1 ? Character.toUpperCase(letter) : letter);
              }
              return other.toString();
            })
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "12345:67890:1, 12345:99999:1",
    "1:2:3, 1:2:3:0:0:0:0:0",
    "dead:beef:cafe, dead:beef:cafe:0",
    "300.1.2.3, 44.1.2.3"
  })
  void value_ofWhatIsNoAddress_isNotThatOfAnother(String one, String other) {
    assertThat(texts.value(one)).isNotEqualTo(texts.value(other));
  }

  @Test
  void pointer_namesNoResourceOfATemplate() {
    assertThat(texts.pointer("/Resources/AcmeRole/Properties/Policies/0"))
        .matches("/Resources/[A-Za-z]+/Properties/Policies/0")
        .doesNotContainIgnoringCase("acme");
  }

  /** A resource may be called like what names others. */
  @Test
  void pointer_throughAResourceThatIsCalledTags_keepsWhatIsOfTheTemplate() {
    assertThat(texts.pointer("/Resources/tags/Properties/Policies/0"))
        .isEqualTo("/Resources/tags/Properties/Policies/0");
  }

  /** Patterns fit service-linked roles under pseudonyms, too: their names are AWS's. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "arn:aws:iam::*:role/aws-service-role/*/AWSServiceRole*",
        "arn:aws:iam::*:role/aws-service-role/autoscaling*/*",
        "arn:aws:iam::${aws:PrincipalAccount}:role/*"
      })
  void value_thatIsAPatternOfAWSsOwn_isKept(String text) {
    assertThat(texts.value(text)).isEqualTo(text);
  }

  /** Its small letters are two characters each. */
  @Test
  void value_withLettersThatGrowWhenTheyAreMadeSmall_isTakenApartAllTheSame() {
    fragments.add("*x");

    assertThat(texts.value("\u0130\u0130x")).endsWith("x").doesNotContain("\u0130");
  }

  @Test
  void message_keepsActionsAndOperators() {
    assertThat(texts.message("`iam:ListRoles` under `DateLessThan` for `acme`"))
        .startsWith("`iam:ListRoles` under `DateLessThan` for `")
        .doesNotContain("acme");
  }
}
