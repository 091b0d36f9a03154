package org.rolescope.export;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.rolescope.graph.NamedInVain;
import org.rolescope.graph.TrustLine;
import org.rolescope.graph.TrustNode;
import org.rolescope.graph.TrustReport;

/** A table in GitHub's Markdown, a row an edge, below the answer and what the data lack. */
public final class MarkdownExporter implements ReportExporter {
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
    out.append("# ").append(MarkdownTable.escaped(report.title())).append("\n\n");
    out.append(MarkdownTable.escaped(report.summary())).append("\n\n");
    Coverage.told(report).ifPresent(told -> out.append(MarkdownTable.escaped(told)).append("\n\n"));
    missing(report, out);
    if (!report.lines().isEmpty()) {
      MarkdownTable.head(
          out, List.of("Caller", "Kind", "Account", "Role", "Verdict", "Why", "Through"));
      report.lines().forEach(line -> row(line, report, out));
      out.append('\n').append(totals(report)).append('\n');
    }
    inVain(report, out);
    return out.toString();
  }

  private static void inVain(TrustReport report, StringBuilder out) {
    if (report.inVain().isEmpty()) {
      return;
    }
    out.append("\nNamed by the trust policy, and let in by no call:\n\n");
    for (NamedInVain named : report.inVain()) {
      String who = who(named.node()) + ": " + named.why();
      out.append("- ").append(MarkdownTable.escaped(who)).append('\n');
    }
  }

  private static String who(TrustNode node) {
    return node.kind() == TrustNode.Kind.DELETED
        ? node.label()
        : node.label() + " (" + node.kind().word() + ")";
  }

  private static void missing(TrustReport report, StringBuilder out) {
    if (report.missing().isEmpty()) {
      out.append("Nothing that decides is missing from the data.\n\n");
      return;
    }
    out.append("Missing from the data:\n\n");
    report
        .missing()
        .forEach(text -> out.append("- ").append(MarkdownTable.escaped(text)).append('\n'));
    out.append('\n');
  }

  private static void row(TrustLine line, TrustReport report, StringBuilder out) {
    MarkdownTable.row(
        out,
        List.of(
            MarkdownTable.escaped(line.from().label()),
            line.from().kind().word(),
            MarkdownTable.escaped(report.accountLabel(line.from().account())),
            MarkdownTable.escaped(
                line.to().label() + " in " + report.accountLabel(line.to().account())),
            line.edge().kind().word(),
            MarkdownTable.escaped(line.reason()),
            MarkdownTable.escaped(line.through().map(TrustNode::label).orElse(""))));
  }

  private static String totals(TrustReport report) {
    return report.totals().entrySet().stream()
        .filter(total -> total.getValue() > 0)
        .map(total -> String.format(Locale.ROOT, "%s: %d", total.getKey().word(), total.getValue()))
        .collect(Collectors.joining(", "));
  }
}
