package org.rolescope.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.regex.Pattern;
import org.rolescope.base.Unseen;

/**
 * Where a command writes, and what can be shown there.
 *
 * @param out results
 * @param err complaints
 * @param documents where results go that are files in themselves: in UTF-8, whatever the terminal
 *     speaks
 * @param unicode whether lines, ticks and arrows can be shown; else ASCII stands for them
 * @param colour whether colours may be used
 */
public record Terminal(
    PrintWriter out, PrintWriter err, PrintWriter documents, boolean unicode, boolean colour) {
  /** Set to {@code true} by the start script where standard output is a terminal. */
  private static final String TTY = "rolescope.tty";

  /** Set to {@code true} by the start script where standard error is one. */
  private static final String TTY_ERR = "rolescope.tty.err";

  private static final String HARMFUL = Unseen.CHARACTERS + "\\p{Zl}\\p{Zp}";

  private static final Pattern CONTROLS = Pattern.compile("[" + HARMFUL + "&&[^\\t]]");

  /** The same but for the colours of {@link Ink}. */
  private static final Pattern CONTROLS_BUT_INK =
      Pattern.compile("[" + HARMFUL + "&&[^\\u001b\\t]]|\\u001b(?!\\[(?:[012]|3[123])m)");

  /** The process's own streams, in the character set of the terminal. */
  public static Terminal ofProcess() {
    Charset charset = charset();
    String noColour = System.getenv().getOrDefault("NO_COLOR", "");
    boolean dumb = "dumb".equals(System.getenv("TERM"));
    return new Terminal(
        writer(FileDescriptor.out, charset),
        writer(FileDescriptor.err, charset),
        writer(FileDescriptor.out, StandardCharsets.UTF_8),
        charset.newEncoder().canEncode("├─✔✘→"),
        Boolean.getBoolean(TTY) && noColour.isEmpty() && !dumb);
  }

  /** Whether somebody reads along on standard error of the process. */
  static boolean isWatched() {
    return Boolean.getBoolean(TTY_ERR);
  }

  private static PrintWriter writer(FileDescriptor descriptor, Charset charset) {
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(descriptor), charset), false);
  }

  private static Charset charset() {
    for (String property : List.of("stdout.encoding", "sun.stdout.encoding", "native.encoding")) {
      String name = System.getProperty(property, "");
      try {
        if (!name.isEmpty()) {
          return Charset.forName(name);
        }
      } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
        continue;
      }
    }
    return StandardCharsets.US_ASCII;
  }

  /** Writes a line of text; what the terminal cannot show is replaced by what it can. */
  public void print(String text) {
    out.println(shown(text));
  }

  /** Writes a line for a machine, which is ASCII already. */
  public void printMachine(String line) {
    out.println(line);
  }

  /** Writes a table or a page for a program to read. */
  public void document(String text) {
    out.flush();
    documents.print(text);
    documents.flush();
  }

  /** Writes a line about what goes on beside the results. */
  public void tell(String line) {
    err.println(shown(line));
    err.flush();
  }

  /** Writes a complaint as one line. */
  public void complain(String message) {
    err.println(shown("rolescope: " + message.strip().replaceAll("\\s*\\R\\s*", " ")));
  }

  // Names come from files that others wrote: they must not steer the terminal.
  private String shown(String text) {
    Pattern harmful = colour ? CONTROLS_BUT_INK : CONTROLS;
    String harmless = harmful.matcher(text).replaceAll("?");
    return unicode ? harmless : Ascii.of(harmless);
  }

  /** Hands everything on to the process's streams. */
  public void flush() {
    out.flush();
    err.flush();
  }
}
