/** Search by name, number or ARN over everything that can be selected. */
@NullMarked
package org.rolescope.ui.search;

import org.jspecify.annotations.NullMarked;
