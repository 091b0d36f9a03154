/**
 * Policy documents as JSON on the screen, with the statement that matters marked. Start at {@link
 * org.rolescope.ui.source.PolicyPane}. May import policy and base.
 */
@NullMarked
package org.rolescope.ui.source;

import org.jspecify.annotations.NullMarked;
