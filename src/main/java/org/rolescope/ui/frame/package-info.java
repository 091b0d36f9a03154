/**
 * The frame of the window: menus, toolbar, centre, drawer bar, status bar, keys and dialogs. {@link
 * org.rolescope.ui.frame.FrameView} puts the parts of the other packages in their places.
 */
@NullMarked
package org.rolescope.ui.frame;

import org.jspecify.annotations.NullMarked;
