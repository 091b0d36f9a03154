package org.rolescope.ui.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewFileTest {
  private static final NewFile FILE =
      new NewFile("Export", "map", List.of("png", "pdf", "md"), List.of("html"));

  private final Path folder;

  NewFileTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private String meant(String picked, String chosen) {
    return FILE.meant(folder.resolve(picked), "png", chosen).getFileName().toString();
  }

  @Test
  void endingThatWasTyped_saysTheType_inAnyCase() {
    assertThat(meant("map.pdf", "png")).isEqualTo("map.pdf");
    assertThat(meant("map.PDF", "md")).isEqualTo("map.PDF");
    // It is of a type that is not on offer, which is told of where it is written.
    assertThat(meant("map.html", "png")).isEqualTo("map.html");
  }

  @Test
  void typeThatWasChosen_givesTheEnding() {
    assertThat(meant("map.png", "png")).isEqualTo("map.png");
    assertThat(meant("map.png", "pdf")).isEqualTo("map.pdf");
    assertThat(meant("estate", "pdf")).isEqualTo("estate.pdf");
    assertThat(meant("estate.v2", "pdf")).isEqualTo("estate.v2.pdf");
  }

  @Test
  void fileThatTheDialogDidNotAskFor_isNotReplaced() throws IOException {
    Files.createFile(folder.resolve("map.pdf"));
    assertThat(meant("map.png", "pdf")).isEqualTo("map 2.pdf");
    assertThat(meant("map", "pdf")).isEqualTo("map 2.pdf");
    assertThat(meant("map.pdf", "pdf")).isEqualTo("map.pdf");
  }
}
