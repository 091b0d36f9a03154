package org.rolescope.load;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A zip archive; its entries are read as files. Bounded, whatever the archive claims. */
final class Archive {
  static final int MAX_ENTRIES = 10_000;

  /** Bytes that all entries may say they have, unpacked. */
  static final long MAX_BYTES = 4L << 30;

  private static final Pattern HERE = Pattern.compile("(?<![^/])\\./");

  /** A file or folder whose name begins with a dot; two dots are the folder around. */
  private static final Pattern HIDDEN = Pattern.compile("(?<![^/])\\.(?!\\./)");

  private Archive() {}

  /** Whether the file begins as zip archives do. */
  static boolean is(Path path) {
    try (InputStream in = Files.newInputStream(path)) {
      byte[] head = in.readNBytes(4);
      return head.length == 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * The entries that are files, hidden ones left out, in the archive's order.
   *
   * @throws IOException if it is no archive or has more than any export has; the message says why
   */
  static List<InputFile> entries(Path path, boolean named) throws IOException {
    List<InputFile> files = new ArrayList<>();
    long bytes = 0;
    try (ZipFile zip = new ZipFile(path.toFile())) {
      Enumeration<? extends ZipEntry> entries = zip.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        bytes += Math.max(0, entry.getSize());
        if (files.size() >= MAX_ENTRIES || bytes > MAX_BYTES) {
          throw new IOException(
              "the archive has more than "
                  + MAX_ENTRIES
                  + " files or "
                  + (MAX_BYTES >> 30)
                  + " GB unpacked");
        }
        if (!entry.isDirectory() && !HIDDEN.matcher(nameOf(entry.getName())).find()) {
          files.add(new InputFile(path, named, entry.getName()));
        }
      }
    }
    return files;
  }

  /** The name with slashes, and without the steps to where one is that some packers write. */
  static String nameOf(String entry) {
    return HERE.matcher(entry.replace('\\', '/')).replaceAll("");
  }

  /** An entry's bytes; closing them closes the archive. */
  static InputStream open(InputFile file) throws IOException {
    ZipFile zip = new ZipFile(file.path().toFile());
    try {
      ZipEntry entry = zip.getEntry(file.entry());
      if (entry == null) {
        throw new IOException("the archive has no such entry");
      }
      InputStream in = zip.getInputStream(entry);
      return new Unpacked(in, Math.max(0, entry.getCompressedSize()), zip);
    } catch (IOException e) {
      zip.close();
      throw e;
    }
  }
}
