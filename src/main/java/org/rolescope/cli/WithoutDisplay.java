package org.rolescope.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.rolescope.app.Analysis;
import org.rolescope.app.Inspection;
import org.rolescope.app.TrustAnalyzer;
import org.rolescope.base.Progress;
import org.rolescope.base.WholeFile;
import org.rolescope.drawing.Handout;
import org.rolescope.drawing.MapView;
import org.rolescope.drawing.Theme;
import org.rolescope.graph.EdgeKind;
import org.rolescope.graph.TrustNode;
import org.rolescope.iam.Role;
import org.rolescope.simulate.Simulation;

/** What the program does where no window can be opened: it shows in text what the window would. */
public final class WithoutDisplay {
  /** Names the file for the picture; nothing is written where it is not set. */
  private static final String PICTURE = "rolescope.picture";

  /** Names the folder with the data that the program brings along. */
  private static final String SAMPLE = "rolescope.sample";

  private final TrustAnalyzer analyzer;
  private final Terminal terminal;

  public WithoutDisplay(TrustAnalyzer analyzer, Terminal terminal) {
    this.analyzer = analyzer;
    this.terminal = terminal;
  }

  /**
   * Prints the summary and two calls explained, and writes the picture if one is asked for.
   *
   * @param paths what to read; if empty, the sample that the program brings along
   * @param complaint why there is no window
   * @return the exit code
   */
  public int run(List<Path> paths, String complaint) {
    terminal.complain(complaint);
    List<Path> read = paths.isEmpty() ? sample() : paths;
    ExitCode code = read.isEmpty() ? hint() : report(read);
    terminal.flush();
    return code.number();
  }

  private static List<Path> sample() {
    String folder = System.getProperty(SAMPLE, "");
    return folder.isEmpty() || !Files.isDirectory(Path.of(folder))
        ? List.of()
        : List.of(Path.of(folder));
  }

  private ExitCode hint() {
    terminal.print("Name files or folders with exports, or run `rolescope --help`.");
    return ExitCode.OK;
  }

  private ExitCode report(List<Path> paths) {
    Analysis analysis = analyzer.open(paths, Progress.NONE);
    if (analysis.snapshot().sources().stream().noneMatch(source -> source.recognised())) {
      terminal.complain("nothing in " + paths + " was recognised as an export");
      return ExitCode.UNREADABLE;
    }
    new InspectionPrinter(terminal).summary(Inspection.of(analysis));
    TellingCalls calls = TellingCalls.of(analyzer, analysis, paths);
    picture(analysis, calls);
    explain("A call that is allowed", analysis, calls.allowed());
    explain("A call that is denied", analysis, calls.denied());
    return ExitCode.OK;
  }

  private void explain(String title, Analysis analysis, Optional<Simulation> call) {
    terminal.print("");
    if (call.isEmpty()) {
      terminal.print(title + ": none found in the data");
      return;
    }
    terminal.print(Ink.STRONG.on(terminal, title));
    new VerdictPrinter(terminal).print(call.get(), analyzer.explain(analysis, call.get()));
  }

  private void picture(Analysis analysis, TellingCalls calls) {
    String file = System.getProperty(PICTURE, "");
    if (file.isEmpty()) {
      return;
    }
    try {
      MapView view = view(analysis, calls);
      Handout map =
          new Handout(
              analyzer.map(analysis, view, Progress.NONE),
              analyzer.report(analysis, "", view),
              Theme.LIGHT,
              OptionalInt.empty());
      WholeFile.write(Path.of(file), out -> analyzer.formats().export(map, "png", out));
      terminal.print("The map is in " + file);
    } catch (IOException failed) {
      terminal.complain("cannot write `" + file + "`: " + WholeFile.reason(failed));
    }
  }

  /** The map with the account opened whose role the first call is about. */
  private static MapView view(Analysis analysis, TellingCalls calls) {
    Optional<Role> role =
        calls.allowed().flatMap(call -> analysis.index().role(call.request().role()));
    return new MapView(
        role.map(found -> found.arn().toString()).orElse(""),
        role.map(found -> Set.of(found.account())).orElse(Set.of()),
        Set.of(),
        Set.of(EdgeKind.values()),
        Set.of(TrustNode.Kind.values()));
  }
}
