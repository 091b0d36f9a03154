package org.rolescope.ui.explain.call;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rolescope.graph.TrustEdge;
import org.rolescope.graph.TrustLine;
import org.rolescope.graph.TrustNode;
import org.rolescope.graph.TrustSteps;
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
   * @param among an account or anyone: of callers only those in it, or that come by trust in
   *     anyone; empty for all
   */
  public static List<Proposal> of(
      Call call, Optional<TrustNode> among, Questions asked, Choices choices) {
    if (call.caller().isEmpty() == call.role().isEmpty()) {
      return List.of();
    }
    if (!call.caller().isEmpty()) {
      // An account that was read takes no steps: those in it do.
      List<TrustLine> tried =
          among.isPresent() ? asked.graph().leads(call.caller()) : asked.stepsFrom(call.caller());
      return tried.stream().map(line -> of(line, line.to(), choices)).toList();
    }
    TrustSteps steps = asked.steps();
    return steps.into(call.role()).stream()
        .filter(line -> CALLERS.contains(line.from().kind()))
        .filter(line -> among.filter(whole -> !isAmong(line, whole, steps)).isEmpty())
        .map(line -> of(line, line.from(), choices))
        .toList();
  }

  /** Whether one is of an account, also where it is named itself, or may use trust in anyone. */
  private static boolean isAmong(TrustLine line, TrustNode whole, TrustSteps steps) {
    return whole.kind() == TrustNode.Kind.ACCOUNT
        ? line.from().isEntity() && line.from().account().equals(whole.account())
        : steps.trusts(line).stream().anyMatch(trust -> trust.from().equals(whole.id()));
  }

  private static Proposal of(TrustLine line, TrustNode node, Choices choices) {
    return new Proposal(choices.of(node.id()), line.edge());
  }
}
