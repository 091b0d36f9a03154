package org.rolescope.ui.live;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * Where the files of live accounts go if nobody says otherwise: a folder a reading, named after the
 * day.
 *
 * @param home under which they are
 */
public record LiveFolders(Path home) {
  /** Those in the folder {@code RoleScope} of a person's own. */
  public static LiveFolders ofPerson() {
    return new LiveFolders(Path.of(System.getProperty("user.home", ".")).resolve("RoleScope"));
  }

  /** A folder that is not there yet. */
  public Path fresh() {
    String name = "live-" + LocalDate.now();
    Path folder = home.resolve(name);
    for (int again = 2; Files.exists(folder); again++) {
      folder = home.resolve(name + "-" + again);
    }
    return folder;
  }
}
