/**
 * What templates, plans and states have in common: entities whose parts are declared in several
 * places, and documents of which some values are not known. Start at {@link
 * org.rolescope.load.declared.Declarations}.
 */
@NullMarked
package org.rolescope.load.declared;

import org.jspecify.annotations.NullMarked;
