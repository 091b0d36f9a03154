package org.rolescope.ui.explain.call;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rolescope.graph.TrustEdge;
import org.rolescope.graph.TrustLine;
import org.rolescope.graph.TrustNode;
import org.rolescope.question.Questions;

/**
 * The half of a call that a person has not chosen yet, and what the graph says of the two.
 *
 * @param choice who calls, or the role that is assumed
 */
public record Proposal(Choice choice, TrustEdge edge) {
  /** Those that can be written into the form as they are. */
  private static final Set<TrustNode.Kind> CALLERS =
      EnumSet.of(
          TrustNode.Kind.ROLE,
          TrustNode.Kind.USER,
          TrustNode.Kind.ACCOUNT,
          TrustNode.Kind.SERVICE,
          TrustNode.Kind.SAML_PROVIDER,
          TrustNode.Kind.OIDC_PROVIDER);

  /**
   * The callers that a role's trust means, or the roles that a caller may try, best first; none
   * where both are chosen, or neither is.
   *
   * @param among an account or anyone: only those that come by trust in it, and only the roles that
   *     trust it; empty for all
   */
  public static List<Proposal> of(
      Call call, Optional<TrustNode> among, Questions asked, Choices choices) {
    if (call.caller().isEmpty() == call.role().isEmpty()) {
      return List.of();
    }
    return call.caller().isEmpty()
        ? asked.steps().into(call.role()).stream()
            .filter(line -> CALLERS.contains(line.from().kind()))
            .filter(line -> among.isEmpty() || line.through().equals(among))
            .map(line -> of(line, line.from(), choices))
            .toList()
        : tried(call.caller(), among, asked).map(line -> of(line, line.to(), choices)).toList();
  }

  private static Stream<TrustLine> tried(
      String caller, Optional<TrustNode> among, Questions asked) {
    return among.isEmpty()
        ? asked.steps().from(caller).stream()
        : asked.graph().outOf(caller).stream().map(edge -> TrustLine.of(asked.graph(), edge));
  }

  private static Proposal of(TrustLine line, TrustNode node, Choices choices) {
    return new Proposal(choices.of(node.id()), line.edge());
  }
}
