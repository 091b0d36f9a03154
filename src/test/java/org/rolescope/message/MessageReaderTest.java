package org.rolescope.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MessageReaderTest {
  private record Example(String name, Map<String, String> expected, String text) {}

  private static List<Example> examples() throws IOException {
    List<Example> examples = new ArrayList<>();
    try (InputStream in = MessageReaderTest.class.getResourceAsStream("/message/messages.txt")) {
      assertThat(in).isNotNull();
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String block : all.substring(all.indexOf("\n=== ") + 1).split("(?m)^=== ", -1)) {
        if (!block.isBlank()) {
          examples.add(example(block));
        }
      }
    }
    return examples;
  }

  private static Example example(String block) {
    int name = block.indexOf('\n');
    int line = block.indexOf("\n---\n");
    Map<String, String> expected = new TreeMap<>();
    if (line > name) {
      for (String field : block.substring(name + 1, line).split("\n", -1)) {
        int equals = field.indexOf('=');
        expected.put(field.substring(0, equals), field.substring(equals + 1));
      }
    }
    return new Example(block.substring(0, name), expected, block.substring(line + 5));
  }

  @TestFactory
  Stream<DynamicTest> message_isTakenApart() throws IOException {
    List<Example> examples = examples();
    assertThat(examples).hasSizeGreaterThan(40);
    return examples.stream()
        .map(
            example ->
                DynamicTest.dynamicTest(
                    example.name(),
                    () -> assertThat(fields(read(example.text()))).isEqualTo(example.expected())));
  }

  @TestFactory
  Stream<DynamicTest> message_onOneLineOrMany_isTheSame() throws IOException {
    return examples().stream()
        .map(
            example ->
                DynamicTest.dynamicTest(
                    example.name(),
                    () ->
                        assertThat(fields(read(example.text().strip().replace(" ", "\n    "))))
                            .isEqualTo(example.expected())));
  }

  @TestFactory
  Stream<DynamicTest> message_inAnotherForm_isTheSame() throws IOException {
    return examples().stream()
        .flatMap(
            example ->
                Stream.of(
                        "\""
                            + example.text().strip().replace("\\", "\\\\").replace("\"", "\\\"")
                            + "\"",
                        "\u001b[31m" + example.text().strip() + "\u001b[0m",
                        example.text().replace("\n", "\r\n"),
                        example.text().strip() + "\n")
                    .map(
                        text ->
                            DynamicTest.dynamicTest(
                                example.name(),
                                () ->
                                    assertThat(fields(read(text)))
                                        .as(text)
                                        .isEqualTo(example.expected()))));
  }

  private static DeniedMessage read(String text) {
    MessageReading reading = MessageReader.read(text);
    assertThat(reading.kind()).isEqualTo(PastedKind.STS_ERROR);
    return reading.message().orElseThrow();
  }

  private static Map<String, String> fields(DeniedMessage message) {
    Map<String, String> fields = new TreeMap<>();
    fields.put("code", message.code());
    message.operation().ifPresent(value -> fields.put("operation", value));
    message.action().ifPresent(value -> fields.put("action", value));
    message.caller().ifPresent(value -> fields.put("caller", value));
    message.role().ifPresent(value -> fields.put("role", value));
    message.kind().ifPresent(value -> fields.put("kind", value.name()));
    if (message.explicitDeny()) {
      fields.put("explicitDeny", "true");
    }
    message.through().ifPresent(value -> fields.put("through", value.name()));
    message.reason().ifPresent(value -> fields.put("reason", value));
    message.policyArn().ifPresent(value -> fields.put("policyArn", value));
    message.encoded().ifPresent(value -> fields.put("encoded", value));
    message.error().ifPresent(value -> fields.put("error", value.name()));
    if (!message.parameters().isEmpty()) {
      fields.put("parameters", message.parameters().toString());
    }
    return fields;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | NOTHING",
        "' \n\t ' | NOTHING",
        "hello | OTHER",
        "arn:aws:iam::444455556666:role/deploy-prod | ARN",
        "AROAV4NWP7GMGHKI7EWSN:i-0abc | UNIQUE_ID",
        "AIDAIOSFODNN7EXAMPLE | UNIQUE_ID",
        "AKIAIOSFODNN7EXAMPLE | ACCESS_KEY_ID",
        "' ASIAIOSFODNN7EXAMPLE ' | ACCESS_KEY_ID",
        "{\"Statement\":[{\"Effect\":\"Allow\"}]} | POLICY",
        "{\"eventName\":\"AssumeRole\",\"errorCode\":null} | EVENT",
        "4GIOHlTkIaWHQD0Q0m6XSnuUMCm4GIOHlTkIaWHQD0Q0m6XSnuUMCm | ENCODED",
        "User: arn:aws:iam::1:user/x is not authorized to perform: s3:GetObject | OTHER_REFUSAL",
        "An error occurred (InvalidClientTokenId) when calling the ListBuckets operation: x"
            + " | OTHER_REFUSAL",
        "is not authorized to perform | OTHER",
        "is not authorized to perform: : on resource: | OTHER",
      })
  void otherText_isSaidToBeWhatItIs(String text, PastedKind kind) {
    assertThat(MessageReader.read(text).kind()).isEqualTo(kind);
  }

  @Test
  void tagsWithoutAnOperation_belongToAssumeRole() {
    DeniedMessage message =
        read(
            "User: arn:aws:iam::1:user/x is not authorized to perform: sts:TagSession on resource: y");
    assertThat(message.mainAction()).contains("sts:AssumeRole");
  }

  @Test
  void kindThatIsNotKnown_isKeptAsReason() {
    DeniedMessage message =
        read(
            "User: arn:aws:iam::1:user/x is not authorized to perform: sts:AssumeRole on resource: y"
                + " because no new kind of policy allows the sts:AssumeRole action");
    assertThat(message.kind()).isEmpty();
    assertThat(message.reason())
        .contains("because no new kind of policy allows the sts:AssumeRole action");
  }

  private static final String MESSAGE =
      "User: arn:aws:sts::333344445555:assumed-role/ci-runner/build-7 is not authorized to perform:"
          + " sts:AssumeRole on resource: arn:aws:iam::444455556666:role/deploy-prod with an explicit"
          + " deny in a service control policy";

  @ParameterizedTest
  @ValueSource(ints = {25, 40, 61, 80})
  void linesBrokenInsideOfWords_areJoined(int width) {
    String broken = MESSAGE.replaceAll("(.{" + width + "})", "$1\n");
    assertThat(fields(read(broken))).isEqualTo(fields(read(MESSAGE)));
  }

  @Test
  void lineBrokenAtAHyphenOfAnArn_isJoined() {
    String broken = MESSAGE.replace("role/ci-", "role/ci-\n│    ").replace("deploy-", "deploy-\n");
    assertThat(fields(read(broken))).isEqualTo(fields(read(MESSAGE)));
  }

  @Test
  void textOfAPage_withTagsAndEntities_isTheSame() {
    String page =
        "<div class=\"x\">You don&#x27;t have access.<br/>"
            + MESSAGE
                .replace("perform: sts:AssumeRole", "perform: <b>sts:AssumeRole</b>")
                .replace("in a ", "in&#160;a&nbsp;")
            + "</div>";
    assertThat(fields(read(page))).isEqualTo(fields(read(MESSAGE)));
  }

  @Test
  void severalRefusals_theFirstOfAnAssumeRoleCallIsRead_theOthersAreCounted() {
    String other =
        "An error occurred (AccessDenied) when calling the ListBuckets operation: User:"
            + " arn:aws:iam::111122223333:user/alice is not authorized to perform:"
            + " s3:ListAllMyBuckets because no identity-based policy allows the"
            + " s3:ListAllMyBuckets action\n";
    String ours =
        "An error occurred (AccessDenied) when calling the AssumeRole operation: " + MESSAGE;
    MessageReading reading = MessageReader.read(other + ours + "\n" + ours);
    assertThat(reading.kind()).isEqualTo(PastedKind.STS_ERROR);
    assertThat(fields(reading.message().orElseThrow())).isEqualTo(fields(read(ours)));
    assertThat(reading.others()).isEqualTo(1);
    assertThat(MessageReader.read(ours + ours).others()).isZero();
  }

  @Test
  void anotherErrorInTheSameLog_doesNotNameTheCode() {
    assertThat(read("ExpiredToken: renewed the token\n" + MESSAGE).code())
        .isEqualTo("AccessDenied");
  }

  @Test
  void logEntryOfAToken_namesProviderAndSubject_R134() {
    DeniedMessage message =
        read(
            "{\"eventName\":\"AssumeRoleWithWebIdentity\",\"userIdentity\":{\"type\":"
                + "\"WebIdentityUser\",\"principalId\":\"arn:aws:iam::444455556666:oidc-provider/"
                + "token.example.com:sts.amazonaws.com:repo:a/b\",\"userName\":\"repo:a/b\","
                + "\"identityProvider\":\"arn:aws:iam::444455556666:oidc-provider/token.example.com\"},"
                + "\"errorCode\":\"AccessDenied\",\"errorMessage\":\"Not authorized to perform"
                + " sts:AssumeRoleWithWebIdentity\",\"requestParameters\":{\"roleArn\":"
                + "\"arn:aws:iam::444455556666:role/x\"}}");
    assertThat(message.caller())
        .contains("arn:aws:iam::444455556666:oidc-provider/token.example.com");
    assertThat(message.parameters()).containsEntry("sub", "repo:a/b");
  }
}
