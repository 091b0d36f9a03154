package org.rolescope.ui.frame;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.rolescope.app.TrustAnalyzer;
import org.rolescope.drawing.Drawing;
import org.rolescope.drawing.Theme;
import org.rolescope.graph.TrustReport;
import org.rolescope.ui.Words;
import org.rolescope.ui.graph.PictureViewModel;
import org.rolescope.ui.task.Job;
import org.rolescope.ui.task.TaskRunner;
import org.rolescope.ui.task.TaskRunner.Lane;

/** Writes what is shown to a file: as a picture, or as tables. */
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

  /** The endings of the files on offer. */
  public List<String> endings() {
    return analyzer.endings();
  }

  /** Writes what is shown; the file's ending says the format, without one the first is taken. */
  public void export(Path file, Theme theme) {
    Drawing drawing = picture.camera().drawingProperty().get();
    Supplier<TrustReport> report = picture.report();
    String format = analyzer.formatOf(file).orElse(analyzer.formats().get(0));
    runner.run(
        Lane.EXPORT,
        Job.of(
            progress -> {
              try (OutputStream out = Files.newOutputStream(file)) {
                if (analyzer.pictureFormats().contains(format)) {
                  analyzer.export(drawing, format, theme, out);
                } else {
                  analyzer.export(report.get(), format, out);
                }
              }
              return file;
            },
            written -> said.accept(Words.of("export.done", written)),
            failure -> said.accept(Words.of("export.failed", file, failure.toString()))));
  }
}
