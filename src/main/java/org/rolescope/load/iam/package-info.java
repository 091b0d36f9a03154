/** The importers for what {@code aws iam} and {@code aws sts} print, one shape per file. */
@NullMarked
package org.rolescope.load.iam;

import org.jspecify.annotations.NullMarked;
