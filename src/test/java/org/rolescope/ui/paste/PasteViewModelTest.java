package org.rolescope.ui.paste;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rolescope.simulate.AssumeRoleRequest;
import org.rolescope.ui.Fixture;
import org.rolescope.ui.state.Workspace;
import org.rolescope.ui.task.DirectTaskRunner;

class PasteViewModelTest {
  private static final String MESSAGE =
      "User: arn:aws:sts::555566667777:assumed-role/dev-deployer/lambda-7f3a is not authorized to"
          + " perform: sts:AssumeRole on resource: arn:aws:iam::444455556666:role/deploy-prod";

  private final List<AssumeRoleRequest> asked = new ArrayList<>();
  private final Workspace workspace = Fixture.workspace();
  private final PasteViewModel model = model(workspace);

  private PasteViewModel model(Workspace workspace) {
    return new PasteViewModel(
        Fixture.ANALYZER, workspace, new DirectTaskRunner(), asked::add, failure -> {});
  }

  @Test
  void message_isExplained_andItsCallOpened() {
    model.paste(MESSAGE);
    assertThat(model.mayExplain()).isTrue();
    assertThat(model.causes(model.explainedProperty().get().orElseThrow())).hasSize(1);
    model.explain();
    assertThat(asked)
        .singleElement()
        .extracting(AssumeRoleRequest::role)
        .isEqualTo(Fixture.DEPLOY_PROD);
    assertThat(model.explainedProperty().get()).isEmpty();
  }

  @Test
  void otherText_cannotBeExplained() {
    model.paste("hello");
    assertThat(model.mayExplain()).isFalse();
    model.explain();
    assertThat(asked).isEmpty();
    assertThat(model.explainedProperty().get()).isPresent();
  }

  @Test
  void nothingOpen_saysThatDataAreNeeded_andDecidesOnceTheyAre() {
    Workspace empty = new Workspace();
    PasteViewModel waiting = model(empty);
    waiting.paste(MESSAGE);
    assertThat(waiting.mayExplain()).isFalse();
    assertThat(waiting.sentence(waiting.explainedProperty().get().orElseThrow()))
        .startsWith("Open the exports");
    List<String> sentences = new ArrayList<>();
    waiting
        .explainedProperty()
        .subscribe(found -> found.ifPresent(now -> sentences.add(waiting.sentence(now))));
    empty.show(workspace.analysis(), List.of(Fixture.SAMPLE));
    assertThat(sentences).last().asString().startsWith("AWS does not say why; the data do.");
    assertThat(waiting.mayExplain()).isTrue();
  }

  @Test
  void close_forgetsTheText() {
    model.paste(MESSAGE);
    model.close();
    workspace.close();
    assertThat(model.explainedProperty().get()).isEmpty();
  }
}
