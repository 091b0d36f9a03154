/**
 * What the window and the command line share: load, analyse, simulate, explain, draw, export. Start
 * at {@link org.rolescope.app.TrustAnalyzer}; its results are in {@link
 * org.rolescope.app.Analysis}.
 */
@NullMarked
package org.rolescope.app;

import org.jspecify.annotations.NullMarked;
