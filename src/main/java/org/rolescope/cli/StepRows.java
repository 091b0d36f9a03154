package org.rolescope.cli;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.rolescope.graph.TrustLine;
import org.rolescope.graph.TrustNode;
import org.rolescope.iam.IamIndex;
import org.rolescope.simulate.OpenQuestion;
import org.rolescope.simulate.Settling;

/** What the answers to questions about ways have in common on the terminal. */
final class StepRows {
  /** Columns of a branch. */
  private static final int BRANCH = 3;

  private final Terminal terminal;
  private final IamIndex index;

  StepRows(Terminal terminal, IamIndex index) {
    this.terminal = terminal;
    this.index = index;
  }

  /** The answer, and a line between it and the rest. */
  void sentence(String sentence) {
    terminal.print(Ink.STRONG.on(terminal, sentence));
  }

  /** {@code alice (user in shop-prod)}. */
  String who(TrustNode node) {
    boolean itself = node.kind() == TrustNode.Kind.ACCOUNT || node.account().isEmpty();
    String where = itself ? "" : " in " + index.accountLabel(node.account());
    return node.label() + " (" + node.kind().word() + where + ")";
  }

  /** {@code deploy-prod in shop-prod}. */
  String place(TrustNode node) {
    return node.account().isEmpty()
        ? node.label()
        : node.label() + " in " + index.accountLabel(node.account());
  }

  /** {@code , as account tools-ci}: whose trust is used. */
  String through(TrustLine step) {
    return step.through()
        .map(
            node ->
                switch (node.kind()) {
                  case ACCOUNT -> ", trusted as account " + index.accountLabel(node.account());
                  case SESSION -> ", as session " + node.label();
                  case ANYONE -> ", trusted as anyone";
                  case SAML_PROVIDER -> ", " + node.label();
                  case ROLE, USER, SERVICE, OIDC_PROVIDER, DELETED, PERSON -> "";
                })
        .orElse("");
  }

  /** Text behind a head that takes {@code indent} columns, folded under itself. */
  TreePrinter.Row row(String head, int indent, String text, List<String> more) {
    List<String> said = Folded.lines(text, Folded.WIDTH - BRANCH - indent);
    Stream<String> rest = said.stream().skip(1);
    Stream<String> extra =
        more.stream().flatMap(line -> hanging(line, Folded.WIDTH - BRANCH - indent));
    return new TreePrinter.Row(
        head + said.get(0),
        Stream.concat(rest, extra).map(line -> " ".repeat(indent) + line).toList());
  }

  private static Stream<String> hanging(String text, int width) {
    List<String> lines = Folded.lines(text, width - 2);
    return Stream.concat(Stream.of(lines.get(0)), lines.stream().skip(1).map(line -> "  " + line));
  }

  /** Files that would settle what cannot be known, and roles that could not be looked at. */
  void end(List<OpenQuestion> missing, List<TrustNode> unread) {
    Set<Settling> files = new LinkedHashSet<>();
    missing.stream().map(OpenQuestion::settling).forEach(files::add);
    files.remove(Settling.NONE);
    for (Settling settling : files) {
      terminal.print("To settle: " + settling.file() + " ← " + settling.command());
    }
    if (!unread.isEmpty()) {
      terminal.print(
          (unread.size() == 1
                  ? "Not known whom one role trusts: " + place(unread.get(0))
                  : "Not known whom "
                      + unread.size()
                      + " roles trust: "
                      + place(unread.get(0))
                      + ", …")
              + "; a way into it may lead further");
    }
  }
}
