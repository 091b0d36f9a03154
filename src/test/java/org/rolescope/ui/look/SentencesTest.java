package org.rolescope.ui.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolescope.app.Analysis;
import org.rolescope.base.Progress;
import org.rolescope.drawing.MapView;
import org.rolescope.ui.Fixture;

/** What is read aloud of a thing. */
final class SentencesTest {
  private static final String ROLE = "arn:aws:iam::111122223333:role/shut";

  @Test
  void accountOfWhichNothingWasRead_isNotSaidToHaveNoRoles() {
    assertThat(Sentences.of(Fixture.workspace().analysis(), "666677778888"))
        .isEqualTo("Account Acme Monitoring (666677778888), of which nothing was read");
  }

  @Test
  void roleWhoseTrustCannotBeRead_isNotAssumedByNobody(@TempDir Path folder) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("role.json"),
            "{\"Role\":{\"RoleName\":\"shut\",\"Arn\":\"%s\"}}".formatted(ROLE));
    Analysis analysis = Fixture.ANALYZER.open(List.of(file), Progress.NONE);
    assertThat(Sentences.of(analysis, ROLE))
        .isEqualTo("Role shut, account 111122223333, who can assume it is not known");
    assertThat(Fixture.ANALYZER.focus(analysis, ROLE, MapView.all(), Progress.NONE).title())
        .isEqualTo("It cannot be known whether anybody can become shut");
  }
}
