package org.rolescope.ui.frame;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.rolescope.ui.Words;

/** Asks with the dialogs of the desktop. */
final class DialogPathChooser implements PathChooser {
  private final Window owner;
  private String ending = "";
  private Optional<Path> folder = Optional.empty();

  DialogPathChooser(Window owner) {
    this.owner = owner;
  }

  @Override
  public List<Path> filesToOpen() {
    return files(Words.of("open.files"));
  }

  @Override
  public List<Path> plansToOpen() {
    return files(Words.of("open.plans"));
  }

  private List<Path> files(String title) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    List<File> files = chooser.showOpenMultipleDialog(owner);
    return files == null ? List.of() : files.stream().map(File::toPath).toList();
  }

  @Override
  public Optional<Path> folderToOpen() {
    return folder("open.folder");
  }

  @Override
  public Optional<Path> folderToCompare() {
    return folder("open.earlier");
  }

  @Override
  public Optional<Path> folderToWrite() {
    return folder("live.folder");
  }

  @Override
  public Optional<Path> listToOpen() {
    return file(Words.of("known.title"), Words.of("known.format"), "*.yaml", "*.yml");
  }

  @Override
  public Optional<Path> lessonsToOpen() {
    return file(Words.of("lesson.open"), Words.of("lesson.open.format"), "expected.jsonl", "*.zip");
  }

  private Optional<Path> file(String title, String format, String... names) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    chooser.getExtensionFilters().add(new ExtensionFilter(format, names));
    return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
  }

  private Optional<Path> folder(String title) {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(Words.of(title));
    return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
  }

  @Override
  public Optional<Path> fileToWrite(NewFile file) {
    String proposed = file.endings().contains(ending) ? ending : file.endings().get(0);
    List<ExtensionFilter> types =
        file.endings().stream()
            .map(each -> new ExtensionFilter(Words.of("export.format." + each), "*." + each))
            .toList();
    FileChooser chooser = new FileChooser();
    chooser.setTitle(file.title());
    chooser.setInitialFileName(file.name() + "." + proposed);
    chooser.getExtensionFilters().setAll(types);
    chooser.setSelectedExtensionFilter(types.get(file.endings().indexOf(proposed)));
    folder.filter(Files::isDirectory).map(Path::toFile).ifPresent(chooser::setInitialDirectory);
    File picked = chooser.showSaveDialog(owner);
    if (picked == null) {
      return Optional.empty();
    }
    int type = types.indexOf(chooser.getSelectedExtensionFilter());
    String chosen = type < 0 ? proposed : file.endings().get(type);
    Path meant = file.meant(picked.toPath(), proposed, chosen);
    remember(meant);
    return Optional.of(meant);
  }

  /** The next file is offered beside it and of its type. */
  private void remember(Path written) {
    String name = written.getFileName().toString().toLowerCase(Locale.ROOT);
    ending = name.substring(name.lastIndexOf('.') + 1);
    folder = Optional.ofNullable(written.getParent());
  }
}
