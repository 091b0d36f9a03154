package org.rolescope.policy;

/**
 * Some lines of a text, one after the other.
 *
 * @param first 1-based
 * @param last 1-based, included
 */
public record LineSpan(int first, int last) {}
