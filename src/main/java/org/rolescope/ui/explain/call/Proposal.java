package org.rolescope.ui.explain.call;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.rolescope.graph.TrustEdge;
import org.rolescope.graph.TrustLine;
import org.rolescope.graph.TrustNode;
import org.rolescope.graph.TrustSteps;

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
   */
  public static List<Proposal> of(Call call, TrustSteps steps, Choices choices) {
    if (call.caller().isEmpty() == call.role().isEmpty()) {
      return List.of();
    }
    return call.caller().isEmpty()
        ? steps.into(call.role()).stream()
            .filter(line -> CALLERS.contains(line.from().kind()))
            .map(line -> of(line, line.from(), choices))
            .toList()
        : steps.from(call.caller()).stream().map(line -> of(line, line.to(), choices)).toList();
  }

  private static Proposal of(TrustLine line, TrustNode node, Choices choices) {
    return new Proposal(choices.of(node.id()), line.edge());
  }
}
