package org.rolescope.load;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Unpacked bytes, as long as they are in proportion to the packed ones. */
final class Unpacked extends FilterInputStream {
  /** So much is let pass whatever its proportion. */
  private static final long FREE = 16L << 20;

  private static final long RATIO = 200;
  private static final long MAX_BYTES = 4L << 30;

  private final long limit;
  private final Closeable around;
  private long count;

  /**
   * @param packed bytes before unpacking
   * @param around closed too
   */
  Unpacked(InputStream in, long packed, Closeable around) {
    super(in);
    this.limit = Math.min(MAX_BYTES, Math.max(FREE, packed * RATIO));
    this.around = around;
  }

  @Override
  public int read() throws IOException {
    int value = super.read();
    return value < 0 ? value : counted(1, value);
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    return read < 0 ? read : counted(read, read);
  }

  private int counted(int bytes, int result) throws IOException {
    count += bytes;
    if (count > limit) {
      throw new IOException(
          "unpacked it is more than " + (limit >> 20) + " MB, out of proportion to its size");
    }
    return result;
  }

  @Override
  public void close() throws IOException {
    super.close();
    around.close();
  }
}
