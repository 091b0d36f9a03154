package org.rolescope.cli;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.rolescope.app.TrustAnalyzer;

/** Runs commands and keeps what they write. */
final class Recorded {
  private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final Terminal terminal;
  private final TrustAnalyzer analyzer = new TrustAnalyzer(Runnable::run, () -> NOW);

  private Recorded(boolean unicode, boolean colour) {
    PrintWriter lines = new PrintWriter(out);
    terminal = new Terminal(lines, new PrintWriter(err), lines, unicode, colour);
  }

  static Recorded unicode() {
    return new Recorded(true, false);
  }

  static Recorded ascii() {
    return new Recorded(false, false);
  }

  static Recorded colour() {
    return new Recorded(true, true);
  }

  int run(String... args) {
    return runWith("", args);
  }

  /** Runs a command with that text on standard input. */
  int runWith(String input, String... args) {
    return new CommandLineProgram(
            analyzer, terminal, new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)))
        .run(args);
  }

  Terminal terminal() {
    return terminal;
  }

  TrustAnalyzer analyzer() {
    return analyzer;
  }

  String out() {
    terminal.flush();
    return out.toString().replace(System.lineSeparator(), "\n");
  }

  String err() {
    terminal.flush();
    return err.toString().replace(System.lineSeparator(), "\n");
  }
}
