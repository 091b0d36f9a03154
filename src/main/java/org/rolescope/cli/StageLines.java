package org.rolescope.cli;

import java.util.Locale;
import org.rolescope.base.Progress;

/**
 * Tells on standard error how far a command is: a line when a stage ends, and of a long one a line
 * for each tenth.
 */
final class StageLines implements Progress {
  /** A stage with fewer units has no lines before its end. */
  private static final long LONG = 200;

  private static final int PARTS = 10;

  private final Terminal terminal;
  private Stage stage = Stage.READ;
  private long told = -1;
  private long allBytes;

  StageLines(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public synchronized void at(Stage now, long done, long total) {
    long part = total == 0 ? 0 : done * PARTS / total;
    boolean worthIt = done == total ? total > 0 : total >= LONG && part > 0;
    if (now != stage) {
      stage = now;
      told = -1;
    }
    if (worthIt && part > told) {
      told = part;
      terminal.tell(line(done, total));
    }
  }

  @Override
  public synchronized void bytes(long done, long total) {
    allBytes = total;
  }

  @Override
  public boolean cancelled() {
    return false;
  }

  private String line(long done, long total) {
    String count = String.format(Locale.ROOT, "%,d of %,d", done, total);
    return switch (stage) {
      case READ -> String.format(Locale.ROOT, "Read: %s files of %.1f MB", count, allBytes / 1e6);
      case UNDERSTAND -> "Understand: " + count + " roles";
      case EVALUATE -> "Evaluate: " + count + " edges";
      case LAY_OUT -> "Lay out: " + count + " boxes";
    };
  }
}
