package org.rolescope.drawing;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** The colours of one theme, read from {@code <theme>.properties} beside this class. */
public final class Palette {
  private static final Map<Theme, Palette> ALL = readAll();

  private final Map<Ink, Integer> colours;

  private Palette(Map<Ink, Integer> colours) {
    this.colours = colours;
  }

  public static Palette of(Theme theme) {
    return Objects.requireNonNull(ALL.get(theme));
  }

  /** {@code 0xRRGGBB}, opaque. */
  public int rgb(Ink ink) {
    return Objects.requireNonNull(colours.get(ink));
  }

  /** {@code #RRGGBB}. */
  public String hex(Ink ink) {
    return String.format(Locale.ROOT, "#%06X", rgb(ink));
  }

  private static Map<Theme, Palette> readAll() {
    Map<Theme, Palette> palettes = new EnumMap<>(Theme.class);
    for (Theme theme : Theme.values()) {
      palettes.put(theme, read(theme.token() + ".properties"));
    }
    return palettes;
  }

  private static Palette read(String file) {
    Properties lines = new Properties();
    try (InputStream in = Objects.requireNonNull(Palette.class.getResourceAsStream(file), file);
        Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      lines.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<Ink, Integer> colours = new EnumMap<>(Ink.class);
    for (Ink ink : Ink.values()) {
      colours.put(
          ink, Integer.decode(Objects.requireNonNull(lines.getProperty(ink.token()), file)));
    }
    return new Palette(colours);
  }
}
