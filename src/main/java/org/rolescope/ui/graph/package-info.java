/**
 * The picture on the screen. {@link org.rolescope.ui.graph.PictureViewModel} asks for drawings and
 * knows what part of them is looked at; {@link org.rolescope.ui.graph.PictureView} shows a bitmap
 * that is painted beside the JavaFX thread, under a thin overlay for hover and dragging.
 */
@NullMarked
package org.rolescope.ui.graph;

import org.jspecify.annotations.NullMarked;
