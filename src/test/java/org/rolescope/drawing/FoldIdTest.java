package org.rolescope.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.rolescope.question.Effort;

/** What of the ids of fold lines is data. */
class FoldIdTest {
  private static final String ROLE = "arn:aws:iam::444455556666:role/admin";

  @Test
  void wordsOfOurs_stayWhatTheyAre() {
    assertThat(
            List.of(
                Outsiders.FOLD,
                MapThinning.FOLD,
                FocusScene.CALLERS,
                FocusScene.TARGETS,
                ChangesScene.ROLES))
        .allMatch(fold -> FoldId.renamed(fold, any -> "other").equals(fold));
  }

  @Test
  void idsWithin_areRenamed() {
    String ring = Effort.WITH.name().toLowerCase(Locale.ROOT) + " 2";
    assertThat(
            List.of(
                "callers of " + ROLE,
                "blast " + ROLE + " " + ring,
                "who-can " + ROLE + " " + ring,
                "444455556666/users",
                RoleGroup.SERVICE_LINKED.foldId("444455556666")))
        .extracting(fold -> FoldId.renamed(fold, id -> "<" + id + ">"))
        .containsExactly(
            "callers of <" + ROLE + ">",
            "blast <" + ROLE + "> with 2",
            "who-can <" + ROLE + "> with 2",
            "<444455556666>/users",
            "<444455556666>/service_linked");
  }
}
