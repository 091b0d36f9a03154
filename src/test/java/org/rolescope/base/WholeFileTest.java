package org.rolescope.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WholeFileTest {
  private final Path folder;
  private final Path file;

  WholeFileTest(@TempDir Path folder) {
    this.folder = folder;
    file = folder.resolve("a.json");
  }

  @Test
  void contentThatFailsInTheMiddle_leavesWhatWasThere_andNothingBesideIt() throws IOException {
    Files.writeString(file, "old");
    assertThatThrownBy(
            () ->
                WholeFile.write(
                    file,
                    out -> {
                      out.write('n');
                      out.flush();
                      throw new IOException("half");
                    }))
        .hasMessage("half");
    assertThat(file).hasContent("old");
    assertThat(names()).containsExactly("a.json");
  }

  @Test
  void privateFile_isItsOwnersOnly_alsoInPlaceOfAnother() throws IOException {
    Files.writeString(file, "old");
    WholeFile.writePrivate(file, out -> out.write('n'));
    assertThat(file).hasContent("n");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(names()).containsExactly("a.json");
  }

  @Test
  void folder_isNotReplaced() {
    assertThatThrownBy(() -> WholeFile.write(folder, out -> out.write('n')))
        .hasMessage("it is a folder");
  }

  /** Writes half a file and waits to be ended. */
  static final class Halfway {
    private Halfway() {}

    public static void main(String[] words) throws IOException {
      WholeFile.writePrivate(
          Path.of(words[0]),
          out -> {
            out.write('h');
            out.flush();
            System.out.println("half");
            System.in.read();
          });
    }
  }

  @Test
  void programThatIsEndedInTheMiddle_leavesNothing() throws Exception {
    Process program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                home(WholeFile.class) + File.pathSeparator + home(WholeFileTest.class),
                Halfway.class.getName(),
                file.toString())
            .start();
    assertThat(program.inputReader().readLine()).isEqualTo("half");
    assertThat(names()).singleElement().asString().endsWith(WholeFile.PART);
    program.destroy();
    program.waitFor();
    assertThat(names()).isEmpty();
  }

  private static String home(Class<?> type) throws URISyntaxException {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
  }

  private String[] names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(one -> one.getFileName().toString()).toArray(String[]::new);
    }
  }
}
