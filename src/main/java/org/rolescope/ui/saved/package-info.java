/**
 * Saved views: what the window shows is taken down, kept in a file, and shown again. Start at
 * {@link org.rolescope.ui.saved.SavedViewsViewModel}.
 */
@NullMarked
package org.rolescope.ui.saved;

import org.jspecify.annotations.NullMarked;
