package org.rolescope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class TerminalTest {
  @Test
  void asciiTerminal_showsStandIns() {
    Recorded ascii = Recorded.ascii();
    ascii.terminal().print("├─ ✔ a → b … ü");
    assertThat(ascii.out()).isEqualTo("|- + a -> b ... ?\n");
  }

  @Test
  void unicodeTerminal_showsTextAsItIs() {
    Recorded unicode = Recorded.unicode();
    unicode.terminal().print("├─ ✔ a → b");
    assertThat(unicode.out()).isEqualTo("├─ ✔ a → b\n");
  }

  @Test
  void controlCharactersOfTheInput_doNotReachTheTerminal() {
    Recorded unicode = Recorded.unicode();
    unicode.terminal().print("role\u001b]0;title\u0007\u009b2J\r");
    assertThat(unicode.out()).isEqualTo("role?]0;title??2J?\n");
  }

  @Test
  void marksThatTurnTheTextOrAreNotSeen_doNotReachTheTerminal() {
    for (Recorded terminal : new Recorded[] {Recorded.unicode(), Recorded.colour()}) {
      terminal.terminal().print("a\u202egpj\u2066b\u200bc\u200fd\u2028e\u00adf");
      assertThat(terminal.out()).isEqualTo("a?gpj?b?c?d?e?f\n");
    }
    Recorded unicode = Recorded.unicode();
    unicode.terminal().complain("a\u202eb");
    assertThat(unicode.err()).isEqualTo("rolescope: a?b\n");
  }

  @Test
  void colourInTheInput_reachesNoTerminalWithoutColours_andHidesNothing() {
    Recorded unicode = Recorded.unicode();
    unicode.terminal().print("role\u001b[31m");
    assertThat(unicode.out()).isEqualTo("role?[31m\n");
    Recorded colour = Recorded.colour();
    colour.terminal().print("role\u001b[8mhidden");
    assertThat(colour.out()).isEqualTo("role?[8mhidden\n");
  }

  @Test
  void ourOwnColours_reachTheTerminal() {
    Recorded colour = Recorded.colour();
    colour.terminal().print(Ink.GOOD.on(colour.terminal(), "yes"));
    assertThat(colour.out()).isEqualTo("\u001b[32myes\u001b[0m\n");
  }

  @Test
  void terminalWithoutColours_getsNone() {
    assertThat(Ink.BAD.on(Recorded.unicode().terminal(), "no")).isEqualTo("no");
  }

  @Test
  void complaint_isOneLine() {
    Recorded unicode = Recorded.unicode();
    unicode.terminal().complain("first\n  second\n");
    assertThat(unicode.err()).isEqualTo("rolescope: first second\n");
  }

  @Test
  void document_atATerminalOfAscii_isInUtf8_afterWhatWasPrintedBefore() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(
            new PrintWriter(new OutputStreamWriter(bytes, StandardCharsets.US_ASCII)),
            new PrintWriter(new StringWriter()),
            new PrintWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8)),
            false,
            false);
    terminal.print("a");
    terminal.document("Zoë\n");
    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .isEqualTo("a" + System.lineSeparator() + "Zoë\n");
  }
}
