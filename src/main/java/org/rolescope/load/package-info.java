/**
 * Reads exports into an {@link org.rolescope.iam.IamSnapshot}: finds the importer for each file by
 * its shape, reads it in one pass, merges what several files say about one entity. Start at {@link
 * org.rolescope.load.SnapshotLoader}. May import iam, policy and base.
 */
@NullMarked
package org.rolescope.load;

import org.jspecify.annotations.NullMarked;
