/**
 * Live accounts: which profiles, what will be asked of AWS, and how far the reading is. {@link
 * org.rolescope.ui.live.LiveViewModel} is the place to start; what is read is opened like any
 * export.
 */
@NullMarked
package org.rolescope.ui.live;

import org.jspecify.annotations.NullMarked;
