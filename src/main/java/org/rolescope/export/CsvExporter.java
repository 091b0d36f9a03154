package org.rolescope.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.rolescope.graph.TrustLine;
import org.rolescope.graph.TrustNode;
import org.rolescope.graph.TrustReport;

/**
 * Comma-separated values (RFC 4180), a row an edge, every cell in quotes. A cell that a spreadsheet
 * would take for a formula begins with an apostrophe.
 */
public final class CsvExporter implements ReportExporter {
  private static final String EOL = "\r\n";
  private static final String SIGNS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

  private static final List<String> COLUMNS =
      List.of(
          "from",
          "from_kind",
          "from_name",
          "from_account",
          "from_account_name",
          "to",
          "to_name",
          "to_account",
          "to_account_name",
          "action",
          "verdict",
          "conditions",
          "met",
          "denied_by",
          "missing",
          "through");

  @Override
  public String format() {
    return "csv";
  }

  @Override
  public String text(TrustReport report) {
    StringBuilder out = new StringBuilder();
    row(COLUMNS, out);
    report.lines().forEach(line -> row(cells(line, report), out));
    return out.toString();
  }

  private static List<String> cells(TrustLine line, TrustReport report) {
    TrustNode from = line.from();
    TrustNode to = line.to();
    List<String> cells =
        new ArrayList<>(
            List.of(
                from.id(),
                from.kind().name(),
                from.label(),
                from.account(),
                report.accountLabel(from.account())));
    cells.addAll(List.of(to.id(), to.label(), to.account(), report.accountLabel(to.account())));
    cells.addAll(
        List.of(
            line.edge().action(),
            line.edge().kind().name(),
            line.conditionWords(),
            String.join("; ", line.edge().met()),
            line.gateNames("; "),
            line.missingWords(),
            line.through().map(TrustNode::id).orElse("")));
    return cells;
  }

  private static void row(List<String> cells, StringBuilder out) {
    out.append(cells.stream().map(CsvExporter::cell).collect(Collectors.joining(","))).append(EOL);
  }

  private static String cell(String text) {
    String safe = PlainText.harmless(text);
    String guard = formula(safe) ? "'" : "";
    return '"' + guard + safe.replace("\"", "\"\"") + '"';
  }

  /** Blanks before the sign do not keep every spreadsheet from calculating. */
  private static boolean formula(String text) {
    String rest = text.stripLeading();
    boolean blank = rest.length() < text.length() && "\t\r\n".indexOf(text.charAt(0)) >= 0;
    return blank || (!rest.isEmpty() && SIGNS.indexOf(rest.charAt(0)) >= 0);
  }
}
