/**
 * What stands between a file and the importers: the JSON as a stream of members with their places,
 * the shape by which it is recognised, and the intake that takes what was read. Start at {@link
 * org.rolescope.load.intake.SnapshotImporter}. The bound on what one value may take is in {@link
 * org.rolescope.load.intake.JsonReader}.
 */
@NullMarked
package org.rolescope.load.intake;

import org.jspecify.annotations.NullMarked;
