package org.rolescope.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rolescope.graph.EdgeKind;
import org.rolescope.graph.NamedInVain;
import org.rolescope.graph.TrustEdge;
import org.rolescope.graph.TrustLine;
import org.rolescope.graph.TrustNode;
import org.rolescope.graph.TrustReport;
import org.rolescope.iam.Account;
import org.rolescope.policy.ContextValue.Unknown.Why;
import org.rolescope.simulate.Brought;
import org.rolescope.simulate.OpenQuestion;
import org.rolescope.simulate.PolicyType;
import org.rolescope.simulate.Settling;

/** A report in which every text is one that some format takes for more than text. */
final class HostileReport {
  static final String ACCOUNT = "111122223333";
  static final String ROLE = "arn:aws:iam::" + ACCOUNT + ":role/target";

  /** Each is the name of a caller. */
  static final List<String> NAMES =
      List.of(
          "plain",
          "a \"quoted\" one",
          "ends with a backslash \\",
          "\\N \\G \\l \\\" \\n",
          "<b>&amp;</b>",
          "]]> --> <!-- <![CDATA[ <?xml ?>",
          "\"]; }; evil -> node [label=\"x",
          "<script>alert(1)</script>",
          "a | b \\| c",
          "`code` *bold* _it_ [link](http://example.com) ![x](y) # - ~s~ $x$",
          "first\nsecond",
          "first\r\nsecond",
          "=1+1",
          "+1",
          "-1",
          "@SUM(1)",
          "\t=1",
          "\r=1",
          " =1",
          "\uFF1D1",
          "a,b;c",
          "a;=1",
          "null\u0000 bell\u0007 escape\u001b[31m delete\u007f csi\u009b",
          "\u2028\u2029\u00a0",
          "turned\u202egpj\u2066 mark\u200f joined\u200b soft\u00ad",
          "é 漢 \uD83D\uDD11",
          "\uD83D lone",
          "\uFFFE\uFFFF",
          "${x} %{y} $(z)",
          "");

  private HostileReport() {}

  static TrustReport report() {
    TrustNode role = new TrustNode(ROLE, TrustNode.Kind.ROLE, ACCOUNT, "target");
    List<TrustNode> nodes = new ArrayList<>(List.of(role));
    List<TrustLine> lines = new ArrayList<>();
    for (int i = 0; i < NAMES.size(); i++) {
      String name = NAMES.get(i);
      TrustNode caller = new TrustNode("id " + i + " " + name, TrustNode.Kind.USER, ACCOUNT, name);
      nodes.add(caller);
      lines.add(new TrustLine(caller, role, edge(caller, name), Optional.of(caller)));
    }
    return new TrustReport(
        "title " + String.join("", NAMES),
        "summary " + String.join("", NAMES),
        NAMES,
        ROLE,
        List.of(new Account(ACCOUNT, "aws", NAMES.get(2), Set.of())),
        nodes,
        lines,
        nodes.stream().skip(1).map(node -> new NamedInVain(node, List.of(), node.label())).toList(),
        Brought.NOTHING.with(NAMES.get(3), List.of(NAMES.get(4))));
  }

  private static TrustEdge edge(TrustNode caller, String text) {
    return new TrustEdge(
        caller.id() + " to",
        caller.id(),
        ROLE,
        "sts:AssumeRole",
        EdgeKind.ALLOWED_IF,
        List.of(
            new OpenQuestion(Why.FREE, text, text, "StringEquals", List.of(text), Settling.NONE),
            OpenQuestion.missing(text)),
        List.of(text),
        Set.of(PolicyType.SCP),
        List.of());
  }

  /** What every text format makes of a text that not every reader takes: replaced, not dropped. */
  static String harmless(String text) {
    StringBuilder safe = new StringBuilder();
    for (int c : text.codePoints().toArray()) {
      boolean bad =
          Character.isISOControl(c) && "\t\n\r".indexOf(c) < 0
              || Character.getType(c) == Character.FORMAT
              || Character.getType(c) == Character.SURROGATE
              || Character.getType(c) == Character.LINE_SEPARATOR
              || Character.getType(c) == Character.PARAGRAPH_SEPARATOR
              || c == 0xFFFE
              || c == 0xFFFF;
      safe.appendCodePoint(bad ? 0xFFFD : c);
    }
    return safe.toString();
  }
}
