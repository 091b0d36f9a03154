package org.rolescope.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.Writer;
import org.junit.jupiter.api.Test;

class BoundedReaderTest {
  private static final long LIMIT = 3L << 20;

  private static Reader of(int characters, boolean known) {
    return new BoundedReader(new StringReader(" ".repeat(characters)), LIMIT, () -> known);
  }

  @Test
  void text_of_which_nothing_is_known_is_given_up_at_the_limit() {
    assertThatThrownBy(() -> of((int) LIMIT + 1, false).transferTo(Writer.nullWriter()))
        .isInstanceOf(BoundedReader.Unknown.class)
        .hasMessageContaining("first 3 million characters");
  }

  @Test
  void text_that_is_known_or_short_is_read_to_its_end() throws IOException {
    assertThat(of((int) LIMIT + 1, true).transferTo(Writer.nullWriter())).isEqualTo(LIMIT + 1);
    assertThat(of((int) LIMIT, false).transferTo(Writer.nullWriter())).isEqualTo(LIMIT);
  }
}
