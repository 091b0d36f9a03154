package org.rolescope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rolescope.policy.ContextValue;
import org.rolescope.simulate.AssumeRoleRequest;

class RequestTextTest {
  private static final AssumeRoleRequest PLAIN =
      AssumeRoleRequest.of("arn:aws:iam::111122223333:user/alice", "arn:aws:iam::1:role/r");

  @Test
  void line_readAgain_isTheSameRequest() {
    AssumeRoleRequest full = Requests.full();

    RequestLine read = RequestLines.read(RequestText.line(full));

    assertThat(read)
        .isInstanceOfSatisfying(
            RequestLine.Readable.class, line -> assertThat(line.request()).isEqualTo(full));
  }

  @Test
  void command_ofAPlainCall_hasAnOptionForEveryPart() {
    AssumeRoleRequest request =
        PLAIN
            .withOptions(PLAIN.options().withExternalId("it's me").withMfaCode(true))
            .withContext(Map.of("aws:SourceIp", ContextValue.ABSENT));

    assertThat(RequestText.command(request))
        .isEqualTo(
            "rolescope simulate --data . --principal arn:aws:iam::111122223333:user/alice"
                + " --role arn:aws:iam::1:role/r --external-id 'it'\\''s me' --mfa-code"
                + " --absent aws:SourceIp");
  }

  @Test
  void command_ofACallThatOptionsCannotTell_handsOverItsLine() {
    assertThat(RequestText.command(Requests.full()))
        .startsWith("printf '%s\\n' '{")
        .endsWith("| rolescope simulate --data . --requests /dev/stdin");
  }
}
