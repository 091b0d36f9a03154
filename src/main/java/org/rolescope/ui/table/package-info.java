/**
 * All edges as a table to sort, narrow down and copy. {@link org.rolescope.ui.table.TableViewModel}
 * is the place to start.
 */
@NullMarked
package org.rolescope.ui.table;

import org.jspecify.annotations.NullMarked;
