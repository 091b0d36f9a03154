package org.rolescope.ui.frame;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.rolescope.ui.Words;

/** Asks with the dialogs of the desktop. */
final class DialogPathChooser implements PathChooser {
  private final Window owner;

  DialogPathChooser(Window owner) {
    this.owner = owner;
  }

  @Override
  public List<Path> filesToOpen() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(Words.of("open.files"));
    List<File> files = chooser.showOpenMultipleDialog(owner);
    return files == null ? List.of() : files.stream().map(File::toPath).toList();
  }

  @Override
  public Optional<Path> folderToOpen() {
    return folder("open.folder");
  }

  @Override
  public Optional<Path> folderToWrite() {
    return folder("live.folder");
  }

  @Override
  public Optional<Path> listToOpen() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(Words.of("known.title"));
    String lists = Words.of("known.format");
    chooser.getExtensionFilters().add(new ExtensionFilter(lists, "*.yaml", "*.yml"));
    return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
  }

  private Optional<Path> folder(String title) {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(Words.of(title));
    return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
  }

  @Override
  public Optional<Path> fileToWrite(List<String> formats) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(Words.of("export.title"));
    chooser.setInitialFileName(Words.of("export.name"));
    for (String format : formats) {
      String name = Words.of("export.format", format.toUpperCase(Locale.ROOT));
      chooser.getExtensionFilters().add(new ExtensionFilter(name, "*." + format));
    }
    return Optional.ofNullable(chooser.showSaveDialog(owner))
        .map(File::toPath)
        .map(path -> withEnding(path, formats, chooser.getSelectedExtensionFilter()));
  }

  /** Not every desktop adds the ending of the filter that was chosen. */
  private static Path withEnding(
      Path path, List<String> formats, @Nullable ExtensionFilter chosen) {
    String name = path.getFileName().toString();
    String lower = name.toLowerCase(Locale.ROOT);
    if (formats.stream().anyMatch(format -> lower.endsWith("." + format))) {
      return path;
    }
    String ending =
        chosen == null ? "." + formats.get(0) : chosen.getExtensions().get(0).substring(1);
    return path.resolveSibling(name + ending);
  }
}
