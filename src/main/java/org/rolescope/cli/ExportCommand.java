package org.rolescope.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.rolescope.app.Analysis;
import org.rolescope.app.TrustAnalyzer;
import org.rolescope.base.WholeFile;
import org.rolescope.drawing.Drawing;
import org.rolescope.drawing.MapView;
import org.rolescope.drawing.Theme;
import org.rolescope.question.Effort;
import org.rolescope.question.Questions;
import org.rolescope.question.Reach;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Writes the map, one node with its neighbours, or a blast radius to a file: as a picture, or as
 * tables.
 */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    description =
        "Writes the map, one node with its neighbours, or a blast radius to a file: a picture, a graph"
            + " or a table.")
final class ExportCommand implements Callable<Integer> {
  /** As typed on the command line. */
  private static final class ThemeNames extends ArrayList<String> {
    private static final long serialVersionUID = 1L;

    ThemeNames() {
      for (Theme each : Theme.values()) {
        add(each.name().toLowerCase(Locale.ROOT));
      }
    }
  }

  private final TrustAnalyzer analyzer;
  private final Terminal terminal;

  @Mixin private DataOptions data = new DataOptions();

  @Mixin private BroughtOptions brought = new BroughtOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      completionCandidates = ExportFormats.class,
      description = "${COMPLETION-CANDIDATES}; default: the ending of the file.")
  private String format = "";

  @Option(
      names = "--focus",
      paramLabel = "ARN",
      description = "This node with who gets in and where it leads, instead of the map.")
  private String focus = "";

  @Option(
      names = "--blast",
      paramLabel = "PRINCIPAL",
      description =
          "What this principal, or all of an account, can become, instead of the map: an ARN, a"
              + " name, ACCOUNT/NAME.")
  private String blast = "";

  @Option(
      names = "--hops",
      paramLabel = "N",
      description = "Of --blast: at most so many calls, 1 to 6; default: ${DEFAULT-VALUE}.",
      defaultValue = "3")
  private int hops = 3;

  @Option(
      names = "--theme",
      paramLabel = "THEME",
      completionCandidates = ThemeNames.class,
      description = "Of a picture: ${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}.",
      defaultValue = "light")
  private Theme theme = Theme.LIGHT;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "The file to write; one that is there is replaced.")
  private Path out = Path.of("");

  ExportCommand(TrustAnalyzer analyzer, Terminal terminal) {
    this.analyzer = analyzer;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws UsageProblem {
    return run().number();
  }

  private ExitCode run() throws UsageProblem {
    data.require();
    String chosen = chosenFormat();
    DataOptions.Input input = data.open(analyzer, List.of(), terminal);
    if (input.complaint().isPresent()) {
      return input.complaint().get().tell(terminal);
    }
    Analysis analysis = brought.apply(analyzer, input.analysis(), data.progress(terminal));
    if (!focus.isEmpty() && analysis.graph().node(focus).isEmpty()) {
      throw new UsageProblem("`" + focus + "` is not in the data");
    }
    if (!focus.isEmpty() && !blast.isEmpty()) {
      throw new UsageProblem("--focus and --blast are two pictures");
    }
    Optional<Reach> reach = blast.isEmpty() ? Optional.empty() : Optional.of(reach(analysis));
    try {
      WholeFile.write(
          out,
          file -> {
            if (reach.isPresent()) {
              write(analysis, reach.get(), chosen, file);
            } else {
              write(analysis, chosen, file);
            }
          });
    } catch (IOException failed) {
      throw new UsageProblem("cannot write `" + out + "`: " + WholeFile.reason(failed));
    }
    return ExitCode.OK;
  }

  private Reach reach(Analysis analysis) throws UsageProblem {
    Questions asked = analyzer.questions(analysis);
    return asked.reach(
        QuestionCommand.origin(asked, blast),
        Reach.Direction.OUT,
        QuestionCommand.hops(hops),
        Effort.UNKNOWN);
  }

  private void write(Analysis analysis, Reach reach, String chosen, OutputStream file)
      throws IOException {
    if (analyzer.pictureFormats().contains(chosen)) {
      analyzer.export(analyzer.blast(analysis, reach, MapView.all()), chosen, theme, file);
    } else {
      analyzer.export(analyzer.report(analysis, reach), chosen, file);
    }
  }

  private String chosenFormat() throws UsageProblem {
    String named = format.toLowerCase(Locale.ROOT);
    List<String> known = analyzer.formats();
    return (named.isEmpty()
            ? analyzer.formatOf(out).stream()
            : known.stream().filter(named::equals))
        .findFirst()
        .orElseThrow(() -> new UsageProblem("--format is one of " + String.join(", ", known)));
  }

  private void write(Analysis analysis, String chosen, OutputStream file) throws IOException {
    MapView all = MapView.all();
    if (analyzer.pictureFormats().contains(chosen)) {
      Drawing drawing =
          focus.isEmpty()
              ? analyzer.map(analysis, all, data.progress(terminal))
              : analyzer.focus(analysis, focus, all, data.progress(terminal));
      analyzer.export(drawing, chosen, theme, file);
    } else {
      analyzer.export(analyzer.report(analysis, focus, all), chosen, file);
    }
  }
}
