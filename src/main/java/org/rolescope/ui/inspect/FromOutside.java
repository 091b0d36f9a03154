package org.rolescope.ui.inspect;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.rolescope.app.Analysis;
import org.rolescope.graph.EdgeKind;
import org.rolescope.graph.TrustEdge;
import org.rolescope.graph.TrustNode;
import org.rolescope.iam.Role;
import org.rolescope.ui.Words;
import org.rolescope.ui.inspect.Page.Answer;

/**
 * How many roles somebody gets into from outside their account.
 *
 * @param roles how many there are
 * @param entered into how many somebody gets, perhaps with a condition
 * @param unconditional into how many of these without any
 * @param unknown of how many others it cannot be known
 */
record FromOutside(int roles, int entered, int unconditional, int unknown) {
  /** O(edges into these roles). */
  static FromOutside of(Analysis analysis, List<Role> roles) {
    int in = 0;
    int unconditional = 0;
    int open = 0;
    for (Role role : roles) {
      Set<EdgeKind> entered = EnumSet.noneOf(EdgeKind.class);
      for (TrustEdge edge : analysis.graph().into(role.arn().toString())) {
        if (edge.kind().letsIn() && crosses(analysis, edge)) {
          entered.add(edge.kind());
        }
      }
      boolean always = entered.contains(EdgeKind.ALLOWED);
      if (always || entered.contains(EdgeKind.ALLOWED_IF)) {
        in++;
        unconditional += always ? 1 : 0;
      } else if (entered.contains(EdgeKind.CANNOT_KNOW) || role.trustPolicy().isEmpty()) {
        open++;
      }
    }
    return new FromOutside(roles.size(), in, unconditional, open);
  }

  /** Whether an edge leads from one account into another. */
  private static boolean crosses(Analysis analysis, TrustEdge edge) {
    return analysis
        .graph()
        .node(edge.from())
        .filter(
            node ->
                switch (node.kind()) {
                  case ROLE, USER, SESSION, ACCOUNT, ANYONE, DELETED ->
                      !node.account().equals(accountOf(analysis, edge.to()));
                  case SERVICE, PERSON -> false;
                  case SAML_PROVIDER, OIDC_PROVIDER -> true;
                })
        .isPresent();
  }

  private static String accountOf(Analysis analysis, String id) {
    return analysis.graph().node(id).map(TrustNode::account).orElse("");
  }

  /** Of all that is open. */
  Answer ofAll() {
    boolean open = entered == 0 && unknown > 0;
    if (roles == 0) {
      return new Answer(Words.of("inspector.outside.no-role"), "");
    }
    if (roles == 1) {
      String key = open ? "inspector.outside.one-unknown" : "inspector.outside.one-role";
      return new Answer(Words.of(key, entered), "");
    }
    if (open) {
      return new Answer(Words.of("inspector.outside.unknown", unknown, roles), "");
    }
    String always = entered == 0 ? "" : Words.of("inspector.outside.unconditional", unconditional);
    return new Answer(Words.of("inspector.outside", entered, roles), withUnknown(always));
  }

  /** Of one account. */
  String ofAccount() {
    return entered == 0 && unknown > 0
        ? Words.of("inspector.account.outside-unknown", unknown)
        : withUnknown(Words.of("inspector.account.outside", entered));
  }

  private String withUnknown(String words) {
    return unknown == 0 ? words : words + " " + Words.of("inspector.outside.more", unknown);
  }
}
