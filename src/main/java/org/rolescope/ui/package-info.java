/**
 * The window. A view model holds properties and calls {@code app}; a view builds nodes and binds to
 * it. JavaFX is used here and nowhere else. Start at {@link org.rolescope.ui.RoleScopeApplication}.
 */
@NullMarked
package org.rolescope.ui;

import org.jspecify.annotations.NullMarked;
