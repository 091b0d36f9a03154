package org.rolescope.policy;

/** How a place inside a JSON text is written (RFC 6901): {@code /Statement/0/Principal/AWS}. */
public final class JsonPointer {
  private JsonPointer() {}

  /** The pointer of a member; {@code ~} and {@code /} in its name are escaped. */
  public static String member(String parent, String name) {
    boolean plain = name.indexOf('~') < 0 && name.indexOf('/') < 0;
    return parent + "/" + (plain ? name : name.replace("~", "~0").replace("/", "~1"));
  }

  /** How many characters {@link #member} adds for a name. */
  public static int length(String name) {
    int length = 1 + name.length();
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) == '~' || name.charAt(i) == '/') {
        length++;
      }
    }
    return length;
  }

  /** The pointer of an item of an array, counted from 0. */
  public static String item(String parent, int index) {
    return parent + "/" + index;
  }

  /** The pointer of what holds this place; empty for the whole text. */
  public static String parent(String pointer) {
    return pointer.substring(0, Math.max(0, pointer.lastIndexOf('/')));
  }
}
