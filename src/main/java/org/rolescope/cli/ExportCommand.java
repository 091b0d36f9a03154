package org.rolescope.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rolescope.app.Analysis;
import org.rolescope.app.TrustAnalyzer;
import org.rolescope.drawing.Drawing;
import org.rolescope.drawing.MapView;
import org.rolescope.drawing.Theme;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the map, or one node with its neighbours, to a picture file. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    description = "Writes the map, or one node with its neighbours, to a picture file.")
final class ExportCommand implements Callable<Integer> {
  private final TrustAnalyzer analyzer;
  private final Terminal terminal;

  @Mixin private DataOptions data = new DataOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "svg or png; default: the ending of the file.")
  private @Nullable String format;

  @Option(
      names = "--focus",
      paramLabel = "ARN",
      description = "Draw this node with who gets in and where it leads, instead of the map.")
  private @Nullable String focus;

  @Option(
      names = "--theme",
      paramLabel = "THEME",
      description = "light or dark; default: light.",
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
    if (data.isEmpty()) {
      throw new UsageProblem("give --data PATH");
    }
    String chosen = chosenFormat();
    DataOptions.Input input = data.open(analyzer, List.of(), terminal);
    if (input.complaint().isPresent()) {
      return input.complaint().get().tell(terminal);
    }
    Drawing drawing = drawing(input.analysis());
    try {
      new PictureFile(analyzer, out).write(drawing, chosen, theme);
    } catch (IOException failed) {
      throw new UsageProblem("cannot write `" + out + "`: " + PictureFile.reason(failed));
    }
    return ExitCode.OK;
  }

  private String chosenFormat() throws UsageProblem {
    String name = out.toString();
    String wanted =
        (format == null ? name.substring(name.lastIndexOf('.') + 1) : format)
            .toLowerCase(Locale.ROOT);
    List<String> known = analyzer.pictureFormats();
    if (!known.contains(wanted)) {
      throw new UsageProblem("--format is one of " + String.join(", ", known));
    }
    return wanted;
  }

  private Drawing drawing(Analysis analysis) throws UsageProblem {
    if (focus == null) {
      return analyzer.map(analysis, MapView.all(), data.progress(terminal));
    }
    if (analysis.graph().node(focus).isEmpty()) {
      throw new UsageProblem("`" + focus + "` is not in the data");
    }
    return analyzer.focus(analysis, focus, MapView.all(), data.progress(terminal));
  }
}
