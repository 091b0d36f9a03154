package org.rolescope.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Parameters;

/** What to read, for commands that are about all of it and are given nothing else. */
final class DataPaths {
  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description = "Files or folders with exports, the same as --data.")
  private List<Path> paths = new ArrayList<>();

  List<Path> all() {
    return paths;
  }
}
