package org.rolescope.load;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;

/**
 * A file as characters: unpacks gzip, finds out the encoding from the first bytes (PowerShell
 * writes UTF-16), and puts a replacement character where bytes are not valid in it.
 */
final class TextSource extends Reader {
  /** Bytes at the beginning by which the kind of file is found out. */
  private static final int LOOK = 4096;

  private final DecodedText reader;
  private final Kind kind;
  private final BooleanSupplier cancelled;

  private TextSource(DecodedText reader, Kind kind, BooleanSupplier cancelled) {
    this.reader = reader;
    this.kind = kind;
    this.cancelled = cancelled;
  }

  /** What a file begins like. */
  enum Kind {
    JSON,
    /** A table whose first line names columns of a dump of roles or of a credential report. */
    CSV,
    ZIP,
    EMPTY,
    OTHER
  }

  /**
   * @param bytes told how many more bytes of the file were read, packed ones if it is packed;
   *     nothing is told of an entry of an archive
   * @param cancelled once true, the file seems to end
   */
  static TextSource open(InputFile file, LongConsumer bytes, BooleanSupplier cancelled)
      throws IOException {
    InputStream in = new BufferedInputStream(bytes(file, bytes), 1 << 16);
    try {
      byte[] head = head(in);
      if (head.length > 1 && (head[0] & 0xff) == 0x1f && (head[1] & 0xff) == 0x8b) {
        long packed = file.entry().isEmpty() ? Files.size(file.path()) : 0;
        InputStream unpacked = new GZIPInputStream(in, 1 << 16);
        in = new BufferedInputStream(new Unpacked(unpacked, packed, unpacked), 1 << 16);
        head = head(in);
      }
      Charset charset = charset(head);
      return new TextSource(reader(in, charset, head), kind(head, charset), cancelled);
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  private static InputStream bytes(InputFile file, LongConsumer told) throws IOException {
    return file.entry().isEmpty()
        ? new CountedStream(Files.newInputStream(file.path()), told)
        : Archive.open(file);
  }

  private static byte[] head(InputStream in) throws IOException {
    in.mark(LOOK);
    byte[] head = in.readNBytes(LOOK);
    in.reset();
    return head;
  }

  /** By byte order mark, else by where the zero bytes of an ASCII character are. */
  private static Charset charset(byte[] head) {
    int first = head.length > 0 ? head[0] & 0xff : -1;
    int second = head.length > 1 ? head[1] & 0xff : -1;
    if (first == 0xff && second == 0xfe || first > 0 && second == 0) {
      return StandardCharsets.UTF_16LE;
    }
    if (first == 0xfe && second == 0xff || first == 0 && second > 0) {
      return StandardCharsets.UTF_16BE;
    }
    return StandardCharsets.UTF_8;
  }

  private static DecodedText reader(InputStream in, Charset charset, byte[] head)
      throws IOException {
    if (new String(head, charset).startsWith("\ufeff")) {
      in.skipNBytes(charset.equals(StandardCharsets.UTF_8) ? 3 : 2);
    }
    return new DecodedText(in, charset);
  }

  private static Kind kind(byte[] head, Charset charset) {
    String text = new String(head, charset).replace("\ufeff", "").strip();
    if (text.startsWith("{") || text.startsWith("[")) {
      return Kind.JSON;
    }
    if (text.startsWith("PK\u0003")) {
      return Kind.ZIP;
    }
    if (text.isEmpty()) {
      return Kind.EMPTY;
    }
    String columns = text.lines().findFirst().orElse("");
    boolean known = columns.contains("assume_role_policy") || columns.contains("mfa_active");
    return columns.contains(",") && known ? Kind.CSV : Kind.OTHER;
  }

  Kind kind() {
    return kind;
  }

  /** Whether bytes were met, so far, that are not valid in the file's encoding. */
  boolean damaged() {
    return reader.damaged();
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    if (cancelled.getAsBoolean()) {
      return -1;
    }
    return reader.read(buffer, offset, length);
  }

  /** All that is left; empty if that is longer, of which not more than needed is then read. */
  Optional<String> whole(int longest) throws IOException {
    StringBuilder text = new StringBuilder();
    char[] buffer = new char[1 << 14];
    for (int count = read(buffer, 0, buffer.length);
        count >= 0;
        count = read(buffer, 0, buffer.length)) {
      text.append(buffer, 0, count);
      if (text.length() > longest) {
        return Optional.empty();
      }
    }
    return Optional.of(text.toString());
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
