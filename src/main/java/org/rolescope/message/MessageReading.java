package org.rolescope.message;

import java.util.Optional;

/**
 * What came of reading a text.
 *
 * @param kind what the text is
 * @param message what it says; present for {@code STS_ERROR} and {@code OTHER_REFUSAL}
 * @param others how many further refusals, of other calls, the text tells of
 * @param cut whether only the beginning of a very long text was read
 */
public record MessageReading(
    PastedKind kind, Optional<DeniedMessage> message, int others, boolean cut) {}
