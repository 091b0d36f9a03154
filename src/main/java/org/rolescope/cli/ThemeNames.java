package org.rolescope.cli;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.rolescope.drawing.Theme;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Themes as they are typed on the command line: {@code high-contrast}. */
final class ThemeNames implements Iterable<String> {
  private static String name(Theme theme) {
    return theme.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static List<String> all() {
    return Arrays.stream(Theme.values()).map(ThemeNames::name).toList();
  }

  @Override
  public Iterator<String> iterator() {
    return all().iterator();
  }

  /** Takes an underscore for a hyphen, too, and capitals. */
  static final class Converter implements ITypeConverter<Theme> {
    @Override
    public Theme convert(String typed) {
      String wanted = typed.toLowerCase(Locale.ROOT).replace('_', '-');
      return Arrays.stream(Theme.values())
          .filter(theme -> name(theme).equals(wanted))
          .findFirst()
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "`" + typed + "` is none of " + String.join(", ", all())));
    }
  }
}
