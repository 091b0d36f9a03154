/**
 * The shortest ways between two principals, a card each, hop by hop. {@link
 * org.rolescope.ui.paths.PathsViewModel} is the place to start.
 */
@NullMarked
package org.rolescope.ui.paths;

import org.jspecify.annotations.NullMarked;
