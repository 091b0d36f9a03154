package org.rolescope.simulate;

import java.util.Optional;

/**
 * A point that AWS does not document and that the verdict rests on (part L).
 *
 * @param rule {@code R63}
 * @param text what was taken, as a sentence
 * @param option the switch that turns it round, if there is one
 */
public record Unconfirmed(String rule, String text, Optional<Switch> option) {}
