package org.rolescope.ui.graph;

import java.util.Optional;
import org.rolescope.drawing.Hit;
import org.rolescope.drawing.Rect;

/**
 * What the pointer is at.
 *
 * @param words what to say of it; may be empty
 * @param ring where on the screen a ring goes around it; empty if it is a line
 */
public record Pointed(String words, Optional<Rect> ring) {
  static Pointed at(Hit hit, String words, Camera camera) {
    return new Pointed(words, Optional.of(hit).filter(Hit::standsStill).flatMap(camera::onScreen));
  }
}
