package org.rolescope.simulate;

/**
 * What would put a missing fact into the data (R73).
 *
 * @param file the file that would hold it: {@code 444455556666.json}; empty if none can
 * @param command the command that writes that file; empty if none can
 */
public record Settling(String file, String command) {
  /** No file can settle it. */
  public static final Settling NONE = new Settling("", "");
}
