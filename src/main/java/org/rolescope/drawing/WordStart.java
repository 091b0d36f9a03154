package org.rolescope.drawing;

/**
 * Where a word begins in a name that is written in capitals and small letters without a sign
 * between: {@code AWS|Cloud|Trail|Role}.
 */
public final class WordStart {
  private WordStart() {}

  /**
   * Whether a word begins at this character: a capital after a small letter, or the last of several
   * capitals before one.
   *
   * @param at 0 to the name's length
   */
  public static boolean at(String name, int at) {
    if (at < 1 || at >= name.length() || !Character.isUpperCase(name.charAt(at))) {
      return false;
    }
    char before = name.charAt(at - 1);
    return Character.isLowerCase(before)
        || Character.isUpperCase(before)
            && at + 1 < name.length()
            && Character.isLowerCase(name.charAt(at + 1));
  }
}
