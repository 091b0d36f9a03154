/** How fast the program decides; run by {@code mvn -q -Pbench test}. */
@NullMarked
package org.rolescope.bench;

import org.jspecify.annotations.NullMarked;
