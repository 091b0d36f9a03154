package org.rolescope;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.rolescope.app.TrustAnalyzer;
import org.rolescope.cli.CommandLineProgram;
import org.rolescope.cli.DisplayCheck;
import org.rolescope.cli.Terminal;
import org.rolescope.cli.WithoutDisplay;
import org.rolescope.ui.RoleScopeApplication;

/**
 * Where the program starts: no arguments, or paths, open the window; a first word that is a command
 * runs the command line. Not an {@code Application}, which could not be started from a class path.
 */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    // A toolkit that failed to start may leave threads behind.
    System.exit(run(args));
  }

  private static int run(String[] args) {
    Terminal terminal = Terminal.ofProcess();
    // All calls of one command are made at one time, that of its start.
    Instant start = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    TrustAnalyzer analyzer = new TrustAnalyzer(ForkJoinPool.commonPool(), () -> start);
    CommandLineProgram commands = new CommandLineProgram(analyzer, terminal, System.in);
    try {
      if (args.length > 0 && commands.takes(args[0])) {
        return commands.run(args);
      }
      if (args.length > 0 && !isPath(args[0])) {
        return commands.unknown(args[0]);
      }
      return window(Arrays.stream(args).map(Path::of).toList(), analyzer, terminal);
    } catch (RuntimeException | Error failure) {
      return commands.internalError(failure);
    }
  }

  private static boolean isPath(String word) {
    try {
      return Files.exists(Path.of(word));
    } catch (InvalidPathException notOne) {
      return false;
    }
  }

  private static int window(List<Path> paths, TrustAnalyzer analyzer, Terminal terminal) {
    DisplayCheck display = DisplayCheck.ofProcess();
    if (display.mayWork() && RoleScopeApplication.open(paths)) {
      return 0;
    }
    return new WithoutDisplay(analyzer, terminal).run(paths, display.complaint());
  }
}
