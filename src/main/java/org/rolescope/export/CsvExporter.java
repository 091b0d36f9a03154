package org.rolescope.export;

import java.util.ArrayList;
import java.util.List;
import org.rolescope.graph.TrustLine;
import org.rolescope.graph.TrustNode;
import org.rolescope.graph.TrustReport;

/** Comma-separated values, a row an edge. */
public final class CsvExporter implements ReportExporter {
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
    return CsvTable.text(
        COLUMNS, report.lines().stream().map(line -> cells(line, report)).toList());
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
}
