package org.rolescope.policy;

/** The name of a member in JSON text. */
final class JsonName {
  private JsonName() {}

  /** The characters that a quoted JSON string stands for. */
  static String unquoted(String quoted) {
    if (quoted.indexOf('\\') < 0) {
      return quoted.length() < 2 ? quoted : quoted.substring(1, quoted.length() - 1);
    }
    StringBuilder text = new StringBuilder();
    int i = 1;
    while (i < quoted.length() - 1) {
      char c = quoted.charAt(i);
      if (c != '\\') {
        text.append(c);
        i++;
      } else if (quoted.charAt(i + 1) == 'u') {
        text.append((char) Integer.parseInt(quoted.substring(i + 2, i + 6), 16));
        i += 6;
      } else {
        text.append(plain(quoted.charAt(i + 1)));
        i += 2;
      }
    }
    return text.toString();
  }

  private static char plain(char escape) {
    return switch (escape) {
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      default -> escape;
    };
  }
}
