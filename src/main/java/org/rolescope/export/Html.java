package org.rolescope.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rolescope.drawing.Ink;
import org.rolescope.drawing.Palette;
import org.rolescope.drawing.Theme;

/** What pages of HTML share: their content security policy lets nothing run that is not ours. */
final class Html {
  private Html() {}

  /** The words as text in markup, on one line. */
  static String text(String words) {
    return PlainText.line(words)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** What the policy knows an element of ours by. */
  static String hash(String content) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return "'sha256-"
          + Base64.getEncoder()
              .encodeToString(digest.digest(content.getBytes(StandardCharsets.UTF_8)))
          + "'";
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The colours of a theme as variables. */
  static String variables(Theme theme) {
    Palette palette = Palette.of(theme);
    return Stream.of(Ink.values())
        .map(ink -> "--" + ink.token() + ": " + palette.hex(ink) + "; ")
        .collect(Collectors.joining());
  }

  /** A file beside this class. */
  static String resource(String name) {
    try (InputStream in = Objects.requireNonNull(Html.class.getResourceAsStream(name), name)) {
      // A checkout may have changed the ends of lines; a browser takes the hash after undoing that.
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
