package org.rolescope.ui.frame;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.rolescope.app.Analysis;
import org.rolescope.app.Lesson;
import org.rolescope.app.Redacted;
import org.rolescope.app.TrustAnalyzer;
import org.rolescope.base.Progress;
import org.rolescope.base.WholeFile;
import org.rolescope.drawing.Drawing;
import org.rolescope.drawing.Handout;
import org.rolescope.drawing.Theme;
import org.rolescope.graph.TrustReport;
import org.rolescope.ui.Words;
import org.rolescope.ui.answer.AnswerSheet;
import org.rolescope.ui.graph.PictureViewModel;
import org.rolescope.ui.graph.Shown;
import org.rolescope.ui.task.Job;
import org.rolescope.ui.task.TaskRunner;
import org.rolescope.ui.task.TaskRunner.Lane;

/** Writes what is shown to a file: a picture, the tables behind it, or an answer as a table. */
public final class ExportViewModel {
  /** What is written. */
  private interface Content {
    void write(OutputStream out, boolean redacted, Progress progress) throws IOException;
  }

  private final TrustAnalyzer analyzer;
  private final TaskRunner runner;
  private final PictureViewModel picture;
  private final HandingOn handing;
  private final Supplier<Exportable> shows;
  private final Consumer<String> said;

  /**
   * @param shows knows what is shown
   * @param said gets a sentence about what was written, or why not
   */
  ExportViewModel(
      TrustAnalyzer analyzer,
      TaskRunner runner,
      PictureViewModel picture,
      HandingOn handing,
      Supplier<Exportable> shows,
      Consumer<String> said) {
    this.analyzer = analyzer;
    this.runner = runner;
    this.picture = picture;
    this.handing = handing;
    this.shows = shows;
    this.said = said;
  }

  /** The file to ask for; empty, and told why, where there is nothing to write. */
  Optional<NewFile> offer() {
    Exportable now = shows.get();
    if (!now.ready()) {
      said.accept(Words.of("export.nothing"));
      return Optional.empty();
    }
    if (now.pictured() && !picture.drawn()) {
      said.accept(Words.of("export.not-drawn"));
      return Optional.empty();
    }
    List<String> endings = endings(now);
    return Optional.of(
        new NewFile(
            Words.of("export.title." + now.kind()),
            Words.of("export.name." + now.kind()),
            endings,
            others(endings)));
  }

  /** Endings of all that is written otherwise. */
  private List<String> others(List<String> endings) {
    return analyzer.formats().endings(analyzer.formats().names()).stream()
        .filter(each -> !endings.contains(each))
        .toList();
  }

  private List<String> endings(Exportable shown) {
    return analyzer
        .formats()
        .endings(shown.pictured() ? analyzer.formats().names() : analyzer.formats().ofAnswers());
  }

  /**
   * Writes what is shown; the file's ending says the format, without one the first is taken.
   *
   * @param scale pixels to a drawing unit where the format is made of pixels
   */
  public void export(Path file, Theme theme, int scale) {
    Exportable now = shows.get();
    String format = analyzer.formats().of(file).orElse(analyzer.formats().names().get(0));
    if (now.pictured()) {
      Drawing drawing = picture.camera().drawingProperty().get();
      Shown shown = picture.shown();
      write(
          file,
          (out, redacted, progress) -> {
            if (analyzer.formats().ofPictures().contains(format)) {
              Drawing handed = handing.drawing(shown, drawing, redacted, progress);
              TrustReport report = handing.handed(shown, redacted, progress).report();
              OptionalInt size = OptionalInt.of(scale);
              analyzer.formats().export(new Handout(handed, report, theme, size), format, out);
            } else {
              exportTable(handing.handed(shown, redacted, progress), format, out);
            }
          });
    } else if (analyzer.formats().ofAnswers().contains(format)) {
      now.answer().ifPresent(answer -> write(file, answer, format));
    } else {
      said.accept(
          Words.of("export.no-picture", file.getFileName(), String.join(", ", endings(now))));
    }
  }

  /** The file to ask for to hand out lessons; empty, and told why, while names are replaced. */
  Optional<NewFile> offerLessons(boolean answers) {
    if (handing.redacts()) {
      said.accept(Words.of("lesson.hand-out.redacted"));
      return Optional.empty();
    }
    String key = answers ? "lesson.answers" : "lesson.questions";
    return Optional.of(
        new NewFile(
            Words.of(key + ".title"),
            Words.of(key + ".name"),
            analyzer.formats().ofWorksheets(),
            others(analyzer.formats().ofWorksheets())));
  }

  /**
   * Writes lessons to be answered on paper.
   *
   * @param data that they are about
   */
  void handOut(Path file, Analysis data, List<Lesson> lessons, boolean answers) {
    String format = analyzer.formats().of(file).orElse("");
    if (analyzer.formats().ofWorksheets().contains(format)) {
      write(
          file, (out, redacted, progress) -> analyzer.handOut(data, lessons, answers, format, out));
    } else {
      said.accept(
          Words.of(
              "lesson.hand-out.format",
              file.getFileName(),
              String.join(" or .", analyzer.formats().ofWorksheets())));
    }
  }

  /** What changed is a table of its own, in which what is lost is told, too. */
  private void exportTable(Shown shown, String format, OutputStream out) throws IOException {
    if (shown.comparison().isPresent() && analyzer.formats().ofAnswers().contains(format)) {
      analyzer.formats().export(shown.comparison().get(), format, out);
    } else {
      analyzer.formats().export(shown.report(), format, out);
    }
  }

  private void write(Path file, Function<Redacted, AnswerSheet> answer, String format) {
    Analysis open = handing.open();
    write(
        file,
        (out, redacted, progress) -> {
          AnswerSheet handed = answer.apply(handing.data(open, redacted, progress));
          analyzer.formats().export(handed.title(), handed.notes(), handed.table(), format, out);
        });
  }

  private void write(Path file, Content content) {
    boolean redacted = handing.redacts();
    runner.run(
        Lane.EXPORT,
        Job.of(
            progress -> {
              WholeFile.write(file, out -> content.write(out, redacted, progress));
              return file;
            },
            written -> said.accept(Words.of(redacted ? "export.redacted" : "export.done", written)),
            failure -> said.accept(Words.of("export.failed", file, reason(failure)))));
  }

  private static String reason(Exception failure) {
    return failure instanceof IOException io ? WholeFile.reason(io) : failure.toString();
  }
}
