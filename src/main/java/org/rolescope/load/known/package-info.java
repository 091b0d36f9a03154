/** Lists of the accounts of others, by the names of those they belong to. */
@NullMarked
package org.rolescope.load.known;

import org.jspecify.annotations.NullMarked;
