/**
 * How the window looks: the base stylesheet, our own, the fonts, and the colours, which come from
 * the picture's palette. May import drawing.
 */
@NullMarked
package org.rolescope.ui.theme;

import org.jspecify.annotations.NullMarked;
