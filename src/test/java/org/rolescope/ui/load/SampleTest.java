package org.rolescope.ui.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleTest {
  private static final String PROPERTY = "rolescope.sample";

  @AfterEach
  void forget() {
    System.clearProperty(PROPERTY);
  }

  @Test
  void besideAnInstalledProgram_theScriptIsNamedWhereItIs(@TempDir Path folder) throws IOException {
    Path home = Files.createDirectories(folder.resolve("my programs"));
    Path sample = Files.createDirectories(home.resolve("sample-data"));
    Path script = Files.createDirectories(home.resolve("bin")).resolve("export-organization.sh");
    Files.createFile(script);
    System.setProperty(PROPERTY, sample.toString());

    assertThat(Sample.organizationScript()).isEqualTo("'" + script + "'");
  }

  @Test
  void inTheSources_itIsWhereTheyHaveIt() {
    assertThat(Sample.organizationScript()).isEqualTo("packaging/export-organization.sh");
    assertThat(Path.of(Sample.organizationScript())).isExecutable();
  }
}
