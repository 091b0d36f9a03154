/**
 * The picture as data: placed shapes with style roles, picking, levels of detail, the palettes, and
 * the painters that turn it into pixels (Java2D) or SVG. No JavaFX. May import graph, layout,
 * simulate, iam, policy and base.
 */
@NullMarked
package org.rolescope.drawing;

import org.jspecify.annotations.NullMarked;
