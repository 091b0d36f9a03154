package org.rolescope.ui.explain;

import org.rolescope.ui.explain.call.Given;

/**
 * One row of the context of the call.
 *
 * @param key the condition key, as a policy writes it
 * @param given how it stands in the call
 * @param byHand whether a person said so, or the program filled it in
 * @param deciding whether the statement that decides uses it
 * @param note where the value comes from, or what the key is used for; empty if there is nothing to
 *     say
 */
record ContextKey(String key, Given given, boolean byHand, boolean deciding, String note) {}
