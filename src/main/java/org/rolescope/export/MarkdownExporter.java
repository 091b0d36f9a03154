package org.rolescope.export;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rolescope.graph.TrustLine;
import org.rolescope.graph.TrustNode;
import org.rolescope.graph.TrustReport;

/** A table in GitHub's Markdown, a row an edge, below the answer and what the data lack. */
public final class MarkdownExporter implements ReportExporter {
  private static final String SPECIAL = "\\`*_{}[]()#+!|~$";

  @Override
  public String format() {
    return "markdown";
  }

  @Override
  public String ending() {
    return "md";
  }

  @Override
  public String text(TrustReport report) {
    StringBuilder out = new StringBuilder();
    out.append("# ").append(escaped(report.title())).append("\n\n");
    out.append(escaped(report.summary())).append("\n\n");
    missing(report, out);
    if (!report.lines().isEmpty()) {
      row(out, "Caller", "Kind", "Account", "Role", "Verdict", "Why", "Through");
      out.append("|---|---|---|---|---|---|---|\n");
      report.lines().forEach(line -> row(line, report, out));
      out.append('\n').append(totals(report)).append('\n');
    }
    return out.toString();
  }

  private static void missing(TrustReport report, StringBuilder out) {
    if (report.missing().isEmpty()) {
      out.append("Nothing that decides is missing from the data.\n\n");
      return;
    }
    out.append("Missing from the data:\n\n");
    report.missing().forEach(text -> out.append("- ").append(escaped(text)).append('\n'));
    out.append('\n');
  }

  private static void row(TrustLine line, TrustReport report, StringBuilder out) {
    row(
        out,
        escaped(line.from().label()),
        line.from().kind().word(),
        escaped(report.accountLabel(line.from().account())),
        escaped(line.to().label() + " in " + report.accountLabel(line.to().account())),
        line.edge().kind().word(),
        escaped(line.reason()),
        escaped(line.through().map(TrustNode::label).orElse("")));
  }

  private static void row(StringBuilder out, String... cells) {
    out.append(Stream.of(cells).collect(Collectors.joining(" | ", "| ", " |"))).append('\n');
  }

  private static String totals(TrustReport report) {
    return report.totals().entrySet().stream()
        .filter(total -> total.getValue() > 0)
        .map(total -> String.format(Locale.ROOT, "%s: %d", total.getKey().word(), total.getValue()))
        .collect(Collectors.joining(", "));
  }

  /** On one line; nothing in it is Markdown or HTML. */
  private static String escaped(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    PlainText.line(text).codePoints().forEach(c -> safe.append(escaped(c)));
    return safe.toString();
  }

  private static String escaped(int c) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      default -> (SPECIAL.indexOf(c) >= 0 ? "\\" : "") + Character.toString(c);
    };
  }
}
