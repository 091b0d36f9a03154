/**
 * Words that every other package uses: where something stands in a file, what is wrong with it, how
 * far a long task has come, and what does its pieces; how a file is written whole, and which
 * characters are not seen. Imports nothing of the project. A closed list: a further type needs a
 * decision written in CONTRIBUTING.md.
 */
@NullMarked
package org.rolescope.base;

import org.jspecify.annotations.NullMarked;
