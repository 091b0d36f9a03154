/**
 * Places boxes and routes arrows; generic in what they stand for, and knows neither IAM nor a
 * screen. Start at {@link org.rolescope.layout.GraphLayout}. The Eclipse Layout Kernel stays inside
 * this package.
 */
@NullMarked
package org.rolescope.layout;

import org.jspecify.annotations.NullMarked;
