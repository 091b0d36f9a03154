package org.rolescope.ui;

import javafx.application.Application;
import javafx.stage.Stage;

/** The window. */
public final class RoleScopeApplication extends Application {
  @Override
  public void start(Stage stage) {}
}
