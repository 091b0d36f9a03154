package org.rolescope.ui.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rolescope.drawing.Hit;
import org.rolescope.graph.EdgeKind;
import org.rolescope.ui.Fixture;
import org.rolescope.ui.command.Block;
import org.rolescope.ui.command.Command;
import org.rolescope.ui.look.Topic;

class HelpPagesTest {
  private final HelpPages pages =
      new HelpPages(
          List.of(
              Command.of("hide", Block.HIDE, () -> {}).keys("H"),
              Command.of("copy-name", Block.COPY, () -> {})));

  @Test
  void everyTopic_hasATitleAndWords() {
    for (Topic topic : Topic.values()) {
      HelpPage page = pages.of(topic);
      assertThat(page.title()).as(topic.name()).isNotBlank();
      assertThat(page.words()).as(topic.name()).isNotEmpty().doesNotContain("");
    }
  }

  @Test
  void node_saysWhatItsShapeAndItsArrowsMean_andWhichKeysWorkOnIt() {
    HelpPage page = at(Hit.Kind.NODE, Fixture.DEPLOY_PROD);

    assertThat(page.title()).isEqualTo("deploy-prod");
    assertThat(page.meanings().get(0).words()).startsWith("Rounded box, helmet: a role.");
    assertThat(page.meanings())
        .extracting(HelpPage.Meaning::mark)
        .contains(new HelpPage.Line(EdgeKind.DENIED), new HelpPage.Line(EdgeKind.CANNOT_KNOW));
    assertThat(page.keys()).extracting(HelpPage.KeyLine::keys).contains("H", "Shift+F10");
  }

  @Test
  void arrow_saysItsKindAndWhatItDependsOn() {
    String edge =
        Fixture.workspace().analysis().graph().into(Fixture.DEPLOY_PROD).stream()
            .filter(each -> each.kind() == EdgeKind.ALLOWED_IF)
            .findFirst()
            .orElseThrow()
            .id();

    HelpPage page = at(Hit.Kind.EDGE, edge);

    assertThat(page.title()).isEqualTo("Allowed if");
    assertThat(page.words()).hasSizeGreaterThan(1);
    assertThat(page.words().get(1)).startsWith("Condition: ");
  }

  @Test
  void nowhere_isAllThatCanBeDrawn() {
    HelpPage page = pages.ofPicture(Fixture.workspace().analysis(), Optional.empty(), "");

    assertThat(page.meanings()).hasSizeGreaterThan(EdgeKind.values().length);
  }

  private HelpPage at(Hit.Kind kind, String id) {
    return pages.ofPicture(Fixture.workspace().analysis(), Optional.of(new Hit(kind, id)), "");
  }
}
