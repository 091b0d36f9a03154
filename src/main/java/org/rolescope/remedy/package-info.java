/**
 * The smallest changes that flip a verdict (R75), each verified by deciding the call again with the
 * change made. Start reading at {@link org.rolescope.remedy.Remedies}.
 */
@NullMarked
package org.rolescope.remedy;

import org.jspecify.annotations.NullMarked;
