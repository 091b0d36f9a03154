/** The importers for the JSON that the {@code aws} command prints, one shape per file. */
@NullMarked
package org.rolescope.load.json;

import org.jspecify.annotations.NullMarked;
