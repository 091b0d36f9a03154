package org.rolescope.ui.inspect;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.rolescope.ui.state.Workspace;

/** What the inspector says, which follows the selection. */
public final class InspectorViewModel {
  private final Workspace workspace;
  private final Consumer<String> copy;
  private final ReadOnlyObjectWrapper<Page> page;

  /**
   * @param copy puts a text on the clipboard
   */
  public InspectorViewModel(Workspace workspace, Consumer<String> copy) {
    this.workspace = workspace;
    this.copy = copy;
    this.page = new ReadOnlyObjectWrapper<>(pageNow());
    workspace.analysisProperty().addListener((property, before, now) -> page.set(pageNow()));
    workspace.selection().idProperty().addListener((property, before, now) -> page.set(pageNow()));
  }

  private Page pageNow() {
    return Pages.of(workspace.analysis(), workspace.selection().id());
  }

  /** Selects something that the page names. */
  public void select(String id) {
    workspace.selection().select(id);
  }

  /** Puts a text, such as an ARN, on the clipboard. */
  public void copy(String text) {
    copy.accept(text);
  }

  public ReadOnlyObjectProperty<Page> pageProperty() {
    return page.getReadOnlyProperty();
  }
}
