package org.rolescope.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rolescope.app.Analysis;
import org.rolescope.app.Redacted;
import org.rolescope.app.TrustAnalyzer;
import org.rolescope.base.WholeFile;
import org.rolescope.drawing.Drawing;
import org.rolescope.drawing.Handout;
import org.rolescope.drawing.MapView;
import org.rolescope.drawing.Theme;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the map, or one node with its neighbours, to a file: as a picture, or as tables. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    description =
        "Writes the map, or one node with its neighbours, to a file: a picture, a graph or a table.")
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
      names = "--theme",
      paramLabel = "THEME",
      completionCandidates = ThemeNames.class,
      description = "Of a picture: ${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}.",
      defaultValue = "light")
  private Theme theme = Theme.LIGHT;

  @Option(
      names = "--scale",
      paramLabel = "N",
      description = "Of a PNG: pixels to a unit, 1 to 4; default: 2, or fewer where too many.")
  private @Nullable Integer scale;

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
    if (scale != null && (scale < 1 || scale > Handout.MOST_SCALE)) {
      throw new UsageProblem("--scale is 1 to " + Handout.MOST_SCALE);
    }
    DataOptions.Input input = data.open(analyzer, List.of(), terminal);
    if (input.complaint().isPresent()) {
      return input.complaint().get().tell(terminal);
    }
    Redacted shown = brought.apply(analyzer, input.data(), data.progress(terminal));
    Analysis analysis = shown.analysis();
    String middle = shown.name(focus);
    if (!focus.isEmpty() && analysis.graph().node(middle).isEmpty()) {
      throw new UsageProblem("`" + focus + "` is not in the data");
    }
    try {
      WholeFile.write(out, file -> write(analysis, middle, chosen, file));
    } catch (IOException failed) {
      throw new UsageProblem("cannot write `" + out + "`: " + WholeFile.reason(failed));
    }
    return ExitCode.OK;
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

  private void write(Analysis analysis, String middle, String chosen, OutputStream file)
      throws IOException {
    MapView all = MapView.all();
    if (analyzer.pictureFormats().contains(chosen)) {
      Drawing drawing =
          middle.isEmpty()
              ? analyzer.map(analysis, all, data.progress(terminal))
              : analyzer.focus(analysis, middle, all, data.progress(terminal));
      OptionalInt size = scale == null ? OptionalInt.empty() : OptionalInt.of(scale);
      Handout handout = new Handout(drawing, analyzer.report(analysis, middle, all), theme, size);
      analyzer.export(handout, chosen, file);
    } else {
      analyzer.export(analyzer.report(analysis, middle, all), chosen, file);
    }
  }
}
