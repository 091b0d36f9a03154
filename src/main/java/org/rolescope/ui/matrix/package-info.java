/**
 * Who comes in where, account by account. {@link org.rolescope.ui.matrix.MatrixViewModel} is the
 * place to start.
 */
@NullMarked
package org.rolescope.ui.matrix;

import org.jspecify.annotations.NullMarked;
