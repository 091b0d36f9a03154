/**
 * Organisations made up from a seed, written as the files that {@code load} reads. Start reading at
 * {@link org.rolescope.generate.GeneratedOrganization}. Knows nothing of what reads them: may
 * import base only.
 */
@NullMarked
package org.rolescope.generate;

import org.jspecify.annotations.NullMarked;
