package org.rolescope.load.intake;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/**
 * Remembers the text that a parser takes, from a mark on, so that a part which the parser passes
 * over can be had as it stands. Keeps one portion of the text, and what follows a mark.
 */
public final class Tape extends FilterReader {
  private char[] portion = new char[0];
  private int length;

  /** Characters of the text before the portion. */
  private long before;

  private char[] kept = new char[1 << 12];
  private int keptLength;
  private boolean keeping;
  private long mark;
  private int longest;

  public Tape(Reader in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    char[] one = new char[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }

  @Override
  public int read(char[] buffer, int offset, int count) throws IOException {
    int read = super.read(buffer, offset, count);
    before += length;
    length = Math.max(0, read);
    if (keeping) {
      keep(buffer, offset, length);
    }
    if (portion.length < length) {
      portion = new char[length];
    }
    System.arraycopy(buffer, offset, portion, 0, length);
    return read;
  }

  private void keep(char[] from, int offset, int count) {
    int more = Math.min(count, longest - keptLength);
    if (keptLength + more > kept.length) {
      kept = Arrays.copyOf(kept, Math.max(2 * kept.length, keptLength + more));
    }
    System.arraycopy(from, offset, kept, keptLength, more);
    keptLength += more;
  }

  /**
   * Begins to keep the text.
   *
   * @param at characters of the text before the first one that is kept
   * @param most characters that are kept, at most
   * @return false if that place is not remembered any more; nothing is kept then
   */
  boolean mark(long at, int most) {
    int from = (int) (at - before);
    keeping = at >= before && from <= length;
    if (keeping) {
      mark = at;
      longest = most;
      keptLength = 0;
      keep(portion, from, length - from);
    }
    return keeping;
  }

  /** The text from the mark to {@code end}, of which not more than was asked for. */
  char[] take(long end) {
    keeping = false;
    return Arrays.copyOf(kept, (int) Math.min(end - mark, keptLength));
  }
}
