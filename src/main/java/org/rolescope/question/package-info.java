/**
 * Questions about whole ways: where somebody can get to, by which way, who can come in from
 * outside, what is the smallest cut. Start reading at {@link org.rolescope.question.Questions};
 * every answer is a record that explains itself. A way is made of {@link
 * org.rolescope.graph.TrustSteps single steps}. JGraphT stays inside. May import graph, simulate,
 * iam, policy and base.
 */
@NullMarked
package org.rolescope.question;

import org.jspecify.annotations.NullMarked;
