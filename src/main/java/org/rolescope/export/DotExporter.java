package org.rolescope.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rolescope.base.Unseen;
import org.rolescope.graph.EdgeKind;
import org.rolescope.graph.TrustLine;
import org.rolescope.graph.TrustNode;
import org.rolescope.graph.TrustReport;

/** The language of Graphviz: a cluster an account, shapes by kind of node, lines by verdict. */
public final class DotExporter implements ReportExporter {
  @Override
  public String format() {
    return "dot";
  }

  @Override
  public String text(TrustReport report) {
    StringBuilder out = new StringBuilder("digraph rolescope {\n");
    out.append("  graph [rankdir=\"LR\", labelloc=\"t\", label=")
        .append(quoted(report.title() + "\n" + report.summary()))
        .append(", missing=")
        .append(quoted(String.join("\n", report.missing())))
        .append("];\n");
    out.append("  node [fontname=\"sans-serif\"];\n  edge [fontname=\"sans-serif\"];\n");
    accounts(report)
        .forEach(
            (account, nodes) -> {
              if (!account.isEmpty()) {
                out.append("  subgraph ").append(quoted("cluster_" + account)).append(" {\n");
                out.append("  label=").append(quoted(label(report, account))).append(";\n");
              }
              nodes.forEach(node -> node(node, out));
              out.append(account.isEmpty() ? "" : "  }\n");
            });
    report.lines().forEach(line -> edge(line, out));
    return out.append("}\n").toString();
  }

  private static Map<String, List<TrustNode>> accounts(TrustReport report) {
    Map<String, List<TrustNode>> accounts = new TreeMap<>();
    report
        .nodes()
        .forEach(
            node -> accounts.computeIfAbsent(node.account(), id -> new ArrayList<>()).add(node));
    return accounts;
  }

  private static String label(TrustReport report, String account) {
    String title = report.accountTitle(account);
    return title.isEmpty() ? account : title + " " + account;
  }

  private static void node(TrustNode node, StringBuilder out) {
    out.append("  ").append(quoted(node.id()));
    out.append(" [label=").append(quoted(node.label()));
    out.append(", kind=").append(quoted(node.kind().name()));
    out.append(", account=").append(quoted(node.account()));
    out.append(", shape=").append(quoted(shape(node.kind()))).append("];\n");
  }

  private static void edge(TrustLine line, StringBuilder out) {
    EdgeKind kind = line.edge().kind();
    String reason = line.reason();
    out.append("  ").append(quoted(line.from().id())).append(" -> ").append(quoted(line.to().id()));
    out.append(" [label=").append(quoted(kind.word() + (reason.isEmpty() ? "" : "\n" + reason)));
    out.append(", kind=").append(quoted(kind.name()));
    out.append(", action=").append(quoted(line.edge().action()));
    out.append(", conditions=").append(quoted(line.conditionWords()));
    out.append(", met=").append(quoted(String.join("; ", line.edge().met())));
    out.append(", deniedBy=").append(quoted(line.gateNames("; ")));
    out.append(", missing=").append(quoted(line.missingWords()));
    out.append(", through=").append(quoted(line.through().map(TrustNode::id).orElse("")));
    out.append(", style=").append(quoted(style(kind))).append("];\n");
  }

  private static String shape(TrustNode.Kind kind) {
    return switch (kind) {
      case ROLE -> "box";
      case USER, SESSION, DELETED, PERSON -> "ellipse";
      case ACCOUNT -> "tab";
      case SERVICE -> "hexagon";
      case SAML_PROVIDER, OIDC_PROVIDER -> "diamond";
      case ANYONE -> "octagon";
    };
  }

  private static String style(EdgeKind kind) {
    return switch (kind) {
      case ALLOWED -> "solid";
      case ALLOWED_IF -> "dashed";
      case CANNOT_KNOW, DENIED, NOBODY -> "dotted";
    };
  }

  /**
   * In quotes. A backslash is written as the entity that Graphviz shows as one, because before the
   * closing quote not every reader takes it for itself; an end of line is one in the picture.
   */
  private static String quoted(String text) {
    String safe =
        Unseen.shown(text).replace("&", "&amp;").replace("\\", "&#92;").replace("\"", "\\\"");
    return '"' + safe.replaceAll("\\R", "\\\\n") + '"';
  }
}
