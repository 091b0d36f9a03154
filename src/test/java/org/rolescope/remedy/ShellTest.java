package org.rolescope.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ShellTest {
  @ParameterizedTest
  @MethodSource("org.rolescope.remedy.HostileTexts#all")
  void word_ofAnyText_isThatTextForAShell(String text) throws Exception {
    assertThat(said(Shell.command("printf %s", text))).isEqualTo(text);
  }

  @Test
  void valueThatLooksLikeAnOption_isTiedToItsOwn() {
    assertThat(Shell.command("aws sts assume-role", "--external-id", "-x", "--token-code", "1"))
        .isEqualTo("aws sts assume-role --external-id=-x --token-code 1");
    assertThat(Shell.option("--tag", "-k=v w")).isEqualTo("--tag='-k=v w'");
  }

  @Test
  void word_ofPlainText_isNotQuoted() {
    assertThat(Shell.word("arn:aws:iam::111122223333:role/dev")).doesNotContain("'");
    assertThat(Shell.word("a b")).isEqualTo("'a b'");
    assertThat(Shell.word("")).isEqualTo("''");
  }

  @ParameterizedTest
  @MethodSource("org.rolescope.remedy.HostileTexts#all")
  void comment_ofAnyText_endsWithItsLine(String text) throws Exception {
    assertThat(said("# " + Shell.comment(text) + "\nprintf done")).isEqualTo("done");
  }

  private static String said(String script) throws IOException, InterruptedException {
    Path shell = Path.of("/bin/sh");
    Assumptions.assumeTrue(Files.isExecutable(shell), "no /bin/sh");
    Process process = new ProcessBuilder(shell.toString(), "-c", script).start();
    byte[] out = process.getInputStream().readAllBytes();
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    return new String(out, StandardCharsets.UTF_8);
  }
}
