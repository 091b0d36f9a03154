package org.rolescope.ui.frame;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.rolescope.app.TrustAnalyzer;
import org.rolescope.base.Progress;
import org.rolescope.base.WholeFile;
import org.rolescope.drawing.Drawing;
import org.rolescope.drawing.Handout;
import org.rolescope.drawing.Theme;
import org.rolescope.graph.TrustReport;
import org.rolescope.ui.Words;
import org.rolescope.ui.graph.PictureViewModel;
import org.rolescope.ui.graph.Shown;
import org.rolescope.ui.task.Job;
import org.rolescope.ui.task.TaskRunner;
import org.rolescope.ui.task.TaskRunner.Lane;

/** Writes what is shown to a file: as a picture, or as tables. */
public final class ExportViewModel {
  private final TrustAnalyzer analyzer;
  private final TaskRunner runner;
  private final PictureViewModel picture;
  private final HandingOn handing;
  private final Consumer<String> said;

  /**
   * @param said gets a sentence about what was written, or why not
   */
  public ExportViewModel(
      TrustAnalyzer analyzer,
      TaskRunner runner,
      PictureViewModel picture,
      HandingOn handing,
      Consumer<String> said) {
    this.analyzer = analyzer;
    this.runner = runner;
    this.picture = picture;
    this.handing = handing;
    this.said = said;
  }

  /** The endings of the files on offer. */
  public List<String> endings() {
    return analyzer.endings();
  }

  /**
   * Writes what is shown; the file's ending says the format, without one the first is taken.
   *
   * @param scale pixels to a drawing unit where the format is made of pixels
   */
  public void export(Path file, Theme theme, int scale) {
    Drawing drawing = picture.camera().drawingProperty().get();
    Shown shown = picture.shown();
    boolean redacted = handing.redacts();
    String format = analyzer.formatOf(file).orElse(analyzer.formats().get(0));
    runner.run(
        Lane.EXPORT,
        Job.of(
            progress -> {
              WholeFile.write(
                  file,
                  out -> {
                    if (analyzer.pictureFormats().contains(format)) {
                      OptionalInt size = OptionalInt.of(scale);
                      Drawing handed = handing.drawing(shown, drawing, redacted, progress);
                      analyzer.export(
                          new Handout(handed, report(shown, redacted, progress), theme, size),
                          format,
                          out);
                    } else {
                      analyzer.export(report(shown, redacted, progress), format, out);
                    }
                  });
              return file;
            },
            written -> said.accept(Words.of(redacted ? "export.redacted" : "export.done", written)),
            failure -> said.accept(Words.of("export.failed", file, reason(failure)))));
  }

  private TrustReport report(Shown shown, boolean redacted, Progress progress) {
    return handing.handed(shown, redacted, progress).report();
  }

  private static String reason(Exception failure) {
    return failure instanceof IOException io ? WholeFile.reason(io) : failure.toString();
  }
}
