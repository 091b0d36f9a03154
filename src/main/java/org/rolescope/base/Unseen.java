package org.rolescope.base;

import java.util.regex.Pattern;

/**
 * Characters that are not seen and change how the text around them is read: controls, marks that
 * turn the direction of writing, joiners, ends of lines that are not of ASCII. Nothing that AWS has
 * is called with one, and what others wrote must not steer where it is shown.
 */
public final class Unseen {
  /** To be put between the brackets of a pattern. */
  public static final String CHARACTERS = "\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}";

  private static final Pattern IN_DOCUMENTS =
      Pattern.compile("[" + CHARACTERS + "\\p{Cs}\\uFFFE\\uFFFF&&[^\\t\\n\\r]]");

  private Unseen() {}

  /** The text with U+FFFD for each, and for what XML does not take; tabs and ends of lines stay. */
  public static String shown(String text) {
    return IN_DOCUMENTS.matcher(text).replaceAll("\uFFFD");
  }
}
