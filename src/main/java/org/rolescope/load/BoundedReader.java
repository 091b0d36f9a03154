package org.rolescope.load;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.function.BooleanSupplier;

/** Gives up on a text of which so much has been read and nothing is known yet. */
final class BoundedReader extends FilterReader {
  /** So far no export goes before it tells what it is. */
  static final long MAX_UNKNOWN = 256L << 20;

  private final long limit;
  private final BooleanSupplier known;
  private long count;

  /** Nothing in a long text is known. */
  static final class Unknown extends IOException {
    private static final long serialVersionUID = 1;

    Unknown(long characters) {
      super(
          "in its first "
              + (characters >> 20)
              + " million characters there is nothing that can be read");
    }
  }

  /**
   * @param limit in characters
   * @param known asked when more than that have been read
   */
  BoundedReader(Reader in, long limit, BooleanSupplier known) {
    super(in);
    this.limit = limit;
    this.known = known;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    count(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    count(Math.max(0, read));
    return read;
  }

  private void count(int more) throws Unknown {
    count += more;
    if (count > limit && !known.getAsBoolean()) {
      throw new Unknown(limit);
    }
  }
}
