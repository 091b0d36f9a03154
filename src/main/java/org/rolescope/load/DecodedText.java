package org.rolescope.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Bytes as characters, with a replacement character for what is not valid; unlike an {@link
 * java.io.InputStreamReader} it knows whether there was any.
 */
final class DecodedText extends Reader {
  private static final char REPLACEMENT = '\ufffd';

  private final InputStream in;
  private final boolean utf8;
  private final CharsetDecoder decoder;
  private final ByteBuffer bytes = ByteBuffer.allocate(1 << 14).flip();

  /** The second half of a character that is two, where only one was asked for; else empty. */
  private final CharBuffer rest = CharBuffer.allocate(1).limit(0);

  private boolean ended;
  private boolean damaged;

  DecodedText(InputStream in, Charset charset) {
    this.in = in;
    this.utf8 = charset.equals(StandardCharsets.UTF_8);
    this.decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /** Whether bytes were met, so far, that are not valid. */
  boolean damaged() {
    return damaged;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (rest.hasRemaining()) {
      buffer[offset] = rest.get();
      return 1;
    }
    int plain = plain(buffer, offset, length);
    if (plain > 0) {
      return plain;
    }
    return length == 1
        ? one(buffer, offset)
        : decode(CharBuffer.wrap(buffer, offset, length).slice());
  }

  /** ASCII, of which nearly all exports are: how many characters stood next. */
  private int plain(char[] buffer, int offset, int length) throws IOException {
    if (!utf8) {
      return 0;
    }
    if (!bytes.hasRemaining() && !ended) {
      fill();
    }
    byte[] from = bytes.array();
    int begin = bytes.position();
    int most = Math.min(length, bytes.remaining());
    int count = 0;
    while (count < most && from[begin + count] >= 0) {
      buffer[offset + count] = (char) from[begin + count];
      count++;
    }
    bytes.position(begin + count);
    return count;
  }

  private int one(char[] buffer, int offset) throws IOException {
    CharBuffer two = CharBuffer.allocate(2);
    int count = decode(two.limit(1));
    if (count == 0) {
      count = decode(two.limit(2));
      rest.clear().put(0, two.get(1));
    }
    buffer[offset] = two.get(0);
    return count < 0 ? count : 1;
  }

  /** How many characters there were room for; 0 if the next does not fit; -1 at the end. */
  private int decode(CharBuffer out) throws IOException {
    while (true) {
      CoderResult result = decoder.decode(bytes, out, ended);
      if (result.isError() && out.hasRemaining()) {
        damaged = true;
        bytes.position(bytes.position() + result.length());
        out.put(REPLACEMENT);
      } else if (out.position() > 0 || result.isOverflow()) {
        return out.position();
      } else if (ended) {
        return -1;
      } else {
        fill();
      }
    }
  }

  private void fill() throws IOException {
    bytes.compact();
    int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
    ended = count < 0;
    bytes.position(bytes.position() + Math.max(0, count)).flip();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
