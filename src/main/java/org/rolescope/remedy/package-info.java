/**
 * The smallest changes that flip a verdict (R75), each verified by deciding the call again with the
 * change made. Start reading at {@link org.rolescope.remedy.Remedies}: kinds of change propose, the
 * search tries, the list counts what else opens and puts into words. May import graph, simulate,
 * iam, policy and base.
 */
@NullMarked
package org.rolescope.remedy;

import org.jspecify.annotations.NullMarked;
