package org.rolescope.ui.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FileExcerptTest {
  @Test
  void line_deepInALargeFile_isShownWithThoseAroundIt() throws IOException {
    String file = IntStream.rangeClosed(1, 5000).mapToObj(i -> "line " + i).collect(lines());

    FileExcerpt excerpt = FileExcerpt.read(new StringReader(file), 3000);

    assertThat(excerpt.first()).isEqualTo(3000 - FileExcerpt.AROUND);
    assertThat(excerpt.lines()).hasSize(2 * FileExcerpt.AROUND + 1);
    assertThat(excerpt.lines().get(3000 - excerpt.first())).isEqualTo("line 3000");
    assertThat(excerpt.more()).isTrue();
  }

  @Test
  void shortFile_isShownWhole() throws IOException {
    FileExcerpt excerpt = FileExcerpt.read(new StringReader("{\r\n  \"a\": 1\n}"), 2);

    assertThat(excerpt.lines()).containsExactly("{ ", "  \"a\": 1", "}");
    assertThat(excerpt.more()).isFalse();
  }

  @Test
  void overlongLine_isCut() throws IOException {
    FileExcerpt excerpt = FileExcerpt.read(new StringReader("x".repeat(1_000_000)), 1);

    assertThat(excerpt.lines().get(0)).hasSize(FileExcerpt.LONGEST + 1).endsWith("…");
  }

  @Test
  void line_beyondTheEnd_showsTheEnd() throws IOException {
    FileExcerpt excerpt = FileExcerpt.read(new StringReader("a\nb"), 50);

    assertThat(excerpt.lines()).containsExactly("a", "b");
  }

  private static java.util.stream.Collector<CharSequence, ?, String> lines() {
    return Collectors.joining("\n");
  }
}
