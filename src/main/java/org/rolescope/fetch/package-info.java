/**
 * Asks AWS what is there, by read calls only, and writes the answers as the files that {@code load}
 * reads: one way into the program, whether the data come from a colleague or from AWS itself.
 */
@NullMarked
package org.rolescope.fetch;

import org.jspecify.annotations.NullMarked;
