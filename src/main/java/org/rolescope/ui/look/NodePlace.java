package org.rolescope.ui.look;

import org.rolescope.graph.TrustNode;
import org.rolescope.iam.IamIndex;
import org.rolescope.ui.Words;

/** Somebody by name and account. */
public final class NodePlace {
  private NodePlace() {}

  /** {@code deploy-prod in shop-prod}, {@code account shop-prod}; else the name alone. */
  public static String of(TrustNode node, IamIndex index) {
    String account = index.accountLabel(node.account());
    if (node.kind() == TrustNode.Kind.ACCOUNT) {
      return Words.of("place.account", account);
    }
    return node.account().isEmpty() ? node.label() : Words.of("place", node.label(), account);
  }
}
