/**
 * The simulator: a call is put together, decided, and shown gate by gate. Start at {@link
 * org.rolescope.ui.explain.SimulatorViewModel}; {@link org.rolescope.ui.explain.SimulatorView}
 * draws it. May import app, ui.source, ui.task and what lies below app.
 */
@NullMarked
package org.rolescope.ui.explain;

import org.jspecify.annotations.NullMarked;
