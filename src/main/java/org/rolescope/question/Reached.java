package org.rolescope.question;

import org.rolescope.graph.TrustNode;

/**
 * Somebody at the other end of ways.
 *
 * @param node a role; of ways that are followed backwards also who begins them
 * @param hops of the shortest way of that effort; 1 or more
 * @param effort the least that a way within the hops asked for needs
 * @param adminLike whether it may do everything in its account
 * @param way that shortest way
 */
public record Reached(TrustNode node, int hops, Effort effort, boolean adminLike, TrustPath way) {}
