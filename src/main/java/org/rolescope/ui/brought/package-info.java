/** What the caller has: said in the side pane, and every arrow is decided again for it. */
@NullMarked
package org.rolescope.ui.brought;

import org.jspecify.annotations.NullMarked;
