package org.rolescope.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JsonPointerTest {
  @Test
  void member_tildeAndSlashInName_areEscaped() {
    assertThat(JsonPointer.member("/a", "x/y~z")).isEqualTo("/a/x~1y~0z");
  }

  @Test
  void parent_ofItem_isTheList() {
    assertThat(JsonPointer.parent(JsonPointer.item("/a", 3))).isEqualTo("/a");
    assertThat(JsonPointer.parent("")).isEmpty();
  }
}
