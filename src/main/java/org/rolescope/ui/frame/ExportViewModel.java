package org.rolescope.ui.frame;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.rolescope.app.TrustAnalyzer;
import org.rolescope.drawing.Drawing;
import org.rolescope.drawing.Theme;
import org.rolescope.ui.Words;
import org.rolescope.ui.graph.PictureViewModel;
import org.rolescope.ui.task.Job;
import org.rolescope.ui.task.TaskRunner;
import org.rolescope.ui.task.TaskRunner.Lane;

/** Writes the picture that is shown to a file. */
public final class ExportViewModel {
  private final TrustAnalyzer analyzer;
  private final TaskRunner runner;
  private final PictureViewModel picture;
  private final Consumer<String> said;

  /**
   * @param said gets a sentence about what was written, or why not
   */
  public ExportViewModel(
      TrustAnalyzer analyzer, TaskRunner runner, PictureViewModel picture, Consumer<String> said) {
    this.analyzer = analyzer;
    this.runner = runner;
    this.picture = picture;
    this.said = said;
  }

  /** The formats on offer, which are also the endings of the files. */
  public List<String> formats() {
    return analyzer.pictureFormats();
  }

  /** Writes the picture; the file's ending says the format, and without one the first is taken. */
  public void export(Path file, Theme theme) {
    Drawing drawing = picture.camera().drawingProperty().get();
    String format = formatOf(file);
    runner.run(
        Lane.EXPORT,
        Job.of(
            progress -> {
              try (OutputStream out = Files.newOutputStream(file)) {
                analyzer.export(drawing, format, theme, out);
              }
              return file;
            },
            written -> said.accept(Words.of("export.done", written)),
            failure -> said.accept(Words.of("export.failed", file, failure.toString()))));
  }

  private String formatOf(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return formats().stream()
        .filter(format -> name.endsWith("." + format))
        .findFirst()
        .orElse(formats().get(0));
  }
}
