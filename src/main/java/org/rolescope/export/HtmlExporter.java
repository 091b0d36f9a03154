package org.rolescope.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.Collectors;
import org.rolescope.drawing.Drawing;
import org.rolescope.drawing.Handout;
import org.rolescope.drawing.SvgPainter;
import org.rolescope.drawing.Theme;
import org.rolescope.graph.TrustReport;

/**
 * One page of HTML that asks for nothing else: the picture to be moved and searched, and what is
 * behind every node and arrow. Its content security policy lets nothing run but its own script.
 * What others wrote is text in markup, or data in a JSON block; the script makes only text of it.
 */
public final class HtmlExporter implements PictureExporter {
  private static final String STYLE = Html.resource("page.css");
  private static final String SCRIPT = Html.resource("page.js");

  @Override
  public String format() {
    return "html";
  }

  @Override
  public void write(Handout handout, Instant at, OutputStream out) throws IOException {
    out.write(page(handout, at).getBytes(StandardCharsets.UTF_8));
  }

  private static String page(Handout handout, Instant at) {
    Drawing drawing = handout.drawing().printed();
    TrustReport report = handout.report();
    String style = "\n" + colours(handout.theme()) + STYLE;
    String script = "\n" + SCRIPT;
    String look = handout.theme().dark() ? " data-look=\"dark\"" : "";
    StringBuilder page = Html.begin(look, drawing.title(), style, script);
    page.append("<header>\n<h1>").append(Html.text(drawing.title())).append("</h1>\n");
    if (!drawing.aside().isEmpty()) {
      page.append("<span class=\"muted\">").append(Html.text(drawing.aside())).append("</span>\n");
    }
    page.append(
        """
        <div class="search">
        <input id="search" type="search" placeholder="Search by name" aria-label="Search by name" \
        aria-controls="found" autocomplete="off" spellcheck="false">
        <ul id="found" hidden></ul>
        </div>
        <div class="tools">
        <button id="smaller" aria-label="Zoom out" title="Zoom out">−</button>
        <button id="larger" aria-label="Zoom in" title="Zoom in">+</button>
        <button id="all" title="The whole picture">Show all</button>
        <button id="look">Light or dark</button>
        </div>
        </header>
        <main id="picture" tabindex="0" aria-label="Picture: arrows move it, + and - zoom, 0 shows all, / searches">
        """);
    page.append(SvgPainter.inline(drawing)).append("</main>\n");
    page.append(
        "<aside id=\"details\" aria-label=\"Details\" aria-live=\"polite\" tabindex=\"-1\"></aside>\n<footer>\n");
    if (!drawing.legend().parts().isEmpty()) {
      page.append("<details id=\"legend\" open>\n<summary>Legend</summary>\n<div>\n")
          .append(SvgPainter.inline(drawing.legend()))
          .append("</div>\n</details>\n");
    }
    page.append("<span>").append(Html.text(Coverage.made(at))).append("</span>\n");
    Coverage.told(report)
        .ifPresent(told -> page.append("<span>").append(Html.text(told)).append("</span>\n"));
    page.append(coverage(report)).append("</footer>\n");
    page.append("<script type=\"application/json\" id=\"data\">")
        .append(PageData.of(report))
        .append("</script>\n<script>")
        .append(script)
        .append("</script>\n</body>\n</html>\n");
    return page.toString();
  }

  private static String coverage(TrustReport report) {
    String sentence = Html.text(Coverage.sentence(report));
    if (report.missing().isEmpty()) {
      return "<span>" + sentence + "</span>\n";
    }
    return report.missing().stream()
        .map(lack -> "<li>" + Html.text(lack) + "</li>")
        .collect(
            Collectors.joining(
                "\n",
                "<details>\n<summary>" + sentence + "</summary>\n<ul>\n",
                "\n</ul>\n</details>\n"));
  }

  /** A dark page stays dark; a light one follows the reader's system until told otherwise. */
  private static String colours(Theme theme) {
    Theme light = theme.highContrast() ? Theme.HIGH_CONTRAST : Theme.LIGHT;
    Theme dark = theme.highContrast() ? Theme.HIGH_CONTRAST_DARK : Theme.DARK;
    return ":root { color-scheme: light; "
        + Html.variables(light)
        + "}\n@media (prefers-color-scheme: dark) {\n:root:not([data-look=\"light\"]) { color-scheme: dark; "
        + Html.variables(dark)
        + "}\n}\n:root[data-look=\"dark\"] { color-scheme: dark; "
        + Html.variables(dark)
        + "}\n";
  }
}
