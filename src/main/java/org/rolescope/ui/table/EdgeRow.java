package org.rolescope.ui.table;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rolescope.drawing.ProviderLook;
import org.rolescope.graph.TrustEdge;
import org.rolescope.graph.TrustLine;
import org.rolescope.graph.TrustNode;
import org.rolescope.iam.IamIndex;
import org.rolescope.question.EdgeTraits;
import org.rolescope.ui.look.EdgeWords;
import org.rolescope.ui.look.FindingWords;
import org.rolescope.ui.look.Sign;

/**
 * An edge as a row.
 *
 * @param edge what was decided
 * @param from the caller
 * @param to the role
 * @param sign of the caller
 * @param callerAccount where the caller is; empty where it is in none
 * @param account where the role is
 * @param verdict in a few words
 * @param finding why it deserves a look: it is open to outsiders; empty if it is not
 * @param reason conditions, gates or what lacks; may be empty
 */
public record EdgeRow(
    TrustEdge edge,
    TrustNode from,
    TrustNode to,
    Sign sign,
    String callerAccount,
    String account,
    String verdict,
    String finding,
    String reason) {
  static EdgeRow of(TrustLine line, IamIndex index, EdgeTraits traits) {
    return new EdgeRow(
        line.edge(),
        line.from(),
        line.to(),
        Sign.of(line.from(), index),
        account(line.from(), index),
        account(line.to(), index),
        EdgeWords.pill(line.edge()),
        traits.finding(line).map(FindingWords::told).orElse(""),
        line.reason());
  }

  private static String account(TrustNode node, IamIndex index) {
    return node.account().isEmpty() ? "" : index.accountLabel(node.account());
  }

  public String caller() {
    return ProviderLook.called(from);
  }

  public String role() {
    return to.label();
  }

  /** Why it deserves a look, and its reason; may be empty. */
  public String why() {
    return Stream.of(finding, reason)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("; "));
  }

  /** What there is room for beside a sign that it deserves a look; may be empty. */
  String brief() {
    return reason.isEmpty() ? finding : reason;
  }

  /** As AWS calls it. */
  public String action() {
    return edge.action();
  }

  /** Aloud: who, which role, what of it and why. */
  String said() {
    return Stream.of(caller(), callerAccount, role(), account, verdict, why())
        .filter(part -> !part.isEmpty())
        // An account that calls is where it is.
        .distinct()
        .collect(Collectors.joining(", "));
  }

  /** Whether this is its id, or that of an end of it or of the account of an end. */
  boolean isAbout(String id) {
    return id.equals(edge.id()) || isAbout(id, from) || isAbout(id, to);
  }

  private static boolean isAbout(String id, TrustNode end) {
    return id.equals(end.id()) || id.equals(end.account());
  }

  /** Whether every one of these is in it, in any case; ids count, too. */
  boolean holds(String[] words) {
    String all =
        Stream.concat(
                Stream.of(from.id(), to.id()),
                Stream.of(Column.values()).map(column -> column.of(this)))
            .collect(Collectors.joining("\n"))
            .toLowerCase(Locale.ROOT);
    return Stream.of(words).allMatch(all::contains);
  }
}
