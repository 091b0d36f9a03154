/**
 * The smallest changes that flip a verdict, as cards, and the strip of those that are being tried.
 * Start at {@link org.rolescope.ui.explain.remedy.RemediesViewModel}. May import app, ui.look,
 * ui.task and what lies below app.
 */
@NullMarked
package org.rolescope.ui.explain.remedy;

import org.jspecify.annotations.NullMarked;
