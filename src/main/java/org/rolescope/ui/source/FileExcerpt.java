package org.rolescope.ui.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/**
 * Some lines of a text file around one of them, however large the file is.
 *
 * @param first number of the first line, from 1
 * @param lines without line ends; an overlong one is cut and ends with {@code …}
 * @param marked number of the line it is about
 * @param more whether the file goes on after the last line
 */
public record FileExcerpt(int first, List<String> lines, int marked, boolean more) {
  /** Lines before and after the one that it is about. */
  static final int AROUND = 200;

  /** Characters of a line. */
  static final int LONGEST = 2000;

  public FileExcerpt {
    lines = List.copyOf(lines);
  }

  /**
   * Reads the lines around one; a file that is shorter gives its last lines. O(what stands before
   * them) in time, O(lines) in memory.
   *
   * @param about number of the line, from 1; anything less stands for 1
   * @throws IOException if the file cannot be read
   */
  public static FileExcerpt read(Reader text, int about) throws IOException {
    Reader in = new BufferedReader(text);
    int line = Math.max(1, about);
    int first = Math.max(1, line - AROUND);
    List<String> lines = new ArrayList<>();
    StringBuilder now = new StringBuilder();
    int number = 1;
    int c = in.read();
    while (c >= 0 && number <= line + AROUND) {
      if (c == '\n') {
        if (number >= first) {
          lines.add(now.toString());
        }
        now.setLength(0);
        number++;
      } else if (number >= first) {
        append(now, (char) c);
      }
      c = in.read();
    }
    if (c < 0 && number >= first) {
      lines.add(now.toString());
    }
    return new FileExcerpt(first, lines, line, c >= 0);
  }

  private static void append(StringBuilder line, char c) {
    if (line.length() < LONGEST) {
      // What is no text is shown as such and cannot turn the line round or hide in it.
      line.append(Character.isISOControl(c) && c != '\t' ? ' ' : c);
      if (line.length() == LONGEST) {
        line.append('…');
      }
    }
  }
}
