package org.rolescope.bench;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Runs programs as processes of their own, by the Java and the class path of this one. */
final class JavaProcess {
  private JavaProcess() {}

  /**
   * Runs one until it ends.
   *
   * @param arguments flags, the main class and what it is given
   * @return the lines that it printed
   * @throws IOException if it did not end with 0
   */
  static List<String> run(List<String> arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
    command.add("-classpath");
    command.add(System.getProperty("java.class.path"));
    command.addAll(arguments);
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(String.join(" ", arguments) + " ended with " + process.exitValue());
    }
    return out.lines().toList();
  }

  /** Makes up an organisation, always the same, with {@code rolescope generate}. */
  static void generate(int accounts, int roles, Path estate)
      throws IOException, InterruptedException {
    delete(estate);
    run(
        List.of(
            "org.rolescope.Main",
            "generate",
            "--accounts",
            Integer.toString(accounts),
            "--roles",
            Integer.toString(roles),
            "--seed",
            "1",
            "--out",
            estate.toString()));
  }

  /** Another run may have made it with another generator. */
  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
