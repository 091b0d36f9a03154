/**
 * Work off the JavaFX thread. {@link org.rolescope.ui.task.FxTaskRunner} is the only class that
 * starts threads or hands something to the JavaFX thread. May import base.
 */
@NullMarked
package org.rolescope.ui.task;

import org.jspecify.annotations.NullMarked;
