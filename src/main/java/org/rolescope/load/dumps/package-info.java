/** The importers for what collectors and databases of AWS data write. */
@NullMarked
package org.rolescope.load.dumps;

import org.jspecify.annotations.NullMarked;
