/**
 * What AWS says when it refuses, read back (part G). Start reading at {@link
 * org.rolescope.message.DeniedMessage}.
 */
@NullMarked
package org.rolescope.message;

import org.jspecify.annotations.NullMarked;
