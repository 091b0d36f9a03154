package org.rolescope.ui.filter;

import org.rolescope.app.Choice;

/**
 * A filter that hides all that the others leave.
 *
 * @param kind what is unticked or ticked: a group of callers, a kind or a trait of edges
 * @param without what is chosen once it is taken away
 */
record Dropped(Enum<?> kind, Choice without) {}
