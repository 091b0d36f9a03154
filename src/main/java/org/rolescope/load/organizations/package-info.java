/** The importers for what {@code aws organizations} prints, and for its calls put together. */
@NullMarked
package org.rolescope.load.organizations;

import org.jspecify.annotations.NullMarked;
