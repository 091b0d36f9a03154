/**
 * Writes pictures, and the tables behind them, one format per file. Start at {@link
 * org.rolescope.export.Exporters}. May import drawing, graph and what lies below them.
 */
@NullMarked
package org.rolescope.export;

import org.jspecify.annotations.NullMarked;
