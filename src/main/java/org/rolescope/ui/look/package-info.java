/**
 * Small pieces that every part of the window uses: the signs of the kinds of node, verdict pills,
 * rows, the words for an edge.
 */
@NullMarked
package org.rolescope.ui.look;

import org.jspecify.annotations.NullMarked;
