/** Writes pictures to files, one format per file. May import drawing and what lies below it. */
@NullMarked
package org.rolescope.export;

import org.jspecify.annotations.NullMarked;
