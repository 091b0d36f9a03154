package org.rolescope.simulate;

/**
 * Something that was taken for granted.
 *
 * @param text for a reader: {@code no ExternalId}
 * @param key the condition key or request field that would change it: {@code sts:ExternalId},
 *     {@code mfaCode}; empty if the user cannot set it
 * @param rule the rule it follows: {@code R24}
 */
public record Assumption(String text, String key, String rule) {}
