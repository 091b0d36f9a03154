/**
 * Help for whatever has the keys: {@link org.rolescope.ui.help.HelpPages} says what it is and which
 * keys work on it, {@link org.rolescope.ui.help.HelpView} shows that. Topics are marked on the
 * parts of the window ({@link org.rolescope.ui.look.Topic}).
 */
@NullMarked
package org.rolescope.ui.help;

import org.jspecify.annotations.NullMarked;
