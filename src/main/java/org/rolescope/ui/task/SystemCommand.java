package org.rolescope.ui.task;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a command of the operating system that prints a line; never on the JavaFX thread. */
public final class SystemCommand {
  private static final int PATIENCE_SECONDS = 2;
  private static final int MOST_BYTES = 4096;

  private SystemCommand() {}

  /** What it prints; empty if it is not there, fails, or takes longer than two seconds. */
  public static String output(List<String> command) {
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      process.getOutputStream().close();
      try (InputStream printed = process.getInputStream()) {
        boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (!ended || process.exitValue() != 0) {
          process.destroyForcibly();
          return "";
        }
        return new String(printed.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
      }
    } catch (IOException e) {
      return "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }
}
