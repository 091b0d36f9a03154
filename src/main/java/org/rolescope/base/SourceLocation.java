package org.rolescope.base;

/**
 * A place in an input file.
 *
 * @param file path of the file as the user named it; empty if the text did not come from a file
 * @param pointer JSON pointer (RFC 6901) within the file; empty for the whole file
 * @param line 1-based line in the file; 0 if not known
 */
public record SourceLocation(String file, String pointer, int line) {
  /** No place at all: a value that was made up rather than read. */
  public static final SourceLocation NOWHERE = new SourceLocation("", "", 0);

  /** {@code file:line}, or the file alone where the line is not known. */
  public String label() {
    return line > 0 ? file + ":" + line : file;
  }
}
