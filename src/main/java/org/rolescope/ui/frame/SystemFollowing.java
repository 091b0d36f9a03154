package org.rolescope.ui.frame;

import java.util.function.Consumer;
import javafx.stage.Stage;
import org.rolescope.ui.task.Job;
import org.rolescope.ui.task.SystemCommand;
import org.rolescope.ui.task.TaskRunner;
import org.rolescope.ui.theme.SystemLook;

/** Asks the system for its looks, beside the window: now, and whenever the window gets the keys. */
final class SystemFollowing {
  private final TaskRunner runner;
  private final Consumer<SystemLook> told;

  SystemFollowing(TaskRunner runner, Consumer<SystemLook> told) {
    this.runner = runner;
    this.told = told;
  }

  void on(Stage stage) {
    stage
        .focusedProperty()
        .subscribe(
            focused -> {
              if (focused) {
                ask();
              }
            });
  }

  private void ask() {
    runner.run(
        TaskRunner.Lane.LOOK,
        Job.of(
            progress -> SystemLook.of(System.getProperty("os.name", ""), SystemCommand::output),
            told,
            failure -> {}));
  }
}
