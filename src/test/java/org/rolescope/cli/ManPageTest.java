package org.rolescope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ManPageTest {
  private final Recorded program = Recorded.unicode();

  private List<String> page() {
    assertThat(program.run("man")).isZero();
    return program.out().lines().toList();
  }

  @Test
  void page_hasASectionForEachCommand_andNoneForWhatIsHidden() {
    assertThat(page().stream().filter(line -> line.startsWith(".SS")))
        .extracting(line -> line.replaceAll("\\.SS \"([a-z\\\\-]+).*", "$1").replace("\\", ""))
        .containsExactly(
            "simulate",
            "who-can",
            "reach",
            "paths",
            "matrix",
            "exposed",
            "cut",
            "cycles",
            "compare",
            "fetch",
            "inspect",
            "export",
            "lessons",
            "explain-error",
            "generate",
            "completion");
  }

  @Test
  void page_isMadeOfKnownMacrosAndPlainLines() {
    assertThat(page()).allMatch(line -> line.matches("\\.(TH|SH|SS|TP|B|PP|br)( \".*\")*|\\\\&.*"));
    assertThat(page().get(0)).startsWith(".TH \"ROLESCOPE\" \"1\" \"\" ");
  }

  @Test
  void page_namesOptionsWithTheirValues_andExitCodes() {
    assertThat(page())
        .contains(
            ".B \"\\-\\-format FORMAT\"",
            ".B \"\\-\\-known\\-accounts FILE\"",
            ".B \"\\-\\-date DATE\"",
            "\\&png, pdf, svg, html, dot, graphml, json, csv, markdown; default: the ending of the file.",
            "\\&rolescope \\- shows who can assume which AWS IAM role, and why",
            "\\&data are missing, under \\-\\-strict");
  }
}
