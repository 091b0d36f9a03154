package org.rolescope.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SourceLocationTest {
  @Test
  void label_has_the_line_where_it_is_known() {
    assertThat(new SourceLocation("a.json", "/x", 7).label()).isEqualTo("a.json:7");
  }

  @Test
  void label_is_the_file_alone_where_no_line_is_known() {
    assertThat(new SourceLocation("a.json", "", 0).label()).isEqualTo("a.json");
  }
}
