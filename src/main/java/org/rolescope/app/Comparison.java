package org.rolescope.app;

import org.rolescope.question.Differences;

/**
 * Two states of the data, held against each other.
 *
 * @param before the earlier state, or the data as read
 * @param after the later state, or the data as edited
 * @param differences who gets in otherwise
 * @param edited whether the later state is a scratch copy with changes made
 */
public record Comparison(
    Analysis before, Analysis after, Differences differences, boolean edited) {}
