/** Answers about all that is open at once, as lists over the window: exposed roles, cycles. */
@NullMarked
package org.rolescope.ui.answer;

import org.jspecify.annotations.NullMarked;
