package org.rolescope.export;

import java.util.List;
import org.rolescope.drawing.Theme;
import org.rolescope.export.Worksheet.Block;

/**
 * A worksheet as one page of HTML that asks for nothing else and runs nothing; printed, each part
 * begins a page.
 */
final class HtmlWorksheet {
  private static final String STYLE =
      "\n:root { color-scheme: light; "
          + Html.variables(Theme.LIGHT)
          + "}\n"
          + Html.resource("worksheet.css");

  private final StringBuilder page;

  private HtmlWorksheet(StringBuilder page) {
    this.page = page;
  }

  static String of(Worksheet sheet) {
    return new HtmlWorksheet(Html.begin("", sheet.title(), STYLE, "")).page(sheet);
  }

  private String page(Worksheet sheet) {
    element("h1", sheet.title());
    sheet.blocks().forEach(this::write);
    return page.append("</body>\n</html>\n").toString();
  }

  private void write(Block block) {
    if (block instanceof Worksheet.Part part) {
      element("h2", part.heading());
    } else if (block instanceof Worksheet.Heading heading) {
      element("h3", heading.text());
    } else if (block instanceof Worksheet.Text text) {
      element(text.small() ? "p class=\"small\"" : "p", text.text());
    } else if (block instanceof Worksheet.Choices choices) {
      choices(choices);
    } else if (block instanceof Worksheet.Ruled ruled) {
      page.append("<div class=\"rules\">")
          .append("<div class=\"rule\"></div>".repeat(ruled.lines()))
          .append("</div>\n");
    } else if (block instanceof Worksheet.Code code) {
      code(code);
    } else if (block instanceof Worksheet.Verdict verdict) {
      page.append("<p class=\"verdict ").append(verdict.tone().token()).append("\"><b>");
      page.append(Html.text(verdict.word())).append("</b> ");
      page.append(Html.text(verdict.sentence())).append("</p>\n");
    } else if (block instanceof Worksheet.Ladder ladder) {
      page.append("<table>\n");
      ladder.gates().forEach(this::gate);
      page.append("</table>\n");
    }
  }

  /**
   * @param tag with its attributes
   */
  private void element(String tag, String text) {
    page.append('<').append(tag).append('>').append(Html.text(text));
    page.append("</").append(tag.split(" ", 2)[0]).append(">\n");
  }

  private void choices(Worksheet.Choices choices) {
    page.append("<ul class=\"choices\">\n");
    List<String> words = choices.words();
    for (int i = 0; i < words.size(); i++) {
      boolean right = choices.ticked().isPresent() && choices.ticked().getAsInt() == i;
      element(right ? "li class=\"right\"" : "li", words.get(i));
    }
    page.append("</ul>\n");
  }

  private void gate(Worksheet.Gate gate) {
    page.append("<tr class=\"").append(gate.tone().token()).append("\"><td>");
    page.append(Html.text(gate.name())).append("</td><td>");
    page.append(Html.text(gate.word())).append("</td><td>");
    page.append(Html.text(gate.said())).append("</td></tr>\n");
  }

  private void code(Worksheet.Code code) {
    page.append("<figure>\n<figcaption>").append(Html.text(code.caption()));
    page.append("</figcaption>\n<pre>");
    for (Worksheet.Line line : code.lines()) {
      page.append(line.marked() ? "<span class=\"marked\">" : "<span>");
      page.append("<b>").append(line.number() > 0 ? line.number() : "").append("</b>");
      page.append(Html.text(line.text())).append("</span>");
    }
    page.append("</pre>\n</figure>\n");
  }
}
