/** What {@code rolescope fetch} says beside the answers of AWS: what it could not read, and why. */
@NullMarked
package org.rolescope.load.fetched;

import org.jspecify.annotations.NullMarked;
