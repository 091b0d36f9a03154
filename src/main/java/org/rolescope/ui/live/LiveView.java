package org.rolescope.ui.live;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.rolescope.ui.Words;
import org.rolescope.ui.live.LiveViewModel.Step;
import org.rolescope.ui.look.SheetView;
import org.rolescope.ui.look.Topic;

/** The sheet of live accounts: first what to read, then how far it is. */
public final class LiveView extends SheetView {
  private final LiveViewModel model;
  private final StackPane content;
  private final Supplier<Optional<Path>> chooseFolder;
  private @Nullable FormView form;
  private @Nullable RunView run;

  /**
   * @param chooseFolder asks where the files go
   */
  public LiveView(LiveViewModel model, Supplier<Optional<Path>> chooseFolder) {
    this(model, chooseFolder, new StackPane());
  }

  private LiveView(LiveViewModel model, Supplier<Optional<Path>> chooseFolder, StackPane content) {
    super(Words.of("live.title"), content);
    this.model = model;
    this.content = content;
    this.chooseFolder = chooseFolder;
    Topic.LIVE.mark(this);
    setId("live");
    hideCloseButton();
    setCardSize(1080, 700);
    model.stepProperty().subscribe(this::show);
  }

  private void show(Step step) {
    if (step == Step.CLOSED) {
      super.close();
      return;
    }
    // Made when it is wanted: what stands in the window is styled, seen or not.
    FormView asks = form == null ? new FormView(model, chooseFolder) : form;
    RunView tells = run == null ? new RunView(model) : run;
    form = asks;
    run = tells;
    content.getChildren().setAll(step == Step.ASKING ? asks : tells);
    open();
  }

  @Override
  protected Node first() {
    if (form != null && content.getChildren().contains(form)) {
      return form.first();
    }
    return run == null ? super.first() : run.first();
  }

  @Override
  public void close() {
    model.close();
  }
}
