/**
 * Opening data: the start screen, progress, what could not be read. Start at {@link
 * org.rolescope.ui.load.OpenViewModel}.
 */
@NullMarked
package org.rolescope.ui.load;

import org.jspecify.annotations.NullMarked;
