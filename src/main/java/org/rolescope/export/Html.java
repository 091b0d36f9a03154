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

  /**
   * A page up to the begin of its body.
   *
   * @param look attributes of the root, each after a blank; may be empty
   * @param script all that may run; empty if nothing does
   */
  static StringBuilder begin(String look, String title, String style, String script) {
    return new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\"")
        .append(look)
        .append(">\n<head>\n<meta charset=\"utf-8\">\n")
        .append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';")
        .append(" style-src " + hash(style))
        .append(script.isEmpty() ? "" : "; script-src " + hash(script))
        .append("; base-uri 'none'; form-action 'none'\">\n")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .append("<title>" + text(title) + "</title>\n")
        .append("<style>" + style + "</style>\n</head>\n<body>\n");
  }

  /** The words as text in markup, on one line. */
  static String text(String words) {
    return PlainText.line(words)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** What the policy knows an element of ours by. */
  private static String hash(String content) {
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
