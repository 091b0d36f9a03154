/**
 * What the program does when it has failed: it says so once, offers a report without contents, and
 * goes on. Start at {@link org.rolescope.ui.failure.FailureViewModel}.
 */
@NullMarked
package org.rolescope.ui.failure;

import org.jspecify.annotations.NullMarked;
