package org.rolescope.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rolescope.app.Analysis;
import org.rolescope.app.Lesson;
import org.rolescope.app.LessonStep;
import org.rolescope.app.Lessons;
import org.rolescope.app.TrustAnalyzer;
import org.rolescope.base.Counted;
import org.rolescope.base.WholeFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells which lessons come with data, or writes them to be answered on paper. */
@Command(
    name = "lessons",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    description = {
      "Lists the lessons that come with the data, or writes them to be answered on paper.",
      "They are the files requests.jsonl and expected.jsonl of a folder or a zip; simulate --requests"
          + " with --expected checks their answers."
    })
final class LessonsCommand implements Callable<Integer> {
  private final TrustAnalyzer analyzer;
  private final Terminal terminal;

  @Mixin private DataOptions data = new DataOptions();

  @Mixin private DataPaths paths = new DataPaths();

  @Option(
      names = "--lesson",
      paramLabel = "N",
      description = "This lesson only, as the list numbers them; default: all.")
  private @Nullable Integer lesson;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description =
          "Writes a hand-out, as .pdf or .html: each question with its call and the policies that"
              + " speak of it; one that is there is replaced.")
  private @Nullable Path out;

  @Option(
      names = "--answers",
      description = "Of --out: below each question how it comes out, gate by gate, and why.")
  private boolean answers;

  LessonsCommand(TrustAnalyzer analyzer, Terminal terminal) {
    this.analyzer = analyzer;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws UsageProblem, InputProblem {
    return run().number();
  }

  private ExitCode run() throws UsageProblem, InputProblem {
    if (answers && out == null) {
      throw new UsageProblem("--answers is of --out FILE: say where to write them");
    }
    String format = out == null ? "" : format(out);
    List<Path> opened = data.named(paths.all());
    DataOptions.Input input = data.read(analyzer, paths.all(), terminal);
    if (input.complaint().isPresent()) {
      return input.complaint().get().tell(terminal);
    }
    if (input.data().isRedacted()) {
      throw new UsageProblem(
          "the texts of lessons tell names that nobody can replace: they have no --redact");
    }
    Lessons found = Lessons.of(opened);
    found.problems().forEach(terminal::complain);
    if (found.all().isEmpty()) {
      throw new InputProblem(
          "no lessons there: they are the files requests.jsonl and expected.jsonl of a folder or a"
              + " zip");
    }
    List<Lesson> chosen = chosen(found.all());
    if (out == null) {
      list(chosen);
    } else {
      write(input.analysis(), chosen, format, out);
    }
    return ExitCode.OK;
  }

  private List<Lesson> chosen(List<Lesson> all) throws UsageProblem {
    if (lesson == null) {
      return all;
    }
    if (lesson < 1 || lesson > all.size()) {
      throw new UsageProblem("--lesson is 1 to " + all.size());
    }
    return List.of(all.get(lesson - 1));
  }

  private void list(List<Lesson> chosen) {
    for (int i = 0; i < chosen.size(); i++) {
      Lesson each = chosen.get(i);
      String number = String.format(Locale.ROOT, "%2d  ", lesson == null ? i + 1 : lesson);
      terminal.print(number + Ink.STRONG.on(terminal, each.called()));
      for (LessonStep step : each.steps()) {
        Folded.hanging("    ", step.title(), "    ").forEach(terminal::print);
      }
    }
    int questions = chosen.stream().mapToInt(each -> each.steps().size()).sum();
    terminal.print("");
    terminal.print(
        Counted.of(questions, "question") + " in " + Counted.of(chosen.size(), "lesson") + ".");
  }

  private String format(Path file) throws UsageProblem {
    List<String> formats = analyzer.formats().ofWorksheets();
    return analyzer
        .formats()
        .of(file)
        .filter(formats::contains)
        .orElseThrow(() -> new UsageProblem("--out ends in ." + String.join(" or .", formats)));
  }

  private void write(Analysis data, List<Lesson> chosen, String format, Path file)
      throws UsageProblem {
    try {
      WholeFile.write(file, stream -> analyzer.handOut(data, chosen, answers, format, stream));
    } catch (IOException failed) {
      throw new UsageProblem("cannot write `" + file + "`: " + WholeFile.reason(failed));
    }
  }
}
