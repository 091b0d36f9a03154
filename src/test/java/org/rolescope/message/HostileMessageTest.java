package org.rolescope.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that nobody wrote to be read. */
final class HostileMessageTest {
  private static final int MEGABYTE = 1024 * 1024;
  private static final String MESSAGE =
      "User: arn:aws:iam::111122223333:user/a is not authorized to perform: sts:AssumeRole on"
          + " resource: arn:aws:iam::444455556666:role/b with an explicit deny in a service control"
          + " policy transitively through a session policy: arn:aws:x. Encoded authorization failure"
          + " message: abc";

  static List<String> hostile() {
    return List.of(
        "a",
        " ",
        "\\",
        "\\u",
        "\\u00",
        "&",
        "&quot;",
        "\u001b[",
        "│",
        "arn:",
        "arn:aws:iam::1:role/",
        "\"roleArn\":",
        "\"roleArn\":\"",
        "User: ",
        "User: a is not authorized to perform: ",
        "is not authorized to perform: sts:AssumeRole on resource: ",
        " because no ",
        " with an explicit deny in a ",
        " transitively through a ",
        "Encoded authorization failure message: ",
        "when calling the ",
        "\ud83d",
        "\u0130",
        "(((((",
        "\"\"\"\"");
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void megabyteOfOneThing_isReadUpToTheLimit(String part) {
    MessageReading reading = MessageReader.read(part.repeat(MEGABYTE / part.length()));
    assertThat(reading.cut()).isTrue();
    assertThat(ErrorSentence.notUnderstood(reading)).isNotBlank();
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void messageAfterHostileText_withinTheLimit_isNeverAnException(String part) {
    assertThat(MessageReader.read(part.repeat(100) + " " + MESSAGE).kind()).isNotNull();
    assertThat(MessageReader.read(MESSAGE + part.repeat(100)).kind()).isNotNull();
  }

  /** The plain text is never longer than what was pasted, and each part is looked at once. */
  @ParameterizedTest
  @MethodSource("hostile")
  void plainText_isNoLongerThanWhatWasPasted(String part) {
    String text = part.repeat(1000);
    assertThat(MessageText.plain(text).length()).isLessThanOrEqualTo(text.length());
  }

  @Test
  void messageBehindTheLimit_isNotRead_andTheReadingSaysSo() {
    MessageReading reading = MessageReader.read("x ".repeat(MessageReader.LIMIT) + MESSAGE);
    assertThat(reading.message()).isEmpty();
    assertThat(reading.cut()).isTrue();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4})
  void mutatedMessage_isNeverAnException(long seed) {
    Random random = new Random(seed);
    List<String> parts = hostile();
    for (int i = 0; i < 2500; i++) {
      StringBuilder text = new StringBuilder(MESSAGE);
      for (int changes = random.nextInt(6); changes >= 0; changes--) {
        int at = random.nextInt(text.length() + 1);
        switch (random.nextInt(3)) {
          case 0 -> text.insert(at, parts.get(random.nextInt(parts.size())));
          case 1 -> text.delete(at, Math.min(text.length(), at + random.nextInt(20)));
          default -> text.insert(at, (char) random.nextInt(Character.MAX_VALUE));
        }
      }
      MessageReading reading = MessageReader.read(text.toString());
      assertThat(RecognisedLine.of(reading)).doesNotContain("\n");
    }
  }
}
