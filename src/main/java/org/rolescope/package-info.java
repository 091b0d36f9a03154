/**
 * Where the program starts. {@link org.rolescope.Main} puts the parts together and nothing else;
 * CONTRIBUTING.md draws the house.
 */
@NullMarked
package org.rolescope;

import org.jspecify.annotations.NullMarked;
