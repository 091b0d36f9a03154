package org.rolescope.ui.frame;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A file that a person is asked to name.
 *
 * @param title of the dialog: what is written
 * @param name that is proposed, without an ending
 * @param endings of the types on offer, the usual one first
 * @param others endings of types that are not; who types one is told so, and gets no other
 */
record NewFile(String title, String name, List<String> endings, List<String> others) {
  NewFile {
    endings = List.copyOf(endings);
    others = List.copyOf(others);
  }

  /**
   * The file that is meant. An ending that was typed says the type, else the type that was chosen
   * gives the ending: not every desktop does that. What is there is never replaced unasked: the
   * dialog has asked for the name that it returned and for no other.
   *
   * @param picked as the dialog returns it
   * @param proposed the ending that the proposed name had
   * @param chosen the ending of the type that was chosen
   */
  Path meant(Path picked, String proposed, String chosen) {
    String name = picked.getFileName().toString();
    Optional<String> typed = ending(name);
    if (typed.filter(ending -> !ending.equals(proposed) || ending.equals(chosen)).isPresent()) {
      return picked;
    }
    String stem =
        name.substring(0, name.length() - typed.map(ending -> ending.length() + 1).orElse(0));
    return free(picked, stem, chosen);
  }

  private Optional<String> ending(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return Stream.of(endings, others)
        .flatMap(List::stream)
        .filter(ending -> lower.endsWith("." + ending))
        .findFirst();
  }

  private static Path free(Path picked, String stem, String ending) {
    Path file = picked.resolveSibling(stem + "." + ending);
    for (int i = 2; Files.exists(file); i++) {
      file = picked.resolveSibling(stem + " " + i + "." + ending);
    }
    return file;
  }
}
