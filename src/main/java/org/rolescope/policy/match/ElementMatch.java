package org.rolescope.policy.match;

import org.rolescope.policy.Truth;

/**
 * How one element of a statement (principal, action or resource) compared.
 *
 * @param truth whether it matches
 * @param pointer JSON pointer within the policy of what decided: the entry that matched, or the
 *     whole element
 * @param reason for a reader: {@code names role dev}; a lower-case fragment
 */
public record ElementMatch(Truth truth, String pointer, String reason) {}
