/**
 * Who can assume what, as a graph of nodes and edges that say allowed, allowed if, denied or cannot
 * know. Start at {@link org.rolescope.graph.TrustGraphBuilder}. JGraphT stays inside this package.
 * May import simulate, iam, policy and base.
 */
@NullMarked
package org.rolescope.graph;

import org.jspecify.annotations.NullMarked;
