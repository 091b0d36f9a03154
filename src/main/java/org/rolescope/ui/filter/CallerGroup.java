package org.rolescope.ui.filter;

import java.util.Set;
import org.rolescope.graph.TrustNode.Kind;

/** Callers that are shown or hidden together. */
public enum CallerGroup {
  USERS(Set.of(Kind.USER)),
  ROLES(Set.of(Kind.ROLE)),
  SERVICES(Set.of(Kind.SERVICE)),
  FEDERATED(Set.of(Kind.SAML_PROVIDER, Kind.OIDC_PROVIDER, Kind.PERSON)),
  ACCOUNTS(Set.of(Kind.ACCOUNT)),
  ANYONE(Set.of(Kind.ANYONE)),
  SESSIONS(Set.of(Kind.SESSION)),
  DELETED(Set.of(Kind.DELETED));

  private final Set<Kind> kinds;

  CallerGroup(Set<Kind> kinds) {
    this.kinds = kinds;
  }

  /** The kinds of node in it. */
  public Set<Kind> kinds() {
    return kinds;
  }
}
