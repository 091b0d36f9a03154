package org.rolescope.ui.paths;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.rolescope.graph.TrustLine;
import org.rolescope.graph.TrustNode;
import org.rolescope.graph.TrustSteps;
import org.rolescope.iam.AdminLike;
import org.rolescope.question.Origin;
import org.rolescope.question.Questions;

/**
 * The one end of ways that is told while the other is not.
 *
 * @param text the shortest that means it and no other
 * @param others who gets into the role by one call, or where who begins gets in, admin-like roles
 *     first: at most {@link #MOST_OTHERS}, accounts not among them; empty where the end is several
 */
record KnownEnd(Origin origin, String text, List<TrustNode> others) {
  private static final int MOST_OTHERS = 8;
  private static final Set<TrustNode.Kind> OTHERS =
      Set.of(
          TrustNode.Kind.USER,
          TrustNode.Kind.ROLE,
          TrustNode.Kind.SERVICE,
          TrustNode.Kind.SAML_PROVIDER,
          TrustNode.Kind.OIDC_PROVIDER);

  KnownEnd {
    others = List.copyOf(others);
  }

  /**
   * @param role whether it is the role where ways end, not who begins
   * @throws Ends.Unclear if what is written does not mean exactly one
   */
  static KnownEnd of(Questions asked, String written, boolean role) throws Ends.Unclear {
    Origin origin = role ? Ends.end(asked, written) : Ends.begin(asked, written);
    return new KnownEnd(origin, Ends.text(asked, origin), others(asked, origin, role));
  }

  /** Also by trust in a whole account, or in anyone. */
  private static List<TrustNode> others(Questions asked, Origin origin, boolean role) {
    if (!origin.isOne()) {
      return List.of();
    }
    String id = origin.principals().get(0).id();
    TrustSteps steps = asked.steps();
    Stream<TrustLine> calls = (role ? steps.into(id) : steps.from(id)).stream();
    return calls
        .filter(call -> call.edge().kind().letsIn())
        .map(call -> role ? call.from() : call.to())
        .filter(node -> OTHERS.contains(node.kind()) && !node.id().equals(id))
        .distinct()
        .sorted(Comparator.comparing((TrustNode node) -> !AdminLike.test(node.id(), asked.index())))
        .limit(MOST_OTHERS)
        .toList();
  }
}
