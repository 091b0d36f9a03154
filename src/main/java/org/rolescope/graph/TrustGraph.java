package org.rolescope.graph;

import java.util.List;
import java.util.Optional;

/** Who can assume what. Immutable; iteration is in the order of the ids. */
public final class TrustGraph {
  public List<TrustNode> nodes() {
    throw new UnsupportedOperationException();
  }

  public List<TrustEdge> edges() {
    throw new UnsupportedOperationException();
  }

  public Optional<TrustNode> node(String id) {
    throw new UnsupportedOperationException();
  }

  /** Edges into a role: who is trusted by it. */
  public List<TrustEdge> into(String id) {
    throw new UnsupportedOperationException();
  }

  /** Edges out of a node: what it may become. */
  public List<TrustEdge> outOf(String id) {
    throw new UnsupportedOperationException();
  }

  /** Assume edges that are allowed, allowed-if or cannot-know; an account's edge counts once. */
  public int assumeEdgeCount() {
    throw new UnsupportedOperationException();
  }
}
