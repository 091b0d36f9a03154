package org.rolescope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class TreePrinterTest {
  private static final List<TreePrinter.Row> ROWS =
      List.of(
          new TreePrinter.Row("first", List.of("below", "")),
          new TreePrinter.Row("last", List.of("end")));

  @Test
  void rows_hangOnOneStem() {
    Recorded unicode = Recorded.unicode();
    new TreePrinter(unicode.terminal()).print(ROWS);
    assertThat(unicode.out()).isEqualTo("├─ first\n│  below\n│\n└─ last\n   end\n");
  }

  @Test
  void asciiTerminal_hasTheSameTree() {
    Recorded ascii = Recorded.ascii();
    new TreePrinter(ascii.terminal()).print(ROWS);
    assertThat(ascii.out()).isEqualTo("|- first\n|  below\n|\n`- last\n   end\n");
  }
}
