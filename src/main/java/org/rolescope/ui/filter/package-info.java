/**
 * The pane at the left: where the data come from, and what the picture shows of them. {@link
 * org.rolescope.ui.filter.FilterViewModel} holds the choices that the picture follows.
 */
@NullMarked
package org.rolescope.ui.filter;

import org.jspecify.annotations.NullMarked;
