package org.rolescope.load.intake;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.rolescope.base.Parsed;
import org.rolescope.base.SourceLocation;
import org.rolescope.policy.Policy;
import org.rolescope.policy.parse.PolicyParser;

/**
 * Parses each policy text once per load: the document of an AWS managed policy stands in every
 * account's export. Used by all reading tasks at once.
 */
public final class PolicyTexts {
  private final Map<ByteBuffer, Parsed<Policy>> parsed = new ConcurrentHashMap<>();

  /** Places in the diagnostics are relative to the text: no file, and a pointer within it. */
  public Parsed<Policy> parse(String text) {
    return parsed.computeIfAbsent(
        digest(text), unused -> PolicyParser.parse(text, SourceLocation.NOWHERE));
  }

  private static ByteBuffer digest(String text) {
    try {
      // Not by way of a charset: that would make one of all texts with broken surrogates.
      byte[] bytes = new byte[2 * text.length()];
      for (int i = 0; i < text.length(); i++) {
        bytes[2 * i] = (byte) (text.charAt(i) >> 8);
        bytes[2 * i + 1] = (byte) text.charAt(i);
      }
      return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
