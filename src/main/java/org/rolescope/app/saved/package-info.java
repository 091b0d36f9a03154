/**
 * Views that somebody saved: what the window showed, as ids and names, and the file that keeps
 * them. Start at {@link org.rolescope.app.saved.SavedView}.
 */
@NullMarked
package org.rolescope.app.saved;

import org.jspecify.annotations.NullMarked;
