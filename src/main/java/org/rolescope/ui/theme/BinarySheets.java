package org.rolescope.ui.theme;

import java.io.File;
import java.io.IOException;
import java.util.Objects;
import javafx.css.Stylesheet;

/**
 * Puts beside each stylesheet what JavaFX reads in its place, if it is there: the same, parsed. The
 * build does so; the window is there sooner by the time that parsing takes.
 */
final class BinarySheets {
  private BinarySheets() {}

  /**
   * Run by the build.
   *
   * @param args the folder with the stylesheets
   * @throws IOException if one cannot be read or written
   */
  public static void main(String[] args) throws IOException {
    File[] sheets = new File(args[0]).listFiles((folder, name) -> name.endsWith(".css"));
    for (File sheet : Objects.requireNonNull(sheets, args[0])) {
      String name = sheet.getPath();
      Stylesheet.convertToBinary(sheet, new File(name.replaceFirst("\\.css$", ".bss")));
    }
  }
}
