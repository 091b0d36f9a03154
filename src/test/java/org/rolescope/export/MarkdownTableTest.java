package org.rolescope.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;
import org.junit.jupiter.api.Test;

/** Answers as Markdown, which somebody may paste where it is shown as it is. */
class MarkdownTableTest {
  @Test
  void way_isReadAsPlainText_andNothingInItIsMarkup() {
    String text =
        MarkdownTable.text("bob", List.of("bob > dev-deployer <b>", "> bob"), List.of(), List.of());

    assertThat(text).contains("bob > dev-deployer ");
    var document = Parser.builder().build().parse(text);
    assertThat(document.getLastChild()).isInstanceOf(Paragraph.class);
    assertThat(TextContentRenderer.builder().build().render(document))
        .contains("bob > dev-deployer <b>")
        .endsWith("> bob");
  }
}
