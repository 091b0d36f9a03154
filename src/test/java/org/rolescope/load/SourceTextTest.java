package org.rolescope.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceTextTest {
  private static final String TEXT = "{\n  \"Roles\": []\n}";

  @TempDir private Path folder = Path.of("");

  private static String read(String file) throws IOException {
    StringWriter all = new StringWriter();
    try (Reader text = SourceText.open(file)) {
      text.transferTo(all);
    }
    return all.toString();
  }

  @Test
  void file_ofPowerShell_isReadInItsEncoding() throws IOException {
    Path file = folder.resolve("roles.json");
    Files.write(file, ("\ufeff" + TEXT).getBytes(StandardCharsets.UTF_16LE));
    assertThat(read(file.toString())).isEqualTo(TEXT);
  }

  @Test
  void gzip_isUnpacked() throws IOException {
    Path file = folder.resolve("roles.json.gz");
    try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(TEXT.getBytes(StandardCharsets.UTF_8));
    }
    assertThat(read(file.toString())).isEqualTo(TEXT);
  }

  @Test
  void entry_ofAnArchive_isReadOutOfIt() throws IOException {
    Path file = folder.resolve("a.zip");
    try (var out = new ZipOutputStream(Files.newOutputStream(file))) {
      out.putNextEntry(new ZipEntry("x/inner.json"));
      out.write(TEXT.getBytes(StandardCharsets.UTF_8));
    }
    assertThat(read(file + "!/x/inner.json")).isEqualTo(TEXT);
    assertThatThrownBy(() -> read(file + "!/gone.json")).isInstanceOf(IOException.class);
  }

  @Test
  void name_thatNoFileCanHave_isNoFile() {
    assertThatThrownBy(() -> read("a\u0000b.json")).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> read("nowhere.zip!/a.json")).isInstanceOf(IOException.class);
  }
}
