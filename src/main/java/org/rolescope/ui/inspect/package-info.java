/**
 * The pane at the right: what is known of the thing that is selected. {@link
 * org.rolescope.ui.inspect.InspectorViewModel} turns it into a {@link
 * org.rolescope.ui.inspect.Page}; {@link org.rolescope.ui.inspect.InspectorView} shows it.
 */
@NullMarked
package org.rolescope.ui.inspect;

import org.jspecify.annotations.NullMarked;
