/**
 * What AWS says when it refuses, read back and held against the data (part G). Start reading at
 * {@link org.rolescope.message.ErrorExplainer}; {@link org.rolescope.message.MessageReader} takes
 * the text apart.
 */
@NullMarked
package org.rolescope.message;

import org.jspecify.annotations.NullMarked;
