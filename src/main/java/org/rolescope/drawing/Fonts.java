package org.rolescope.drawing;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** The bundled fonts in Java2D, and how wide text is in them: the same on every machine. */
final class Fonts {
  static final String ELLIPSIS = "…";

  private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);
  private static final Map<TextStyle, Font> ALL = loadAll();

  private Fonts() {}

  /** The font for a text; the machine's own where ours lacks a character. */
  static Font of(TextStyle style, String text) {
    Font font = Objects.requireNonNull(ALL.get(style));
    if (font.canDisplayUpTo(text) < 0) {
      return font;
    }
    int weight = style.face().weight() >= 600 ? Font.BOLD : Font.PLAIN;
    return new Font(Font.SANS_SERIF, weight, 1).deriveFont((float) style.size());
  }

  /** In drawing units. */
  static double width(TextStyle style, String text) {
    return text.isEmpty() ? 0 : of(style, text).getStringBounds(text, CONTEXT).getWidth();
  }

  /** The text, or as much of its begin and end as fits into {@code width} around an ellipsis. */
  static String cutMiddle(TextStyle style, String text, double width) {
    if (width(style, text) <= width) {
      return text;
    }
    int[] points = text.codePoints().toArray();
    for (int kept = points.length - 1; kept > 1; kept--) {
      int head = (kept + 1) / 2;
      int tail = kept - head;
      String cut =
          new String(points, 0, head) + ELLIPSIS + new String(points, points.length - tail, tail);
      if (width(style, cut) <= width) {
        return cut;
      }
    }
    return ELLIPSIS;
  }

  private static Map<TextStyle, Font> loadAll() {
    Map<Face, Font> faces = new EnumMap<>(Face.class);
    for (Face face : Face.values()) {
      faces.put(face, load(face.resource()));
    }
    Map<TextStyle, Font> fonts = new EnumMap<>(TextStyle.class);
    for (TextStyle style : TextStyle.values()) {
      Font face = Objects.requireNonNull(faces.get(style.face()));
      fonts.put(style, face.deriveFont((float) style.size()));
    }
    return fonts;
  }

  private static Font load(String resource) {
    try (InputStream in =
        Objects.requireNonNull(Fonts.class.getResourceAsStream(resource), resource)) {
      return Font.createFont(Font.TRUETYPE_FONT, in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FontFormatException e) {
      throw new IllegalStateException(resource, e);
    }
  }
}
