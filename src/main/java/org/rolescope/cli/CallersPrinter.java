package org.rolescope.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rolescope.graph.NamedInVain;
import org.rolescope.graph.TrustLine;
import org.rolescope.graph.TrustNode;
import org.rolescope.graph.TrustReport;
import org.rolescope.simulate.OpenQuestion;
import org.rolescope.simulate.Settling;

/** Prints who can assume a role: the answer, whom it names, and who is behind an account. */
final class CallersPrinter {
  /** Columns before the text of a row, its branch included. */
  private static final int INDENT = 18;

  /** Columns of the branch alone. */
  private static final int BRANCH = 3;

  private final Terminal terminal;

  CallersPrinter(Terminal terminal) {
    this.terminal = terminal;
  }

  void print(TrustReport report) {
    terminal.print(Ink.STRONG.on(terminal, report.summary()));
    terminal.print("");
    Map<Optional<TrustNode>, List<TrustLine>> groups = new LinkedHashMap<>();
    groups.put(Optional.empty(), new ArrayList<>());
    report
        .lines()
        .forEach(
            line -> groups.computeIfAbsent(line.through(), key -> new ArrayList<>()).add(line));
    groups.forEach(
        (through, lines) -> {
          terminal.print(through.map(node -> through(node, report)).orElse(report.focus()));
          new TreePrinter(terminal).print(lines.stream().map(line -> row(line, report)).toList());
        });
    inVain(report);
    settle(report);
    if (!report.missing().isEmpty()) {
      terminal.print(
          "Missing from the data: "
              + (report.missing().size() == 1
                  ? report.missing().get(0)
                  : report.missing().size() + " things; `rolescope inspect` lists them"));
    }
  }

  private void inVain(TrustReport report) {
    if (!report.inVain().isEmpty()) {
      terminal.print("Named by the trust policy, and let in by no call");
      new TreePrinter(terminal)
          .print(report.inVain().stream().map(named -> row(named, report)).toList());
    }
  }

  private static TreePrinter.Row row(NamedInVain named, TrustReport report) {
    List<String> said =
        Folded.lines(inVain(named.node(), report) + ": " + named.why(), Folded.WIDTH - BRANCH);
    return new TreePrinter.Row(said.get(0), said.subList(1, said.size()));
  }

  /** An entry that can name nobody is no deleted principal. */
  private static String inVain(TrustNode node, TrustReport report) {
    return node.kind() == TrustNode.Kind.DELETED ? node.label() : who(node, report);
  }

  private static String through(TrustNode node, TrustReport report) {
    return switch (node.kind()) {
      case ACCOUNT ->
          "Through account "
              + report.accountLabel(node.account())
              + ", which is trusted as a whole: whoever its own policies allow";
      case SAML_PROVIDER -> "Through Identity Center: to whom the permission set is assigned";
      case SESSION -> "Through session " + node.label() + ": its role, under that name";
      case ROLE, USER, SERVICE, OIDC_PROVIDER, ANYONE, DELETED, PERSON ->
          "Through " + node.label() + ", which is trusted: in the accounts that were read";
    };
  }

  private TreePrinter.Row row(TrustLine line, TrustReport report) {
    String head = EdgeMark.verdict(terminal, line.edge().kind());
    String reason = line.reason();
    String text = who(line.from(), report) + (reason.isEmpty() ? "" : ": " + reason);
    List<String> said = Folded.lines(text, Folded.WIDTH - INDENT);
    List<String> below =
        said.stream().skip(1).map(more -> " ".repeat(INDENT - BRANCH) + more).toList();
    return new TreePrinter.Row(head + said.get(0), below);
  }

  /** {@code alice (user in shop-prod)}. */
  private static String who(TrustNode node, TrustReport report) {
    if (node.kind() == TrustNode.Kind.PERSON) {
      return node.label();
    }
    boolean itself = node.kind() == TrustNode.Kind.ACCOUNT || node.account().isEmpty();
    String where = itself ? "" : " in " + report.accountLabel(node.account());
    return node.label() + " (" + node.kind().word() + where + ")";
  }

  private void settle(TrustReport report) {
    Set<Settling> files = new LinkedHashSet<>();
    for (TrustLine line : report.lines()) {
      line.missing().stream().map(OpenQuestion::settling).forEach(files::add);
    }
    files.remove(Settling.NONE);
    for (Settling settling : files) {
      terminal.print("To settle: " + settling.file() + " ← " + settling.command());
    }
  }
}
