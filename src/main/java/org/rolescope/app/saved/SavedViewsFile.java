package org.rolescope.app.saved;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.rolescope.base.Diagnostic;
import org.rolescope.base.SourceLocation;
import org.rolescope.base.WholeFile;

/**
 * The file in which views are kept, readable for its owner only. Each change is made in what the
 * file holds at that time, so that several windows can share it.
 */
public record SavedViewsFile(Path path) {
  /** A larger file is neither read nor written, in bytes. */
  static final int LARGEST = 4 << 20;

  /** {@code views.json} in the folder {@code RoleScope} of a person's own. */
  public static SavedViewsFile ofPerson() {
    return new SavedViewsFile(
        Path.of(System.getProperty("user.home", ".")).resolve("RoleScope").resolve("views.json"));
  }

  /** What is in it; none where there is no such file. It never throws. */
  public SavedViews read() {
    try (InputStream in = Files.newInputStream(path)) {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      return bytes.length > LARGEST
          ? damaged("it is larger than " + (LARGEST >> 20) + " MB")
          : SavedViewsJson.read(bytes, path.toString());
    } catch (NoSuchFileException none) {
      return SavedViews.NONE;
    } catch (IOException failed) {
      return damaged(WholeFile.reason(failed));
    }
  }

  private SavedViews damaged(String why) {
    return SavedViews.damaged(
        Diagnostic.error("views.unreadable", why, "", new SourceLocation(path.toString(), "", 0)));
  }

  /**
   * Makes these changes. A file that cannot be read stays as it is; so it does without a change.
   *
   * @return what is in it then
   * @throws IOException if it cannot be written, or would hold too much
   */
  public SavedViews change(List<SavedChange> changes) throws IOException {
    SavedViews before = read();
    SavedViews after = before.with(changes);
    if (before.damaged() || after.views().equals(before.views())) {
      return before;
    }
    byte[] bytes = SavedViewsJson.write(after);
    if (bytes.length > LARGEST) {
      throw new IOException("all views together would be more than " + (LARGEST >> 20) + " MB");
    }
    Path folder = path.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    WholeFile.writePrivate(path, out -> out.write(bytes));
    return after;
  }

  /**
   * Gives a file that cannot be read another name, so that views can be kept again.
   *
   * @return where it is then
   */
  public Path setAside() throws IOException {
    Path aside = path.resolveSibling("views-damaged.json");
    for (int again = 2; Files.exists(aside); again++) {
      aside = path.resolveSibling("views-damaged-" + again + ".json");
    }
    return Files.move(path, aside);
  }
}
