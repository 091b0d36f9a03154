/**
 * The call as it stands in the simulator's form, as values: who can call, which fields fit which
 * kind of caller, and the request it makes. Start at {@link org.rolescope.ui.explain.call.Call}.
 * May import what lies below app; knows no nodes.
 */
@NullMarked
package org.rolescope.ui.explain.call;

import org.jspecify.annotations.NullMarked;
