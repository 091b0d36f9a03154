package org.rolescope.policy.parse;

/**
 * The text of a document, with what going over it once tells of all that stands in it: policies are
 * many, and nearly all are ordinary.
 *
 * @param oneLine whether there is no line break in it
 * @param compact whether, if it is JSON, writing it again without white space gives the same text
 * @param ordinary whether no text in it needs a remark for its characters (R79)
 */
record GivenText(String text, boolean oneLine, boolean compact, boolean ordinary) {
  static GivenText of(String text) {
    boolean oneLine = true;
    boolean spaced = false;
    boolean escaped = false;
    boolean ordinary = true;
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == '\\') {
        escaped = true;
      } else if (c <= ' ') {
        spaced |= !quoted;
        oneLine &= c != '\n' && c != '\r';
      } else if (c > PolicyParser.LAST_CHARACTER) {
        ordinary = false;
      }
    }
    // What an escape stands for, and where quotes begin and end behind one, only reading tells.
    return new GivenText(text, oneLine, !spaced && !escaped && ordinary, ordinary && !escaped);
  }
}
