package org.rolescope.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyTextTest {
  private static final String DENY =
      """
      {"Version":"2012-10-17","Statement":[\
      {"Sid":"FullAccess","Effect":"Allow","Action":"*","Resource":"*"},\
      {"Sid":"DenyProdFromDev","Effect":"Deny","Action":["sts:AssumeRole","sts:TagSession"],\
      "Resource":"arn:aws:iam::444455556666:role/*",\
      "Condition":{"StringNotEquals":{"aws:PrincipalTag/release":"approved"}}}]}""";

  private static PolicyText text(String json) {
    return PolicyText.of(new Policy("2012-10-17", "", List.of(), json));
  }

  @Test
  void lines_ofStatements_areIndentedByTwo() {
    assertThat(text(DENY).lines())
        .containsExactly(
            "{",
            "  \"Version\": \"2012-10-17\",",
            "  \"Statement\": [",
            "    {",
            "      \"Sid\": \"FullAccess\",",
            "      \"Effect\": \"Allow\",",
            "      \"Action\": \"*\",",
            "      \"Resource\": \"*\"",
            "    },",
            "    {",
            "      \"Sid\": \"DenyProdFromDev\",",
            "      \"Effect\": \"Deny\",",
            "      \"Action\": [\"sts:AssumeRole\", \"sts:TagSession\"],",
            "      \"Resource\": \"arn:aws:iam::444455556666:role/*\",",
            "      \"Condition\": {",
            "        \"StringNotEquals\": {",
            "          \"aws:PrincipalTag/release\": \"approved\"",
            "        }",
            "      }",
            "    }",
            "  ]",
            "}");
  }

  @Test
  void span_ofStatement_coversItsBraces() {
    assertThat(text(DENY).span("/Statement/1")).contains(new LineSpan(10, 20));
  }

  @Test
  void span_ofConditionKeyWithSlash_isFoundByEscapedPointer() {
    assertThat(text(DENY).span("/Statement/1/Condition/StringNotEquals/aws:PrincipalTag~1release"))
        .contains(new LineSpan(17, 17));
  }

  @Test
  void span_ofItemOnOneLine_isThatLine() {
    assertThat(text(DENY).span("/Statement/1/Action/1")).contains(new LineSpan(13, 13));
  }

  @Test
  void span_ofFirstItemOfSingleValue_isTheValue() {
    assertThat(text(DENY).span("/Statement/0/Action/0")).contains(new LineSpan(7, 7));
  }

  @Test
  void span_ofUnknownPointer_isEmpty() {
    assertThat(text(DENY).span("/Statement/9")).isEmpty();
  }

  @Test
  void span_ofWholeDocument_isEveryLine() {
    assertThat(text(DENY).span("")).contains(new LineSpan(1, 22));
  }

  @Test
  void lines_ofSmallObject_stayOnOneLine() {
    String trust = "{\"Statement\":{\"Principal\":{\"Service\":\"ec2.amazonaws.com\"}}}";
    assertThat(text(trust).lines())
        .contains("    \"Principal\": { \"Service\": \"ec2.amazonaws.com\" }");
    assertThat(text(trust).span("/Statement/Principal/Service")).contains(new LineSpan(3, 3));
  }

  @Test
  void lines_ofEmptyObjectAndList_haveNothingBetweenTheirBrackets() {
    assertThat(text("{\"a\":{},\"b\":[],\"c\":[{}]}").lines())
        .containsExactly("{", "  \"a\": {},", "  \"b\": [],", "  \"c\": [", "    {}", "  ]", "}");
  }

  @Test
  void lines_withBracketsInsideText_areNotBrokenThere() {
    assertThat(text("{\"a\":\"x{[,:\\\"]}\",\"b\":1}").lines())
        .containsExactly("{", "  \"a\": \"x{[,:\\\"]}\",", "  \"b\": 1", "}");
  }

  @Test
  void span_ofEscapedName_usesTheNameItself() {
    assertThat(text("{\"a\\u002fb\":1,\"c~d\":2}").span("/c~0d")).contains(new LineSpan(3, 3));
    assertThat(text("{\"a\\u002fb\":1,\"c~d\":2}").span("/a~1b")).contains(new LineSpan(2, 2));
  }

  private static List<String> listOf(String name, String first, int lastLength) {
    return text("{\"Sid\":1,\""
            + name
            + "\":[\""
            + first
            + "\",\""
            + "x".repeat(lastLength)
            + "\"]}")
        .lines();
  }

  @Test
  void list_asWideAsALineMayBe_staysOnOneLine_andOneMoreDoesNot() {
    int longest = 0;
    while (listOf("Action", "a", longest).size() == 4) {
      longest++;
    }
    // Name, colon, brackets, comma and quotes count, the indentation does not.
    String widest = listOf("Action", "a", longest - 1).get(2);
    assertThat(widest.strip()).hasSize(PolicyLayout.SHORT);
    assertThat(listOf("Action", "a", longest)).hasSizeGreaterThan(4);
    assertThat(listOf("Actions", "a", longest - 1)).as("a longer name").hasSizeGreaterThan(4);
    assertThat(listOf("Actions", "a", longest - 2)).hasSize(4);
  }

  @Test
  void objectOfOneShortMember_staysOnOneLine_ofTwoItDoesNot() {
    assertThat(text("{\"Principal\":{\"AWS\":\"*\"}}").lines())
        .containsExactly("{", "  \"Principal\": { \"AWS\": \"*\" }", "}");
    assertThat(text("{\"Principal\":{\"AWS\":\"*\",\"Service\":\"x\"}}").lines())
        .hasSizeGreaterThan(3);
    assertThat(text("{\"a\":{\"b\":[1,2],\"c\":[3]}}").lines()).hasSizeGreaterThan(3);
  }
}
