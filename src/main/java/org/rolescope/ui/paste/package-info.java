/**
 * An error message pasted into the window: what was recognised, and the way to the simulator. Start
 * reading at {@link org.rolescope.ui.paste.PasteViewModel}.
 */
@NullMarked
package org.rolescope.ui.paste;

import org.jspecify.annotations.NullMarked;
