package org.rolescope.ui.live;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.rolescope.ui.Words;
import org.rolescope.ui.live.LiveViewModel.Step;
import org.rolescope.ui.look.SheetView;

/** The sheet of live accounts: first what to read, then how far it is. */
public final class LiveView extends SheetView {
  private final LiveViewModel model;
  private final FormView form;
  private final RunView run;

  /**
   * @param chooseFolder asks where the files go
   */
  public LiveView(LiveViewModel model, Supplier<Optional<Path>> chooseFolder) {
    this(model, new FormView(model, chooseFolder), new RunView(model));
  }

  private LiveView(LiveViewModel model, FormView form, RunView run) {
    super(Words.of("live.title"), new StackPane(form, run));
    this.model = model;
    this.form = form;
    this.run = run;
    setId("live");
    hideCloseButton();
    setCardSize(1080, 700);
    model.stepProperty().subscribe(this::show);
  }

  private void show(Step step) {
    form.setVisible(step == Step.ASKING);
    run.setVisible(step == Step.READING || step == Step.STOPPING || step == Step.OVER);
    if (step == Step.CLOSED) {
      super.close();
    } else {
      open();
    }
  }

  @Override
  protected Node first() {
    return form.isVisible() ? form.first() : run.first();
  }

  @Override
  public void close() {
    model.close();
  }
}
