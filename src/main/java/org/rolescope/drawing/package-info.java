/**
 * The picture as data: placed shapes with style roles, picking, levels of detail, the palettes, and
 * the painters that turn it into pixels (Java2D) or SVG. No JavaFX. May import graph, layout,
 * simulate, iam, policy and base.
 *
 * <p>A {@link org.rolescope.drawing.Drawing} is a list of parts, a part is a list of figures. The
 * map ({@code Map…}, start at {@link org.rolescope.drawing.MapDrawing}) goes from a scene (what is
 * shown) over a plan (where boxes stand) and routes (how arrows run) to parts; the focus ({@code
 * Focus…}, start at {@link org.rolescope.drawing.FocusDrawing}) likewise. Colours: one properties
 * file a theme.
 */
@NullMarked
package org.rolescope.drawing;

import org.jspecify.annotations.NullMarked;
